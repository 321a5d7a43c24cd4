// A mark says what was repaired, shows where, and can be taken back; all of it with the keyboard too.

import assert from "node:assert/strict";
import { test } from "node:test";
import { articles, paste, posted, sample, shows, traced, withDesk } from "./desk.js";

const over = (/** @type {string[]} */ units, /** @type {number} */ copies) =>
  units.map((unit) => unit.repeat(copies)).join("");
const zone = over(["志愿者在图书馆", "，", "“", "小船", "”", "讲故事", "。"], 12);

test("a click on a mark selects its exact range in the source, whatever stands before it", () =>
  withDesk(async (page) => {
    await paste(page, `😀𠮷野家的店主说，今天天气不错。\r\n\r\n👨‍👩‍👧 ${zone}\r\n`);
    await shows(page, "讲故事");
    await page.locator("mark.repeat").first().click();
    assert.equal(await traced(page), zone);
    const panel = page.getByRole("dialog");
    await panel.getByText("在这里印了 12 次，留下一次。").waitFor();
  }));

test("the panel stands beside the text that it speaks of", () =>
  withDesk(
    async (page) => {
      await paste(page, sample("zh").text);
      await shows(page, "白鹭湖大桥");
      const marks = page.locator("mark");
      for (let index = 0; index < (await marks.count()); index += 5) {
        await marks.nth(index).click();
        const overlap = await page.evaluate(() => {
          const root = document.querySelector("clean-copy")?.shadowRoot;
          const panel = root?.querySelector(".panel")?.getBoundingClientRect();
          const rects = [...(root?.querySelector("mark[aria-expanded]")?.getClientRects() ?? [])];
          return (
            !panel ||
            rects.length === 0 ||
            rects.some(
              (r) => r.left < panel.right && panel.left < r.right && r.top < panel.bottom && panel.top < r.bottom,
            )
          );
        });
        assert.equal(overlap, false, `mark ${index}`);
        await page.keyboard.press("Escape");
      }
    },
    { viewport: { width: 400, height: 700 } },
  ));

test("an original that is kept comes back byte for byte, is listed, and can be repaired after all", () =>
  withDesk(async (page) => {
    await paste(page, `昨天下午，活动在河边举行。\n\n${zone}`);
    await shows(page, "讲故事");
    const mark = page.locator("mark.repeat");
    assert.equal(await mark.textContent(), "志愿者在图书馆，“小船”讲故事。");
    await mark.click();
    await page.getByRole("button", { name: "保留原文" }).click();
    const kept = page.locator("mark.kept");
    await kept.waitFor();
    assert.ok((await articles(page)).some(({ paragraphs }) => paragraphs.join("").includes(zone)));
    await page.getByText("你的决定（1）").click();
    await page.getByText(/^保留原文：志愿者/).waitFor();

    await kept.click();
    await page.getByRole("button", { name: "还是修复" }).click();
    await mark.waitFor();
    assert.equal(await page.locator(".decisions").isVisible(), false);

    await mark.click();
    await page.keyboard.press("k");
    await kept.waitFor();
    await page.getByRole("button", { name: /^撤销：/ }).click();
    await mark.waitFor();
  }));

test("a decision moves along when the source is edited before it", () =>
  withDesk(async (page) => {
    await paste(page, `昨天下午，活动在河边举行。\n\n${zone}`);
    await page.locator("mark.repeat").click();
    await page.keyboard.press("k");
    await page.locator("mark.kept").waitFor();
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("😀消息：");
    await shows(page, "😀消息：");
    assert.equal(await page.locator("mark.kept").textContent(), zone);
    const last = (await posted(page)).at(-1);
    assert.ok(last?.source?.startsWith("😀消息："));
  }));

