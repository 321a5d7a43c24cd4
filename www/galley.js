// The galley: the articles of a page, kept in step with the newest result. An article that did not change keeps its
// nodes, so that nothing flickers and scroll position, focus and selection hold.

import { build, view } from "./article.js";
import { claims } from "./runs.js";

/**
 * @typedef {import("./cleancopy.js").Page} Page
 * @typedef {import("./cleancopy.js").Article} Article
 * @typedef {import("./locales/index.js").Locale} Locale
 * @typedef {import("./decisions.js").Decisions} Decisions
 * @typedef {import("./runs.js").Mark} Mark
 * @typedef {import("./article.js").View} View
 *
 * @typedef {object} Entry
 * @property {View} view
 * @property {HTMLElement} node
 * @property {HTMLElement[]} marks The nodes of `view.marks`, one for one.
 * @property {() => boolean} rest
 *
 * @typedef {{ page: Page, source: string, decisions: Decisions, locale: Locale }} Shown
 */

/** How long the galley works at a stretch before the page gets a turn. */
const slice = 12;

export class Galley {
  #container;
  /** @type {Entry[]} */
  #entries = [];
  #turn = 0;
  /** @type {Locale | null} */
  #locale = null;

  /** @param {HTMLElement} container */
  constructor(container) {
    this.#container = container;
  }

  clear() {
    this.#turn += 1;
    this.#entries = [];
    this.#container.replaceChildren();
  }

  /**
   * Shows a result; a newer one that comes meanwhile takes over.
   * @param {Shown} shown
   * @returns {Promise<boolean>} Whether it was shown to the end.
   */
  async show({ page, source, decisions, locale }) {
    this.#turn += 1;
    const turn = this.#turn;
    // Other words in the labels: no node can stay.
    const kept = locale === this.#locale ? byKey(this.#entries) : new Map();
    this.#locale = locale;
    const firstTime = this.#entries.length === 0;

    let start = performance.now();
    const hasTurn = async () => {
      if (performance.now() - start < slice) return true;
      await pause();
      start = performance.now();
      return turn === this.#turn;
    };

    const claimed = claims(page, decisions);
    // Of a large page the browser lays out what is looked at.
    this.#container.classList.toggle("is-large", source.length > 100_000);
    /** @type {Entry[]} */
    const entries = [];
    for (const article of page.articles) {
      const next = view(source, page, article, claimed);
      const same = kept.get(next.key)?.shift();
      if (same) same.view = next;
      const entry = same ?? { view: next, ...build(next, page, locale) };
      entries.push(entry);
      if (firstTime) {
        // As it comes: the top of the page stands there at once.
        this.#container.append(entry.node);
        this.#entries = entries;
      } else {
        // Whole, then in one go: what the reader is looking at does not shrink meanwhile.
        while (entry.rest()) if (!(await hasTurn())) return false;
      }
      if (!(await hasTurn())) return false;
    }
    if (firstTime) {
      for (const entry of entries) while (entry.rest()) if (!(await hasTurn())) return false;
    } else {
      this.#place(entries);
    }
    return true;
  }

  /** @param {Entry[]} entries */
  #place(entries) {
    const focused = this.#focusedMark();
    const { scrollTop } = this.#scroller;
    const nodes = new Set(entries.map(({ node }) => node));
    for (const child of [...this.#container.children]) if (!nodes.has(/** @type {any} */ (child))) child.remove();
    let at = this.#container.firstElementChild;
    for (const { node } of entries) {
      if (node === at) at = at.nextElementSibling;
      else this.#container.insertBefore(node, at);
    }
    this.#entries = entries;
    this.#scroller.scrollTop = scrollTop;
    if (focused && !focused.node.isConnected) this.markAt(focused.mark)?.focus({ preventScroll: true });
  }

  get #scroller() {
    return /** @type {HTMLElement} */ (this.#container.parentElement);
  }

  #focusedMark() {
    const root = /** @type {ShadowRoot} */ (this.#container.getRootNode());
    const node = root.activeElement;
    const mark = node instanceof HTMLElement ? this.markOf(node) : null;
    return mark ? { node: /** @type {HTMLElement} */ (node), mark } : null;
  }

  /** @returns {HTMLElement[]} */
  get marks() {
    return this.#entries.flatMap(({ marks }) => marks);
  }

  /**
   * What a node of a mark stands for.
   * @param {HTMLElement} node
   * @returns {Mark | null}
   */
  markOf(node) {
    const entry = this.entryOf(node);
    return entry?.view.marks[entry.marks.indexOf(node)] ?? null;
  }

  /**
   * The entry of the article that holds a node.
   * @param {Element} node
   */
  entryOf(node) {
    const article = node.closest("article");
    return this.#entries.find((entry) => entry.node === article) ?? null;
  }

  /**
   * The node of the mark that stands at a span of the source.
   * @param {import("./cleancopy.js").Span} span
   * @returns {HTMLElement | null}
   */
  markAt(span) {
    for (const { view, marks } of this.#entries) {
      const index = view.marks.findIndex((mark) => mark.start < span.end && span.start < mark.end);
      if (index >= 0) return marks[index] ?? null;
    }
    return null;
  }

  /**
   * The mark to go to from a node: the next or the previous one, round and round.
   * @param {Element | null} from
   * @param {1 | -1} step
   * @returns {HTMLElement | null}
   */
  neighbour(from, step) {
    const { marks } = this;
    const at = from ? marks.indexOf(/** @type {HTMLElement} */ (from)) : -1;
    if (at < 0) return (step > 0 ? marks[0] : marks.at(-1)) ?? null;
    return marks.at((at + step) % marks.length) ?? null;
  }
}

/** @param {Entry[]} entries */
const byKey = (entries) => {
  /** @type {Map<string, Entry[]>} */
  const map = new Map();
  for (const entry of entries) {
    const same = map.get(entry.view.key);
    if (same) same.push(entry);
    else map.set(entry.view.key, [entry]);
  }
  return map;
};

/** Lets the page paint and answer, then goes on. */
const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(undefined);
    port2.postMessage(null);
  });
