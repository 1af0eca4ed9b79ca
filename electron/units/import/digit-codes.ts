/** Codes of digits alone: a spreadsheet that keeps them as numbers drops the zeros they begin with. */
export class DigitCodes {
  readonly #byNumber = new Map<string, string | null>();

  add(code: string): void {
    if (!/^0\d*$/.test(code)) return;
    const number = code.replace(/^0+/, '');
    // Two codes of one number cannot be told apart.
    this.#byNumber.set(number, this.#byNumber.has(number) ? null : code);
  }

  /** The known code that the digits are without its zeros; the text itself where there is none or more than one. */
  withZeros(text: string): string {
    return this.#byNumber.get(text) ?? text;
  }
}
