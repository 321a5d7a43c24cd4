// The command line as a program of its own: what it prints where, and its exit status.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { clean, json, load, render } from "cleancopy";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const text = "中文 ⾦色 😀𠮷。\n";

/** @type {string} */
let folder;
before(async () => {
  await load();
  folder = await mkdtemp(join(tmpdir(), "cleancopy-"));
  await writeFile(join(folder, "one.txt"), text);
  await writeFile(join(folder, "two.txt"), "第二页。\n");
  await writeFile(join(folder, "picture.png"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
});
after(() => rm(folder, { recursive: true }));

/**
 * @param {string[]} args
 * @param {{ input?: string, program?: string[], cwd?: string }} [options]
 * @returns {Promise<{ status: number | null, out: string, err: string }>}
 */
const run = (
  args,
  { input = "", program = [process.execPath, join(checkout, "bin/cleancopy.js")], cwd = folder } = {},
) =>
  new Promise((resolve, reject) => {
    const [command = "", ...first] = program;
    const child = spawn(command, [...first, ...args], { cwd });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (data) => {
      out += data;
    });
    child.stderr.setEncoding("utf8").on("data", (data) => {
      err += data;
    });
    child.on("error", reject).on("close", (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });

/** @param {string} format */
const rendered = (format, source = text) => render(clean(source), /** @type {import("cleancopy").Format} */ (format));

test("standard input is cleaned to text", async () => {
  const { status, out, err } = await run([], { input: text });
  assert.deepEqual({ status, out, err }, { status: 0, out: rendered("text"), err: "" });
  assert.match(out, /金色/);
});

test("a file is written in each format", async () => {
  for (const format of ["text", "markdown", "html"]) {
    const { status, out } = await run(["one.txt", "--format", format]);
    assert.deepEqual({ status, out }, { status: 0, out: rendered(format) }, format);
  }
  assert.equal((await run(["-f", "json", "one.txt"])).out, `${json(text)}\n`);
});

test("several pages are kept apart, JSON a page a line in order", async () => {
  const pages = await run(["--format", "json", "two.txt", "-", "one.txt"], { input: "标准输入。" });
  assert.deepEqual(
    pages.out.split("\n").filter(Boolean),
    ["第二页。\n", "标准输入。", text].map((source) => json(source)),
  );
  const [first, second] = [rendered("text"), rendered("text", "第二页。\n")];
  assert.equal((await run(["one.txt", "two.txt"])).out, `${first}\n\f\n${second}`);
});

test("what can't be read is named, and the rest is still cleaned", async () => {
  const { status, out, err } = await run(["picture.png", "missing.txt", ".", "one.txt"]);
  assert.equal(status, 1);
  assert.equal(out, rendered("text"));
  assert.deepEqual(err.trimEnd().split("\n"), [
    "cleancopy: picture.png is not text in UTF-8. Nothing was printed for it.",
    "cleancopy: missing.txt does not exist. Nothing was printed for it.",
    "cleancopy: . is a directory. Nothing was printed for it.",
  ]);
});

test("a command that is not understood prints nothing and ends with 2", async () => {
  for (const args of [["--format", "pdf"], ["--loud"], ["--format"]]) {
    const { status, out, err } = await run(args);
    assert.deepEqual({ status, out }, { status: 2, out: "" }, args.join(" "));
    assert.match(err, /Try cleancopy --help/);
  }
});

test("help names every option", async () => {
  const { status, out } = await run(["--help"]);
  assert.equal(status, 0);
  for (const word of ["--format", "--help", "--version", "json", "markdown", "html"])
    assert.ok(out.includes(word), word);
});

test("a long page comes through a pipe whole", async () => {
  const input = Array.from({ length: 40_000 }, (_, index) => `第${index}段到此为止。\n\n`).join("");
  const { status, out } = await run(["--format", "json"], { input });
  assert.equal(status, 0);
  assert.equal(out, `${json(input)}\n`);
});

test("a reader that has seen enough is no error", { skip: process.platform === "win32" }, async () => {
  const input = "很长的一段话。\n\n".repeat(100_000);
  const script = `"${process.execPath}" "${join(checkout, "bin/cleancopy.js")}" | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  assert.deepEqual(await run(["-c", script], { input, program: ["bash"] }), { status: 0, out: "0\n", err: "" });
});

test("a checkout that is not built says what to do", async () => {
  const bare = join(folder, "bare");
  await mkdir(bare);
  await cp(join(checkout, "bin"), join(bare, "bin"), { recursive: true });
  await cp(join(checkout, "package.json"), join(bare, "package.json"));
  const { status, out, err } = await run([], { program: [process.execPath, join(bare, "bin/cleancopy.js")] });
  assert.deepEqual({ status, out }, { status: 1, out: "" });
  assert.match(err, /npm run build/);
});

test("npx cleancopy works from the checkout", { skip: process.platform === "win32" }, async () => {
  const { status, out } = await run(["--format", "json"], {
    input: text,
    program: ["npx", "cleancopy"],
    cwd: checkout,
  });
  assert.deepEqual({ status, out }, { status: 0, out: `${json(text)}\n` });
});
