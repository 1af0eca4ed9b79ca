import {
  type PaperTone,
  type TablePaper,
  type TableSection,
  textOf,
  toneOf,
} from '#shared/domain/tracking/table-paper.ts';
import { type TableSheet, writeTables } from '../../files/workbook/write-tables.ts';

/** The colours of the window's states, which also differ in grey. */
const fills: Record<PaperTone, string | null> = {
  ok: null,
  warn: 'FFF3D6',
  bad: 'FDE7E7',
  muted: null,
};

/** The list as a workbook: a sheet for each section. */
export function tableWorkbook(paper: TablePaper): Promise<Uint8Array> {
  return writeTables(paper.sections.map((section) => sheetOf(paper, section)));
}

function sheetOf(paper: TablePaper, { name, sentence, columns, rows, total }: TableSection): TableSheet {
  const lines = total === undefined ? rows : [...rows, total];
  return {
    name,
    look: 'figures',
    titles: [
      { text: paper.office, bold: true, align: 'left' },
      { text: paper.title, size: 14, bold: true },
      ...paper.lines.map((text) => ({ text })),
      ...(sentence === '' ? [] : [{ text: sentence, italic: true, align: 'left' as const }]),
    ],
    columns: columns.map((column) => ({ ...column, format: '#,##0' })),
    lines: lines.map((cells) => ({
      kind: cells === total ? 'sum' : 'row',
      cells: cells.map(textOf),
      fills: cells.map((cell) => {
        const tone = toneOf(cell);
        return tone === null ? null : fills[tone];
      }),
    })),
    frozenColumns: Math.min(2, columns.length),
    canFilter: true,
  };
}
