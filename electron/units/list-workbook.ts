import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { Job } from '../app/jobs.ts';

export interface ListColumn {
  header: string;
  width: number;
  /** Text stays text when somebody edits the cell: "=1+1", "0912…", "01". */
  isText?: boolean;
}

type Cell = string | number | null;

/** A list as a workbook, row after row without holding it as cells: there may be tens of thousands. */
export async function listWorkbook(
  { sheet: name, columns, label }: { sheet: string; columns: readonly ListColumn[]; label: string },
  rows: readonly (readonly Cell[])[],
  job: Job,
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ header, width, isText }) => ({
    ...{ header, width },
    ...(isText === true ? { style: textStyle } : {}),
  }));
  sheet.getRow(1).font = { bold: true };
  for (const [at, row] of rows.entries()) {
    job.progress(at, rows.length, label);
    sheet.addRow(row).commit();
  }
  await book.commit();
  return new Uint8Array(await bytes);
}

const textStyle: Partial<ExcelJS.Style> = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
