import ExcelJS from 'exceljs';
import type { FormContent } from '#shared/domain/forms/form-content.ts';
import { IDENTITY_SHEET, layoutText } from '#shared/domain/forms/form-identity.ts';
import type { CellCheck, FormCell, FormLayout, FormSheet } from '#shared/domain/forms/form-layout.ts';
import { hiddenRows, LIST_COLUMN } from '#shared/domain/forms/hidden-sheet.ts';
import { layOutForm } from '#shared/domain/forms/lay-out-form.ts';
import { addressOf } from '#shared/domain/workbook.ts';
import { sha256Of } from '../../files/sha256.ts';
import { workbookBytes } from '../../files/workbook/workbook-bytes.ts';
import { styleFor } from './form-looks.ts';

/** The layout of a unit's form and the hash by which it is recognised when it comes back. */
export function planForm(content: FormContent): { layout: FormLayout; hash: string } {
  const layout = layOutForm(content);
  return { layout, hash: sha256Of(layoutText(content.identity, layout.entries)) };
}

/** The form as a workbook. Only text, numbers and our own formulas go in: no text of the plan can become a formula. */
export async function writeForm(content: FormContent, layout: FormLayout, hash: string): Promise<Uint8Array> {
  const book = await formWorkbook(content, layout, hash);
  return workbookBytes(book);
}

/** The same before it is written, for what is filled in by us. */
export async function formWorkbook(
  content: FormContent,
  layout: FormLayout,
  hash: string,
): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  book.creator = content.office;
  book.title = `${content.milestone} – ${content.unit.name}`;
  book.calcProperties = { fullCalcOnLoad: true };
  const ranges = listRanges(layout);
  for (const sheet of layout.sheets) await writeSheet(book, sheet, ranges, content);
  writeHiddenSheet(book, content, layout, hash);
  return book;
}

async function writeSheet(
  book: ExcelJS.Workbook,
  sheet: FormSheet,
  ranges: Map<string, string>,
  content: FormContent,
): Promise<void> {
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: sheet.frozenRows, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      ...(sheet.frozenRows > 0 ? { printTitlesRow: `${sheet.frozenRows}:${sheet.frozenRows}` } : {}),
    },
    headerFooter: { oddFooter: `&L${footerText(content.unit.name)}&R&P/&N` },
  });
  sheet.widths.forEach((width, column) => {
    page.getColumn(column + 1).width = width;
  });
  for (const cell of sheet.cells) writeCell(page, cell, ranges);
  for (const [fromRow, fromColumn, toRow, toColumn] of sheet.merges) {
    page.mergeCells(fromRow + 1, fromColumn + 1, toRow + 1, toColumn + 1);
  }
  for (const [row, height] of sheet.heights) page.getRow(row + 1).height = Math.min(409, height);
  for (const row of sheet.breaks) page.getRow(row).addPageBreak();
  await page.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true });
}

/** "&" begins a code in a footer. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}

function writeCell(page: ExcelJS.Worksheet, cell: FormCell, ranges: Map<string, string>): void {
  const target = page.getCell(cell.row + 1, cell.column + 1);
  target.style = styleFor(cell.look, cell.format);
  if (cell.formula !== undefined) target.value = { formula: cell.formula, result: '' };
  else if (cell.value !== null) target.value = cell.value;
  if (cell.check !== undefined) target.dataValidation = validationOf(cell.check, ranges);
}

function validationOf(check: CellCheck, ranges: Map<string, string>): ExcelJS.DataValidation {
  const isStrict = check.kind !== 'list' || check.strict;
  const base = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isStrict ? 'stop' : 'warning',
    errorTitle: 'Xem lại ô này',
    error: check.message.slice(0, 225),
  };
  if (check.kind === 'list') {
    return { ...base, type: 'list', formulae: [ranges.get(check.list) ?? '""'] };
  }
  const [min, max] =
    check.kind === 'date'
      ? [new Date(`${check.min}T00:00:00Z`), new Date(`${check.max}T00:00:00Z`)]
      : [check.min, check.max];
  return { ...base, type: check.kind, operator: 'between', formulae: [min, max] };
}

/** Where each drop-down's values stand: "_tdkt!$I$1:$I$2". */
function listRanges(layout: FormLayout): Map<string, string> {
  const ranges = new Map<string, string>();
  [...layout.lists].forEach(([name, values], at) => {
    const [letters = 'A'] = addressOf(0, LIST_COLUMN + at).split('1');
    ranges.set(name, `${IDENTITY_SHEET}!$${letters}$1:$${letters}$${Math.max(1, values.length)}`);
  });
  return ranges;
}

function writeHiddenSheet(
  book: ExcelJS.Workbook,
  content: FormContent,
  layout: FormLayout,
  hash: string,
): void {
  const page = book.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  hiddenRows(content.identity, layout.entries, hash).forEach((row, at) => {
    row.forEach((text, column) => {
      if (text !== '') page.getCell(at + 1, column + 1).value = text;
    });
  });
  [...layout.lists.values()].forEach((values, at) => {
    values.forEach((value, row) => {
      page.getCell(row + 1, LIST_COLUMN + at + 1).value = value;
    });
  });
}
