// The page's side of the worker. The newest text wins: a run that is going on can't be interrupted, so at most one
// waits behind it, and a result that is no longer wanted is dropped.

/**
 * @typedef {import("./cleancopy.js").Page} Page
 * @typedef {import("./cleancopy.js").Options} Options
 * @typedef {import("./cleancopy.js").Format} Format
 * @typedef {import("./worker.js").Reply} Reply
 * @typedef {import("./worker.js").Work} Work
 * @typedef {import("./worker.js").Trouble} Trouble
 *
 * @typedef {{ source: string, options: Options }} Run
 * @typedef {{ page: Page, source: string, milliseconds: number }} Result
 */

const address = new URL("./worker.js", import.meta.url).href;

// Pages that require Trusted Types take a worker's address only from a policy. This one can name no other script.
const policy = /** @type {{ createScriptURL(url: string): string } | undefined} */ (
  /** @type {any} */ (globalThis).trustedTypes?.createPolicy("cleancopy", { createScriptURL: () => address })
);

export class Client {
  #onResult;
  #onTrouble;
  /** @type {Worker | null} */
  #worker = null;
  /** Whether the worker has its core, so that whatever happens to it now is not a failure to load. */
  #ready = false;
  #lastId = 0;
  /** The run that the worker is at; null in `wanted` once a newer text has made it stale.
   * @type {{ id: number, wanted: Run | null } | null} */
  #running = null;
  /** @type {Run | null} */
  #waiting = null;
  /** @type {Map<number, { resolve: (text: string) => void, reject: (error: Error) => void }>} */
  #renders = new Map();

  /**
   * @param {object} handlers
   * @param {(result: Result) => void} handlers.onResult
   * @param {(trouble: Trouble) => void} handlers.onTrouble
   */
  constructor({ onResult, onTrouble }) {
    this.#onResult = onResult;
    this.#onTrouble = onTrouble;
  }

  /** Starts the worker ahead of the first text, which then finds the core loaded. */
  open() {
    this.#worker ??= this.#start();
  }

  /** Ends the worker; whatever was asked for gets no answer. */
  close() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = false;
    this.#running = null;
    for (const { reject } of this.#renders.values()) reject(new Error("The worker has ended."));
    this.#renders.clear();
  }

  /**
   * Cleans a text; a run asked for before is no longer wanted.
   * @param {string} source
   * @param {Options} options
   */
  clean(source, options) {
    this.forget();
    this.#waiting = { source, options };
    this.#next();
  }

  /** Drops what was asked for: its text is no longer there. */
  forget() {
    this.#waiting = null;
    if (this.#running) this.#running.wanted = null;
  }

  /**
   * @param {Page} page
   * @param {Format} format
   * @param {number[]} [articles]
   * @returns {Promise<string>}
   */
  render(page, format, articles) {
    return new Promise((resolve, reject) => {
      const id = this.#post({ work: "render", page, format, ...(articles ? { articles } : {}) });
      this.#renders.set(id, { resolve, reject });
    });
  }

  #next() {
    if (this.#running || !this.#waiting) return;
    const run = this.#waiting;
    this.#waiting = null;
    this.#running = { id: this.#post({ work: "clean", ...run }), wanted: run };
  }

  /** @param {Work} work */
  #post(work) {
    this.#worker ??= this.#start();
    this.#lastId += 1;
    this.#worker.postMessage({ id: this.#lastId, ...work });
    return this.#lastId;
  }

  #start() {
    const url = policy ? policy.createScriptURL(address) : address;
    const worker = new Worker(url, { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(this.#ready ? "crash" : "load");
    });
    worker.addEventListener("messageerror", () => this.#fail("crash"));
    return worker;
  }

  /** @param {Reply} reply */
  #receive(reply) {
    if ("ready" in reply) {
      this.#ready = true;
    } else if ("trouble" in reply && reply.trouble !== "refused") {
      this.#fail(reply.trouble);
    } else if ("page" in reply) {
      const { page, milliseconds } = reply;
      const wanted = this.#finish();
      if (wanted) this.#onResult({ page, milliseconds, source: wanted.source });
    } else if ("text" in reply) {
      this.#take(reply.id)?.resolve(reply.text);
    } else {
      const render = this.#take(reply.id ?? 0);
      if (render) render.reject(new Error(reply.message));
      else if (this.#finish()) this.#onTrouble("refused");
    }
  }

  /** Ends the run and begins the one that waits. */
  #finish() {
    const wanted = this.#running?.wanted ?? null;
    this.#running = null;
    this.#next();
    return wanted;
  }

  /** @param {number} id */
  #take(id) {
    const render = this.#renders.get(id);
    this.#renders.delete(id);
    return render;
  }

  /**
   * The worker is of no use any more: after a panic its memory can't be trusted. A text that waited gets a new worker at
   * once; otherwise the next text does.
   * @param {Trouble} trouble
   */
  #fail(trouble) {
    this.close();
    this.#onTrouble(trouble);
    if (trouble === "crash") {
      this.open();
      this.#next();
    } else {
      this.#waiting = null;
    }
  }
}
