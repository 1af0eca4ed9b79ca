import type {
  Alignment,
  ArticleBlock,
  Block,
  ParagraphBlock,
  RichText,
  Run,
  SectionBlock,
  SectionLevel,
  TableBlock,
  TableColumn,
  TableRow,
} from './blocks.ts';
import { closeWith } from './flow-runs.ts';

/** Short words for writing blocks, so that a builder reads like the paper it makes. */

export function bold(text: string): Run {
  return { text, bold: true };
}

export function italic(text: string): Run {
  return { text, italic: true };
}

/** Joins strings and runs: `rich('Hạn gửi: ', bold('trước ngày 14/02/2025'), '.')`. */
export function rich(...pieces: Array<string | Run>): Run[] {
  return pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : piece));
}

/** A numbered heading; with `text` the text runs on after the bold title: "2. Thời gian: …". */
export function heading(level: SectionLevel, title: RichText, text?: RichText): SectionBlock {
  return text === undefined ? { type: 'section', level, title } : { type: 'section', level, title, text };
}

/** A numbered paragraph in plain type: "a) …", "- …". */
export function item(level: SectionLevel, text: RichText): SectionBlock {
  return { type: 'section', level, text };
}

/** Several numbered paragraphs of one level. */
export function items(level: SectionLevel, texts: readonly RichText[]): Block[] {
  return texts.map((text) => item(level, text));
}

/** A list whose lines end with ";" and whose last one ends with ".", whatever they were typed with. */
export function list(level: SectionLevel, texts: readonly string[]): Block[] {
  return texts.map((text, at) => item(level, closeWith([{ text }], at === texts.length - 1 ? '.' : ';')));
}

export function paragraph(
  text: RichText,
  options: Partial<Omit<ParagraphBlock, 'type' | 'text'>> = {},
): Block {
  return { type: 'paragraph', text, ...options };
}

export function centred(text: RichText): Block {
  return { type: 'paragraph', text, align: 'center', indent: false };
}

export function article(text: RichText, title?: RichText): ArticleBlock {
  return title === undefined ? { type: 'article', text } : { type: 'article', title, text };
}

export function column(header: string, width: number, align: Alignment = 'left'): TableColumn {
  return { header, width, align };
}

export function row(...cells: RichText[]): TableRow {
  return { kind: 'plain', cells };
}

export function groupRow(title: string): TableRow {
  return { kind: 'group', cells: [title] };
}

export function totalRow(...cells: RichText[]): TableRow {
  return { kind: 'total', cells };
}

export function table(columns: TableColumn[], rows: TableRow[], fontSize = 12): TableBlock {
  return { type: 'table', columns, rows, fontSize };
}
