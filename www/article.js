// One article of the galley: what it shows, and the nodes that show it.

import { h } from "./dom.js";
import { runs } from "./runs.js";

/**
 * @typedef {import("./cleancopy.js").Page} Page
 * @typedef {import("./cleancopy.js").Article} Article
 * @typedef {import("./locales/index.js").Locale} Locale
 * @typedef {import("./runs.js").Run} Run
 * @typedef {import("./runs.js").Mark} Mark
 * @typedef {import("./runs.js").Stretch} Stretch
 *
 * @typedef {object} View What an article shows. Where `key` is the same, so are the nodes.
 * @property {Article} article
 * @property {string} key
 * @property {string} title
 * @property {{ role: string, runs: Run[] }[]} headline
 * @property {Run[]} byline
 * @property {Run[][]} paragraphs
 * @property {Mark[]} marks In the order in which they stand.
 * @property {number} length Characters.
 */

/** Above this many characters, paragraphs come in chunks that the browser lays out when they are looked at. */
const large = 100_000;
const chunkSize = 40;
/** Above this many, a single paragraph is laid out in blocks: a browser takes many seconds for a line of a million. */
const blockSize = 20_000;

/**
 * @param {string} source
 * @param {Page} page
 * @param {Article} article
 * @param {Stretch[]} claims
 * @returns {View}
 */
export const view = (source, page, article, claims) => {
  /** @param {import("./cleancopy.js").Part} part */
  const runsOf = (part) => runs(source, part, page, claims);
  const headline = article.headline.map((part) => ({ role: part.role, runs: runsOf(part) }));
  const byline = joined(article.byline.map(runsOf));
  const paragraphs = article.paragraphs.map(runsOf);

  const lines = [...headline.map((part) => part.runs), byline, ...paragraphs];
  /** @type {Set<Mark>} */
  const marks = new Set();
  const key = [page.language, article.kind, relatedTitle(page, article), ...headline.map(({ role }) => role)];
  let length = 0;
  for (const line of lines) {
    key.push("¶");
    for (const { text, mark } of line) {
      key.push(text);
      length += text.length;
      if (!mark) continue;
      marks.add(mark);
      key.push(mark.kind, signOf(mark));
    }
  }
  return {
    article,
    key: key.join("\u0000"),
    title: titleOf(article),
    headline,
    byline,
    paragraphs,
    marks: [...marks],
    length,
  };
};

/**
 * The parts of a byline in one line. A doubt about it is about all of them: one mark.
 * @param {Run[][]} parts
 */
const joined = (parts) => {
  /** @type {Run[]} */
  const line = [];
  for (const part of parts) {
    const last = line.at(-1)?.mark ?? null;
    /** @param {Mark | null} mark */
    const same = (mark) => (last?.doubt && mark?.doubt === last.doubt ? last : mark);
    if (line.length > 0)
      line.push({ text: "\u2003", mark: part[0]?.mark && same(part[0].mark) === last ? last : null });
    line.push(...part.map(({ text, mark }) => ({ text, mark: same(mark) })));
  }
  // Neighbours under one mark are one run.
  return line.reduce((/** @type {Run[]} */ merged, run) => {
    const before = merged.at(-1);
    if (before && before.mark === run.mark) before.text += run.text;
    else merged.push(run);
    return merged;
  }, []);
};

/** @param {Article | undefined} article */
export const titleOf = (article) => {
  const headline = article?.headline.find(({ role }) => role === "headline") ?? article?.headline[0];
  return headline?.text ?? "";
};

/** @param {Page} page @param {Article} article */
const relatedTitle = (page, { relatesTo }) => (relatesTo === null ? "" : titleOf(page.articles[relatesTo]));

/**
 * How often it was printed: the multiplicity of the zone, which a single repetition inside it may exceed.
 * @param {Mark} mark
 */
export const copiesOf = ({ edits }) => {
  const copies = edits.flatMap((edit) => edit.copies ?? []);
  return copies.length > 0 ? Math.min(...copies) : 0;
};

/** What stands beside a mark. @param {Mark} mark */
const signOf = (mark) => {
  if (mark.kind === "repeat") return `×${copiesOf(mark)}`;
  return mark.doubt && !mark.decision ? "?" : "";
};

/**
 * The nodes of an article. Chunks after the first come from `rest`, so that a long article need not be built in one go.
 * @param {View} view
 * @param {Page} page
 * @param {Locale} locale
 * @returns {{ node: HTMLElement, marks: HTMLElement[], rest: () => boolean }} `rest` builds one chunk more, and says
 *   whether there was one left.
 */
