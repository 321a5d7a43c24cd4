// Compiles the core to wasm with link-time optimisation, the same bytes on every machine.

import { dirname, sep } from "node:path";
import { ask, Problem, root, run, say } from "./run.js";

const target = "wasm32-unknown-unknown";

/** Compiles what changed; gives the path of the module. */
export const compile = async () => {
  say("Compiling the core to wasm");
  // The crate type is asked for here and not in Cargo.toml: with two crate types there, cargo silently leaves LTO off.
  const messages = await run(
    "cargo",
    [
      ...["rustc", "--profile", "wasm", "--lib", "--crate-type", "cdylib", "--target", target],
      ...["--message-format", "json-render-diagnostics"],
    ],
    { read: true, env: { CARGO_ENCODED_RUSTFLAGS: (await flags()).join("\x1f") } },
  );
  const module = messages
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => JSON.parse(line).filenames ?? [])
    .findLast((path) => path.endsWith(".wasm"));
  if (!module) throw new Problem("cargo named no wasm module.");
  return module;
};

/** Compiler flags that put neutral names in the place of this machine's folders, which panics would otherwise carry. */
const flags = async () => {
  const sysroot = await ask("rustc", "--print", "sysroot");
  const version = await ask("rustc", "-vV");
  const commit = version?.match(/^commit-hash: (\w+)$/m)?.[1];
  const metadata = await run("cargo", ["metadata", "--format-version", "1", "--filter-platform", target], {
    read: true,
  });
  /** @type {{ manifest_path: string, source: string | null }[]} */
  const packages = JSON.parse(metadata).packages;
  const crates = new Set(
    packages.filter(({ source }) => source).map(({ manifest_path: path }) => dirname(dirname(path))),
  );
  return [
    [root.endsWith(sep) ? root.slice(0, -1) : root, "/cleancopy"],
    ...[...crates].map((folder) => [folder, "/crates"]),
    // Where the library's source is installed, rustc names it by its place on this machine; otherwise by its commit.
    [`${sysroot}${sep}lib${sep}rustlib${sep}src${sep}rust`, `/rustc/${commit}`],
  ].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
};
