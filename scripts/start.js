// `npm start`: gets the machine ready, builds what changed, and serves the page.

import { build } from "./build.js";
import { Problem, program, say } from "./run.js";
import { serve } from "./serve.js";
import { setup } from "./setup.js";

/** The port of `--port N` or PORT; the usual one where neither is given. */
const chosenPort = () => {
  const at = process.argv.findIndex((argument) => /^--port(=|$)/.test(argument));
  const given = at < 0 ? process.env.PORT : (process.argv[at]?.split("=")[1] ?? process.argv[at + 1]);
  if (given === undefined || given === "") return 8080;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Problem(`${given} is not a port (0 to 65535).`);
  return port;
};

await program(import.meta.url, async () => {
  const port = chosenPort();
  await setup();
  await build();
  const { url, taken } = await serve({ port });
  if (taken.length > 0) say(`Taken: port ${taken.join(", ")}`);
  say(`The page is at ${url} (Ctrl+C ends it)`);
});
