// Both interface languages say everything, and nothing but.

import assert from "node:assert/strict";
import { test } from "node:test";
import { locales, preferred } from "../../www/locales/index.js";

/** The shape of a locale: its keys, and what kind of thing each holds. @param {unknown} value @returns {unknown} */
const shape = (value) => {
  if (Array.isArray(value)) return value.map((item) => (Array.isArray(item) ? item[0] : typeof item));
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => /** @type {const} */ ([key, shape(inner)]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

test("the locales have the same keys", () => {
  assert.deepEqual(shape(locales.zh), shape(locales.en));
});

test("the interface takes the first of the reader's languages that it speaks", () => {
  assert.equal(preferred(["fr-FR", "zh-TW", "en"]), "zh");
  assert.equal(preferred(["en-GB", "zh"]), "en");
  assert.equal(preferred(["ja"]), "en");
  assert.equal(preferred([]), "en");
});

test("numbers and nouns agree", () => {
  assert.deepEqual(locales.en.repairs(1), ["1", "repair"]);
  assert.deepEqual(locales.en.removed(1054), ["1,054", "characters removed"]);
  assert.deepEqual(locales.zh.removed(1054), ["删去", "1,054", "字"]);
});
