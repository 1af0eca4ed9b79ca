import { addressOf, type Sheet } from '#shared/domain/workbook.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

export type ImportField = 'name' | 'code' | 'kind' | 'parent' | 'cluster' | 'contactName' | 'contactPhone';

export const fieldNames: Record<ImportField, string> = {
  name: 'Tên đơn vị',
  code: 'Mã',
  kind: 'Loại',
  parent: 'Trực thuộc',
  cluster: 'Cụm, khối',
  contactName: 'Người liên hệ',
  contactPhone: 'Điện thoại',
};

/** Usual headings, folded, the telling ones first: a heading that begins with one of them is of that field. */
const headings: [ImportField, RegExp][] = [
  ['contactPhone', /^(so )?(dien thoai|dt|sdt|di dong)/],
  ['contactName', /^(nguoi|can bo|dau moi) (lien he|phu trach|dau moi)|^lien he|^dau moi/],
  ['code', /^ma( so| don vi| dv| dinh danh)?$|^ky hieu$|^ma (so )?(don vi|xa|phuong|co quan)/],
  [
    'parent',
    /^(don vi |co quan )?(truc thuoc|cap tren|chu quan)|^thuoc( don vi| huyen| tinh| xa)?$|^(quan|huyen|quan, huyen|quan\/huyen)$/,
  ],
  ['cluster', /^(cum|khoi)/],
  ['kind', /^loai|^phan loai|^nhom don vi/],
  ['name', /^(ten|ho ten)? ?(don vi|co quan|to chuc|tap the|xa, phuong|xa\/phuong|xa|phuong)|^ten$/],
];

export interface RecognisedColumns {
  /** Row of the headings, from 0. */
  headerRow: number;
  columns: Map<ImportField, { column: number; heading: string }>;
  ignored: string[];
}

const SEARCHED_ROWS = 15;

/** Finds the heading row: the first with a name column and the most headings that are understood. */
export function recogniseColumns(sheet: Sheet): RecognisedColumns | null {
  let best: RecognisedColumns | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.cells.length); row += 1) {
    const found = readHeadings(sheet, row);
    if (!found.columns.has('name')) continue;
    if (best === null || found.columns.size > best.columns.size) best = found;
  }
  return best;
}

function readHeadings(sheet: Sheet, row: number): RecognisedColumns {
  const columns: RecognisedColumns['columns'] = new Map();
  const ignored: string[] = [];
  (sheet.cells[row] ?? []).forEach((cell, column) => {
    const heading = cell?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (heading === '') return;
    const folded = foldVietnamese(heading);
    const field = headings.find(([name, pattern]) => !columns.has(name) && pattern.test(folded))?.[0];
    if (field !== undefined) columns.set(field, { column, heading });
    else if (!/^(stt|tt|so tt)$/.test(folded)) ignored.push(heading);
  });
  return { headerRow: row, columns, ignored };
}

/** "B" of column 1. */
export function columnLetters(column: number): string {
  return addressOf(0, column).replace(/\d+$/, '');
}
