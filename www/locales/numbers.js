// Numbers as a language writes them.

/**
 * @param {string} language
 * @returns {(count: number) => string}
 */
export const counted = (language) => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return (count) => format.format(count);
};

/**
 * @param {string} language
 * @returns {(share: number) => string}
 */
export const percent = (language) => {
  const format = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  return (share) => format.format(share);
};
