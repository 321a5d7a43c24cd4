// The desk: what follows from what. An edit leads to a run, its result to the galley, a decision to a new run. The text is
// the editor's, the nodes are the galley's, the decisions are their own; keys and clicks come from input.js.

import sampleEn from "../tests/pages/sample-en.txt";
import sampleZh from "../tests/pages/sample-zh.txt";
import { shorten } from "./article.js";
import { Client } from "./client.js";
import { copy } from "./clipboard.js";
import { Decisions } from "./decisions.js";
import { h, localize } from "./dom.js";
import { Editor } from "./editor.js";
import { Announcer, count, Figures } from "./figures.js";
import { readText } from "./files.js";
import { fillHelp, frame } from "./frame.js";
import { Galley } from "./galley.js";
import { locales, preferred } from "./locales/index.js";
import { Panel } from "./panel.js";
import { readSettings, writeSettings } from "./settings.js";

/**
 * @typedef {import("./decisions.js").Decision} Decision
 * @typedef {import("./locales/index.js").Tongue} Tongue
 */

/** How long typing rests before it is worked on, in milliseconds. */
const typingRest = 120;

/** @type {Record<Tongue, string>} */
const samples = { zh: sampleZh, en: sampleEn };

export class Desk {
  #host;
  #settings = readSettings();
  #figures = new Figures();
  #announcer = new Announcer();
  #parts = frame(this.#figures.node, this.#announcer.node);
  #galley = new Galley(this.#parts.articles);
  #panel = new Panel(this.#parts.scroller);
  #decisions = new Decisions();
  #client = new Client({ onResult: (result) => void this.#show(result), onTrouble: (what) => this.#trouble(what) });
  /** What the galley shows. @type {import("./client.js").Result | null} */
  #result = null;
  /** Where the last step led, for the buttons, which take the focus. @type {HTMLElement | null} */
  #lastMark = null;
  #editor;
  #timer = 0;

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} root
   */
  constructor(host, root) {
    this.#host = host;
    root.append(this.#parts.desk);
    this.#editor = new Editor(root, this.#parts.editor, {
      onEdit: (edit) => this.#edited(edit),
      onComposed: () => this.#schedule(0),
    });
  }

  /** The host has its place in a document; the worker starts ahead of the first text. */
  open() {
    this.#applySettings();
    this.#client.open();
  }

  close() {
    this.#client.close();
  }

  /** The nodes that input comes from. */
  get parts() {
    return this.#parts;
  }

  get settings() {
    return { language: this.#tongue, theme: this.#settings.theme };
  }

  /** @returns {Tongue} */
  get #tongue() {
    return this.#settings.language ?? preferred(navigator.languages);
  }

  get #locale() {
    return locales[this.#tongue];
  }

  // From the text to the galley.

  /** @param {{ changes: import("./editor.js").ChangeDesc, urgent: boolean, replaced: boolean }} edit */
  #edited({ changes, urgent, replaced }) {
    this.#decisions.follow(changes);
    if (replaced && urgent) this.#begin();
    this.#schedule(urgent ? 0 : typingRest);
  }

  /** Another text: what is shown is of the old one. */
  #begin() {
    this.#panel.close();
    this.#galley.clear();
    this.#parts.scroller.scrollTop = 0;
    this.#editor.showTop();
    this.showTab("galley");
  }

  /** @param {number} wait */
  #schedule(wait) {
    clearTimeout(this.#timer);
    if (wait > 0) this.#timer = window.setTimeout(() => this.run(), wait);
    else this.run();
  }

  run() {
    clearTimeout(this.#timer);
    // An input method is at work: its end schedules the run.
    if (this.#editor.isComposing) return;
    const source = this.#editor.text;
    const isEmpty = source.trim() === "";
    this.#parts.desk.classList.toggle("has-text", !isEmpty);
    this.#isWorking = !isEmpty;
    if (isEmpty) this.#clear();
    else this.#client.clean(source, this.#decisions.options());
  }

  /** Shown only where it lasts: the style sheet waits a moment. @param {boolean} is */
  set #isWorking(is) {
    this.#parts.desk.classList.toggle("is-working", is);
  }

  #clear() {
    this.#client.forget();
    this.#result = null;
    this.#panel.close();
    this.#galley.clear();
    this.#figures.clear();
    this.#showDecisions();
  }

  /** @param {import("./client.js").Result} result */
  async #show(result) {
    const isNew = result !== this.#result;
    this.#result = result;
    const { page, source, milliseconds } = result;
    const locale = this.#locale;
    const counts = count(page, milliseconds, (doubt) => !this.#decisions.about(doubt.spans));
    this.#figures.show(counts, locale);
    this.#showDecisions();
    if (isNew) {
      this.#isWorking = false;
      this.say(null);
      this.#announcer.say(locale.summary(counts));
    }
    await this.#galley.show({ page, source, decisions: this.#decisions, locale });
    if (!this.#panel.anchor?.isConnected) this.#panel.close();
  }

  // Marks and decisions.

  /**
   * Opens the panel of a mark, and selects in the source what it speaks of.
   * @param {HTMLElement} node
   */
  openMark(node) {
    const mark = this.#galley.markOf(node);
    if (!mark || !this.#result) return;
    const { source } = this.#result;
    this.#panel.open(node, { mark, text: node.textContent ?? "", source, locale: this.#locale });
    this.#editor.select(mark);
  }

  /** The mark that a key or a button speaks of. */
  get #current() {
    const node = this.#panel.anchor ?? this.#focusedMark;
    const mark = node && this.#galley.markOf(node);
    return mark ? { mark, text: shorten(node.textContent ?? "", 24) } : null;
  }

  get #focusedMark() {
    const node = this.#host.shadowRoot?.activeElement;
    return node instanceof HTMLElement && node.localName === "mark" ? node : null;
  }

  /** @param {Decision | null} decision */
  #decide(decision) {
    this.#panel.close();
    if (!decision) return;
    this.#decisions.take(decision);
    this.run();
  }

  /** @param {Decision | undefined} decision */
  #undo(decision) {
    this.#panel.close();
    if (!decision) return;
    this.#decisions.undo(decision);
    this.run();
  }

  /** Takes back the decision of the mark whose panel is open. */
  undo() {
    this.#undo(this.#current?.mark.decision);
  }

  /** @param {number} index In the list of decisions. */
  undoDecision(index) {
    this.#undo(this.#decisions.list[index]);
  }

  keep() {
    const { mark, text } = this.#current ?? {};
    if (!mark || mark.kind === "kept" || (mark.doubt && mark.doubt.question !== "repeat")) return;
    const spans = mark.doubt ? mark.doubt.spans : mark.edits.map(printed);
    this.#decide({ act: "keep", spans, text: text ?? "" });
  }

  accept() {
    const { mark, text } = this.#current ?? {};
    if (mark?.doubt) this.#decide({ act: "accept", spans: mark.doubt.spans, text: text ?? "" });
  }

  /** @param {number | null} index Of the candidate; null for none of them. */
  assign(index) {
    const { mark, text } = this.#current ?? {};
    const page = this.#result?.page;
    if (!mark?.doubt || !page) return;
    const candidate = index === null ? null : mark.doubt.candidates[index];
    const article = page.articles[candidate?.article ?? -1];
    const to = article?.paragraphs[0]?.spans[0]?.start ?? null;
    if (candidate && to === null) return;
    this.#decide({ act: "assign", spans: mark.doubt.spans, text: text ?? "", to, answer: candidate?.text ?? null });
  }

  #showDecisions() {
    const { decisions } = this.#parts;
    const { list } = this.#decisions;
    const locale = this.#locale;
    decisions.hidden = list.length === 0;
    const [summary, items] = decisions.children;
    if (summary) summary.textContent = locale.decisions(list.length);
    items?.replaceChildren(
      ...list.map((decision, index) => {
        const words = wordsOf(decision, locale.decided);
        const undo = h("button", { type: "button", "data-act": "undo-decision", "data-index": index }, locale.undo);
        undo.setAttribute("aria-label", locale.undoLabel(words));
        return h("li", {}, h("span", {}, words), undo);
      }),
    );
  }

  /** @param {1 | -1} step */
  step(step) {
    const wasOpen = this.#panel.anchor;
    const node = this.#galley.neighbour(wasOpen ?? this.#focusedMark ?? this.#lastMark, step);
    if (!node) return;
    this.#lastMark = node;
    this.#panel.close();
    this.showTab("galley");
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "center", behavior: "instant" });
    if (wasOpen) this.openMark(node);
  }

  closePanel() {
    this.#panel.close();
  }

  /** Goes to where the open mark stands in the source; on a narrow screen that is another tab. */
  showInSource() {
    const { mark } = this.#current ?? {};
    if (!mark) return;
    this.#panel.close();
    this.showTab("source");
    this.#editor.select(mark);
    this.#editor.focus();
  }

  // Files, copies, messages.

  sample() {
    this.replaceText(samples[this.#tongue]);
  }

  /** @param {string} text */
  replaceText(text) {
    this.say(null);
    this.#editor.replace(text);
  }

  /** @param {File | undefined} file */
  async openFile(file) {
    if (!file) return;
    const read = await readText(file, this.#locale);
    if ("text" in read) this.replaceText(read.text);
    else this.say(read.problem);
  }

  /**
   * @param {HTMLElement} button
   * @param {number[]} [articles] All of them where it is not given.
   */
  async copy(button, articles) {
    if (!this.#result) return;
    const { page } = this.#result;
    const locale = this.#locale;
    const done = await copy(this.#client.render(page, "text", articles), this.#client.render(page, "html", articles));
    if (!done) return this.say(locale.notCopied);
    this.#announcer.say(locale.copied);
    button.classList.add("done");
    button.dataset.done = locale.copied;
    setTimeout(() => button.classList.remove("done"), 1600);
  }

  /** @param {HTMLElement} button In the head of the article. */
  async copyArticle(button) {
    const entry = this.#galley.entryOf(button);
    if (entry) await this.copy(button, [entry.view.article.id]);
  }

  /** @param {import("./worker.js").Trouble} trouble */
  #trouble(trouble) {
    const locale = this.#locale;
    this.#isWorking = false;
    const words = { load: locale.notLoaded, crash: locale.crashed, refused: locale.refused };
    this.say(words[trouble], true);
  }

  /** @param {string | null} words @param {boolean} [retry] */
  say(words, retry = false) {
    const { message } = this.#parts;
    const locale = this.#locale;
    message.hidden = words === null;
    if (words === null) return message.replaceChildren();
    const again = h("button", { type: "button", "data-act": "retry" }, locale.tryAgain);
    const dismiss = h("button", { type: "button", "data-act": "dismiss" }, locale.dismiss);
    message.replaceChildren(h("p", {}, words), ...(retry ? [again] : []), dismiss);
  }

  // Settings and tabs.

  #applySettings() {
    const { desk, language, theme, help } = this.#parts;
    const locale = this.#locale;
    this.#host.lang = locale.language;
    this.#host.dataset.theme = this.#settings.theme;
    localize(desk, locale);
    fillHelp(help, locale);
    language.value = this.#tongue;
    for (const option of theme.options) option.textContent = locale.themes[/** @type {"auto"} */ (option.value)];
    theme.value = this.#settings.theme;
    this.#editor.localize(locale);
    this.#panel.close();
    this.#showDecisions();
    this.showTab(desk.dataset.tab === "galley" ? "galley" : "source");
    if (this.#result) void this.#show(this.#result);
    this.#host.dispatchEvent(new CustomEvent("settingschange"));
  }

  /** @param {HTMLSelectElement} select */
  set(select) {
    const { value } = select;
    if (select === this.#parts.theme) this.#settings.theme = /** @type {import("./settings.js").Theme} */ (value);
    else this.#settings.language = /** @type {Tongue} */ (value);
    writeSettings(this.#settings);
    this.#applySettings();
  }

  /** @param {"source" | "galley"} name */
  showTab(name) {
    const { desk, tabs } = this.#parts;
    desk.dataset.tab = name;
    for (const tab of /** @type {Iterable<HTMLElement>} */ (tabs.children)) {
      const isOn = tab.getAttribute("aria-controls") === name;
      tab.setAttribute("aria-selected", String(isOn));
      tab.tabIndex = isOn ? 0 : -1;
    }
    this.#editor.refresh();
  }
}

/** What stands in the source where an edit was made, for a repeat with the copy that was left. @param {import("./cleancopy.js").Edit} edit */
const printed = ({ start, end, run }) => ({
  start: Math.min(start, run?.start ?? start),
  end: Math.max(end, run?.end ?? end),
});

/** @param {Decision} decision @param {import("./locales/index.js").Locale["decided"]} words */
const wordsOf = (decision, words) => {
  if (decision.act !== "assign") return words[decision.act](decision.text);
  return decision.answer === null ? words.assignNone(decision.text) : words.assign(decision.text, decision.answer);
};
