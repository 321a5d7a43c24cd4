// The line of figures under the galley's head, changing in place, and the one live region that says it aloud.

import { h } from "./dom.js";

/**
 * @typedef {import("./locales/index.js").Locale} Locale
 * @typedef {{ articles: number, repairs: number, removed: number, joined: number, doubts: number, milliseconds: number }} Counts
 */

/** @type {(keyof Counts)[]} */
const order = ["repairs", "removed", "articles", "doubts", "joined", "milliseconds"];

/**
 * What a page comes to. Joined lines are told apart from repairs: every newspaper line is one.
 * @param {import("./cleancopy.js").Page} page
 * @param {number} milliseconds
 * @param {(doubt: import("./cleancopy.js").Doubt) => boolean} isOpen Whether the user has yet to decide it.
 * @returns {Counts}
 */
export const count = ({ stats, articles, doubts }, milliseconds, isOpen) => ({
  articles: articles.length,
  repairs: stats.zones + stats.edits.character + stats.edits.space + stats.edits.hyphen,
  removed: stats.removed,
  joined: stats.edits.lineBreak,
  doubts: doubts.filter(isOpen).length,
  milliseconds: Math.max(1, Math.round(milliseconds)),
});

export class Figures {
  node = h("ul", { class: "figures" });
  #items = new Map(order.map((name) => [name, h("li", { class: name })]));

  constructor() {
    this.node.append(...this.#items.values());
  }

  /** @param {Counts} counts @param {Locale} locale */
  show(counts, locale) {
    for (const [name, item] of this.#items) {
      const pieces = locale[name](counts[name]);
      item.classList.toggle("some", counts[name] > 0);
      item.replaceChildren(
        ...pieces.flatMap((piece) => [/\d/.test(piece) ? h("b", {}, piece) : piece, " "]).slice(0, -1),
      );
    }
  }

  clear() {
    for (const item of this.#items.values()) item.replaceChildren();
  }
}

export class Announcer {
  node = h("div", { class: "unseen", role: "status" });
  #timer = 0;

  /** Says it once things have settled. @param {string} text */
  say(text) {
    clearTimeout(this.#timer);
    this.node.textContent = "";
    this.#timer = window.setTimeout(() => {
      this.node.textContent = text;
    }, 600);
  }
}
