import type { DocumentView } from '#shared/contract/documents.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { copiesOf } from '#shared/domain/documents/recipients.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatCount } from '#shared/text/numbers.ts';
import { type TableCell, type TableColumn, writeTables } from '../files/workbook/write-tables.ts';

/** The ten columns of the form: Nghị định 30/2020/NĐ-CP, Annex IV, I.2. Columns 8 and 9 are filled in by hand. */
const columns: TableColumn[] = [
  { header: 'Số, ký hiệu văn bản', width: 14, align: 'center' },
  { header: 'Ngày tháng văn bản', width: 11, align: 'center' },
  { header: 'Tên loại và trích yếu nội dung văn bản', width: 38 },
  { header: 'Người ký', width: 16 },
  { header: 'Nơi nhận văn bản', width: 28 },
  { header: 'Đơn vị, người nhận bản lưu', width: 12, align: 'center' },
  { header: 'Số lượng bản', width: 8, align: 'center' },
  { header: 'Ngày chuyển', width: 10, align: 'center' },
  { header: 'Ký nhận', width: 10, align: 'center' },
  { header: 'Ghi chú', width: 22 },
];

interface RegisterBook {
  parentName: string;
  officeName: string;
  year: number;
  /** Lowest number first within a kind. */
  rows: readonly DocumentView[];
}

function numberOf({ number, symbol }: DocumentView): string {
  return number === null ? `…/${symbol}` : `${formatCount(number).replaceAll('.', '')}/${symbol}`;
}

function remarkOf({ state, withdrawnOn, withdrawReason, note }: DocumentView): string {
  const remarks = [
    ...(state === 'withdrawn'
      ? [`Hủy, thu hồi${withdrawnOn === null ? '' : ` ngày ${shortDate(withdrawnOn)}`}`]
      : []),
    ...(state === 'draft' || state === 'signed' ? ['Chưa cấp số'] : []),
    withdrawReason,
    note === withdrawReason ? '' : note,
  ];
  return remarks.filter((remark) => remark !== '').join('; ');
}

function cellsOf(paper: DocumentView): TableCell[] {
  const { kind, subject, date, signerName, recipients, keeper } = paper;
  const copies = copiesOf(recipients, keeper);
  return [
    numberOf(paper),
    date === null ? '' : shortDate(date),
    `${documentKinds[kind].name}: ${subject}`,
    signerName,
    recipients.map(({ name, copies: each }) => (each === 1 ? name : `${name} (${each} bản)`)).join('; '),
    keeper,
    copies === 0 ? '' : copies,
    '',
    '',
    remarkOf(paper),
  ];
}

/** The register as a book to print and bind: title as on its cover, header on every page. */
export function registerWorkbook({ parentName, officeName, year, rows }: RegisterBook): Promise<Uint8Array> {
  return writeTables([
    {
      name: `Văn bản đi ${year}`,
      look: 'text',
      titles: [
        ...(parentName === '' ? [] : [{ text: parentName.toLocaleUpperCase('vi') }]),
        { text: officeName.toLocaleUpperCase('vi'), bold: true },
        { text: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', size: 14, bold: true },
        { text: `Năm: ${year}`, italic: true },
      ],
      columns,
      isNumbered: true,
      lines: rows.map((paper) => ({ cells: cellsOf(paper) })),
    },
  ]);
}