export const build = (view, page, locale) => {
  const { article, title } = view;
  /** @type {HTMLElement[]} */
  const marks = [];
  /** @param {Run[]} line */
  const text = (line) => runNodes(line, locale, marks);

  const related = relatedTitle(page, article);
  // A byline that no article has yet stands alone.
  const isLoose = article.paragraphs.length === 0 && article.headline.length === 0;
  const tag = h("div", { class: "tag" }, isLoose ? locale.unplaced : locale.kinds[article.kind]);
  if (related) tag.append(" ", h("span", { class: "related", title: related }, locale.relatesTo(related)));
  const name = title || firstWords(view) || locale.untitled;
  const margin = h("div", { class: "margin" }, tag);
  if (!isLoose) {
    const label = { "data-act": "copy-article", "aria-label": locale.copyArticleLabel(name) };
    margin.append(h("button", { type: "button", class: "copy", ...label }, locale.copyArticle));
  }
  const body = h("div", { class: "text" });
  if (view.headline.length > 0) {
    const group = h("hgroup");
    for (const { role, runs } of view.headline) {
      group.append(role === "headline" ? h("h2", {}, ...text(runs)) : h("p", { class: role }, ...text(runs)));
    }
    body.append(group);
  }
  if (view.byline.length > 0) {
    body.append(h("p", { class: "byline" }, ...text(view.byline)));
  }
  const node = h("article", { lang: page.language, class: article.kind, "aria-label": name }, margin, body);

  if (view.length <= large) {
    body.append(...view.paragraphs.map((line) => h("p", {}, ...text(line))));
    return { node, marks, rest: () => false };
  }
  /** @param {Run[]} line */
  const paragraph = (line) => {
    const blocks = blocksOf(line);
    if (blocks.length === 1) return h("p", {}, ...text(line));
    return h("p", {}, ...blocks.map((block) => h("span", { class: "block" }, ...text(block))));
  };
  let next = 0;
  const rest = () => {
    const lines = view.paragraphs.slice(next, next + chunkSize);
    next += lines.length;
    if (lines.length > 0) body.append(h("div", { class: "chunk" }, ...lines.map(paragraph)));
    return next < view.paragraphs.length;
  };
  rest();
  return { node, marks, rest };
};

/**
 * @param {Run[]} line
 * @param {Locale} locale
 * @param {HTMLElement[]} marks Takes the marks, in order.
 * @returns {(Node | string)[]}
 */
const runNodes = (line, locale, marks) =>
  line.map(({ text, mark }) => {
    if (!mark) return text;
    const copies = copiesOf(mark);
    const node = h(
      "mark",
      {
        class: mark.kind,
        tabindex: 0,
        role: "button",
        "aria-haspopup": "dialog",
        "aria-label": locale.marks[mark.kind](text, copies),
        // Shown by the style sheet, so that it is no part of the text: not selected, not copied.
        "data-sign": signOf(mark) || null,
      },
      text,
    );
    marks.push(node);
    return node;
  });

/**
 * The runs of a paragraph in blocks of a size that can be laid out; only plain text is cut.
 * @param {Run[]} line
 */
const blocksOf = (line) => {
  /** @type {Run[][]} */
  const blocks = [[]];
  let room = blockSize;
  for (let { text, mark } of line) {
    while (!mark && text.length > room) {
      const splitsPair = /[\uD800-\uDBFF]/.test(text[room - 1] ?? "");
      const head = text.slice(0, splitsPair ? room - 1 : room);
      blocks.at(-1)?.push({ text: head, mark });
      blocks.push([]);
      text = text.slice(head.length);
      room = blockSize;
    }
    blocks.at(-1)?.push({ text, mark });
    room = Math.max(1, room - text.length);
  }
  return blocks;
};

/** @param {View} view */
const firstWords = ({ paragraphs }) => shorten((paragraphs[0] ?? []).map(({ text }) => text).join(""), 24);

/**
 * A text cut down in its middle, to about so many Han characters or twice as many Latin ones.
 * @param {string} text
 * @param {number} width
 */
export const shorten = (text, width) => {
  const size = /[\u2E80-\uFFEF]/.test(text) ? width : width * 2;
  if (text.length <= size * 2) {
    const characters = [...text];
    if (characters.length <= size) return text;
  }
  const head = [...text.slice(0, size * 2)].slice(0, Math.ceil(size * 0.7));
  const tail = [...text.slice(-size * 2)].slice(-Math.floor(size * 0.3));
  return `${head.join("")}…${tail.join("")}`;
};
