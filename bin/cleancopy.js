#!/usr/bin/env node
// The command line: files or standard input in, clean copy out.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";

const help = `Turns garbled newspaper text into clean copy.

  cleancopy [FILE…] [--format text|markdown|html|json]

Reads UTF-8 text from the files, or from standard input where none is named (or where a name is -).

  -f, --format   text (the default), markdown, html, or json: one page a line, in the order of the files
  -h, --help     prints this
  -V, --version  prints the version

Several pages are kept apart by a form feed (text), a rule (markdown) or an <hr> (html).
Exit status: 0 when all is well, 1 when a file could not be read, 2 when the command is not understood.
`;

const separators = { text: "\n\f\n", markdown: "\n---\n\n", html: "<hr>\n", json: "" };

/** What the person at the keyboard got wrong. */
class Misuse extends Error {}

const main = async () => {
  const { values, positionals } = parseCommand();
  if (values.help) return write(help);
  if (values.version) return write(`${await version()}\n`);
  const format = checkFormat(values.format);

  const core = await import(builtModule().href);
  await core.load();
  const names = positionals.length > 0 ? positionals : ["-"];
  let separator = "";
  for (const name of names) {
    const source = await readText(name);
    if (source === null) continue;
    const page = format === "json" ? core.json(source) : core.render(core.clean(source), format);
    await write(separator + page + (page.endsWith("\n") ? "" : "\n"));
    separator = separators[format];
  }
};

const parseCommand = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string", short: "f", default: "text" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "V" },
      },
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
};

/** @param {string} name */
const checkFormat = (name) => {
  if (Object.hasOwn(separators, name)) return /** @type {keyof typeof separators} */ (name);
  throw new Misuse(`Unknown format ${name}: use ${Object.keys(separators).join(", ")}.`);
};

const builtModule = () => {
  const module = new URL("../dist/cleancopy.js", import.meta.url);
  if (!existsSync(module)) throw new Error("This checkout is not built yet: run npm run build.");
  return module;
};

const version = async () => JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")).version;

/**
 * The text of a file; null, with a message, where there is none.
 * @param {string} name
 */
const readText = async (name) => {
  try {
    const bytes = name === "-" ? await readInput() : await readFile(name);
    // A byte order mark is part of the source like any other character.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    fail(`${name === "-" ? "standard input" : name} ${reason(error)}. Nothing was printed for it.`);
    return null;
  }
};

const readInput = () => {
  if (process.stdin.isTTY) console.error("Reading from the terminal; Ctrl+D ends the text.");
  return buffer(process.stdin);
};

/** @param {unknown} error */
const reason = (error) => {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code;
  if (code === "ENOENT") return "does not exist";
  if (code === "EISDIR") return "is a directory";
  if (code === "EACCES") return "may not be read";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "is not text in UTF-8";
  return `can't be read (${error instanceof Error ? error.message : error})`;
};

/**
 * Writes, and waits until a slow reader has taken it: what is not awaited is cut off when the program ends.
 * @param {string} text
 * @returns {Promise<void>}
 */
const write = (text) =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** @param {string} message */
const fail = (message, status = 1) => {
  console.error(`cleancopy: ${message}`);
  process.exitCode = status;
};

// The error of a closed pipe comes here as well as to the write that met it.
process.stdout.on("error", () => {});

try {
  await main();
} catch (error) {
  if (error instanceof Misuse) fail(`${error.message}\nTry cleancopy --help.`, 2);
  // Whoever reads has seen enough, as in `cleancopy … | head`.
  else if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPIPE")
    fail(error instanceof Error ? error.message : String(error));
}
