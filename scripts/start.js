// `npm start`: gets the machine ready, builds what changed, and serves the page.

import { build } from "./build.js";
import { program } from "./run.js";
import { serveAndSay } from "./serve.js";
import { setup } from "./setup.js";

await program(import.meta.url, async () => {
  await setup();
  await build();
  await serveAndSay();
});
