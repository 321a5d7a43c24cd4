// Building nodes without markup strings, which the page's policy refuses.

/**
 * An element with its attributes (false and null leave one out) and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export const h = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
};

/**
 * Puts the words of a language in every node that names them: `data-say` for its text, `data-label` for its name.
 * @param {ParentNode} root
 * @param {import("./locales/index.js").Locale} locale
 */
export const localize = (root, locale) => {
  const words = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (locale));
  for (const node of root.querySelectorAll("[data-say]")) {
    node.textContent = String(words[node.getAttribute("data-say") ?? ""]);
  }
  for (const node of root.querySelectorAll("[data-label]")) {
    const label = String(words[node.getAttribute("data-label") ?? ""]);
    node.setAttribute("aria-label", label);
    if (node instanceof HTMLButtonElement) node.title = label;
  }
};
