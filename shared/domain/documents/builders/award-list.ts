import { awardListText as text } from '../../../text/documents/award-list.ts';
import { formatMoney, formatNumber } from '../../../text/numbers.ts';
import type { DocumentPart, TableBlock, TableColumn, TableRow } from '../document.ts';
import { column, groupRow, row, table, totalRow } from '../write.ts';

/** One line of a list: whoever is awarded or proposed. */
export interface AwardListEntry {
  subject: 'collective' | 'individual' | 'household';
  name: string;
  /** Position and unit of a person, unit above a collective, address of a household. */
  detail: string;
  birthYear?: number;
  achievement?: string;
  /** "Bằng khen", "Cờ thi đua": needed where a list mixes several. */
  award?: string;
  prizeDong?: number;
  note?: string;
}

type OptionalColumn = 'birthYear' | 'achievement' | 'award' | 'prize' | 'note';

interface ColumnPlan {
  column: TableColumn;
  cell: (entry: AwardListEntry, order: number) => string;
}

function columnsFor(entries: readonly AwardListEntry[]): ColumnPlan[] {
  const shown = filledColumns(entries);
  const has = (name: OptionalColumn) => shown.includes(name);
  const [first] = entries;
  const alike = first !== undefined && entries.every((entry) => entry.subject === first.subject);
  const subject = alike ? first.subject : 'mixed';
  const plans: Array<ColumnPlan | false> = [
    { column: column(text.order, 1, 'center'), cell: (_, order) => String(order) },
    { column: column(text.names[subject], 5), cell: (entry) => entry.name },
    has('birthYear') && {
      column: column(text.birthYear, 1.5, 'center'),
      cell: (entry) => (entry.birthYear === undefined ? '' : String(entry.birthYear)),
    },
    { column: column(text.details[subject], 6), cell: (entry) => entry.detail },
    has('achievement') && {
      column: column(text.achievement, 8),
      cell: (entry) => entry.achievement ?? '',
    },
    has('award') && { column: column(text.award, 4.5), cell: (entry) => entry.award ?? '' },
    has('prize') && {
      column: column(text.prize, 2.4, 'right'),
      cell: (entry) => (entry.prizeDong === undefined ? '' : formatNumber(entry.prizeDong, 0)),
    },
    has('note') && { column: column(text.note, 2), cell: (entry) => entry.note ?? '' },
  ];
  return plans.filter((plan) => plan !== false);
}

function filledColumns(entries: readonly AwardListEntry[]): OptionalColumn[] {
  const some = (test: (entry: AwardListEntry) => boolean) => entries.some(test);
  return [
    ...(some((entry) => entry.birthYear !== undefined) ? (['birthYear'] as const) : []),
    ...(some((entry) => (entry.achievement ?? '') !== '') ? (['achievement'] as const) : []),
    ...(some((entry) => (entry.award ?? '') !== '') ? (['award'] as const) : []),
    ...(some((entry) => entry.prizeDong !== undefined) ? (['prize'] as const) : []),
    ...(some((entry) => (entry.note ?? '') !== '') ? (['note'] as const) : []),
  ];
}

/**
 * The list as a table, one group for each kind of subject, numbered through within a group. Columns that nobody fills are
 * left out.
 */
export function awardListTable(entries: readonly AwardListEntry[]): TableBlock {
  const columns = columnsFor(entries);
  const groups = (['collective', 'individual', 'household'] as const)
    .map((subject) => ({ subject, members: entries.filter((entry) => entry.subject === subject) }))
    .filter(({ members }) => members.length > 0);
  const rows = groups.flatMap(({ subject, members }, at): TableRow[] => [
    ...(groups.length > 1 ? [groupRow(text.group(at + 1, subject, members.length))] : []),
    ...members.map((entry, index) => row(...columns.map((plan) => plan.cell(entry, index + 1)))),
  ]);
  const money = entries.reduce((sum, entry) => sum + (entry.prizeDong ?? 0), 0);
  if (money > 0) rows.push(totalOf(columns, money));
  return table(
    columns.map((plan) => plan.column),
    rows,
    columns.length > 5 ? 11 : 12,
  );
}

function totalOf(columns: readonly ColumnPlan[], money: number): TableRow {
  const prizeAt = columns.findIndex((plan) => plan.column.header === text.prize);
  return totalRow(
    ...columns.map((_, at) => (at === prizeAt ? formatNumber(money, 0) : at === 1 ? text.total : '')),
  );
}

export interface AwardListInput {
  title: string;
  entries: readonly AwardListEntry[];
}

/** The list as pages behind a decision or a submission; lying down when it has many columns. */
export function awardListPart(input: AwardListInput): DocumentPart {
  const block = awardListTable(input.entries);
  return {
    role: 'attached',
    label: text.label,
    title: input.title,
    orientation: block.columns.length > 5 ? 'landscape' : 'portrait',
    endMark: false,
    blocks: [block],
  };
}

/** "Tổng số tiền thưởng: 90.120.000 đồng" under a list that is paid out. */
export function prizeTotal(entries: readonly AwardListEntry[]): string {
  return formatMoney(entries.reduce((sum, entry) => sum + (entry.prizeDong ?? 0), 0));
}
