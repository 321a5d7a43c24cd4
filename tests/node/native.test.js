// The core compiled to wasm and the core compiled for this machine give the same bytes.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { madeTexts, pageTexts } from "./texts.js";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} program @param {string[]} args */
const lines = async (program, ...args) => {
  const { stdout } = await promisify(execFile)(program, args, { cwd: checkout, maxBuffer: 1 << 28 });
  return stdout.split("\n");
};

test("native and wasm agree byte for byte", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "cleancopy-"));
  t.after(() => rm(folder, { recursive: true }));
  const texts = Object.entries({ ...pageTexts, ...madeTexts });
  const files = texts.map((_, index) => join(folder, `${index}.txt`));
  await Promise.all(texts.map(([, text], index) => writeFile(/** @type {string} */ (files[index]), text)));

  const native = await lines("cargo", "run", "--quiet", "--example", "json", "--", ...files);
  const wasm = await lines(process.execPath, "bin/cleancopy.js", "--format", "json", ...files);

  assert.equal(wasm.length, texts.length + 1, "a page a line, and the last line end");
  for (const [index, [name]] of texts.entries()) {
    const [ours = "", theirs = ""] = [wasm[index], native[index]];
    let same = 0;
    while (same < ours.length && ours[same] === theirs[same]) same += 1;
    // Only the place of the difference: a whole page is no message.
    const here = [same - 60, same + 60];
    assert.equal(ours.slice(...here), theirs.slice(...here), `${name}, at ${same} of its line`);
  }
  assert.equal(native.length, wasm.length);
});
