// Running other programs, and saying what is being done: shared by all scripts. Node built-ins only, since the set-up
// runs before any package is installed.

import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What went wrong, in words for the person at the keyboard: printed without a stack. */
export class Problem extends Error {}

/** @param {string} text */
export const say = (text) => console.log(`▸ ${text}`);

/**
 * Runs a program in the checkout; what it prints is shown, or given back where `read` is set.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, read?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<string>}
 */
export const run = (program, args, { env, read = false, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", read ? "pipe" : "inherit", quiet ? "ignore" : "inherit"],
    });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.on("error", (error) => reject(new Problem(`${program} does not start: ${error.message}`)));
    child.on("close", (status, signal) => {
      if (status === 0) resolve(output);
      else reject(new Problem(`${program} ${args[0] ?? ""} failed (${signal ?? status}).`));
    });
  });

/**
 * What a program prints; null where it is missing or fails.
 * @param {string} program
 * @param {string[]} args
 */
export const ask = (program, ...args) =>
  run(program, args, { read: true, quiet: true }).then(
    (output) => output.trim(),
    () => null,
  );

/**
 * Runs npm: the one that runs this script, else the one on the path.
 * @param {string[]} args
 */
export const npm = (...args) => {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args]);
  // On Windows npm is a batch file, which only a shell starts.
  return process.platform === "win32" ? run("cmd", ["/c", "npm", ...args]) : run("npm", args);
};

/**
 * Runs `main` if the module is the one that Node was started with.
 * @param {string} module The module's `import.meta.url`.
 * @param {() => Promise<void>} main
 */
export const program = async (module, main) => {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(module)) return;
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
};
