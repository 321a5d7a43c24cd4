// Somebody pastes a garbled page and reads clean copy.

import assert from "node:assert/strict";
import { test } from "node:test";
import { articles, pass, paste, posted, sample, shows, sourceText, withDesk } from "./desk.js";

for (const language of /** @type {const} */ (["zh", "en"])) {
  test(`the pasted ${language} page becomes articles with headlines and marks`, () =>
    withDesk(
      async (page) => {
        const { text, truth } = sample(language);
        await paste(page, text);
        const news = truth.articles.filter((/** @type {any} */ { kind }) => kind === "news");
        await shows(page, news[0].paragraphs[0].slice(-20));

        const found = await articles(page);
        for (const article of news) {
          const headline = article.headline.map((/** @type {any} */ part) => part.text);
          const same = found.find(({ headline: parts }) => parts.join() === headline.join());
          assert.ok(same, `${headline} is there`);
          assert.deepEqual(same.paragraphs, article.paragraphs);
          assert.equal(same.kind, "news");
          assert.equal(same.lang, truth.language);
        }
        const zone = truth.zones[0];
        const caption = page.locator("article.caption mark.repeat");
        assert.equal(await caption.textContent(), zone.text);
        assert.equal(await caption.getAttribute("data-sign"), `×${zone.copies}`);
        const doubled = page.locator("h2 mark.repeat");
        assert.equal(await doubled.textContent(), truth.zones[1].text);
        assert.equal(await page.locator("mark.doubt").count(), truth.doubts.length);

        // The figures come from the core; the marks are what a reader can count.
        const repairs = await page.locator(".figures .repairs b").textContent();
        const marks = await page.locator("mark:not(.doubt)").count();
        assert.ok(Number(repairs) >= marks && marks > 5, `${repairs} repairs, ${marks} marks`);
        assert.equal(Number(await page.locator(".figures .articles b").textContent()), found.length);
      },
      { locale: language === "zh" ? "zh-CN" : "en-GB" },
    ));
}

test("“Load the sample” shows the sample of the interface's language", () =>
  withDesk(
    async (page) => {
      await page.getByRole("button", { name: "Load the sample" }).first().click();
      await shows(page, "Heron Bridge");
      await page.locator("[data-set=language]").selectOption("zh");
      await page.getByRole("button", { name: "载入示例" }).first().click();
      await shows(page, "白鹭湖大桥");
    },
    { locale: "en-US" },
  ));

test("a paste is worked on at once, and once", () =>
  withDesk(async (page) => {
    const { text } = sample("zh");
    await paste(page, text);
    await shows(page, "白鹭湖大桥");
    const runs = await posted(page);
    assert.deepEqual(
      runs.map(({ source }) => source === text),
      [true],
    );
  }));

test("a page that is pasted is read from its beginning", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await shows(page, "白鹭湖大桥");
    const scrolled = await page.locator(".cm-scroller").evaluate((node) => node.scrollTop);
    assert.ok(scrolled < 10, `scrolled by ${scrolled} px`);
    // Typing goes on at its end, where a paste leaves the caret.
    await page.keyboard.type("完");
    assert.ok((await sourceText(page)).endsWith("完"));
  }));

test("an article that did not change keeps its nodes, and the galley its place", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await shows(page, "白鹭湖大桥");
    const scroller = page.locator(".scroller");
    await page.evaluate(() => {
      const root = document.querySelector("clean-copy")?.shadowRoot;
      /** @type {any} */ (window).before = [...(root?.querySelectorAll("article") ?? [])];
      /** @type {HTMLElement} */ (root?.querySelector(".scroller")).scrollTop = 700;
    });
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("另讯");
    await shows(page, "另讯");
    const [kept, all] = await page.evaluate(() => {
      const { before } = /** @type {any} */ (window);
      return [before.filter((/** @type {Element} */ node) => node.isConnected).length, before.length];
    });
    assert.ok(kept >= all - 2 && all > 5, `${kept} of ${all} articles kept their nodes`);
    assert.equal(await scroller.evaluate(({ scrollTop }) => scrollTop), 700);
  }));

test("the summary is said once things have settled", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await shows(page, "白鹭湖大桥");
    assert.equal(await page.getByRole("status").textContent(), "");
    await page.getByText(/^清样已更新：\d+ 篇/).waitFor({ state: "attached" });
  }));

test("a large page comes in slices, and the page answers meanwhile", () =>
  withDesk(async (page) => {
    const lines = Array.from(
      { length: 12_000 },
      (_, n) => `第${n}段：湖面上起了风，船都回到了码头，第${n}个人还在岸上等着。`,
    );
    const longest = page.evaluate(
      () =>
        new Promise((resolve) => {
          let longest = 0;
          let last = performance.now();
          const start = last;
          const tick = () => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (now - start < 3000) setTimeout(tick, 0);
            else resolve(longest);
          };
          tick();
        }),
    );
    await page.evaluate((text) => {
      const content = document.querySelector("clean-copy")?.shadowRoot?.querySelector(".cm-content");
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      content?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, lines.join("\n\n"));
    await shows(page, "第11999段");
    assert.ok(Number(await longest) < 1500, `${await longest} ms without an answer`);
    await pass(page, 0);
  }));

test("an emptied text empties the galley", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await shows(page, "白鹭湖大桥");
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.locator(".empty").waitFor();
    assert.equal(await page.locator("article").count(), 0);
    assert.equal(await page.locator(".figures").innerText(), "");
  }));
