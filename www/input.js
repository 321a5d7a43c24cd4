// Clicks, keys, drops: which of the desk's acts each one is.

import { copySelection } from "./clipboard.js";

/**
 * @param {ShadowRoot} root
 * @param {import("./desk.js").Desk} desk
 * @returns {(event: KeyboardEvent) => void} Takes a key.
 */
export const listen = (root, desk) => {
  const { parts } = desk;

  /** What a button does, by its `data-act`. @type {Record<string, (button: HTMLElement) => void>} */
  const acts = {
    open: () => parts.file.click(),
    sample: () => desk.sample(),
    help: () => parts.help.showModal(),
    "copy-all": (button) => void desk.copy(button),
    "copy-article": (button) => void desk.copyArticle(button),
    previous: () => desk.step(-1),
    next: () => desk.step(1),
    keep: () => desk.keep(),
    accept: () => desk.accept(),
    assign: (button) => desk.assign(Number(button.dataset.candidate)),
    "assign-none": () => desk.assign(null),
    undo: () => desk.undo(),
    "undo-decision": (button) => desk.undoDecision(Number(button.dataset.index)),
    "show-source": () => desk.showInSource(),
    retry: () => desk.run(),
    dismiss: () => desk.say(null),
  };

  root.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-act]"));
    const mark = target.closest("mark");
    if (button) acts[button.dataset.act ?? ""]?.(button);
    // A click that ends a selection is not meant for the mark under it.
    else if (mark && (document.getSelection()?.isCollapsed ?? true)) desk.openMark(mark);
  });
  root.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && !target.closest(".panel, mark, .steps")) desk.closePanel();
  });

  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || parts.help.open) return;
    const target = event.composedPath()[0];
    const on = target instanceof HTMLElement ? target : null;
    const isMark = on?.localName === "mark";
    const inPanel = on?.closest(".panel") != null;
    const isWriting = on?.closest(".cm-content, input, textarea, select") != null;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;

    if (name === "F8") desk.step(event.shiftKey ? -1 : 1);
    else if (name === "Escape" && !isWriting) desk.closePanel();
    else if (name === "?" && !isWriting) parts.help.showModal();
    else if (isMark && (name === "Enter" || name === " ")) desk.openMark(on);
    else if ((isMark || inPanel) && name === "k") desk.keep();
    else return;
    event.preventDefault();
  };
  root.addEventListener("keydown", (event) => key(/** @type {KeyboardEvent} */ (event)));

  parts.tabs.addEventListener("click", ({ target }) => {
    const name = target instanceof Element && target.closest("[role=tab]")?.getAttribute("aria-controls");
    if (name === "source" || name === "galley") desk.showTab(name);
  });
  parts.tabs.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    desk.showTab(parts.desk.dataset.tab === "source" ? "galley" : "source");
    /** @type {HTMLElement | null} */ (parts.tabs.querySelector("[aria-selected=true]"))?.focus();
  });

  for (const select of [parts.language, parts.theme]) select.addEventListener("change", () => desk.set(select));

  parts.file.addEventListener("change", () => {
    void desk.openFile(parts.file.files?.[0]);
    // The same file can be opened again.
    parts.file.value = "";
  });
  // Before the editor gets them: it would put whatever a file holds in the middle of the text.
  root.addEventListener(
    "dragover",
    (event) => {
      const { dataTransfer } = /** @type {DragEvent} */ (event);
      if (dataTransfer?.types.includes("Files")) event.preventDefault();
    },
    true,
  );
  root.addEventListener(
    "drop",
    (event) => {
      const file = /** @type {DragEvent} */ (event).dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void desk.openFile(file);
    },
    true,
  );

  parts.articles.addEventListener("copy", (event) => copySelection(event, root));
  return key;
};
