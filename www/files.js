// Opening a file: UTF-8 text, or a reason why not.

/** How files that are often dropped here by mistake begin. @type {[string, number[]][]} */
const signatures = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["ZIP, DOCX", [0x50, 0x4b, 0x03, 0x04]],
  ["DOC, XLS", [0xd0, 0xcf, 0x11, 0xe0]],
  ["TIFF", [0x49, 0x49, 0x2a, 0x00]],
  ["TIFF", [0x4d, 0x4d, 0x00, 0x2a]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/**
 * The text of a file, or the words that say why there is none.
 * @param {Blob} file
 * @param {import("./locales/index.js").Locale} locale
 * @returns {Promise<{ text: string } | { problem: string }>}
 */
export const readText = async (file, locale) => {
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: locale.unreadable };
  }
  const known = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return { problem: locale.notText(known[0]) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? { problem: locale.notText(locale.unknownType) } : { text };
  } catch {
    const isBinary = bytes.subarray(0, 8192).includes(0);
    return { problem: isBinary ? locale.notText(locale.unknownType) : locale.notUtf8 };
  }
};
