// When the core runs: at rest, never in the middle of a composition, for the newest text; and what happens when it dies.

import assert from "node:assert/strict";
import { test } from "node:test";
import { articles, pass, paste, posted, shows, sourceText, withDesk } from "./desk.js";

test("typing is worked on when it rests, once", () =>
  withDesk(async (page) => {
    await page.locator(".cm-content").click();
    await page.keyboard.type("abcdefgh", { delay: 20 });
    await shows(page, "abcdefgh");
    const runs = await posted(page);
    assert.equal(runs.length, 1);
    assert.equal(runs[0]?.source, "abcdefgh");
  }));

test("the newest text wins: at most one run waits, and stale results are not shown", () =>
  withDesk(async (page) => {
    const slow = Array.from({ length: 40_000 }, (_, n) => `第${n}句话说的是码头上的第${n}条船。`).join("\n\n");
    const newest = await page.evaluate(async (slow) => {
      const root = document.querySelector("clean-copy")?.shadowRoot;
      const strip = /** @type {Element} */ (root?.querySelector(".strip"));
      const content = /** @type {HTMLElement} */ (root?.querySelector(".cm-content"));
      /** @type {string[]} */
      const shown = [];
      new MutationObserver(() => shown.push((strip.textContent ?? "").slice(0, 200))).observe(strip, {
        childList: true,
      });
      /** @param {string} text */
      const paste = (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        content.focus();
        document.execCommand("selectAll");
        content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      };
      paste(slow);
      for (let n = 0; n < 5; n += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        paste(`第${n}稿`);
      }
      while (!shown.at(-1)?.includes("第4稿")) await new Promise((resolve) => setTimeout(resolve, 20));
      return shown;
    }, slow);
    assert.deepEqual(
      newest.filter((text) => !text.includes("第4稿") && text !== ""),
      [],
      "nothing but the newest was shown",
    );
    assert.ok((await posted(page)).length <= 3, "the texts between were never sent");
  }));

test("nothing runs in the middle of a composition, and its end runs", () =>
  withDesk(async (page) => {
    await page.locator(".cm-content").click();
    const session = await page.context().newCDPSession(page);
    for (const text of ["q", "qing", "qing yang"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await pass(page, 300);
    }
    assert.deepEqual(await posted(page), []);
    await session.send("Input.insertText", { text: "清样" });
    await shows(page, "清样");
    const runs = await posted(page);
    assert.deepEqual([...new Set(runs.map(({ source }) => source))], ["清样"]);
  }));

test("a worker that dies is replaced; the text stays, and a plain message says so", () =>
  withDesk(
    async (page) => {
      const text = "昨天上午，芦湾下了一场雨。";
      await paste(page, text);
      await shows(page, text);
      const [first] = page.workers();
      await first?.evaluate(() => {
        setTimeout(() => {
          throw new WebAssembly.RuntimeError("unreachable");
        });
      });
      await page.getByText("整理程序中途停了，已经重新启动。原稿没有改动。").waitFor();
      assert.equal(await sourceText(page), text);
      await page.getByRole("button", { name: "再试一次" }).click();
      await page.getByRole("alert").waitFor({ state: "hidden" });
      await page.locator(".cm-content").click();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type("后来晴了。");
      await shows(page, "后来晴了。");
      assert.notEqual(page.workers()[0], first);
      assert.equal((await articles(page)).length, 1);
    },
    // The new worker loads the core again: the only request that a page may make later.
    { expected: /unreachable|request after loading: .*\/(worker|cleancopy)\.(js|wasm)$/ },
  ));

test("a core that does not load is said in plain words, and the text is safe", () =>
  withDesk(
    async (page) => {
      await page.getByText("原稿是安全的").waitFor();
      await page.locator(".cm-content").click();
      await page.keyboard.type("还能写字");
      assert.equal(await sourceText(page), "还能写字");
      await page.unroute("**/cleancopy.wasm");
      await page.getByRole("button", { name: "再试一次" }).click();
      await shows(page, "还能写字");
    },
    {
      expected: /ERR_FAILED|request after loading: .*\/(worker|cleancopy)\.(js|wasm)$/,
      prepare: (page) => page.route("**/cleancopy.wasm", (route) => route.abort()),
    },
  ));
