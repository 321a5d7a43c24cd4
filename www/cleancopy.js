// The public module: the core behind plain functions. Its types and their documentation are in cleancopy.d.ts.
// Importing it does nothing; `load` fetches the core.

import start, * as core from "#core";
import { CleanCopyError } from "./error.js";
import { loneHalves, markHalves, textOf } from "./halves.js";
import { pieces } from "./pieces.js";

export { CleanCopyError, pieces };

/** @typedef {typeof import("./cleancopy.js")} Public */

/** @type {Promise<void> | null} */
let loading = null;
let loaded = false;

/** @type {Public["load"]} */
export const load = (wasm) => {
  loading ??= open(wasm ?? new URL("./cleancopy.wasm", import.meta.url))
    .then((module) => start({ module_or_path: module }))
    .then(
      () => {
        loaded = true;
      },
      (cause) => {
        // The next call may have more luck.
        loading = null;
        throw new CleanCopyError("load", `The core of cleancopy can't be loaded: ${cause.message}`, { cause });
      },
    );
  return loading;
};

/** @type {Public["clean"]} */
export const clean = (source, options) => {
  checkText(source);
  const page = call(() => core.clean(source, options));
  const halves = loneHalves(source);
  if (halves.length > 0) markHalves(page, source, halves, options);
  return page;
};

/** @type {Public["render"]} */
export const render = (page, format, articles) =>
  call(() => core.render(page, format, articles && Uint32Array.from(articles)));

/** @type {Public["json"]} */
export const json = (source, options) => {
  checkText(source);
  const text = call(() => core.json(source, options));
  const halves = loneHalves(source);
  if (halves.length === 0) return text;
  /** @type {import("./cleancopy.js").Page & { repaired: string }} */
  const page = JSON.parse(text);
  markHalves(page, source, halves, options);
  const whole = { text: "", spans: [{ start: 0, end: source.length }] };
  page.repaired = textOf(
    source,
    whole,
    page.edits.filter(({ cause }) => cause === "repeat"),
  );
  return JSON.stringify(page);
};

/**
 * What wasm-bindgen starts the core from: addresses are opened here, so that Node can read its own files.
 * @param {NonNullable<Parameters<Public["load"]>[0]>} wasm
 */
const open = async (wasm) => {
  if (typeof wasm !== "string" && !(wasm instanceof URL)) return wasm;
  if (String(wasm).startsWith("file:") && "process" in globalThis) {
    const { readFile } = await import("node:fs/promises");
    return readFile(new URL(wasm));
  }
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return response;
};

/** @param {unknown} source */
const checkText = (source) => {
  if (typeof source !== "string")
    throw new TypeError(`The source is a string, not ${source === null ? "null" : typeof source}.`);
};

/**
 * Calls the core, and gives its errors the type that the interface promises. Any other error is a defect of the core
 * (a WebAssembly.RuntimeError above all) and is left as it is.
 * @template T
 * @param {() => T} work
 */
const call = (work) => {
  if (!loaded) throw new CleanCopyError("load", "Call load() and wait for it before the first text.");
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw new CleanCopyError(/** @type {CleanCopyError["code"]} */ (error.code), error.message, { cause: error });
    }
    throw error;
  }
};
