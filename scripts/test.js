// `npm test`: gets the machine ready and runs everything that must hold, quick steps first, up to the first that fails.
// `npm test -- rust browser` runs only the steps (or groups of steps) that it names.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "./build.js";
import { Problem, program, root, run, say } from "./run.js";
import { setup } from "./setup.js";

/** @typedef {{ name: string, group: string, run: () => Promise<unknown>, built?: boolean }} Step */

/** @param {string[]} args */
const cargo = (...args) => run("cargo", args);

/** @param {string} script @param {string[]} args */
const packaged = (script, ...args) => run(process.execPath, [join(root, "node_modules", script), ...args]);

/** @param {string} folder */
const nodeTests = async (folder) => {
  const names = (await readdir(join(root, folder)).catch(() => [])).filter((name) => name.endsWith(".test.js")).sort();
  if (names.length === 0) throw new Problem(`There is no test in ${folder}.`);
  const files = names.map((name) => join(folder, name));
  await run(process.execPath, ["--test", "--test-reporter=spec", "--test-timeout=300000", ...files]);
};

/** `built` steps read what the build made, so that the build comes first. @type {Step[]} */
const steps = [
  { name: "format", group: "rust", run: () => cargo("fmt", "--check") },
  { name: "biome", group: "javascript", run: () => packaged("@biomejs/biome/bin/biome", "ci", "--colors=off", ".") },
  {
    name: "clippy",
    group: "rust",
    run: () => cargo("clippy", "--quiet", "--all-targets", "--all-features", "--", "-D", "warnings"),
  },
  {
    name: "clippy-wasm",
    group: "rust",
    run: () => cargo("clippy", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"),
  },
  { name: "cargo-test", group: "rust", run: () => cargo("test", "--quiet") },
  {
    name: "doc",
    group: "rust",
    run: () => run("cargo", ["doc", "--quiet", "--no-deps", "--lib"], { env: { RUSTDOCFLAGS: "-D warnings" } }),
  },
  { name: "build", group: "javascript", run: build },
  { name: "types", group: "javascript", run: () => packaged("typescript/bin/tsc", "-p", root), built: true },
  { name: "node", group: "node", run: () => nodeTests("tests/node"), built: true },
  { name: "browser", group: "browser", run: () => nodeTests("tests/browser"), built: true },
];

/**
 * The steps with the given names or of the given groups, and what they need; all of them where none is given.
 * @param {string[]} names
 */
const choose = (names) => {
  const known = new Set(steps.flatMap(({ name, group }) => [group, name]));
  for (const name of names) {
    if (!known.has(name)) throw new Problem(`There is no step ${name}. The steps: ${[...known].join(", ")}.`);
  }
  const named = steps.filter(({ name, group }) => names.length === 0 || names.includes(name) || names.includes(group));
  const needsBuild = named.some(({ built }) => built);
  return steps.filter((step) => named.includes(step) || (needsBuild && step.name === "build"));
};

/** @param {number} from */
const secondsSince = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

await program(import.meta.url, async () => {
  const start = performance.now();
  const chosen = choose(process.argv.slice(2));
  await setup({ browser: chosen.some(({ name }) => name === "browser") });
  for (const [index, step] of chosen.entries()) {
    say(`${step.name} (${index + 1} of ${chosen.length})`);
    const began = performance.now();
    try {
      await step.run();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const left = chosen.slice(index + 1).map(({ name }) => name);
      const rest = left.length > 0 ? ` Not run: ${left.join(", ")}.` : "";
      throw new Problem(`${step.name} failed after ${secondsSince(began)}. ${error.message}${rest}`);
    }
    console.log(`✓ ${step.name}: ${secondsSince(began)}`);
  }
  console.log(`✓ All ${chosen.length} steps hold: ${secondsSince(start)}`);
});
