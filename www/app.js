// The page: one desk, and what only a page can do for it.

import { CleanCopy } from "./element.js";
import { locales } from "./locales/index.js";

customElements.define("clean-copy", CleanCopy);
const desk = /** @type {CleanCopy} */ (document.querySelector("clean-copy"));

const follow = () => {
  const { language, theme } = desk.settings;
  document.documentElement.lang = desk.lang;
  document.documentElement.dataset.theme = theme;
  document.title = locales[language].title;
};

desk.addEventListener("settingschange", follow);
follow();

// F8 and ? work before anything has the focus.
document.addEventListener("keydown", (event) => {
  if (event.target === document.body) desk.handleKey(event);
});
