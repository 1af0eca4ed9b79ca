import { foldVietnamese } from '../../../text/folding.ts';
import { tidyText } from '../../forms/read-cell.ts';
import { cellIn, type Sheet } from '../../workbook.ts';
import type { ListKind } from './list-fields.ts';
import type { TableShape } from './table-shape.ts';

/** A row of the list: its number in the sheet, and what stands under each field that has a column. */
export interface ListRow {
  row: number;
  /** Empty for a field without a column. */
  text: (field: string) => string;
  /** The heading row that it stands under, such as "Khối sở, ban, ngành"; empty without one. */
  group: string;
}

const totals =
  /^(tong cong(?! ty\b)|tong so\b|tong$|tong:|cong$|cong:|cong \d|danh sach (nay )?(co|gom)\b|an dinh danh sach)/;
const footers =
  /^(nguoi lap|nguoi tong hop|noi nhan|thu truong|tm\.|kt\.|tl\.|xac nhan cua|ghi chu ?:|.{0,60}\bngay .{1,12}thang .{1,12}nam)/;
/** "I", "II.", "A", "B.", "1.1" is not one. */
const groupNumber = /^([IVXL]+|[A-Z])[.)]?$/;
const groupStart = /^([IVXL]+|[A-Z])\s*[.)/-]\s*/;
/** Units that head those below them and are units of the list themselves. */
const placeNames =
  /^(uy ban nhan dan |ubnd )?(xa|phuong|thi tran|dac khu|quan|huyen|thi xa|tinh|thanh pho) \S/;

/**
 * The rows of a list below its headings. Headings between the rows are told to the rows below them; totals and what is signed below
 * the list are left out.
 */
export function listRows(
  sheet: Sheet,
  list: ListKind,
  { bodyRow, headings }: TableShape,
  columns: Readonly<Record<string, number>>,
): ListRow[] {
  const numberColumn = headings.find(({ heading }) =>
    /^(stt|tt|so tt|so thu tu|thu tu)$/.test(foldVietnamese(heading)),
  )?.column;
  const fields = Object.entries(columns);
  const used = fields.map(([, column]) => column);
  const rows: ListRow[] = [];
  let group = '';
  for (let row = bodyRow; row < sheet.cells.length; row += 1) {
    const at = (column: number | undefined) =>
      column === undefined ? '' : tidyText(cellIn(sheet, row, column).text);
    const number = at(numberColumn);
    const filled = (sheet.cells[row] ?? []).map((_, column) => at(column)).filter((text) => text !== '');
    const texts = filled.filter((text) => text !== number);
    const first = texts[0] ?? '';
    const folded = foldVietnamese(first);
    const isNumbered = /^\d+([.)]|$)/.test(number);
    if (!isNumbered && rows.length > 0 && footers.test(folded)) break;
    if (!used.some((column) => at(column) !== '') && !isHeadingRow(number, texts)) continue;
    if (!isNumbered && totals.test(folded)) continue;
    const isGroup = !isNumbered && isHeadingRow(number, texts);
    if (isGroup) group = first.replace(groupStart, '').replace(/\s*[:;.]$/, '');
    const isPlace = list === 'units' && isGroup && placeNames.test(foldVietnamese(group));
    if (isGroup && !isPlace) continue;
    const place = isPlace ? group : null;
    rows.push({
      row: row + 1,
      group: isPlace ? '' : group,
      text: (field) => (place === null ? at(columns[field]) : field === 'name' ? place : ''),
    });
  }
  return rows;
}

/** One text, marked as a heading by its number, or in capitals; a list of names alone has no such rows. */
function isHeadingRow(number: string, texts: readonly string[]): boolean {
  const [first = '', ...others] = texts;
  // A total may stand beside the heading: "Khối sở, ban, ngành | 25".
  if (first === '' || others.some((text) => !/^\d[\d.,]*$/.test(text))) return false;
  if (/^\d/.test(first)) return false;
  if (groupNumber.test(number) || groupStart.test(first)) return true;
  return others.length === 0 && number === '' && /^(khối|cụm|nhóm|các) |^(KHỐI|CỤM|NHÓM|CÁC) /u.test(first);
}
