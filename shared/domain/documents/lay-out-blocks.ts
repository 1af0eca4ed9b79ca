import { columnWidthsMm } from './column-widths.ts';
import { countLines } from './count-lines.ts';
import type { ArticleBlock, Block, Orientation, SectionBlock, TableBlock } from './document.ts';
import type { FlowBlock, FlowParagraph, FlowTable } from './flow.ts';
import { closeWith, runsOf, textOf } from './flow-runs.ts';
import { signaturesGrid } from './lay-out-closing.ts';
import { OfficialNumbering } from './numbering.ts';
import { textWidthMm } from './page-layout.ts';
import type { StyleId } from './styles.ts';

function headingStyle(block: SectionBlock, hasText: boolean): StyleId {
  if (block.level === 1) return 'heading1';
  if (hasText) return 'numbered';
  return block.level === 2 ? 'heading2' : 'heading3';
}

function section(block: SectionBlock, numbering: OfficialNumbering): FlowParagraph {
  const title = runsOf(block.title, { bold: true, capitals: block.level === 1 });
  const text = runsOf(block.text);
  const number = numbering.section(block.level);
  const style = title.length === 0 ? 'numbered' : headingStyle(block, text.length > 0);
  const joint = title.length > 0 && text.length > 0 ? [{ text: ' ' }] : [];
  const lead = title.length > 0 ? { text: `${number} `, bold: true } : { text: `${number} ` };
  return {
    kind: 'paragraph',
    style,
    runs: [lead, ...title, ...joint, ...text],
    ...(text.length > 0 ? { keepWithNext: false } : {}),
  };
}

function article(block: ArticleBlock, numbering: OfficialNumbering): FlowParagraph {
  const title = runsOf(block.title, { bold: true });
  const text = runsOf(block.text);
  const lead = { text: `${numbering.article()} `, bold: true };
  const joint = title.length > 0 && text.length > 0 ? [{ text: ' ' }] : [];
  return {
    kind: 'paragraph',
    style: 'article',
    runs: [lead, ...title, ...joint, ...text],
    ...(text.length === 0 ? { keepWithNext: true } : {}),
  };
}

function table(block: TableBlock, widthMm: number): FlowTable {
  const widthsMm = columnWidthsMm(block, widthMm);
  return {
    kind: 'table',
    fontSize: block.fontSize,
    columns: block.columns.map((column, at) => ({
      header: textOf(runsOf(column.header)),
      widthMm: widthsMm[at] ?? 0,
      align: column.align,
    })),
    rows: block.rows.map((row) => ({
      kind: row.kind,
      cells:
        row.kind === 'group'
          ? [runsOf(row.cells[0], { bold: true })]
          : block.columns.map((_, at) => runsOf(row.cells[at], { bold: row.kind === 'total' })),
    })),
  };
}

function layOutBlock(block: Block, numbering: OfficialNumbering, widthMm: number): FlowBlock[] {
  switch (block.type) {
    case 'section':
      return [section(block, numbering)];
    case 'article':
      return [article(block, numbering)];
    case 'paragraph':
      return [
        {
          kind: 'paragraph',
          style: 'body',
          runs: runsOf(block.text),
          ...(block.align === undefined ? {} : { align: block.align }),
          ...(block.indent === undefined ? {} : { firstLine: block.indent }),
          ...(block.keepWithNext === undefined ? {} : { keepWithNext: block.keepWithNext }),
        },
      ];
    case 'table':
      // Two tables without anything between them would become one in Word.
      return [
        { kind: 'gap', heightPt: 4, keepWithNext: true },
        table(block, widthMm),
        { kind: 'gap', heightPt: 8 },
      ];
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
    case 'signatures':
      return [
        { kind: 'gap', heightPt: 10 },
        signaturesGrid(block.signers, widthMm),
        { kind: 'gap', heightPt: 6 },
      ];
  }
}

export function layOutBlocks(blocks: readonly Block[], orientation: Orientation): FlowBlock[] {
  const numbering = new OfficialNumbering();
  const widthMm = textWidthMm(orientation);
  return blocks.flatMap((block) => layOutBlock(block, numbering, widthMm));
}

/** Puts "./." after the last sentence. A paper that ends in a table or in signatures gets none. */
export function withEndMark(blocks: readonly FlowBlock[]): FlowBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks];
  return [...blocks.slice(0, -1), { ...last, runs: closeWith(last.runs, './.') }];
}

/** A last paragraph of more lines may be broken, or half a page would stay empty above it. */
const longestKept = 6;

/** The last sentence stays on the page of the signature. */
export function keptWithClosing(blocks: readonly FlowBlock[], columnMm: number): FlowBlock[] {
  const last = blocks.at(-1);
  if (last?.kind === 'gap') return [...blocks.slice(0, -1), { ...last, keepWithNext: true }];
  if (last?.kind !== 'paragraph') return [...blocks];
  const whole = countLines(last, columnMm) <= longestKept ? { whole: true } : {};
  return [...blocks.slice(0, -1), { ...last, keepWithNext: true, ...whole }];
}
