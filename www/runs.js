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

/**
 * The stretches that hold for a whole page, in the order of the source and disjoint: a doubt goes before a kept original.
 * @param {Page} page
 * @param {Decisions} decisions
 * @returns {Stretch[]}
 */
export const claims = ({ doubts }, decisions) => {
  const asked = doubts.flatMap((doubt) => {
    const decision = decisions.about(doubt.spans);
    return stretch(doubt.spans, { kind: "doubt", edits: [], doubt, ...(decision ? { decision } : {}) });
  });
  const kept = decisions.list.flatMap((decision) =>
    decision.act === "keep" ? stretch(decision.spans, { kind: "kept", edits: [], decision }) : [],
  );
  return disjoint(asked, kept);
};

/**
 * The runs of a part.
 * @param {string} source
 * @param {Part} part
 * @param {Page} page
 * @param {Stretch[]} claims
 * @returns {Run[]}
 */
export const runs = (source, part, page, claims) => {
  const found = pieces(source, part, page.edits);
  // Each part has marks of its own, though a claim may reach over several.
  const claimed = part.spans
    .flatMap((span) => within(claims, span))
    .filter((claim, index, all) => all.indexOf(claim) === index)
    .map((claim) => ({ ...claim, mark: { ...claim.mark } }));
  const line = new Line();
  for (const piece of cut(found, disjoint(claimed, zones(found)))) line.add(piece);
  return line.runs;
};

/**
 * The print-over of a part, zone by zone.
 * @param {Piece[]} found
 * @returns {Stretch[]}
 */
const zones = (found) => {
  /** @type {Map<number | undefined, Edit[]>} */
  const byZone = new Map();
  for (const { edit } of found) {
    if (edit?.cause !== "repeat") continue;
    const edits = byZone.get(edit.zone);
    if (edits) edits.push(edit);
    else byZone.set(edit.zone, [edit]);
  }
  return [...byZone.values()].flatMap((edits) => {
    const printed = edits.flatMap((edit) => (edit.run ? [edit, edit.run] : [edit]));
    return stretch(printed, { kind: "repeat", edits });
  });
};

/**
 * One stretch from the first to the last of some spans; none where there are none.
 * @param {Span[]} spans
 * @param {Omit<Mark, "start" | "end">} mark
 * @returns {Stretch[]}
 */
const stretch = (spans, mark) => {
  if (spans.length === 0) return [];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [{ start, end, mark: { ...mark, start, end } }];
};

/**
 * Both lists in the order of the source; where they overlap, the first goes before the second.
 * @param {Stretch[]} first
 * @param {Stretch[]} second
 */
const disjoint = (first, second) => {
  const sorted = [...first].sort((a, b) => a.start - b.start);
  const free = second.filter((stretch) => within(sorted, stretch).length === 0);
  return free.length === 0 ? sorted : [...sorted, ...free].sort((a, b) => a.start - b.start);
};

/**
 * Those of some ordered, disjoint stretches that a span overlaps, found without looking at all of them.
 * @param {Stretch[]} stretches
 * @param {Span} span
 */
const within = (stretches, span) => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((stretches[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end += 1;
  return stretches.slice(low, end);
};

/**
 * The pieces, those of plain copy cut where a stretch begins or ends, each with the stretch that it lies in.
 * @param {Piece[]} found
 * @param {Stretch[]} stretches
 * @returns {Generator<{ piece: Piece, stretch: Stretch | null }>}
 */
function* cut(found, stretches) {
  for (const piece of found) {
    const over = within(stretches, piece);
    if (piece.edit || over.length === 0) {
      yield { piece, stretch: over[0] ?? null };
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
    for (const stretch of over) {
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
