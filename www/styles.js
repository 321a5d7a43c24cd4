// The style sheets of the element, made once for all elements of a page.

import desk from "./styles/desk.css";
import galley from "./styles/galley.css";
import marks from "./styles/marks.css";
import print from "./styles/print.css";
import tokens from "./styles/tokens.css";

/** @type {CSSStyleSheet[] | null} */
let sheets = null;

export const styles = () => {
  sheets ??= [tokens, desk, galley, marks, print].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
};
