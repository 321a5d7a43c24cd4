// The types of cleancopy.d.ts against real output, both ways: every page fits the types, and the types promise nothing
// that no page ever has. The proof is a TypeScript file made of real pages, which the compiler must accept.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { clean, load } from "cleancopy";
import { brokenTexts, madeTexts, pageTexts } from "./texts.js";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
// Inside the checkout, so that the package finds itself by its name.
const folder = join(checkout, ".cache", "contract");

/** @type {import("cleancopy").Page[]} */
let pages;
before(async () => {
  await load();
  pages = Object.values({ ...pageTexts, ...madeTexts, ...brokenTexts }).map((text) => clean(text));
});

/**
 * What the compiler says of a file.
 * @param {string} source
 */
const compile = (source) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "proof.ts"), source);
  const flags =
    "--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target esnext --ignoreConfig --types node";
  const tsc = join(checkout, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, ...flags.split(" "), "proof.ts"], { cwd: folder, encoding: "utf8" }).stdout;
};

test("every page fits the types", () => {
  const proofs = pages.map((page, index) => `export const page${index}: Page = ${JSON.stringify(page)};\n`);
  assert.equal(compile(`import type { Page } from "cleancopy";\n${proofs.join("")}`), "");
});

test("a page that does not fit is seen", () => {
  const page = { ...pages[0], edits: [{ colour: "red" }] };
  assert.match(
    compile(`import type { Page } from "cleancopy";\nexport const page: Page = ${JSON.stringify(page)};\n`),
    /colour/,
  );
});

test("the types promise nothing that no page has", () => {
  const articles = pages.flatMap((page) => page.articles);
  const edits = pages.flatMap((page) => page.edits);
  const doubts = pages.flatMap((page) => page.doubts);
  /** @type {Record<string, object[]>} */
  const found = {
    Page: pages,
    Stats: pages.map(({ stats }) => stats),
    Edit: edits,
    Span: edits.flatMap(({ run }) => run ?? []),
    Article: articles,
    HeadlinePart: articles.flatMap(({ headline }) => headline),
    BylinePart: articles.flatMap(({ byline }) => byline),
    Part: articles.flatMap(({ paragraphs }) => paragraphs),
    Doubt: doubts,
    Candidate: doubts.flatMap(({ candidates }) => candidates),
  };
  const kinds = {
    Cause: edits.map(({ cause }) => cause),
    Kind: articles.map(({ kind }) => kind),
    'HeadlinePart["role"]': articles.flatMap(({ headline }) => headline.map(({ role }) => role)),
    'BylinePart["role"]': articles.flatMap(({ byline }) => byline.map(({ role }) => role)),
    'Doubt["question"]': doubts.map(({ question }) => question),
  };
  const seen = [
    ...Object.entries(found).map(([type, objects]) => [`keyof ${type}`, objects.flatMap(Object.keys)]),
    ...Object.entries(kinds),
  ];
  const proofs = seen.map(([type, names], index) => {
    const union = [...new Set(names)].map((name) => JSON.stringify(name)).join(" | ") || "never";
    // A name that no page has is a property that this empty object lacks; the compiler says which.
    return `export const unseen${index}: Record<Exclude<${type}, ${union}>, unknown> = {};\n`;
  });
  const types = [...Object.keys(found), "Cause", "Kind"].join(", ");
  assert.equal(compile(`import type { ${types} } from "cleancopy";\n${proofs.join("")}`), "");
});
