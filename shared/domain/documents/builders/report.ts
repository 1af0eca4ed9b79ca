import { reportText as text } from '../../../text/documents/report.ts';
import { lowerFirst } from '../../../text/first-letter.ts';
import type { Block, OfficialDocument, RichText, TableBlock } from '../document.ts';
import { column, heading, items, paragraph, row, table } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface FigureRow {
  indicator: string;
  target: string;
  /** Null when no unit has reported: "no data" is neither 0 nor a failure. */
  result: string | null;
  assessment: string;
}

/** A table that follows the sentences of its chapter. */
export interface ReportChapter {
  /** Sentences, one point each; empty leaves a dotted line for the officer to write on. */
  lines: RichText[];
  tables?: Array<{ caption: string; table: TableBlock }>;
}

export interface ReportInput extends Letter {
  kind: 'interim' | 'final';
  addressees: string[];
  /** "phong trào thi đua … năm 2026". */
  campaign: string;
  basis: string;
  direction: ReportChapter;
  figures: FigureRow[];
  submitted: ReportChapter;
  ranking: ReportChapter;
  awards: ReportChapter;
  strengths: ReportChapter;
  weaknesses: ReportChapter;
  ahead: ReportChapter;
  proposals: ReportChapter;
}

function chapterBlocks(chapter: ReportChapter, level: 2 | 3): Block[] {
  const tables = (chapter.tables ?? []).flatMap((entry) => [
    paragraph(entry.caption, { keepWithNext: true }),
    entry.table,
  ]);
  const lines = chapter.lines.length === 0 && tables.length === 0 ? [text.toWrite] : chapter.lines;
  return [...items(level, lines), ...tables];
}

function figureTable(figures: readonly FigureRow[]): TableBlock {
  return table(
    [
      column(text.order, 1, 'center'),
      column(text.indicator, 6),
      column(text.target, 2.6, 'center'),
      column(text.result, 3.8, 'center'),
      column(text.assessment, 3, 'center'),
    ],
    figures.map((figure, at) =>
      row(String(at + 1), figure.indicator, figure.target, figure.result ?? text.noData, figure.assessment),
    ),
  );
}

/** Báo cáo sơ kết, tổng kết with the figures in and room for the words. */
export function buildReport(input: ReportInput): OfficialDocument {
  const subject = text.subject(input.kind, input.campaign);
  return writePaper('report', input, {
    subject,
    addressees: input.addressees,
    blocks: [
      paragraph(text.opening(input.issuer.name, input.basis)),
      heading(1, text.direction),
      ...chapterBlocks(input.direction, 2),
      heading(1, text.results),
      heading(2, text.figures),
      ...(input.figures.length === 0
        ? [paragraph(text.toWrite)]
        : [paragraph(text.figuresNote, { keepWithNext: true }), figureTable(input.figures)]),
      heading(2, text.submitted),
      ...chapterBlocks(input.submitted, 3),
      heading(2, text.ranking),
      ...chapterBlocks(input.ranking, 3),
      heading(2, text.awards),
      ...chapterBlocks(input.awards, 3),
      heading(1, text.evaluation),
      heading(2, text.strengths),
      ...chapterBlocks(input.strengths, 3),
      heading(2, text.weaknesses),
      ...chapterBlocks(input.weaknesses, 3),
      heading(1, text.directionAhead),
      ...chapterBlocks(input.ahead, 2),
      heading(1, text.proposals),
      ...chapterBlocks(input.proposals, 2),
      paragraph(text.closing(lowerFirst(subject), input.issuer.name)),
    ],
  });
}
