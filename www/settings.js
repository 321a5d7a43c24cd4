// What the page remembers of its reader: the language and the theme, nothing of the text.

/**
 * @typedef {"auto" | "light" | "dark"} Theme
 * @typedef {{ language: import("./locales/index.js").Tongue | null, theme: Theme }} Settings `language` is null until one is chosen.
 */

const key = "cleancopy";

/** @returns {Settings} */
export const readSettings = () => {
  /** @type {Settings} */
  const settings = { language: null, theme: "auto" };
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (stored.language === "zh" || stored.language === "en") settings.language = stored.language;
    if (stored.theme === "light" || stored.theme === "dark") settings.theme = stored.theme;
  } catch {
    // No storage (a sandboxed frame), or something of another program under our key: the defaults hold.
  }
  return settings;
};

/** @param {Settings} settings */
export const writeSettings = (settings) => {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // They last as long as the page then.
  }
};
