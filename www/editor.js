// The source: CodeMirror in the shadow root, which under a strict policy is where it can be styled.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorSelection, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";

/**
 * @typedef {import("./cleancopy.js").Span} Span
 * @typedef {import("@codemirror/state").ChangeDesc} ChangeDesc
 *
 * @typedef {object} Handlers
 * @property {(change: { changes: ChangeDesc, urgent: boolean, replaced: boolean }) => void} onEdit
 *   `urgent`: pasted or dropped rather than typed; `replaced`: nothing of the old text is left.
 * @property {() => void} onComposed An input method has handed over its text.
 */

/** @type {import("@codemirror/state").StateEffectType<Span | null>} */
const trace = StateEffect.define();

/** The place in the source that a mark speaks of: it shows where the editor has no focus, unlike a selection. */
const traced = StateField.define({
  create: () => Decoration.none,
  update: (decorations, transaction) => {
    for (const effect of transaction.effects) {
      if (!effect.is(trace)) continue;
      const span = effect.value;
      return span && span.start < span.end
        ? Decoration.set(Decoration.mark({ class: "traced" }).range(span.start, span.end))
        : Decoration.none;
    }
    return transaction.docChanged ? Decoration.none : decorations;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Whether nothing is left of the text that was there.
 * @param {ChangeDesc} changes
 */
const isWhole = (changes) => {
  let kept = false;
  changes.iterGaps(() => {
    kept = true;
  });
  return !kept;
};

export class Editor {
  #view;
  #words = new Compartment();

  /**
   * @param {ShadowRoot} root
   * @param {HTMLElement} parent
   * @param {Handlers} handlers
   */
  constructor(root, parent, { onEdit, onComposed }) {
    this.#view = new EditorView({
      root,
      parent,
      state: EditorState.create({
        extensions: [
          lineNumbers(),
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          traced,
          this.#words.of([]),
          // A new text is read from its beginning, wherever the caret is left.
          EditorState.transactionExtender.of((transaction) =>
            transaction.isUserEvent("input.paste") && isWhole(transaction.changes)
              ? { effects: EditorView.scrollIntoView(0, { y: "start" }) }
              : null,
          ),
          EditorView.domEventHandlers({
            // After CodeMirror has read what was composed.
            compositionend: () => void setTimeout(onComposed, 0),
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const urgent = update.transactions.some((t) => t.isUserEvent("input.paste") || t.isUserEvent("input.drop"));
            onEdit({ changes: update.changes, urgent, replaced: isWhole(update.changes) });
          }),
        ],
      }),
    });
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  /** Whether an input method is at work: what stands in the text then is not yet what the user writes. */
  get isComposing() {
    return this.#view.composing;
  }

  /** @param {import("./locales/index.js").Locale} locale */
  localize(locale) {
    this.#view.dispatch({
      effects: this.#words.reconfigure([
        placeholder(locale.sourceHint),
        EditorView.contentAttributes.of({ "aria-label": locale.sourceLabel, tabindex: "0" }),
      ]),
    });
  }

  /**
   * Puts another text in the place of the one that is there; undo brings that back.
   * @param {string} text
   */
  replace(text) {
    const { state } = this.#view;
    this.#view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: text },
      selection: EditorSelection.cursor(0),
      userEvent: "input.paste",
    });
  }

  /** Shows the beginning; the caret stays where it is. */
  showTop() {
    this.#view.dispatch({ effects: EditorView.scrollIntoView(0, { y: "start" }) });
  }

  /**
   * Selects a range of the source and brings it into view; the focus stays where it is.
   * @param {Span} span
   */
  select({ start, end }) {
    const { length } = this.#view.state.doc;
    const range = EditorSelection.range(Math.min(start, length), Math.min(end, length));
    this.#view.dispatch({
      selection: range,
      effects: [EditorView.scrollIntoView(range, { y: "center" }), trace.of({ start: range.from, end: range.to })],
    });
  }

  focus() {
    this.#view.focus();
  }

  /** Measures again, after the pane was hidden. */
  refresh() {
    this.#view.requestMeasure();
  }

  destroy() {
    this.#view.destroy();
  }
}
