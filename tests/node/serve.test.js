// The server: its policy on every answer, the right types, and nothing from outside its folder.

import assert from "node:assert/strict";
import { get } from "node:http";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.js";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

/**
 * Asks for a path as it stands: fetch would resolve the `..` before it asks.
 * @param {string} path
 * @returns {Promise<import("node:http").IncomingMessage>}
 */
const ask = (path) =>
  new Promise((resolve, reject) => {
    get({ port: new URL(server.url).port, host: "127.0.0.1", path }, (response) => resolve(response.resume())).on(
      "error",
      reject,
    );
  });

test("every answer carries the policy", async () => {
  const answers = [
    await fetch(server.url),
    await fetch(`${server.url}nowhere`),
    await fetch(`${server.url}cleancopy.js`, { method: "POST" }),
    await fetch(`${server.url}cleancopy.wasm`, { method: "HEAD" }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 404, 405, 200],
  );
  for (const { headers } of answers) {
    assert.equal(headers.get("content-security-policy"), policy);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("cache-control"), "no-cache");
  }
});

test("the files have the types that a browser insists on", async () => {
  const types = { "": "text/html", "cleancopy.js": "text/javascript", "cleancopy.wasm": "application/wasm" };
  for (const [path, type] of Object.entries(types)) {
    const response = await fetch(server.url + path);
    assert.equal(response.headers.get("content-type")?.split(";")[0], type);
    assert.equal((await response.arrayBuffer()).byteLength, Number(response.headers.get("content-length")));
  }
});

test("nothing outside the folder is served", async () => {
  const paths = [
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/a/../../package.json",
    "/%00",
    "/%",
  ];
  for (const path of paths) assert.equal((await ask(path)).statusCode, 403, path);
  assert.equal((await ask("/package.json")).statusCode, 404);
});

test("a port that is taken is passed over", async (t) => {
  const taken = Number(new URL(server.url).port);
  const second = await serve({ port: taken });
  t.after(() => second.close());
  assert.ok(Number(new URL(second.url).port) > taken);
  assert.equal(second.taken[0], taken);
  assert.equal((await fetch(second.url)).status, 200);
});
