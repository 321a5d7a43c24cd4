// What every page promises of its spans, seen from JavaScript: offsets are UTF-16 units, and nothing is lost.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { clean, json, load, pieces } from "cleancopy";
import { brokenTexts, madeTexts, pageTexts } from "./texts.js";

/** @typedef {import("cleancopy").Page} Page */
/** @typedef {import("cleancopy").Part} Part */

before(() => load());

/** @param {Page} page */
const placed = ({ articles }) =>
  articles.flatMap(({ headline, byline, paragraphs }) => [...headline, ...byline, ...paragraphs]);

/** @param {string} source @param {{ spans: import("cleancopy").Span[] }} part @param {import("cleancopy").Edit[]} edits */
const textOf = (source, { spans }, edits) =>
  pieces(source, { text: "", spans }, edits)
    .map(({ text }) => text)
    .join("");

/** @param {string} text */
const withoutBlanks = (text) => text.replace(/[\s\u0085]+/g, "");

/** @param {string} source @param {Part[]} parts */
const inOrderOfSource = (source, parts) =>
  parts
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => source.slice(start, end))
    .join("");

for (const [name, source] of Object.entries({ ...pageTexts, ...madeTexts, ...brokenTexts })) {
  describe(name, () => {
    test("the pieces of a part are its text, and each names its source", () => {
      const page = clean(source);
      for (const part of [...placed(page), ...page.doubts]) {
        const found = pieces(source, part, page.edits);
        assert.equal(textOf(source, part, page.edits), part.text);
        for (const { start, end, text, edit } of found) {
          if (edit) assert.deepEqual([start, end, text], [edit.start, edit.end, edit.text]);
          else assert.equal(source.slice(start, end), text);
        }
      }
    });

    test("edits are ordered, disjoint and numbered, and cut no pair", () => {
      const { edits } = clean(source);
      let last = 0;
      for (const [index, { id, start, end, cause }] of edits.entries()) {
        assert.equal(id, index);
        assert.ok(last <= start && start < end && end <= source.length, `${cause} at ${start}–${end}`);
        for (const offset of [start, end]) {
          assert.ok(
            !/^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(offset - 1, offset + 1)),
            `a pair at ${offset}`,
          );
        }
        last = end;
      }
    });

    test("every character has one place or an edit", () => {
      const page = clean(source);
      const places = new Uint8Array(source.length);
      for (const { start, end } of placed(page).flatMap(({ spans }) => spans)) {
        for (let at = start; at < end; at += 1) places[at] = (places[at] ?? 0) + 1;
      }
      const edited = new Uint8Array(source.length);
      for (const { start, end } of page.edits) edited.fill(1, start, end);
      for (let at = 0; at < source.length; at += 1) {
        assert.ok((places[at] ?? 0) <= 1, `two places at ${at}`);
        if (withoutBlanks(source.charAt(at)))
          assert.ok(places[at] || edited[at], `${JSON.stringify(source[at])} lost at ${at}`);
      }
    });

    test("rejecting everything gives the source back", () => {
      const page = clean(source, { reject: [{ start: 0, end: source.length }] });
      assert.deepEqual(page.edits, []);
      assert.equal(page.stats.removed, 0);
      for (const part of placed(page)) {
        assert.equal(part.text, part.spans.map(({ start, end }) => source.slice(start, end)).join(""));
      }
      assert.equal(withoutBlanks(inOrderOfSource(source, placed(page))), withoutBlanks(source));
    });

    test("a page is the same by JSON", () => {
      const { repaired, ...page } = JSON.parse(json(source));
      assert.deepEqual(page, clean(source));
      const repeats = page.edits.filter((/** @type {import("cleancopy").Edit} */ { cause }) => cause === "repeat");
      assert.equal(repaired, textOf(source, { spans: [{ start: 0, end: source.length }] }, repeats));
    });
  });
}

describe("lone halves of surrogate pairs", () => {
  const source = "中\ud83d文😀\ude00。";

  test("each becomes U+FFFD by an edit of its own", () => {
    const page = clean(source);
    const found = page.edits.map(({ start, end, text, cause }) => [source.slice(start, end), text, cause]);
    assert.deepEqual(found, [
      ["\ud83d", "\ufffd", "character"],
      ["\ude00", "\ufffd", "character"],
    ]);
    assert.equal(page.stats.edits.character, 2);
    assert.equal(placed(page)[0]?.text, "中\ufffd文😀\ufffd。");
  });

  test("the one that is refused stands again", () => {
    const page = clean(source, { reject: [{ start: 1, end: 2 }] });
    assert.deepEqual(
      page.edits.map(({ id, start }) => [id, start]),
      [[0, 5]],
    );
    assert.equal(placed(page)[0]?.text, "中\ud83d文😀\ufffd。");
  });

  test("all stay where the stage for characters is off", () => {
    const page = clean(source, { stages: { characters: false } });
    assert.equal(page.stats.edits.character, 0);
    assert.equal(placed(page)[0]?.text, source);
  });
});
