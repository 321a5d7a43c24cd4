// From a part of the page to runs of text, some of them marked: what the galley shows, without the DOM.
//
// A zone of print-over is one mark over the kept text of its whole zone. A kept original and a doubt are one mark over
// their spans. Any other repair marks the text that it wrote; where it wrote none, its neighbours. Joined lines are not
// marked: there are too many, and nobody wonders at them.

import { pieces } from "./cleancopy.js";

/**
 * @typedef {import("./cleancopy.js").Span} Span
 * @typedef {import("./cleancopy.js").Edit} Edit
 * @typedef {import("./cleancopy.js").Part} Part
 * @typedef {import("./cleancopy.js").Page} Page
 * @typedef {import("./cleancopy.js").Piece} Piece
 * @typedef {import("./cleancopy.js").Doubt} Doubt
 * @typedef {import("./decisions.js").Decision} Decision
 * @typedef {import("./decisions.js").Decisions} Decisions
 *
 * @typedef {"repeat" | "space" | "hyphen" | "character" | "doubt" | "kept"} MarkKind
 *
 * @typedef {object} Mark
 * @property {MarkKind} kind
 * @property {number} start Where it stands in the source.
 * @property {number} end
 * @property {Edit[]} edits The repairs that it stands for.
 * @property {Doubt} [doubt]
 * @property {Decision} [decision]
 *
 * @typedef {{ text: string, mark: Mark | null }} Run
 * @typedef {Span & { mark: Mark }} Stretch A span of the source whose whole text stands under one mark.
 */

/** @param {Span} a @param {Span} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/**
 * @param {string} source
 * @param {Part} part
 * @param {Page} page
 * @param {Decisions} decisions
 * @returns {Run[]}
 */
export const runs = (source, part, page, decisions) => {
  const found = pieces(source, part, page.edits);
  const line = new Line();
  for (const piece of cut(found, stretches(part, found, page.doubts, decisions))) line.add(piece);
  return line.runs;
};

/**
 * The stretches of a part, in the order of the source and disjoint: a doubt goes before a decision, that before a zone.
 * @param {Part} part
 * @param {Piece[]} found
 * @param {Doubt[]} doubts
 * @param {Decisions} decisions
 * @returns {Stretch[]}
 */
const stretches = (part, found, doubts, decisions) => {
  const whole = { start: part.spans[0]?.start ?? 0, end: part.spans.at(-1)?.end ?? 0 };
  /** @type {Stretch[]} */
  const list = [];
  /** @param {Span[]} spans @param {Omit<Mark, "start" | "end">} mark */
  const add = (spans, mark) => {
    const span = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
    if (overlap(span, whole) && !list.some((other) => overlap(span, other))) {
      list.push({ ...span, mark: { ...mark, ...span } });
    }
  };

  for (const doubt of doubts) {
    if (doubt.spans.length === 0) continue;
    const decision = decisions.about(doubt.spans);
    add(doubt.spans, { kind: "doubt", edits: [], doubt, ...(decision ? { decision } : {}) });
  }
  for (const decision of decisions.list) {
    if (decision.act === "keep") add(decision.spans, { kind: "kept", edits: [], decision });
  }
  /** @type {Map<number | undefined, Edit[]>} */
  const zones = new Map();
  for (const { edit } of found) {
    if (edit?.cause !== "repeat") continue;
    const zone = zones.get(edit.zone);
    if (zone) zone.push(edit);
    else zones.set(edit.zone, [edit]);
  }
  for (const edits of zones.values()) {
    add(
      edits.flatMap((edit) => (edit.run ? [edit, edit.run] : [edit])),
      { kind: "repeat", edits },
    );
  }
  return list.sort((a, b) => a.start - b.start);
};

/**
 * The pieces, those of plain copy cut where a stretch begins or ends, each with the stretch that it lies in.
 * @param {Piece[]} found
 * @param {Stretch[]} stretches
 * @returns {Generator<{ piece: Piece, stretch: Stretch | null }>}
 */
