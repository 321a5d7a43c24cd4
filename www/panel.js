// The panel of a mark: a sentence about it, what stood there, and what can be done. It opens under the text that it
// speaks of, or above it where there is no room, never over it.

import { copiesOf, shorten } from "./article.js";
import { h } from "./dom.js";

/**
 * @typedef {import("./cleancopy.js").Edit} Edit
 * @typedef {import("./locales/index.js").Locale} Locale
 * @typedef {import("./runs.js").Mark} Mark
 *
 * @typedef {object} Subject
 * @property {Mark} mark
 * @property {string} text The marked text, as it stands in the galley.
 * @property {string} source
 * @property {Locale} locale
 */

const gap = 6;

export class Panel {
  node;
  /** The mark that it speaks of. @type {HTMLElement | null} */
  anchor = null;
  #scroller;

  /** @param {HTMLElement} scroller Holds the galley; the panel moves along with the text. */
  constructor(scroller) {
    this.#scroller = scroller;
    this.node = h("div", { class: "panel", role: "dialog", tabindex: -1, hidden: true });
    scroller.append(this.node);
  }

  /**
   * @param {HTMLElement} anchor
   * @param {Subject} subject
   */
  open(anchor, subject) {
    this.anchor?.removeAttribute("aria-expanded");
    this.anchor = anchor;
    anchor.setAttribute("aria-expanded", "true");
    const { sentence, nodes } = content(subject);
    this.node.setAttribute("aria-label", sentence);
    this.node.replaceChildren(h("p", { class: "sentence" }, sentence), ...nodes);
    this.node.hidden = false;
    this.#place(anchor);
    this.node.focus({ preventScroll: true });
  }

  /** Closes it; the focus, where the panel had it, goes back to the mark. */
  close() {
    if (this.node.hidden) return;
    const hadFocus = this.node.matches(":focus-within");
    this.node.hidden = true;
    this.anchor?.removeAttribute("aria-expanded");
    if (hadFocus && this.anchor?.isConnected) this.anchor.focus({ preventScroll: true });
    this.anchor = null;
  }

  /** @param {HTMLElement} anchor */
  #place(anchor) {
    const scroller = this.#scroller;
    const frame = scroller.getBoundingClientRect();
    const rects = [...anchor.getClientRects()];
    const first = rects[0] ?? frame;
    const last = rects.at(-1) ?? frame;
    const { offsetWidth: width, offsetHeight: height } = this.node;

    const below = last.bottom + gap;
    const above = first.top - gap - height;
    const goesAbove = below + height > frame.bottom && above >= frame.top;
    const left = Math.max(frame.left + gap, Math.min(last.left, frame.left + scroller.clientWidth - width - gap));
    // Positions are the CSSOM's: the policy refuses style attributes.
    this.node.style.top = `${(goesAbove ? above : below) - frame.top + scroller.scrollTop}px`;
    this.node.style.left = `${left - frame.left}px`;
    if (!goesAbove && below + height > frame.bottom) {
      scroller.scrollTop += below + height + gap - frame.bottom;
    }
  }
}

/** @param {Subject} subject */
const content = (subject) => {
  const { mark, locale } = subject;
  const body = mark.doubt ? doubtBody(subject, mark.doubt) : repairBody(subject);
  const source = button("show-source", locale.showInSource);
  source.classList.add("narrow-only");
  return { sentence: body.sentence, nodes: [...body.nodes, h("div", { class: "actions" }, ...body.actions, source)] };
};

/** @param {Subject} subject */
const repairBody = ({ mark, text, source, locale }) => {
  const facts = h("dl", {}, h("dt", {}, locale.original), h("dd", { class: "original" }, ...original(mark, source)));
  const edit = mark.edits[0];
  if (edit) {
    const confidence = Math.min(...mark.edits.map((each) => each.confidence));
    facts.append(h("dt", {}, locale.cause), h("dd", {}, locale.causes[edit.cause]));
    facts.append(h("dt", {}, locale.confidence), h("dd", {}, locale.percent(confidence)));
  }
  const action = edit ? button("keep", locale.keep, "K") : button("undo", locale.restore);
  return { sentence: sentenceOf({ mark, text, source, locale }), nodes: [facts], actions: [action] };
};

