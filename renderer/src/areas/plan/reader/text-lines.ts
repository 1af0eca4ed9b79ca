import type { ReadingItem } from '#shared/domain/plan-reader/review.ts';

/** One paragraph of the text that was read, with the places where something was found. */
export interface TextLine {
  /** Offset of its first character in the text. */
  from: number;
  text: string;
  marks: readonly ReadingItem[];
}

export interface Segment {
  text: string;
  /** Finds that cover it, the shortest first: the one that a click means. */
  items: readonly ReadingItem[];
}

/** The text by paragraphs; runs of empty ones are left out, offsets stay those of the text as given. */
export function textLines(text: string, items: readonly ReadingItem[]): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    if (line.trim() !== '') {
      const start = from;
      const marks = items.filter(({ span }) => span[0] < to && span[1] > start);
      lines.push({ from, text: line, marks });
    }
    from = to + 1;
  }
  return lines;
}

/** A paragraph cut where finds begin and end. */
export function segmentsOf({ from, text, marks }: TextLine): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { span } of marks) {
    cuts.add(Math.min(Math.max(span[0] - from, 0), text.length));
    cuts.add(Math.min(Math.max(span[1] - from, 0), text.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, at) => {
    const start = sorted[at] ?? 0;
    const items = marks
      .filter(({ span }) => span[0] - from <= start && span[1] - from >= to)
      .toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
    return { text: text.slice(start, to), items };
  });
}
