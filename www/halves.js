// Lone halves of surrogate pairs. A JavaScript string may hold them, a Rust one can't: on its way into the core each
// becomes U+FFFD, of the same length. This adds the edits that say so, and keeps the half where the user wants it.

import { firstFrom, pieces } from "./pieces.js";

/** @typedef {import("./cleancopy.js").Edit} Edit */
/** @typedef {import("./cleancopy.js").Page} Page */
/** @typedef {import("./cleancopy.js").Part} Part */
/** @typedef {import("./cleancopy.js").Span} Span */

/**
 * The lone halves of a text, in order; an ordinary text costs one look at it.
 * @param {string} source
 * @returns {Span[]}
 */
export const loneHalves = (source) => {
  // Engines from before 2023 lack isWellFormed, and search.
  if (source.isWellFormed?.()) return [];
  return Array.from(source.matchAll(/\p{Surrogate}/gu), ({ index }) => ({ start: index, end: index + 1 }));
};

/**
 * @param {Page} page What the core made of the source, with U+FFFD for each half; changed in place.
 * @param {string} source
 * @param {Span[]} halves The lone halves of the source.
 * @param {import("./cleancopy.js").Options} [options]
 */
export const markHalves = (page, source, halves, { reject = [], stages } = {}) => {
  // A half inside another edit is that edit's matter.
  const standing = halves.filter(({ start }) => {
    const before = page.edits[firstFrom(page.edits, start + 1) - 1];
    return !before || before.end <= start;
  });
  /** @param {Span} half */
  const isKept = (half) =>
    stages?.characters === false || reject.some(({ start, end }) => start < half.end && half.start < end);

  const edits = standing.filter((half) => !isKept(half)).map(replacement);
  page.edits = [...page.edits, ...edits].sort((a, b) => a.start - b.start);
  for (const [id, edit] of page.edits.entries()) edit.id = id;
  page.stats.edits.character += edits.length;

  const kept = standing.filter(isKept);
  for (const part of parts(page)) {
    if (part.spans.some((span) => (kept[firstFrom(kept, span.start)]?.end ?? Infinity) <= span.end)) {
      part.text = textOf(source, part, page.edits);
    }
  }
};

/**
 * The text of a part, read from the source.
 * @param {string} source
 * @param {Part} part
 * @param {Edit[]} edits
 */
export const textOf = (source, part, edits) => {
  let text = "";
  for (const piece of pieces(source, part, edits)) text += piece.text;
  return text;
};

/**
 * @param {Span} half
 * @returns {Edit}
 */
const replacement = ({ start, end }) => ({ id: 0, start, end, text: "\ufffd", cause: "character", confidence: 1 });

/**
 * @param {Page} page
 * @returns {Part[]}
 */
const parts = ({ articles, doubts }) => [
  ...articles.flatMap(({ headline, byline, paragraphs }) => [...headline, ...byline, ...paragraphs]),
  ...doubts,
];
