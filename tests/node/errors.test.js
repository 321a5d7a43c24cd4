// What can be wrong, and what is said about it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const built = new URL("../../dist/", import.meta.url);

/**
 * The module as if nobody had loaded it yet.
 * @param {string} name A name that no other test uses.
 * @returns {Promise<typeof import("cleancopy")>}
 */
const fresh = (name) => import(`${built}cleancopy.js?${name}`);

/** @param {unknown} value What a caller without types may pass. @returns {any} */
const untyped = (value) => value;

/** @param {string} code @param {RegExp} message */
const coded = (code, message) => (/** @type {any} */ error) => {
  assert.equal(error.name, "CleanCopyError");
  assert.equal(error.code, code);
  assert.match(error.message, message);
  return true;
};

test("nothing is cleaned before the core is loaded", async () => {
  const { clean, CleanCopyError } = await fresh("unloaded");
  assert.throws(() => clean("a"), coded("load", /load\(\)/));
  assert.throws(() => clean("a"), CleanCopyError);
});

test("loading again is the same promise", async () => {
  const { load } = await fresh("twice");
  assert.equal(load(), load());
  await load();
});

test("a load that failed can be tried again", async () => {
  const { load, clean } = await fresh("missing");
  await assert.rejects(load(new URL("nowhere.wasm", built)), coded("load", /nowhere\.wasm/));
  await load();
  assert.equal(clean("一。").articles.length, 1);
});

test("bytes that are no module are refused", async () => {
  const { load } = await fresh("garbage");
  await assert.rejects(load(new Uint8Array([1, 2, 3])), coded("load", /can't be loaded/));
});

test("the core comes from bytes, a module or an address", async () => {
  const bytes = await readFile(new URL("cleancopy.wasm", built));
  const sources = [bytes, new WebAssembly.Module(bytes), new URL("cleancopy.wasm", built), `${built}cleancopy.wasm`];
  for (const [index, source] of sources.entries()) {
    const { load, clean } = await fresh(`source${index}`);
    await load(source);
    assert.equal(clean("一。").stats.characters, 2);
  }
});

test("wrong options, formats and pages have their codes", async () => {
  const { load, clean, json, render } = await fresh("codes");
  await load();
  assert.throws(() => clean("a", untyped({ rejct: [] })), coded("options", /rejct/));
  assert.throws(() => clean("a", untyped({ reject: [{ start: "x" }] })), coded("options", /./));
  assert.throws(() => json("a", untyped({ language: "xx" })), coded("options", /xx/));
  assert.throws(() => render(clean("a"), untyped("pdf")), coded("format", /pdf/));
  assert.throws(() => render(untyped({}), "text"), coded("page", /./));
  assert.throws(() => clean(untyped(undefined)), TypeError);
});

test("every option of the types is known to the core", async () => {
  const { load, clean } = await fresh("options");
  await load();
  /** @type {Required<import("cleancopy").Options> & { stages: Required<import("cleancopy").Options["stages"]> }} */
  const options = {
    language: "en",
    stages: { characters: true, repeats: true, lines: true, articles: true },
    reject: [{ start: 0, end: 1 }],
    accept: [{ start: 0, end: 1 }],
    assign: [{ start: 0, end: 1, to: null }],
  };
  assert.equal(clean("A line.", options).language, "en");
});

test("every language of the types is known to the core", async () => {
  const { load, clean } = await fresh("languages");
  await load();
  /** @type {Record<import("cleancopy").Language, true>} */
  const languages = { "zh-Hans": true, "zh-Hant": true, en: true, ja: true, ko: true, de: true, fr: true };
  for (const name of Object.keys(languages)) {
    const language = /** @type {import("cleancopy").Language} */ (name);
    assert.equal(clean("A line.", { language }).language, language);
  }
});

test("an option that is undefined is one that is not given", async () => {
  const { load, clean } = await fresh("undefined");
  await load();
  const options = { language: undefined, stages: undefined, reject: undefined, accept: undefined, assign: undefined };
  assert.deepEqual(clean("天天", options), clean("天天"));
});

test("some articles of a page can be asked for", async () => {
  const { load, clean, render } = await fresh("some");
  await load();
  const page = clean("只有一篇。");
  assert.match(render(page, "text", [0]), /只有一篇。/);
  assert.equal(render(page, "text", []).trim(), "");
  assert.deepEqual(JSON.parse(render(page, "json")), page);
});
