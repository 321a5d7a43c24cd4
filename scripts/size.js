// Keeps the shipped wasm small: its size as a browser downloads it, against the budget in package.json.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { Problem, root, say } from "./run.js";

/**
 * Says how large a module is and how that differs from the one before; too large is a Problem.
 * @param {string} path
 * @param {string} before
 */
export const checkSize = async (path, before) => {
  const module = await readFile(path);
  const size = compressed(module);
  const budget = JSON.parse(await readFile(join(root, "package.json"), "utf8")).budget.wasm;
  const old = await readFile(before).then(compressed, () => null);
  const change =
    old === null ? "" : `, ${old > size ? "−" : "+"}${kilobytes(Math.abs(size - old))} against the last build`;
  say(
    `The wasm: ${kilobytes(size)} compressed, ${kilobytes(module.length)} plain, budget ${kilobytes(budget)}${change}`,
  );
  if (size > budget)
    throw new Problem(`The wasm is over its budget (package.json, budget.wasm) by ${size - budget} bytes.`);
};

/** @param {Buffer} bytes */
const compressed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
