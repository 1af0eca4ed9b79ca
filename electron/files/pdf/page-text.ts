import { type Line, linesOf, withoutEdges, wordsOf } from './lines.ts';
import type { PdfPage } from './page.ts';

/**
 * The text of a PDF as a person reads it: the two columns of the head ("ỦY BAN …", "CỘNG HÒA …") and of the end ("Nơi
 * nhận", the signature) one after the other, rows of tables with "|" between their cells, lines of a paragraph joined.
 */
export function pageText(pages: readonly PdfPage[]): string {
  const lines = withoutEdges(
    pages,
    pages.map((page, at) => linesOf(page, at)),
  ).flat();
  const margins = marginsOf(lines);
  const out = new Paragraphs(margins);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const columns = columnsFrom(lines, at, pages[line.page]?.width ?? 0);
    if (columns) {
      out.block(columns.left);
      out.block(columns.right);
      at = columns.next;
      continue;
    }
    if (line.rows) out.rows(line.rows);
    else out.line(line, lines[at - 1]);
    at++;
  }
  return out.text();
}

interface Margins {
  left: number;
  right: number;
  leading: number;
}

/** Where most lines begin and end: the edges of the type area. */
function marginsOf(lines: readonly Line[]): Margins {
  const single = lines.filter(({ segments, rows }) => rows === null && segments.length === 1);
  const lefts = single.map(({ segments }) => segments[0]?.x ?? 0).sort((a, b) => a - b);
  const rights = single.map(({ segments }) => segments.at(-1)?.end ?? 0).sort((a, b) => a - b);
  const gaps = lines
    .flatMap((line, i) => {
      const before = lines[i - 1];
      if (line.rows || before?.rows) return [];
      return before?.page === line.page && before.y > line.y ? [before.y - line.y] : [];
    })
    .sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.08)] ?? 0,
    right: rights[Math.floor(rights.length * 0.92)] ?? 0,
    leading: gaps[Math.floor(gaps.length * 0.4)] ?? 18,
  };
}

const headRight = /^(?:CỘNG\s+H|ĐẢNG CỘNG SẢN|CONG HOA XA|Độc lập)/;
const tailLeft = /^nơi\s+nhận/i;
const dated = /ngày.*tháng.*năm\s*\d{4}|ngày.*tháng.*\d{4}$/i;

/** The head and the end of a paper stand in two columns; nothing else is read column by column. */
function columnsFrom(
  lines: readonly Line[],
  at: number,
  width: number,
): { left: Line[]; right: Line[]; next: number } | null {
  const first = lines[at];
  if (!first || first.rows) return null;
  const near = lines.slice(at, at + 5).filter((line) => line.page === first.page && !line.rows);
  const motto = near.flatMap(({ segments }) =>
    segments.filter((s) => headRight.test(s.text) && s.x > width * 0.3),
  )[0];
  const startsTail = (line: Line) => tailLeft.test(line.segments[0]?.text ?? '');
  // The signature may begin a little above "Nơi nhận".
  const opensTail =
    startsTail(first) || ((first.segments[0]?.x ?? 0) > width * 0.42 && near.slice(0, 4).some(startsTail));
  const isHead = at < 6 && motto !== undefined;
  if (!isHead && !opensTail) return null;
  const split = isHead ? headSplit(near, motto.x) : tailSplit(lines, at, width);
  const left: Line[] = [];
  const right: Line[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.page !== first.page || line.rows) break;
    const a = line.segments.filter(({ x }) => x < split);
    const b = line.segments.filter(({ x }) => x >= split);
    // A line over both columns belongs to neither: the text goes on.
    if (b.length === 0 && (a.at(-1)?.end ?? 0) > split + width * 0.1) break;
    if (a.length > 0) left.push({ ...line, segments: a });
    if (b.length > 0) right.push({ ...line, segments: b });
    // The date closes the head: what follows is the title.
    if (isHead && dated.test(wordsOf({ ...line, segments: b }))) {
      next++;
      break;
    }
  }
  return left.length > 0 && right.length > 0 ? { left, right, next } : null;
}

/** Left edge of the right column: the motto is centred in it, so lines of it may begin further left. */
function headSplit(near: readonly Line[], mottoX: number): number {
  const leftEnds = near.flatMap(({ segments }) =>
    segments.filter(({ x, end }) => x < mottoX && end < mottoX + 4).map(({ end }) => end),
  );
  return Math.min(mottoX, Math.max(...leftEnds, 0) + 4) || mottoX;
}

function tailSplit(lines: readonly Line[], at: number, width: number): number {
  const page = lines[at]?.page;
  const starts = lines
    .slice(at, at + 30)
    .filter((line) => line.page === page && !line.rows)
    .flatMap(({ segments }) => segments.map(({ x }) => x))
    .filter((x) => x > width * 0.42);
  return starts.length > 0 ? Math.min(...starts) - 2 : width * 0.5;
}

/** Puts lines together to paragraphs by where they begin and end on the page. */
class Paragraphs {
  readonly #margins: Margins;
  readonly #out: string[] = [];
  #open: Line | null = null;

  constructor(margins: Margins) {
    this.#margins = margins;
  }

  line(line: Line, before: Line | undefined): void {
    const text = wordsOf(line);
    const last = this.#out.length - 1;
    if (this.#open && before && this.#goesOn(before, line)) {
      // "98/2023/NĐ-" broken behind its hyphen is one word.
      const glue = /[\p{L}\d]-$/u.test(this.#out[last] ?? '') && /^[\p{Lu}\d]/u.test(text) ? '' : ' ';
      this.#out[last] += glue + text;
    } else {
      if (
        before &&
        this.#open &&
        before.page === line.page &&
        before.y - line.y > this.#margins.leading * 1.7
      )
        this.#out.push('');
      this.#out.push(text);
    }
    this.#open = line;
  }

  /** Lines of a column stay as they are: names, places and recipients have one each. */
  block(lines: readonly Line[]): void {
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      if (before && before.y - line.y > this.#margins.leading * 1.9) this.#out.push('');
      this.#out.push(wordsOf(line));
    }
    this.#out.push('');
    this.#open = null;
  }

  rows(rows: readonly string[]): void {
    this.#out.push(...rows);
    this.#open = null;
  }

  text(): string {
    return this.#out
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  /** The line above reached the right edge, this one begins at the left one, and no gap lies between. */
  #goesOn(before: Line, line: Line): boolean {
    const { left, right, leading } = this.#margins;
    const end = before.segments.at(-1)?.end ?? 0;
    const x = line.segments[0]?.x ?? 0;
    if (end < right - (right - left) * 0.14 || x > left + line.size * 0.9) return false;
    return before.page !== line.page || before.y - line.y < leading * 1.7;
  }
}
