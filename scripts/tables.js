// Writes src/characters/tables.rs from the Unicode data that Node itself carries: `node scripts/tables.js`.

import { writeFileSync } from "node:fs";

/** @param {number} code */
const hex = (code) => `0x${code.toString(16).toUpperCase()}`;

/**
 * The compatibility forms of a range, each as the one character that it stands for; a form that stands for itself stays.
 * @param {string} name @param {string} doc @param {number} first @param {number} last
 */
function table(name, doc, first, last) {
  const forms = [];
  for (let code = first; code <= last; code++) {
    const form = String.fromCodePoint(code);
    const plain = form.normalize("NFKC");
    forms.push([...plain].length === 1 ? plain : form);
  }
  return `/// ${doc}\npub(super) const ${name}: (u32, &str) = (${hex(first)}, "${forms.join("")}");\n`;
}

const unicode = process.versions.unicode;
const text = `//! Characters that stand for others, by the block's first code point. Made by scripts/tables.js from Unicode ${unicode}.

${table("KANGXI", "Kangxi radicals: ⾦ is 金.", 0x2f00, 0x2fd5)}
${table("COMPATIBILITY", "CJK compatibility ideographs: 金 as U+F90A.", 0xf900, 0xfad9)}
${table("COMPATIBILITY_SUPPLEMENT", "CJK compatibility ideographs supplement.", 0x2f800, 0x2fa1d)}
${table("NARROW", "Half-width punctuation and katakana: ｶ is カ.", 0xff61, 0xff9f)}`;
writeFileSync(new URL("../src/characters/tables.rs", import.meta.url), text);
