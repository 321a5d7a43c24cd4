/** The error of every function of the interface; `code` stays the same whatever the message says. */
export class CleanCopyError extends Error {
  /**
   * @param {"options" | "format" | "page" | "load"} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "CleanCopyError";
    this.code = code;
  }
}
