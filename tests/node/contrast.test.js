// The colours, pair by pair: text 7:1, interface 4.5:1, marks and edges 3:1, in both themes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../../www/styles/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, ...values]) => [name, values]),
);

/** @param {string} colour */
const luminance = (colour) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** @param {string} a @param {string} b */
const contrast = (a, b) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** @type {[string, string, number][]} */
const pairs = [
  ["ink", "paper", 7],
  ["ink", "copy", 7],
  ["ink", "raised", 7],
  ["ink", "accent-ground", 7],
  ["ink", "trace", 7],
  ["ink-soft", "paper", 7],
  ["ink-soft", "raised", 4.5],
  ["ink-soft", "accent-ground", 4.5],
  ["quiet", "paper", 4.5],
  ["quiet", "copy", 4.5],
  ["quiet", "raised", 4.5],
  ["accent", "paper", 4.5],
  ["accent", "raised", 4.5],
  ["accent", "accent-ground", 4.5],
  ["doubt", "paper", 4.5],
  ["doubt", "accent-ground", 3],
  ["removed", "raised", 4.5],
  ["accent-thin", "paper", 3],
  ["line", "paper", 3],
  ["line", "raised", 3],
];

for (const [theme, at] of /** @type {const} */ ([
  ["light", 0],
  ["dark", 1],
])) {
  test(`contrast, ${theme}`, () => {
    for (const [text, ground, least] of pairs) {
      const found = contrast(tokens.get(text)?.[at] ?? "", tokens.get(ground)?.[at] ?? "");
      assert.ok(found >= least, `${text} on ${ground}: ${found.toFixed(2)}, not ${least}`);
    }
  });
}
