// `npm run build`: everything that ships, in dist/. The core becomes wasm, wasm-bindgen writes its JavaScript, esbuild
// bundles the page. Each step is skipped while what it reads is unchanged.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "./compile.js";
import { program, root, run, say } from "./run.js";
import { setup } from "./setup.js";
import { checkSize } from "./size.js";

const core = join(root, ".cache", "core");
const dist = join(root, "dist");

export const build = async () => {
  await buildCore();
  say("Bundling the page");
  const { bundle } = await import("./bundle.js");
  const fresh = join(root, ".cache", "dist");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  await bundle(join(root, "www"), fresh);
  await cp(join(core, "core_bg.wasm"), join(fresh, "cleancopy.wasm"));
  await replace(dist, fresh);
};

/** The wasm and its JavaScript, in .cache/core. */
const buildCore = async () => {
  const module = await compile();
  const stamp = await hash(
    module,
    join(root, "scripts", "bindgen.rs"),
    join(root, "Cargo.lock"),
    join(root, "package.json"),
  );
  const stampFile = join(core, "stamp");
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;

  say("Writing the JavaScript of the core (wasm-bindgen)");
  const fresh = `${core}.new`;
  await rm(fresh, { recursive: true, force: true });
  await run("cargo", ["run", "--quiet", "--features", "bindgen", "--bin", "bindgen", "--", module, fresh]);
  await checkSize(join(fresh, "core_bg.wasm"), join(core, "core_bg.wasm"));
  await writeFile(join(fresh, "stamp"), stamp);
  await replace(core, fresh);
};

/**
 * Puts a finished folder in the place of another: one that failed half-way never gets there.
 * @param {string} folder
 * @param {string} fresh
 */
const replace = async (folder, fresh) => {
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
};

/** @param {string[]} paths */
const hash = async (...paths) => {
  const sum = createHash("sha256");
  for (const path of paths) sum.update(await readFile(path));
  return sum.digest("hex");
};

await program(import.meta.url, async () => {
  await setup();
  await build();
});
