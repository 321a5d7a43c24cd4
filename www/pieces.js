// Tracing: the text of a part as pieces that each know their span of the source.

/** @type {typeof import("./cleancopy.js").pieces} */
export const pieces = (source, part, edits) => {
  /** @type {import("./cleancopy.js").Piece[]} */
  const found = [];
  for (const { start, end } of part.spans) {
    let at = start;
    /** @param {number} to */
    const plainUpTo = (to) => {
      if (at < to) found.push({ start: at, end: to, text: source.slice(at, to) });
    };
    for (let i = firstFrom(edits, start), edit = edits[i]; edit && edit.end <= end; i += 1, edit = edits[i]) {
      plainUpTo(edit.start);
      found.push({ start: edit.start, end: edit.end, text: edit.text, edit });
      at = edit.end;
    }
    plainUpTo(end);
  }
  return found;
};

/**
 * Index of the first span that begins at or after an offset, or the number of spans; the spans are ordered.
 * @param {import("./cleancopy.js").Span[]} spans
 * @param {number} offset
 */
export const firstFrom = (spans, offset) => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
