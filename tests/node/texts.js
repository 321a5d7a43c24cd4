// The texts that the tests of the interface run on: the pages beside them, and short ones that are hard to count in.

import { readdirSync, readFileSync } from "node:fs";

const pages = new URL("../pages/", import.meta.url);

/** Whole garbled pages by name. @type {Record<string, string>} */
export const pageTexts = Object.fromEntries(
  readdirSync(pages)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, readFileSync(new URL(name, pages), "utf8")]),
);

/** Texts whose characters take one, two, three or four bytes, and one or two UTF-16 units. @type {Record<string, string>} */
export const madeTexts = {
  empty: "",
  blank: " \r\n\t\u3000\n",
  "four scripts": "中文 😀 𠮷 é ﬁn\r\n⾦色的\u00a0秋天\u3000来了。\r\n\r\n第二段。",
  "emoji with joiners": "记者 👩‍👩‍👧‍👦 报道 🇨🇳。",
  "control characters": "一\0二\u0007三\u200b四\ufeff五\u00ad六",
  "a byte order mark": "\ufeff本报讯 今天。",
  "print-over": `${"在庆祝".repeat(31)}${"“五一”😀".repeat(31)}大会${"𠮷𠮷".repeat(31)}。\n`,
  "a long period": "天地人和".repeat(3000),
  "one character": "啊".repeat(5000),
  "astral period": "😀𠮷".repeat(1000),
  "hard wraps":
    "本报讯 昨天上午，市区东\n门外的老桥重新开放，许多市\n民前来参观。\n\nA hyphen-\nated word stands in an En-\nglish line.\r\n",
  "a repeat that may be meant": "通知如下。\n\n市图书馆新馆今天开放市图书馆新馆今天开放，欢迎光临。\n",
  "a headline that may be meant":
    "本报讯 昨天上午，市图书馆举办读书会，\n六十多位故人相聚，谈书也谈城市的变迁，\n气氛热烈。\n\n一城风雨半窗灯火等故人\n",
  "line ends of all kinds": "一\r二\n三\r\n四\u2028五\u2029六\u0085七",
};

/** Texts that no file can hold: halves of surrogate pairs that stand alone. @type {Record<string, string>} */
export const brokenTexts = {
  "one half": "\ud83d",
  "halves among whole pairs": "中\ud83d文😀\ude00 𠮷\ud842\r\n本报讯 \udfb7。",
  "halves in the wrong order": "a\ude00\ud83db",
  "halves in a print-over": `${"在\ud83d庆祝".repeat(31)}大会。`,
};
