// Copying as plain text and as HTML at once.

/**
 * @param {Promise<string>} text
 * @param {Promise<string>} html
 * @returns {Promise<boolean>} Whether the browser took it.
 */
export const copy = async (text, html) => {
  try {
    // The item takes promises, so that the click still counts as the reason when the texts arrive.
    const item = new ClipboardItem({ "text/plain": blob(text, "text/plain"), "text/html": blob(html, "text/html") });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    try {
      return copyByCommand(await text, await html);
    } catch {
      return false;
    }
  }
};

/** @param {Promise<string>} text @param {string} type */
const blob = async (text, type) => new Blob([await text], { type });

/**
 * The way that needs no permission: the copy command over a selection of our own, whose event takes the text.
 * @param {string} text
 * @param {string} html
 */
const copyByCommand = (text, html) => {
  const field = document.createElement("textarea");
  field.value = " ";
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  let taken = false;
  field.addEventListener("copy", (event) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    taken = true;
  });
  const focused = deepFocus();
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return done && taken;
};

/** The focused element, through shadow roots. */
const deepFocus = () => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement ? focused : null;
};

/**
 * What is copied by hand out of the galley: the same text without marks.
 * @param {ClipboardEvent} event
 * @param {ShadowRoot} root
 */
export const copySelection = (event, root) => {
  // Only Chromium has a selection for each shadow root; elsewhere the document's reaches in.
  const selection = /** @type {any} */ (root).getSelection?.() ?? document.getSelection();
  if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const copied = document.createElement("div");
  copied.append(selection.getRangeAt(0).cloneContents());
  for (const node of copied.querySelectorAll(".margin")) node.remove();
  for (const mark of copied.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  for (const node of copied.querySelectorAll("*"))
    for (const { name } of [...node.attributes]) node.removeAttribute(name);
  event.preventDefault();
  event.clipboardData.setData("text/plain", selection.toString());
  event.clipboardData.setData("text/html", new XMLSerializer().serializeToString(copied));
};
