// The Chromium of the browser tests: found on the machine, never downloaded by a test tool.

import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Problem, run, say } from "./run.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ]
      : [],
  ),
];

const root = process.getuid?.() === 0;

/** How to start it: without its own background traffic, and without the sandbox that root can't have. */
export const chromiumFlags = [
  ...(root ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium (CHROME_PATH or CHROMIUM, the search path, the usual places), or null.
 * @returns {string | null}
 */
export const findChromium = () => {
  const named = process.env.CHROME_PATH || process.env.CHROMIUM;
  if (named) {
    if (!isProgram(named)) throw new Problem(`CHROME_PATH or CHROMIUM names ${named}, which is not a program.`);
    return named;
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isProgram) ?? null;
};

/** Installs Debian's Chromium where that is possible; otherwise says what to install. */
export const installChromium = async () => {
  if (!root || !existsSync("/etc/debian_version")) {
    throw new Problem(
      "The browser tests need Chromium or Chrome: install it (on Debian: sudo apt-get install chromium), or name it in CHROME_PATH.",
    );
  }
  say("Installing Chromium and Chinese fonts from Debian's packages");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env });
  if (!findChromium()) throw new Problem("Debian's chromium package was installed, yet no Chromium is on the path.");
};

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