/** @param {Subject} subject */
const sentenceOf = ({ mark, text, source, locale: { says } }) => {
  const edit = mark.edits[0];
  if (!edit) return says.kept();
  switch (edit.cause) {
    case "repeat":
      return says.repeat(shorten(text, 24), copiesOf(mark));
    case "hyphen":
      return says.hyphen(shorten(text, 24));
    case "character": {
      const was = source.slice(edit.start, edit.end);
      return edit.text.trim() === "" ? says.hidden(codes(was)) : says.character(was, edit.text);
    }
    default:
      return says.space();
  }
};

/** @param {Subject} subject @param {import("./cleancopy.js").Doubt} doubt */
const doubtBody = ({ mark, text, locale }, doubt) => {
  const { says } = locale;
  const undo = mark.decision ? [button("undo", locale.undo)] : [];
  if (doubt.question === "repeat") {
    const choices = mark.decision ? undo : [button("accept", locale.repair), button("keep", locale.keep, "K")];
    return { sentence: says.doubtRepeat(shorten(text, 24)), nodes: [], actions: choices };
  }
  const decided = mark.decision?.act === "assign" ? mark.decision : null;
  const answers = doubt.candidates.map(({ text, score }, index) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          "data-act": "assign",
          "data-candidate": index,
          "aria-pressed": decided ? decided.answer === text : doubt.chosen === index,
        },
        h("span", {}, text || locale.untitled),
        h("span", { class: "score" }, locale.percent(score)),
      ),
    ),
  );
  const none = h(
    "button",
    { type: "button", "data-act": "assign-none", "aria-pressed": decided?.to === null },
    h("span", {}, locale.none),
  );
  const list = h("ul", { class: "candidates" }, ...answers, h("li", {}, none));
  const sentence = doubt.question === "headline" ? says.doubtHeadline() : says.doubtByline();
  return { sentence, nodes: [h("p", { class: "quiet" }, locale.candidates), list], actions: undo };
};

/**
 * What stands in the source: cut short where it is long; otherwise with what was taken out of it and its neighbourhood.
 * @param {Mark} mark
 * @param {string} source
 * @returns {(Node | string)[]}
 */
const original = ({ kind, start, end, edits }, source) => {
  if (kind === "repeat" || kind === "kept") return [shorten(source.slice(start, end), 72).replaceAll("\n", "⏎")];
  const around = 8;
  /** @param {number} from @param {number} to */
  const plain = (from, to) => source.slice(Math.max(0, from), to).replaceAll("\n", " ");
  /** @type {(Node | string)[]} */
  const nodes = ["…", plain(start - around, start)];
  let at = start;
  for (const edit of edits) {
    nodes.push(plain(at, edit.start), h("del", {}, visible(source.slice(edit.start, edit.end))));
    if (edit.text.trim() !== "") nodes.push(h("ins", {}, edit.text));
    at = edit.end;
  }
  nodes.push(plain(end, end + around), "…");
  return nodes;
};

/** A text with what can't be seen made visible. @param {string} text */
const visible = (text) =>
  text
    .replaceAll("\n", "⏎")
    .replace(/\s/gu, "␣")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, codes);

/** @param {string} text */
const codes = (text) =>
  [...text].map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ");

/** @param {string} act @param {string} words @param {string} [key] */
const button = (act, words, key) => {
  const node = h("button", { type: "button", "data-act": act, "aria-keyshortcuts": key ?? null }, words);
  if (key) node.append(h("kbd", { "aria-hidden": "true" }, key));
  return node;
};
