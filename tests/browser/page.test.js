// The page for everybody: languages, themes, narrow screens, assistive technology.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { paste, sample, shows, withDesk } from "./desk.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** @param {import("playwright-core").Page} page */
const violations = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { violations } = await /** @type {any} */ (window).axe.run({ runOnly: rules });
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
  }, rules);
};

for (const theme of /** @type {const} */ (["light", "dark"])) {
  test(`no violation of WCAG 2.2 AA: ${theme}`, () =>
    withDesk(
      async (page) => {
        assert.deepEqual(await violations(page), [], "empty");
        await paste(page, sample("zh").text);
        await shows(page, "白鹭湖大桥");
        assert.deepEqual(await violations(page), [], "with a page");
        await page.locator("mark.repeat").first().click();
        assert.deepEqual(await violations(page), [], "with a panel");
        await page.keyboard.press("k");
        await page.locator("mark.kept").waitFor();
        await page.locator("mark.doubt").first().click();
        assert.deepEqual(await violations(page), [], "with a decision and a doubt");
        await page.keyboard.press("Escape");
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
        assert.deepEqual(await violations(page), [], "with the help");
      },
      { theme },
    ));
}

test("the interface speaks the browser's language, and the one that is chosen from then on", () =>
  withDesk(
    async (page) => {
      assert.equal(await page.title(), "Clean copy: garbled newspaper text, made readable");
      await page.getByRole("button", { name: "Load the sample" }).first().click();
      await shows(page, "Heron Bridge");
      await page.getByLabel("Interface language").selectOption("zh");
      await page.getByRole("button", { name: "复制全部" }).waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
      assert.equal(await page.locator("article").first().getAttribute("lang"), "en", "the copy keeps its own");
      await page.getByLabel("配色").selectOption("dark");
      await page.evaluate(() => {
        /** @type {any} */ (window).reloading = true;
      });
    },
    { locale: "de-DE" },
  ));

test("settings are remembered, and their loss is borne", () =>
  withDesk(
    async (page) => {
      await page.getByLabel("配色").selectOption("dark");
      const ground = await page.locator("clean-copy").evaluate((node) => getComputedStyle(node).backgroundColor);
      assert.equal(ground, "rgb(22, 24, 28)");
      assert.equal(await page.evaluate(() => localStorage.getItem("cleancopy")), '{"language":null,"theme":"dark"}');
      await page.reload();
      assert.equal(await page.getByLabel("配色").inputValue(), "dark");
      await page.evaluate(() => localStorage.setItem("cleancopy", "{not JSON"));
      await page.reload();
      assert.equal(await page.getByLabel("配色").inputValue(), "auto");
    },
    { expected: /request after loading/ },
  ));

for (const locale of ["zh-CN", "en-US"]) {
  test(`at 320 pixels nothing scrolls sideways: ${locale}`, () =>
    withDesk(
      async (page) => {
        const isWide = () =>
          page.evaluate(() => {
            const root = document.querySelector("clean-copy")?.shadowRoot;
            const all = [document.documentElement, ...(root?.querySelectorAll("*") ?? [])];
            const wide = all.filter(
              (node) =>
                node.scrollWidth > node.clientWidth + 1 &&
                !["visible", "clip", "hidden"].includes(getComputedStyle(node).overflowX),
            );
            const cut = [...(root?.querySelectorAll("button, select, mark, .panel") ?? [])].filter(
              (node) => node.getBoundingClientRect().right > innerWidth + 0.5,
            );
            return [...wide, ...cut].map((node) => node.outerHTML.slice(0, 80));
          });
        assert.deepEqual(await isWide(), []);
        await page.locator("[data-act=sample]:visible").first().click();
        await page.locator("mark.repeat").first().waitFor();
        assert.deepEqual(await isWide(), [], "galley");
        await page.locator("mark.repeat").first().click();
        assert.deepEqual(await isWide(), [], "panel");
        await page.locator("[data-act=show-source]").click();
        await page.locator(".cm-content .traced").first().waitFor();
        assert.deepEqual(await isWide(), [], "source");
        const tabs = page.getByRole("tab");
        assert.equal(await tabs.nth(0).getAttribute("aria-selected"), "true");
        await tabs.nth(0).press("ArrowRight");
        assert.equal(await tabs.nth(1).getAttribute("aria-selected"), "true");
        await page.locator(".strip").waitFor();
      },
      { locale, viewport: { width: 320, height: 640 } },
    ));
}

test("whatever can be pressed is at least 24 pixels high and wide, marks in the text aside", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await page.locator("mark.repeat").first().click();
    const small = await page.evaluate(() => {
      const root = document.querySelector("clean-copy")?.shadowRoot;
      return [...(root?.querySelectorAll("button, select, summary") ?? [])]
        .filter((node) => node.checkVisibility())
        .filter((node) => {
          const { width, height } = node.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((node) => node.outerHTML);
    });
    assert.deepEqual(small, []);
  }));

test("on paper there are the articles alone", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await shows(page, "白鹭湖大桥");
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => {
      const root = document.querySelector("clean-copy")?.shadowRoot;
      const selectors = [".bar", ".source", ".galley-head", ".margin", "article"];
      return selectors.filter((selector) => root?.querySelector(selector)?.checkVisibility());
    });
    assert.deepEqual(seen, ["article"]);
    const clipped = await page.locator(".scroller").evaluate((node) => node.scrollHeight > node.clientHeight + 1);
    assert.equal(clipped, false);
    const [text, sheet] = await page.evaluate(() => {
      const root = document.querySelector("clean-copy")?.shadowRoot;
      return [root?.querySelector("article.news p:not([class])")?.clientWidth ?? 0, innerWidth];
    });
    assert.ok(text > sheet * 0.9, "the text takes the width of the sheet");
  }));

test("in forced colours the marks keep their lines", () =>
  withDesk(async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await paste(page, sample("zh").text);
    const line = await page
      .locator("mark.repeat")
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine);
    assert.equal(line, "underline");
  }));

test("two desks live on one page", () =>
  withDesk(
    async (page) => {
      await page.evaluate(() => document.body.append(document.createElement("clean-copy")));
      const [first, second] = [page.locator("clean-copy").nth(0), page.locator("clean-copy").nth(1)];
      await second.locator("[data-act=sample]:visible").first().click();
      await second.locator("article").first().waitFor({ state: "attached" });
      assert.equal(await first.locator("article").count(), 0);
      assert.deepEqual(await violations(page), []);
    },
    { expected: /request after loading: .*\/(worker|cleancopy)\.(js|wasm)$/ },
  ));

test("on a narrow screen a pasted page is shown at once, and typing stays with the source", () =>
  withDesk(
    async (page) => {
      const galley = page.getByRole("tab").nth(1);
      await page.locator(".cm-content").click();
      await page.keyboard.type("雾");
      await page.locator("article").waitFor({ state: "attached" });
      assert.equal(await galley.getAttribute("aria-selected"), "false");
      await paste(page, sample("zh").text);
      await page.locator("article.caption").waitFor();
      assert.equal(await galley.getAttribute("aria-selected"), "true");
    },
    { viewport: { width: 390, height: 800 } },
  ));
