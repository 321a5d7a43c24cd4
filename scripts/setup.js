// Gets a fresh machine ready: installs what can be installed, and says plainly what has to be installed by hand.

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { findChromium, installChromium } from "./chromium.js";
import { ask, npm, Problem, program, root, run, say } from "./run.js";

const target = "wasm32-unknown-unknown";

/** @param {{ browser?: boolean }} [needs] Whether the browser tests will run. */
export const setup = async ({ browser = false } = {}) => {
  checkNode();
  await checkRust();
  await installPackages();
  if (browser && !findChromium()) await installChromium();
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Problem(`Node ${process.versions.node} is too old: install Node 20.11 or newer (https://nodejs.org).`);
  }
};

const checkRust = async () => {
  const sysroot = await ask("rustc", "--print", "sysroot");
  if (!sysroot || !(await ask("cargo", "--version"))) {
    throw new Problem(
      "Rust is missing: install it with rustup (https://rustup.rs), open a new terminal, run this again.",
    );
  }
  if (existsSync(join(sysroot, "lib", "rustlib", target))) return;
  if (!(await ask("rustup", "--version"))) {
    throw new Problem(`This Rust can't compile to ${target}, and there is no rustup to add it: see https://rustup.rs.`);
  }
  say(`Adding ${target} to Rust`);
  await run("rustup", ["target", "add", target]);
};

const installPackages = async () => {
  /** @param {string} path */
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed("node_modules/.package-lock.json") >= changed("package-lock.json")) return;
  say("Installing the npm packages of package-lock.json");
  await npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
};

await program(import.meta.url, setup);
