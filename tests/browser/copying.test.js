// What leaves the desk, and what comes in by file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { paste, sample, shows, sourceText, withDesk } from "./desk.js";

/** @param {import("playwright-core").Page} page */
const clipboard = (page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    /** @param {string} type */
    const text = async (type) => (await item?.getType(type))?.text() ?? "";
    return { text: await text("text/plain"), html: await text("text/html") };
  });

test("all is copied as text and as HTML at once, without marks or counts", () =>
  withDesk(async (page) => {
    const { text, truth } = sample("zh");
    await paste(page, text);
    await shows(page, "白鹭湖大桥");
    await page.getByRole("button", { name: "复制全部" }).click();
    await page.locator("button.done").waitFor();
    const copied = await clipboard(page);
    for (const { kind, paragraphs } of truth.articles) {
      if (kind !== "news") continue;
      for (const paragraph of paragraphs) assert.ok(copied.text.includes(paragraph), paragraph);
    }
    assert.match(copied.html, /<h2>芦湾老码头图书馆昨天开馆<\/h2>/);
    assert.doesNotMatch(copied.text + copied.html, /×31|<mark/);
  }));

test("one article is copied alone, also where the browser gives no permission", () =>
  withDesk(
    async (page) => {
      await paste(page, sample("zh").text);
      await shows(page, "白鹭湖大桥");
      await page.getByRole("button", { name: "复制：白鹭湖大桥合龙" }).click();
      await page.locator("button.done").waitFor();
      const copied = await clipboard(page);
      assert.match(copied.text, /^全长1186米 历时两年零五个月\n白鹭湖大桥合龙\n/);
      assert.match(copied.html, /<h2>白鹭湖大桥合龙<\/h2>/);
      assert.doesNotMatch(copied.text, /图书馆/);
    },
    {
      prepare: (page) =>
        page.addInitScript(() => {
          Clipboard.prototype.write = () => Promise.reject(new DOMException("Not now.", "NotAllowedError"));
        }),
    },
  ));

test("a copy that fails is seen to fail", () =>
  withDesk(
    async (page) => {
      await paste(page, sample("zh").text);
      await shows(page, "白鹭湖大桥");
      await page.getByRole("button", { name: "复制全部" }).click();
      await page.getByText("浏览器不让复制。文字没有丢").waitFor();
    },
    {
      prepare: (page) =>
        page.addInitScript(() => {
          Clipboard.prototype.write = () => Promise.reject(new DOMException("Not now.", "NotAllowedError"));
          document.execCommand = () => false;
        }),
    },
  ));

test("what is selected by hand is copied without marks or counts", () =>
  withDesk(async (page) => {
    const { text, truth } = sample("zh");
    await paste(page, text);
    await shows(page, "白鹭湖大桥");
    await page.evaluate(() => {
      const root = document.querySelector("clean-copy")?.shadowRoot;
      const caption = root?.querySelector("article.caption .text");
      if (caption) /** @type {any} */ (root).getSelection().selectAllChildren(caption);
    });
    await page.keyboard.press("ControlOrMeta+c");
    const copied = await clipboard(page);
    assert.equal(copied.text.trim(), truth.zones[0].text);
    assert.doesNotMatch(copied.html, /×|<mark/);
  }));

test("a text file is opened; what is not text is refused in plain words", () =>
  withDesk(async (page) => {
    const input = page.locator("input[type=file]");
    /** @param {string} name @param {Buffer} buffer */
    const open = (name, buffer) => input.setInputFiles({ name, mimeType: "text/plain", buffer });
    await open("page.txt", Buffer.from("\uFEFF昨天下午，芦湾起了风。"));
    await shows(page, "昨天下午，芦湾起了风。");
    await open("scan.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    await page.getByText("这个文件不是文本（PNG）。原稿没有改动。").waitFor();
    await open("old.txt", Buffer.from([0xb2, 0xe2, 0xca, 0xd4]));
    await page.getByText("这个文件不是 UTF-8 编码的文本。").waitFor();
    assert.equal(await sourceText(page), "昨天下午，芦湾起了风。");
  }));

test("a file that is dropped takes the place of the text", () =>
  withDesk(async (page) => {
    await page.evaluate(() => {
      const content = document.querySelector("clean-copy")?.shadowRoot?.querySelector(".cm-content");
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["今晨有雾。"], "news.txt", { type: "text/plain" }));
      content?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    });
    await shows(page, "今晨有雾。");
    assert.equal(await sourceText(page), "今晨有雾。");
  }));
