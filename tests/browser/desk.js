// A desk in a real browser, and the ways in which a person uses it. Whatever goes wrong on the page fails the test: an
// error, a breach of the policy, a request after loading.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.js";
import { serve } from "../../scripts/serve.js";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {{ id: number, work: string, source?: string }} Posted
 */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  const executablePath = findChromium();
  assert.ok(executablePath, "The browser tests need Chromium: npm test installs it, or says what to install.");
  server = await serve();
  browser = await chromium.launch({ executablePath, args: chromiumFlags });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {"zh" | "en"} language */
export const sample = (language) => {
  const path = new URL(`../pages/sample-${language}`, import.meta.url);
  return {
    text: readFileSync(`${path.pathname}.txt`, "utf8"),
    truth: JSON.parse(readFileSync(`${path.pathname}.truth.json`, "utf8")),
  };
};

/**
 * Opens the page, gives it to the work, and sees that nothing went wrong.
 * @param {(page: Page) => Promise<void>} work
 * @param {object} [options]
 * @param {string} [options.locale]
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {"light" | "dark"} [options.theme]
 * @param {RegExp} [options.expected] Errors that belong to the test.
 * @param {(page: Page) => Promise<unknown>} [options.prepare] Before the page is opened.
 */
export const withDesk = async (work, options = {}) => {
  const { locale = "zh-CN", viewport = { width: 1280, height: 800 }, theme = "light", expected, prepare } = options;
  const context = await browser.newContext({ locale, viewport, colorScheme: theme });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  /** @type {string[]} */
  const wrong = [];
  /** @param {string} what */
  const note = (what) => {
    if (!expected?.test(what)) wrong.push(what);
  };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") note(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  await page.addInitScript(() => {
    const view = /** @type {any} */ (window);
    view.posted = [];
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective}`));
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any} */ message) {
      const { id, work, source } = message;
      view.posted.push({ id, work, source });
      return post.call(this, message);
    };
  });
  await prepare?.(page);
  await page.goto(server.url);
  await page.locator(".cm-content").waitFor();
  await page.waitForLoadState("networkidle");
  page.on("request", (request) => note(`request after loading: ${request.url()}`));
  try {
    await work(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
};

/**
 * Pastes a text as a person does: from the clipboard, by keyboard.
 * @param {Page} page
 * @param {string} text
 */
export const paste = async (page, text) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+v");
};

/**
 * Waits until the galley shows the copy of the text that stands in the editor.
 * @param {Page} page
 * @param {string} text Stands somewhere in the clean copy.
 */
export const shows = (page, text) => page.locator(".strip").getByText(text).first().waitFor();

/**
 * The articles of the galley, as a reader sees them: generated signs are no part of the text.
 * @param {Page} page
 */
export const articles = (page) =>
  page.locator("article").evaluateAll((nodes) =>
    nodes.map((node) => {
      /** @param {string} selector */
      const texts = (selector) => [...node.querySelectorAll(selector)].map((part) => part.textContent ?? "");
      return {
        kind: node.className,
        lang: node.getAttribute("lang"),
        headline: texts("hgroup > *"),
        byline: texts(".byline").join(),
        paragraphs: texts("p:not([class])"),
      };
    }),
  );

/** The selection of the editor, read where a person would see it. @param {Page} page */
export const traced = (page) =>
  page.locator(".cm-content .traced").evaluateAll((nodes) => nodes.map((node) => node.textContent).join(""));

/** What the page asked of its worker. @param {Page} page @returns {Promise<Posted[]>} */
export const posted = (page) => page.evaluate(() => /** @type {any} */ (window).posted);

/** @param {Page} page @param {number} milliseconds */
export const pass = (page, milliseconds) => page.waitForTimeout(milliseconds);

/** The text of the editor, whole. @param {Page} page */
export const sourceText = async (page) => {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(() => navigator.clipboard.readText());
};
