import { listLetter, romanNumeral } from '../../text/numbers.ts';
import type { SectionLevel } from './blocks.ts';

/**
 * Official numbers as literal text. Word's own numbering cannot write them: its lower letters run a b c d e f, while
 * papers need đ after d and no f, j, w, z; and a number that is text is the same in Word, LibreOffice, print and preview.
 */
export class OfficialNumbering {
  #articles = 0;
  #counts: [number, number, number] = [0, 0, 0];

  article(): string {
    this.#articles += 1;
    this.#counts = [this.#counts[0], 0, 0];
    return `Điều ${this.#articles}.`;
  }

  section(level: SectionLevel): string {
    if (level === 4) return '-';
    if (level === 5) return '+';
    const [parts, sections, points] = this.#counts;
    if (level === 1) {
      this.#counts = [parts + 1, 0, 0];
      return `${romanNumeral(parts + 1)}.`;
    }
    if (level === 2) {
      this.#counts = [parts, sections + 1, 0];
      return `${sections + 1}.`;
    }
    this.#counts = [parts, sections, points + 1];
    return `${listLetter(points + 1)})`;
  }
}
