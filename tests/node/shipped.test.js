// What is shipped: nothing of the machine that built it, and one version everywhere.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as cleancopy from "cleancopy";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string[]} path */
const read = (...path) => readFileSync(join(checkout, ...path), "utf8");

test("no path of this machine is in any file", () => {
  const cargo = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const local = [checkout, homedir(), cargo, ".cargo/registry", "index.crates.io"].map((path) =>
    path.replace(/[/\\]$/, ""),
  );
  const names = readdirSync(join(checkout, "dist"), { recursive: true, encoding: "utf8" });
  assert.ok(names.includes("cleancopy.wasm"));
  for (const name of names) {
    if (!statSync(join(checkout, "dist", name)).isFile()) continue;
    const content = read("dist", name);
    for (const path of local) assert.ok(!content.includes(path), `${name} holds ${path}`);
  }
});

test("the versions agree", () => {
  const { version } = JSON.parse(read("package.json"));
  assert.equal(read("Cargo.toml").match(/^version = "(.*)"$/m)?.[1], version, "Cargo.toml");
  assert.equal(read("Cargo.lock").match(/^name = "cleancopy"\nversion = "(.*)"$/m)?.[1], version, "Cargo.lock");
  assert.equal(JSON.parse(read("package-lock.json")).packages[""].version, version, "package-lock.json");
  const printed = execFileSync(process.execPath, [join(checkout, "bin/cleancopy.js"), "--version"], {
    encoding: "utf8",
  });
  assert.equal(printed, `${version}\n`, "--version");
});

test("the module exports what its types say, and nothing else", () => {
  const declared = read("dist", "cleancopy.d.ts").matchAll(/^export (?:class|function) (\w+)/gm);
  assert.deepEqual(Object.keys(cleancopy).sort(), Array.from(declared, ([, name]) => name).sort());
});
