// Every word of the English interface.

import { counted, percent } from "./numbers.js";

const n = counted("en");
const plural = new Intl.PluralRules("en");

/** @param {number} count @param {string} one @param {string} [many] */
const noun = (count, one, many = `${one}s`) => (plural.select(count) === "one" ? one : many);

/** @type {import("./index.js").Locale} */
export default {
  language: "en",
  name: "Clean copy",
  title: "Clean copy: garbled newspaper text, made readable",

  open: "Open a file",
  sample: "Load the sample",
  copyAll: "Copy all",
  copyArticle: "Copy",
  copyArticleLabel: (title) => `Copy: ${title}`,
  copied: "Copied",
  help: "Help and keys",
  interfaceLanguage: "Interface language",
  theme: "Theme",
  themes: { auto: "Auto", light: "Light", dark: "Dark" },

  panes: "Source or galley",
  source: "Source",
  sourceLabel: "Source, editable",
  sourceHint: "Paste text here",
  galley: "Galley",
  previousMark: "Previous mark",
  nextMark: "Next mark",

  emptyLine: "Paste the garbled text of a PDF or a scan as the source, and read clean copy here.",
  emptyHint: "Press Ctrl+V, or drop a .txt file. The text is worked on in this browser and goes nowhere else.",
  working: "Cleaning…",

  repairs: (count) => [n(count), noun(count, "repair")],
  removed: (count) => [n(count), noun(count, "character removed", "characters removed")],
  joined: (count) => [n(count), noun(count, "line joined", "lines joined")],
  articles: (count) => [n(count), noun(count, "article")],
  doubts: (count) => [n(count), noun(count, "doubt")],
  milliseconds: (count) => [n(count), "ms"],
  summary: ({ articles, repairs, doubts }) =>
    `Galley updated: ${articles} ${noun(articles, "article")}, ${repairs} ${noun(repairs, "repair")}, ${doubts} ${noun(doubts, "doubt")}.`,

  kinds: {
    news: "News",
    caption: "Caption",
    weather: "Weather",
    notice: "Notice",
    advertisement: "Advert",
    furniture: "Page",
  },
  relatesTo: (title) => `with “${title}”`,
  untitled: "Untitled",

  marks: {
    repeat: (text, copies) => `${text}, printed ${n(copies)} times, one is kept`,
    space: (text) => `${text}, stray space taken out`,
    hyphen: (text) => `${text}, line-end hyphen taken out`,
    character: (text) => `${text}, stand-in character replaced`,
    kept: (text) => `${text}, kept as printed`,
    doubt: (text) => `${text}, in doubt`,
  },
  says: {
    repeat: (text, copies) => `“${text}” was printed ${n(copies)} times here; one is kept.`,
    space: () => "A stray space stood here and was taken out.",
    hyphen: (text) => `“${text}” was divided at a line end and is whole again.`,
    character: (from, to) => `“${from}” stood in for “${to}” and was replaced.`,
    hidden: (code) => `A character that can’t be seen (${code}) stood here and was taken out.`,
    kept: () => "This stays as it was printed.",
    doubtRepeat: (text) => `Was “${text}” printed twice, or is it meant so? The text stays as it is.`,
    doubtHeadline: () => "Whose headline is this? The text does not say.",
    doubtByline: () => "Whose byline is this? The text does not say.",
  },
  original: "Original",
  cause: "Cause",
  causes: {
    character: "Stand-in character",
    repeat: "Printed over",
    space: "Stray space",
    lineBreak: "Hard line end",
    hyphen: "Line-end hyphen",
  },
  confidence: "Confidence",
  percent: percent("en"),
  candidates: "It could be",
  none: "None of them",
  keep: "Keep original",
  restore: "Repair after all",
  repair: "Repair it",
  undo: "Undo",
  undoLabel: (words) => `Undo: ${words}`,
  showInSource: "Show in the source",
  close: "Close",

  decisions: (count) => `Your decisions (${n(count)})`,
  decided: {
    keep: (text) => `Kept: ${text}`,
    accept: (text) => `Repaired: ${text}`,
    assign: (text, answer) => `${text}: “${answer}”`,
    assignNone: (text) => `${text}: no article`,
  },
  unplaced: "Not placed",

  notText: (type) => `This file is not text (${type}). Nothing was changed.`,
  notUtf8: "This file is not UTF-8 text. Nothing was changed. Save it as UTF-8 and open it again.",
  unreadable: "This file can’t be read. Nothing was changed.",
  unknownType: "binary",
  crashed: "The cleaner stopped and was started again. Your text is unchanged.",
  notLoaded:
    "The cleaner did not load, so there is no clean copy yet. Your text is safe: edit it or copy it out. Check the connection and try again.",
  refused: "The cleaner refused this request. Your text is unchanged.",
  tryAgain: "Try again",
  notCopied: "The browser refused to copy. Nothing is lost: select the text in the galley and press Ctrl+C.",
  dismiss: "Dismiss",

  helpTitle: "Keys",
  keys: [
    ["F8", "Next mark"],
    ["Shift+F8", "Previous mark"],
    ["Enter", "Open the mark and select its source"],
    ["K", "Keep the original, on a mark"],
    ["Esc", "Close the panel and go back to the mark"],
    ["?", "This help"],
  ],
  helpMarks: [
    ["repeat", "Blue line and ×31: printed 31 times, one is kept"],
    ["quiet", "Thin line: a space or hyphen taken out, a stand-in character replaced"],
    ["doubt", "Amber dots and “?”: undecided, waiting for you"],
    ["kept", "Dashes: kept as printed, by your decision"],
  ],
  helpPrivacy: "The text stays on this machine: once the page has loaded, it makes no request.",
};