test("the keyboard reaches every mark, opens it, keeps its original and comes back", () =>
  withDesk(async (page) => {
    await paste(page, sample("zh").text);
    await shows(page, "白鹭湖大桥");
    const focused = () =>
      page.evaluate(() => {
        const root = document.querySelector("clean-copy")?.shadowRoot;
        return [...(root?.querySelectorAll("mark") ?? [])].indexOf(/** @type {any} */ (root?.activeElement));
      });
    const count = await page.locator("mark").count();
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press("F8");
      assert.equal(await focused(), index);
    }
    await page.keyboard.press("F8");
    assert.equal(await focused(), 0, "after the last comes the first");
    await page.keyboard.press("Shift+F8");
    assert.equal(await focused(), count - 1);

    const repeat = page.locator("article.caption mark.repeat");
    await repeat.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await repeat.evaluate((node) => node.matches(":focus")), true);
    await page.keyboard.press("k");
    const kept = page.locator("mark.kept");
    await kept.waitFor();
    assert.equal(await kept.evaluate((node) => node.matches(":focus")), true, "the focus stays on what was decided");
    const stops = await page.locator("mark").evaluateAll((nodes) => nodes.every(({ tabIndex }) => tabIndex === 0));
    assert.ok(stops, "marks are tab stops");
  }));

test("a byline in doubt goes where the user says, and back", () =>
  withDesk(async (page) => {
    const { text, truth } = sample("zh");
    await paste(page, text);
    await shows(page, "白鹭湖大桥");
    const open = page.locator(".figures .doubts b");
    assert.equal(await open.textContent(), String(truth.doubts.length));
    await page.locator("mark.doubt").first().click();
    const candidates = page.getByRole("dialog").locator("[data-act=assign]");
    const bus = truth.articles.find((/** @type {any} */ { id }) => id === "bus");
    const title = bus.headline.at(-1).text;
    await candidates.filter({ hasText: title }).click();
    await page.getByText("你的决定（1）").click();
    await page.getByText(`归《${title}》`).waitFor();
    const byline = page.locator("article", { hasText: title }).locator(".byline");
    await byline.getByText("卓一鸣").waitFor();
    assert.equal(await open.textContent(), String(truth.doubts.length - 1));
    await page.getByRole("button", { name: /^撤销：/ }).click();
    await byline.waitFor({ state: "detached" });
    assert.equal(await open.textContent(), String(truth.doubts.length));
  }));

test("a repeat in doubt is repaired when the user says so, and not before", () =>
  withDesk(async (page) => {
    const text = "市图书馆新馆今天开放市图书馆新馆今天开放，欢迎光临。";
    await paste(page, `通知如下。\n\n${text}\n`);
    await shows(page, text);
    const doubt = page.locator("mark.doubt");
    await doubt.click();
    await page.getByText("是重复印出来的，还是原文就这样？正文没有改动。").waitFor();
    await page.getByRole("button", { name: "修复它" }).click();
    const repeat = page.locator("mark.repeat");
    await repeat.waitFor();
    assert.equal(await repeat.getAttribute("data-sign"), "×2");
    assert.equal(await doubt.count(), 0);
    await page.getByText("你的决定（1）").waitFor();

    await repeat.click();
    await page.keyboard.press("k");
    await doubt.waitFor();
    await shows(page, text);
    assert.equal(await page.locator(".decisions").isVisible(), false, "taken back, it is undecided again");
  }));

test("a headline in doubt has its candidates, and can be nobody's", () =>
  withDesk(async (page) => {
    await paste(
      page,
      "本报讯 昨天上午，市图书馆举办读书会，\n六十多位故人相聚，谈书也谈城市的变迁，\n气氛热烈。\n\n一城风雨半窗灯火等故人\n",
    );
    await shows(page, "一城风雨");
    await page.locator("mark.doubt").click();
    await page.getByText("这个标题是哪一篇的？").waitFor();
    assert.ok((await page.locator(".candidates [data-act=assign]").count()) > 0);
    await page.getByRole("button", { name: "都不是" }).click();
    await page.getByText("你的决定（1）").click();
    await page.getByText("不属于任何一篇").waitFor();
  }));
