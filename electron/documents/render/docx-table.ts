import {
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type { FlowGrid, FlowTable } from '#shared/domain/documents/flow.ts';
import {
  alignmentOf,
  twipsOfMm,
  twipsOfPoints,
  wordGap,
  wordParagraph,
  wordRule,
  wordRuns,
  wordStyleId,
} from './docx-paragraph.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function borders(side: typeof none | typeof line): ITableBordersOptions {
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
}

function widthsOf(widthsMm: readonly number[]): { columns: number[]; total: number } {
  const columns = widthsMm.map(twipsOfMm);
  return { columns, total: columns.reduce((sum, width) => sum + width, 0) };
}

function frame(widthsMm: readonly number[], side: typeof none | typeof line, marginMm: number) {
  const { columns, total } = widthsOf(widthsMm);
  const margin = twipsOfMm(marginMm);
  return {
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: borders(side),
    margins: { marginUnitType: WidthType.DXA, left: margin, right: margin, top: 0, bottom: 0 },
  };
}

/** The header and the closing: no borders, each row whole on one page. */
export function wordGrid(grid: FlowGrid): Table {
  const { columns } = widthsOf(grid.widthsMm);
  return new Table({
    ...frame(grid.widthsMm, none, 0),
    rows: grid.rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (cell, at) =>
              new TableCell({
                width: { size: columns[at] ?? 0, type: WidthType.DXA },
                children:
                  cell.length === 0
                    ? [new Paragraph({})]
                    : cell.map((block) => {
                        if (block.kind === 'rule') return wordRule(block, grid.widthsMm[at] ?? 0);
                        return block.kind === 'gap' ? wordGap(block) : wordParagraph(block);
                      }),
              }),
          ),
        }),
    ),
  });
}

/** A table of the text: thin lines, the header row on every page, no row broken over two pages. */
export function wordTable(table: FlowTable): Table {
  const widthsMm = table.columns.map((column) => column.widthMm);
  const { columns, total } = widthsOf(widthsMm);
  const cellMargins = { top: twipsOfPoints(1), bottom: twipsOfPoints(1) };

  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column, at) =>
        new TableCell({
          width: { size: columns[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          margins: cellMargins,
          children: [
            new Paragraph({
              style: wordStyleId('cellHeader'),
              children: wordRuns([{ text: cleanText(column.header) }], table.fontSize),
            }),
          ],
        }),
    ),
  });

  const rows = table.rows.map((row) => {
    const cells = row.kind === 'group' ? [row.cells[0] ?? []] : row.cells;
    return new TableRow({
      cantSplit: true,
      children: cells.map(
        (runs, at) =>
          new TableCell({
            width: { size: row.kind === 'group' ? total : (columns[at] ?? 0), type: WidthType.DXA },
            ...(row.kind === 'group' ? { columnSpan: columns.length } : {}),
            margins: cellMargins,
            children: [
              new Paragraph({
                style: wordStyleId('cell'),
                alignment: alignmentOf(row.kind === 'group' ? 'left' : (table.columns[at]?.align ?? 'left')),
                children: wordRuns(runs, table.fontSize),
                ...(row.kind === 'group' ? { keepNext: true } : {}),
              }),
            ],
          }),
      ),
    });
  });

  return new Table({ ...frame(widthsMm, line, 1.5), rows: [head, ...rows] });
}
