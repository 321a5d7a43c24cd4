// What the user decided. A decision is spans of the source, as the core takes them in its options, so it outlives a new
// run; when the source is edited the spans move along.

/**
 * @typedef {import("./cleancopy.js").Span} Span
 * @typedef {import("./cleancopy.js").Options} Options
 *
 * @typedef {{ act: "keep", spans: Span[], text: string }} Keep These spans stay as they were printed.
 * @typedef {{ act: "accept", spans: Span[], text: string }} Accept The doubtful repeat in these spans is repaired.
 * @typedef {{ act: "assign", spans: Span[], text: string, to: number | null, answer: string | null }} Assign
 *   The headline or byline at these spans goes to the article whose text holds `to`.
 * @typedef {Keep | Accept | Assign} Decision
 */

/** @param {Span} a @param {Span} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** @param {Decision} decision @param {Span[]} spans */
const touches = (decision, spans) => decision.spans.some((own) => spans.some((span) => overlap(own, span)));

export class Decisions {
  /** @type {Decision[]} */
  list = [];

  /**
   * Takes a decision in the place of what was decided about the same spans before. To keep what the user had repaired is
   * to take that decision back.
   * @param {Decision} decision
   */
  take(decision) {
    const before = this.list.filter((other) => touches(other, decision.spans));
    this.list = this.list.filter((other) => !before.includes(other));
    if (decision.act === "keep" && before.some(({ act }) => act === "accept")) return;
    this.list.push(decision);
  }

  /** @param {Decision} decision */
  undo(decision) {
    this.list = this.list.filter((other) => other !== decision);
  }

  /**
   * The decision that these spans fall under, if there is one.
   * @param {Span[]} spans
   * @returns {Decision | undefined}
   */
  about(spans) {
    return this.list.find((decision) => touches(decision, spans));
  }

  /**
   * Moves along with an edit of the source. A decision whose text is gone goes too.
   * @param {{ mapPos(offset: number, side: number): number }} changes
   */
  follow(changes) {
    this.list = this.list.flatMap((decision) => {
      const spans = decision.spans
        .map(({ start, end }) => ({ start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) }))
        .filter(({ start, end }) => start < end);
      if (spans.length === 0) return [];
      if (decision.act !== "assign" || decision.to === null) return [{ ...decision, spans }];
      return [{ ...decision, spans, to: changes.mapPos(decision.to, 1) }];
    });
  }

  /** @returns {Options} */
  options() {
    /** @param {"keep" | "accept"} act */
    const spans = (act) => this.list.flatMap((decision) => (decision.act === act ? decision.spans : []));
    return {
      reject: spans("keep"),
      accept: spans("accept"),
      assign: this.list.flatMap((decision) =>
        decision.act === "assign" ? decision.spans.map((span) => ({ ...span, to: decision.to })) : [],
      ),
    };
  }
}
