import { foldVietnamese } from '../../../text/folding.ts';
import { isListHeading } from '../../awards/list-heading.ts';
import { isCollectiveName } from '../../awards/subject-name.ts';
import { tidyText } from '../../forms/read-cell.ts';
import { cellIn, type Sheet } from '../../workbook.ts';
import { GroupStack, isHeadingRow } from './heading-rows.ts';
import type { ListKind } from './list-fields.ts';
import type { TableShape } from './table-shape.ts';

/** A row of the list: its number in the sheet, and what stands under each field that has a column. */
export interface ListRow {
  row: number;
  /** Empty for a field without a column. */
  text: (field: string) => string;
  /** What stands in a column. */
  at: (column: number) => string;
  /** The heading row that it stands under, such as "Khối sở, ban, ngành"; empty without one. */
  group: string;
  /** All heading rows over it, the outer one first. */
  groups: readonly string[];
  /** Its number is empty in a list that numbers its rows. */
  isUnnumbered: boolean;
}

const totals =
  /^(tong cong(?! ty\b)|tong so\b|tong$|tong:|cong$|cong:|cong \d|danh sach (nay )?(co|gom)\b|an dinh danh sach)/;
const footers =
  /^(nguoi lap|nguoi tong hop|noi nhan|thu truong|tm\.|kt\.|tl\.|xac nhan cua|ghi chu ?:|.{0,60}\bngay .{1,12}thang .{1,12}nam)/;
/** What a column of numbers holds; any other text in it is a heading or a total over the whole row. */
const rowMark = /^(?:[IVXL]+|\p{L}|\d+(?:\.\d+)*)[.)]*$/u;
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
  const textAt = (row: number, column: number | undefined) =>
    column === undefined ? '' : tidyText(cellIn(sheet, row, column).text);
  const nameColumn = columns[list === 'units' ? 'name' : 'fullName'];
  const isNumbering = list === 'awards' && numbersMost(sheet, bodyRow, numberColumn, nameColumn, textAt);
  const rows: ListRow[] = [];
  const groups = new GroupStack();
  for (let row = bodyRow; row < sheet.cells.length; row += 1) {
    const at = (column: number | undefined) => textAt(row, column);
    const number = rowMark.test(at(numberColumn)) ? at(numberColumn) : '';
    const filled = (sheet.cells[row] ?? [])
      .map((_, column) => ({ column, text: at(column) }))
      .filter(({ text }) => text !== '' && text !== number);
    const texts = filled.map(({ text }) => text);
    const first = texts[0] ?? '';
    const folded = foldVietnamese(first);
    const isNumbered = /^\d/.test(number);
    if (!isNumbered && rows.length > 0 && footers.test(folded)) break;
    const isUnnumbered = isNumbering && number === '';
    // An award alone in its own column is one more of the person above.
    const isAlone = filled.length === 1 && (filled[0]?.column ?? 0) <= (nameColumn ?? 0);
    const isGroup =
      (!isNumbered && isHeadingRow(number, texts)) ||
      (list === 'awards' && isAlone && isListHeading(first)) ||
      (isUnnumbered && isAlone && isCollectiveName(first));
    if (!used.some((column) => at(column) !== '') && !isGroup) continue;
    if (!isNumbered && totals.test(folded)) continue;
    if (isGroup) groups.enter(number, first);
    const group = groups.inner;
    const isPlace = list === 'units' && isGroup && placeNames.test(foldVietnamese(group));
    if (isGroup && !isPlace) continue;
    const place = isPlace ? group : null;
    rows.push({
      ...{ row: row + 1, at, isUnnumbered, groups: groups.all },
      group: isPlace ? '' : group,
      text: (field) => (place === null ? at(columns[field]) : field === 'name' ? place : ''),
    });
  }
  return rows;
}

/** Whether most rows with a name have a number, so that one without is none of its own. */
function numbersMost(
  sheet: Sheet,
  bodyRow: number,
  numberColumn: number | undefined,
  nameColumn: number | undefined,
  textAt: (row: number, column: number | undefined) => string,
): boolean {
  const named = sheet.cells
    .map((_, row) => row)
    .filter((row) => row >= bodyRow && textAt(row, nameColumn) !== '');
  const numbered = named.filter((row) => /^\d/.test(textAt(row, numberColumn)));
  return numbered.length * 2 >= named.length && numbered.length > 0;
}
