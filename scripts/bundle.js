// Puts the page and the public module into dist/.

import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build, stop } from "esbuild";
import { Problem } from "./run.js";

/**
 * Bundles what the page loads by name, and the module that anyone may import, from one folder into another.
 * @param {string} from
 * @param {string} to
 */
export const bundle = async (from, to) => {
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    outdir: to,
    bundle: true,
    format: "esm",
    target: ["es2022"],
    external: ["node:*"],
    // The element adopts its style sheets; the page links its own.
    loader: { ".txt": "text", ".css": "text" },
    legalComments: "linked",
    logLevel: "warning",
  };
  // Unminified: an embedder reads its stack traces.
  await run({ ...shared, entryPoints: [join(from, "cleancopy.js")] });
  await run({
    ...shared,
    entryPoints: [join(from, "app.js"), join(from, "worker.js")],
    minify: true,
    sourcemap: true,
    plugins: [publicModule],
  });
  // Its service would go on for as long as the page is served.
  await stop();
  for (const name of await readdir(from)) {
    if (/\.(html|css|svg|png|ico|webmanifest)$|^cleancopy\.d\.ts$/.test(name))
      await cp(join(from, name), join(to, name));
  }
};

/** @param {import("esbuild").BuildOptions} options */
const run = (options) =>
  build(options).catch(() => {
    throw new Problem("The page could not be bundled: esbuild says above what is wrong.");
  });

/** The page imports the public module as any embedder does: the shipped file, not a copy of it in its own bundle. */
const publicModule = {
  name: "public module",
  /** @param {import("esbuild").PluginBuild} build */
  setup: (build) => {
    build.onResolve({ filter: /\/cleancopy\.js$/ }, () => ({ path: "./cleancopy.js", external: true }));
  },
};
