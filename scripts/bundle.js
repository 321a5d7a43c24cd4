// Puts the page and the public module into dist/.

import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** The modules that are loaded by name: by the page, by the page for its worker, by anyone who imports the package. */
const entries = ["app.js", "worker.js", "cleancopy.js"];

/**
 * @param {string} from
 * @param {string} to
 */
export const bundle = async (from, to) => {
  await build({
    entryPoints: entries.map((name) => join(from, name)),
    outdir: to,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: ["es2022"],
    external: ["node:*"],
    loader: { ".txt": "text" },
    minify: true,
    sourcemap: true,
    sourcesContent: true,
    legalComments: "linked",
    logLevel: "warning",
    plugins: [publicModule],
  });
  for (const name of await readdir(from, { recursive: true })) {
    if (/\.(html|css|svg|png|ico|webmanifest)$|^cleancopy\.d\.ts$/.test(name))
      await cp(join(from, name), join(to, name));
  }
};

/** The page imports the public module as any embedder does: the shipped file, not a copy of it in its own bundle. */
const publicModule = {
  name: "public module",
  /** @param {import("esbuild").PluginBuild} build */
  setup: (build) => {
    build.onResolve({ filter: /\/cleancopy\.js$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./cleancopy.js", external: true },
    );
  },
};
