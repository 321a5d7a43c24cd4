// Serves dist/ under the strict policy that the page promises to live with.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream";
import { root } from "./run.js";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder on this machine alone. A port that is taken is passed over for the next one; port 0 takes any.
 * @param {{ folder?: string, port?: number }} [options]
 */
export const serve = async ({ folder = join(root, "dist"), port = 0 } = {}) => {
  const server = createServer((request, response) => void answer(folder, request, response));
  const taken = [];
  for (;;) {
    try {
      await listen(server, port);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE" || taken.length === 20) throw error;
      taken.push(port);
      port += 1;
    }
  }
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** The ports that were asked for and taken. */
    taken,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 */
const listen = (server, port) =>
  /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    })
  );

/**
 * @param {string} folder
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
const answer = async (folder, request, response) => {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-cache");
  /** @param {number} status @param {string} text */
  const refuse = (status, text) => {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
  };

  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD.");
  const path = inside(folder, request.url ?? "/");
  if (!path) return refuse(403, "Outside the served folder.");
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) return refuse(404, "No such file.");

  response.writeHead(200, {
    "Content-Type": types[extname(path)] ?? "application/octet-stream",
    "Content-Length": file.size,
  });
  if (request.method === "HEAD") response.end();
  // A reader that goes away in the middle is no fault of ours.
  else pipeline(createReadStream(path), response, () => {});
};

/**
 * The file that an address names, or null where it leads out of the folder.
 * @param {string} folder
 * @param {string} address As it stands in the request, so that `..` has not been resolved yet.
 */
const inside = (folder, address) => {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const full = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return full.startsWith(normalize(folder + sep)) ? full : null;
};