function* cut(found, stretches) {
  for (const piece of found) {
    const within = stretches.filter((stretch) => overlap(stretch, piece));
    if (piece.edit || within.length === 0) {
      yield { piece, stretch: within[0] ?? null };
      continue;
    }
    let at = piece.start;
    /** @param {number} to @param {Stretch | null} stretch */
    const upTo = function* (to, stretch) {
      const end = Math.min(to, piece.end);
      if (at < end) {
        const text = piece.text.slice(at - piece.start, end - piece.start);
        yield { piece: { start: at, end, text }, stretch };
        at = end;
      }
    };
    for (const stretch of within) {
      yield* upTo(stretch.start, null);
      yield* upTo(stretch.end, stretch);
    }
    yield* upTo(piece.end, null);
  }
}

/** The runs of a part as they grow. */
class Line {
  /** @type {Run[]} */
  runs = [];
  /** A repair that wrote nothing to be seen: it takes the first character of what follows. @type {Mark | null} */
  #open = null;

  /** @param {{ piece: Piece, stretch: Stretch | null }} next */
  add({ piece, stretch }) {
    const { text, edit } = piece;
    if (stretch) {
      this.#open = null;
      this.#push(text, stretch.mark);
    } else if (!edit || edit.cause === "lineBreak" || edit.cause === "repeat") {
      this.#plain(text);
    } else if (text.trim() === "") {
      const mark = this.#neighbour(edit);
      this.#push(text, mark);
      this.#open = mark;
    } else {
      this.#push(text, this.#open ? grow(this.#open, edit) : repair(edit));
      this.#open = null;
    }
  }

  /** @param {string} text */
  #plain(text) {
    const open = this.#open;
    if (open && text !== "") {
      const taken = (open.kind === "hyphen" ? wordHead : firstCharacter)(text);
      this.#push(taken, open);
      this.#push(text.slice(taken.length), null);
      this.#open = null;
    } else {
      this.#push(text, null);
    }
  }

  /**
   * The mark for a repair that wrote nothing: over the end of what stands before it.
   * @param {Edit} edit
   */
  #neighbour(edit) {
    const last = this.runs.at(-1);
    if (last?.mark && isQuiet(last.mark)) return grow(last.mark, edit);
    const mark = repair(edit);
    if (last && !last.mark) {
      const taken = (edit.cause === "hyphen" ? wordTail : lastCharacter)(last.text);
      last.text = last.text.slice(0, last.text.length - taken.length);
      if (last.text === "") this.runs.pop();
      this.#push(taken, mark);
    }
    return mark;
  }

  /** @param {string} text @param {Mark | null} mark */
  #push(text, mark) {
    if (text === "") return;
    const last = this.runs.at(-1);
    if (last && last.mark === mark) last.text += text;
    else this.runs.push({ text, mark });
  }
}

/** @param {Edit} edit @returns {Mark} */
const repair = (edit) => ({
  kind: /** @type {MarkKind} */ (edit.cause),
  start: edit.start,
  end: edit.end,
  edits: [edit],
});

/** @param {Mark} mark @param {Edit} edit */
const grow = (mark, edit) => {
  mark.edits.push(edit);
  mark.end = edit.end;
  return mark;
};

/** @param {Mark} mark */
const isQuiet = ({ kind }) => kind === "space" || kind === "hyphen" || kind === "character";

/** @param {RegExp} pattern @returns {(text: string) => string} */
const match = (pattern) => (text) => pattern.exec(text)?.[0] ?? "";

const firstCharacter = match(/^[\s\S]\p{M}*/u);
const lastCharacter = match(/[\s\S]\p{M}*$/u);
const wordHead = match(/^[\p{L}\p{M}]+/u);
const wordTail = match(/[\p{L}\p{M}]+$/u);
