import { capitals, cleanLines } from './clean-text.ts';
import { boldWidthMm } from './text-width.ts';

/** Words before which the name of a body is broken first. */
const startsOfLine = ['TỈNH', 'THÀNH', 'XÃ', 'PHƯỜNG', 'ĐẶC', 'THI'];

function splits(words: readonly string[]): Array<[string, string]> {
  return words
    .slice(1)
    .map((word, at): [string, string, string, string] => [
      words.slice(0, at + 1).join(' '),
      words.slice(at + 1).join(' '),
      words[at] ?? '',
      word,
    ])
    .filter(([, , before, after]) => before !== '-' && after !== '-')
    .map(([first, second]) => [first, second]);
}

function breakLine(line: string, columnMm: number, sizePt: number): string[] {
  const fits = (text: string) => boldWidthMm(text, sizePt) <= columnMm - 2;
  if (fits(line)) return [line];
  const possible = splits(line.split(' ')).filter(([first, second]) => fits(first) && fits(second));
  const preferred = possible.filter(([, second]) =>
    startsOfLine.some((word) => second.startsWith(`${word} `)),
  );
  const [best] = (preferred.length > 0 ? preferred : possible).toSorted(
    ([a, b], [c, d]) => Math.max(a.length, b.length) - Math.max(c.length, d.length),
  );
  return best ?? [line];
}

/** The name of a body in capitals: on the lines it was given, a line too long for its column broken where it reads well. */
export function issuerLines(name: string, columnMm: number, sizePt: number): string[] {
  return cleanLines(name)
    .map(capitals)
    .flatMap((line) => breakLine(line, columnMm, sizePt));
}
