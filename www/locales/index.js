// The languages of the interface, and which one a reader gets.

import en from "./en.js";
import zh from "./zh.js";

/**
 * @typedef {"zh" | "en"} Tongue
 * @typedef {import("../runs.js").MarkKind} MarkKind
 * @typedef {import("../cleancopy.js").Kind} Kind
 * @typedef {import("../cleancopy.js").Cause} Cause
 * @typedef {(count: number) => string[]} Figure A figure in pieces: the number and the words around it.
 *
 * @typedef {object} Locale
 * @property {string} language
 * @property {string} name
 * @property {string} title
 * @property {string} open
 * @property {string} sample
 * @property {string} copyAll
 * @property {string} copyArticle
 * @property {(title: string) => string} copyArticleLabel
 * @property {string} copied
 * @property {string} help
 * @property {string} interfaceLanguage
 * @property {string} theme
 * @property {Record<import("../settings.js").Theme, string>} themes
 * @property {string} panes
 * @property {string} source
 * @property {string} sourceLabel
 * @property {string} sourceHint
 * @property {string} galley
 * @property {string} previousMark
 * @property {string} nextMark
 * @property {string} emptyLine
 * @property {string} emptyHint
 * @property {string} working
 * @property {Figure} repairs
 * @property {Figure} removed
 * @property {Figure} joined
 * @property {Figure} articles
 * @property {Figure} doubts
 * @property {Figure} milliseconds
 * @property {(counts: { articles: number, repairs: number, doubts: number }) => string} summary
 * @property {Record<Kind, string>} kinds
 * @property {(title: string) => string} relatesTo
 * @property {string} untitled
 * @property {Record<MarkKind, (text: string, copies: number) => string>} marks The name of a mark, read aloud.
 * @property {{
 *   repeat: (text: string, copies: number) => string, space: () => string, hyphen: (text: string) => string,
 *   character: (from: string, to: string) => string, hidden: (code: string) => string, kept: () => string,
 *   doubtRepeat: (text: string) => string, doubtHeadline: () => string, doubtByline: () => string,
 * }} says What the panel of a mark says.
 * @property {string} original
 * @property {string} cause
 * @property {Record<Cause, string>} causes
 * @property {string} confidence
 * @property {(share: number) => string} percent
 * @property {string} candidates
 * @property {string} none
 * @property {string} keep
 * @property {string} restore
 * @property {string} repair
 * @property {string} undo
 * @property {(words: string) => string} undoLabel
 * @property {string} showInSource
 * @property {string} close
 * @property {(count: number) => string} decisions
 * @property {{
 *   keep: (text: string) => string, accept: (text: string) => string,
 *   assign: (text: string, answer: string) => string, assignNone: (text: string) => string,
 * }} decided
 * @property {string} unplaced
 * @property {(type: string) => string} notText
 * @property {string} notUtf8
 * @property {string} unreadable
 * @property {string} unknownType
 * @property {string} crashed
 * @property {string} notLoaded
 * @property {string} refused
 * @property {string} tryAgain
 * @property {string} notCopied
 * @property {string} dismiss
 * @property {string} helpTitle
 * @property {[string, string][]} keys
 * @property {[string, string][]} helpMarks
 * @property {string} helpPrivacy
 */

/** @type {Record<Tongue, Locale>} */
export const locales = { zh, en };

/**
 * The first of the reader's languages that the interface speaks; English where it speaks none.
 * @param {readonly string[]} languages
 * @returns {Tongue}
 */
export const preferred = (languages) => {
  for (const language of languages) {
    const primary = language.toLowerCase().split("-", 1)[0];
    if (primary === "zh" || primary === "en") return primary;
  }
  return "en";
};
