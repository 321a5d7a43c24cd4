// The core, off the main thread. It keeps nothing between messages: each brings all that it needs.

import { CleanCopyError, clean, load, render } from "./cleancopy.js";

/**
 * @typedef {import("./cleancopy.js").Options} Options
 * @typedef {import("./cleancopy.js").Page} Page
 * @typedef {import("./cleancopy.js").Format} Format
 *
 * @typedef {{ work: "clean", source: string, options: Options }} CleanWork
 * @typedef {{ work: "render", page: Page, format: Format, articles?: number[] }} RenderWork
 * @typedef {CleanWork | RenderWork} Work
 * @typedef {{ id: number } & Work} Request
 *
 * @typedef {"load" | "crash" | "refused"} Trouble The core is not there; it is there no more; it is there and says no.
 * @typedef {{ ready: true } | { trouble: Trouble, id?: number, message: string }
 *   | { id: number, page: Page, milliseconds: number } | { id: number, text: string }} Reply
 */

/** @param {Reply} reply */
const reply = (reply) => postMessage(reply);

/** @param {unknown} error */
const words = (error) => (error instanceof Error ? error.message : String(error));

/** Short texts on which the core gets its patterns ready, so that the first paste need not wait for that. */
const warmUp = ["本报讯 今天，芦湾起了风。\n■记 者 闻溪", "By Nora Whitcombe\nSALTMERE — The wind rose yester-\nday."];

const loaded = load().then(
  () => {
    for (const text of warmUp) clean(text);
    reply({ ready: true });
    return true;
  },
  (error) => {
    reply({ trouble: "load", message: words(error) });
    return false;
  },
);

addEventListener("message", async (/** @type {MessageEvent<Request>} */ { data: request }) => {
  if (!(await loaded)) return;
  const { id } = request;
  try {
    if (request.work === "clean") {
      const start = performance.now();
      const page = clean(request.source, request.options);
      reply({ id, page, milliseconds: performance.now() - start });
    } else {
      reply({ id, text: render(request.page, request.format, request.articles) });
    }
  } catch (error) {
    reply({ id, trouble: error instanceof CleanCopyError ? "refused" : "crash", message: words(error) });
  }
});
