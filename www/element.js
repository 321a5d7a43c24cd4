// <clean-copy>: the desk in a shadow root of its own, so that two of them, or any page around them, stay apart.

import { Desk } from "./desk.js";
import { listen } from "./input.js";
import { styles } from "./styles.js";

export class CleanCopy extends HTMLElement {
  #desk;
  /** @type {(event: KeyboardEvent) => void} */
  #key;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles();
    this.#desk = new Desk(this, root);
    this.#key = listen(root, this.#desk);
  }

  connectedCallback() {
    this.#desk.open();
  }

  disconnectedCallback() {
    this.#desk.close();
  }

  /** The language of the interface and the theme; `settingschange` tells when they are others. */
  get settings() {
    return this.#desk.settings;
  }

  /**
   * Takes a key that was pressed where nothing has the focus: whether that is this element's affair, its page decides.
   * @param {KeyboardEvent} event
   */
  handleKey(event) {
    this.#key(event);
  }
}
