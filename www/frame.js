// The furniture of the desk: bar, tabs, the two panes, the help. Words come from `localize`, behaviour from the element.

import { h } from "./dom.js";

/** @param {string} act @param {string} say @param {Record<string, string>} [more] */
const button = (act, say, more = {}) => h("button", { type: "button", "data-act": act, "data-say": say, ...more });

/** @param {string} act @param {string} label @param {string} sign @param {Record<string, string>} [more] */
const iconButton = (act, label, sign, more = {}) =>
  h("button", { type: "button", class: "icon", "data-act": act, "data-label": label, ...more }, sign);

/**
 * @param {Node} figures
 * @param {Node} status
 */
export const frame = (figures, status) => {
  const language = h(
    "select",
    { "data-set": "language", "data-label": "interfaceLanguage" },
    h("option", { value: "zh", lang: "zh-CN" }, "中文"),
    h("option", { value: "en", lang: "en" }, "English"),
  );
  const theme = h(
    "select",
    { "data-set": "theme", "data-label": "theme" },
    ...["auto", "light", "dark"].map((value) => h("option", { value })),
  );
  const file = h("input", { type: "file", accept: ".txt,text/plain", hidden: true });
  const bar = h(
    "header",
    { class: "bar" },
    h("h1", { "data-say": "name" }),
    h(
      "div",
      { class: "acts" },
      button("open", "open"),
      button("sample", "sample"),
      button("copy-all", "copyAll", { class: "main" }),
    ),
    h("div", { class: "settings" }, language, theme, iconButton("help", "help", "?", { "aria-keyshortcuts": "?" })),
    file,
  );

  const message = h("div", { class: "message", role: "alert", hidden: true });
  const tabs = h(
    "div",
    { class: "tabs", role: "tablist", "data-label": "panes" },
    h("button", { type: "button", role: "tab", id: "tab-source", "aria-controls": "source", "data-say": "source" }),
    h("button", { type: "button", role: "tab", id: "tab-galley", "aria-controls": "galley", "data-say": "galley" }),
  );

  const editor = h("div", { class: "editor" });
  const sourcePane = h(
    "section",
    { class: "pane source", id: "source", "data-label": "source" },
    h("p", { class: "pane-name", "data-say": "source" }),
    editor,
  );

  const empty = h(
    "div",
    { class: "empty" },
    h("p", { class: "line", "data-say": "emptyLine" }),
    h("p", { class: "hint", "data-say": "emptyHint" }),
    h("p", { class: "acts" }, button("sample", "sample"), button("open", "open")),
  );
  const articles = h("div", { class: "strip" });
  const scroller = h(
    "div",
    { class: "scroller", tabindex: 0, role: "region", "data-label": "galley" },
    empty,
    articles,
  );
  const decisions = h("details", { class: "decisions", hidden: true }, h("summary"), h("ul"));
  const galleyPane = h(
    "section",
    { class: "pane galley", id: "galley", "data-label": "galley" },
    h(
      "div",
      { class: "galley-head" },
      h("p", { class: "pane-name", "data-say": "galley" }),
      figures,
      h("p", { class: "working", "data-say": "working" }),
      h(
        "div",
        { class: "steps" },
        iconButton("previous", "previousMark", "↑", { "aria-keyshortcuts": "Shift+F8" }),
        iconButton("next", "nextMark", "↓", { "aria-keyshortcuts": "F8" }),
      ),
    ),
    decisions,
    scroller,
  );

  const help = h("dialog", { class: "help", "aria-labelledby": "help-title" });
  const desk = h(
    "div",
    { class: "desk", "data-tab": "source" },
    bar,
    message,
    tabs,
    h("main", {}, sourcePane, galleyPane),
    status,
    help,
  );
  return {
    desk,
    bar,
    file,
    language,
    theme,
    message,
    tabs,
    editor,
    sourcePane,
    empty,
    articles,
    scroller,
    decisions,
    galleyPane,
    help,
  };
};

/**
 * @param {HTMLDialogElement} dialog
 * @param {import("./locales/index.js").Locale} locale
 */
export const fillHelp = (dialog, locale) => {
  const keys = locale.keys.map(([key, words]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, ...key.split("+").flatMap((part, i) => [...(i ? ["+"] : []), h("kbd", {}, part)])),
      h("td", {}, words),
    ),
  );
  const marks = locale.helpMarks.map(([kind, words]) => h("li", { class: kind }, words));
  dialog.replaceChildren(
    h("h2", { id: "help-title" }, locale.helpTitle),
    h("table", {}, h("tbody", {}, ...keys)),
    h("ul", { class: "legend" }, ...marks),
    h("p", { class: "quiet" }, locale.helpPrivacy),
    h("form", { method: "dialog" }, h("button", {}, locale.close)),
  );
};
