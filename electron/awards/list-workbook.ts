import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import { awardListText } from '#shared/text/documents/award-list.ts';
import {
  type TableCell,
  type TableColumn,
  type TableLine,
  writeTables,
} from '../files/workbook/write-tables.ts';
import { detailOf } from './list-entries.ts';

const kinds: readonly SubjectKind[] = ['collective', 'individual', 'household'];

interface Subject {
  subject: SubjectKind;
  name: string;
  title: string;
  unitName: string;
  unitAboveName: string | null;
  birthYear: number | null;
}

interface SheetColumn<T> extends TableColumn {
  value: (row: T, order: number) => TableCell;
}

interface SheetOptions<T> {
  sheetName: string;
  title: string;
  subtitle: string;
  columns: SheetColumn<T>[];
  rows: readonly T[];
  /** Header of the column that is summed, where there is one. */
  sumOf?: string;
}

const orderColumn = {
  header: 'STT',
  width: 5,
  align: 'center' as const,
  value: (_: unknown, at: number) => at,
};
const subjectColumns: SheetColumn<Subject>[] = [
  orderColumn,
  { header: 'Họ và tên, tên tập thể', width: 25, value: (row) => row.name },
  {
    header: 'Năm sinh',
    width: 7,
    align: 'center',
    value: (row) => (row.subject === 'individual' ? row.birthYear : null),
  },
  { header: 'Chức vụ, đơn vị, địa chỉ', width: 26, value: detailOf },
];

/** A list in groups by kind of subject. */
function groupedWorkbook<T extends Subject>(options: SheetOptions<T>): Promise<Uint8Array> {
  const { sheetName, title, subtitle, columns } = options;
  return writeTables([
    {
      name: sheetName,
      look: 'text',
      titles: [
        { text: 'DANH SÁCH', size: 14, bold: true },
        { text: title, bold: true },
        { text: subtitle, italic: true },
      ],
      columns,
      lines: [...groupLines(options), ...sumLine(options)],
    },
  ]);
}

function groupLines<T extends Subject>({ columns, rows }: SheetOptions<T>): TableLine[] {
  const groups = kinds.filter((kind) => rows.some(({ subject }) => subject === kind));
  return groups.flatMap((kind, position) => {
    const members = rows.filter(({ subject }) => subject === kind);
    return [
      { kind: 'group' as const, cells: [awardListText.group(position + 1, kind, members.length)] },
      ...members.map((member, at) => ({ cells: columns.map(({ value }) => value(member, at + 1)) })),
    ];
  });
}

function sumLine<T extends Subject>({ columns, rows, sumOf }: SheetOptions<T>): TableLine[] {
  const summed = columns.find(({ header }) => header === sumOf);
  if (summed === undefined) return [];
  const sum = rows.reduce((total, row) => total + Number(summed.value(row, 0) ?? 0), 0);
  return [
    {
      kind: 'sum',
      cells: columns.map((column, at) => (column === summed ? sum : at === 1 ? 'Tổng cộng' : null)),
    },
  ];
}

export interface ProposedRow extends Subject {
  proposerName: string;
  clusterName: string;
  grade: string;
  rank: number | null;
  points: number | null;
  achievement: string;
  dossier: string;
  remarks: string;
}

/** The list that is proposed, with everything that the council asks for. */
export function proposedWorkbook(list: {
  title: string;
  day: string;
  rows: ProposedRow[];
}): Promise<Uint8Array> {
  return groupedWorkbook<ProposedRow>({
    sheetName: 'Danh sách',
    title: list.title,
    subtitle: `Lập ngày ${shortDate(list.day)}`,
    rows: list.rows,
    columns: [
      ...subjectColumns,
      { header: 'Đơn vị đề nghị', width: 14, value: (row) => row.proposerName },
      { header: 'Cụm, khối', width: 11, value: (row) => row.clusterName },
      { header: 'Xếp loại', width: 8, align: 'center', value: (row) => row.grade },
      { header: 'Hạng', width: 6, align: 'center', value: (row) => row.rank },
      { header: 'Điểm', width: 7, align: 'center', format: '0.00', value: (row) => row.points },
      { header: 'Tóm tắt thành tích', width: 30, value: (row) => row.achievement },
      { header: 'Hồ sơ', width: 7, value: (row) => row.dossier },
      { header: 'Ghi chú', width: 12, value: (row) => row.remarks },
    ],
  });
}

export interface PrizeRow extends Subject {
  prizeAmount: number;
  multiplierHundredths: number;
  goldenBookNumber: number;
}

/** The list by which prizes are paid out, with room for the receiver's signature. */
export function prizeWorkbook(list: {
  title: string;
  decision: string;
  rows: PrizeRow[];
}): Promise<Uint8Array> {
  return groupedWorkbook<PrizeRow>({
    sheetName: 'Tiền thưởng',
    title: `Chi tiền thưởng kèm theo ${list.title}`,
    subtitle: `Theo ${list.decision}`,
    rows: list.rows,
    sumOf: 'Tiền thưởng (đồng)',
    columns: [
      ...subjectColumns,
      { header: 'Số vào sổ vàng', width: 10, align: 'center', value: (row) => row.goldenBookNumber },
      {
        header: 'Hệ số',
        width: 9,
        align: 'center',
        format: '0.00',
        value: (row) => row.multiplierHundredths / 100,
      },
      {
        header: 'Tiền thưởng (đồng)',
        width: 18,
        align: 'right',
        format: '#,##0',
        value: (row) => row.prizeAmount,
      },
      { header: 'Ký nhận', width: 18, value: () => null },
    ],
  });
}
