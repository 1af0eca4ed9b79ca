import { returnSlipText as text } from '../../text/documents/return-slip.ts';
import type { FoundIssue } from './cell-issue.ts';
import { adviceFor, concernsUnit, shownInSlip } from './unit-advice.ts';

/** A file that a unit must send again, and why. */
export interface ReturnSlip {
  office: string;
  campaign: string;
  /** Empty where nobody knows whose file it is. */
  unit: string;
  /** Empty where it is not known which form it is. */
  milestone: string;
  file: string;
  receivedOn: string;
  /** Why the file as a whole was not taken in. */
  reason: { code: string; message: string };
  /** As the register holds them; `code` may be one of an earlier release. */
  cells: readonly (Omit<FoundIssue, 'code'> & { code: string })[];
  /** Null where the form, and so its day, is not known. */
  deadline: SlipDeadline | null;
  /** Where the form is sent to. */
  sendTo: string;
}

export interface SlipDeadline {
  /** Last day for this unit. */
  day: string;
  isExtended: boolean;
  /** Days over it on the day of the slip; 0 while there is time. */
  daysOver: number;
}

/** A cell in words for the clerk. */
export interface SlipCell {
  sheet: string;
  cell: string;
  found: string;
  wrong: string;
  remedy: string;
}

type Noted = ReturnSlip['cells'][number];

/** Cells that must be corrected, and those that are only worth a look. */
export function slipCells({ cells }: Pick<ReturnSlip, 'cells'>): { faults: SlipCell[]; doubts: SlipCell[] } {
  const own = cells.filter(concernsUnit);
  return {
    faults: own.filter(({ level }) => level === 'error').map(slipCell),
    doubts: doubtsOf(own.filter(({ level }) => level === 'warning')),
  };
}

function slipCell({ sheet, cell, found, code, message }: Noted): SlipCell {
  return { sheet, cell, found: shownInSlip(found), ...adviceFor({ code, message }) };
}

const BLANKS: readonly string[] = ['FORM_INDICATOR_BLANK', 'FORM_SCORE_BLANK'];
/** A form that was hardly begun has its blank cells in one line a sheet, or they would fill pages. */
const BLANKS_ONE_BY_ONE = 3;

function doubtsOf(cells: readonly Noted[]): SlipCell[] {
  const alike = Map.groupBy(cells, ({ code, sheet, cell }) =>
    BLANKS.includes(code) ? `${code} ${sheet}` : `${code} ${sheet} ${cell}`,
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same.map(slipCell);
    if (first === undefined || same.length <= BLANKS_ONE_BY_ONE) return same.map(slipCell);
    const names = same.map(({ cell }) => cell).join(', ');
    return [{ ...first, cell: text.several, wrong: text.blanks(same.length, names) }];
  });
}

/** What the unit does now, step by step. */
export function slipSteps(slip: ReturnSlip): string[] {
  const { faults } = slipCells(slip);
  const work = faults.length > 0 ? [text.correctCells, text.save] : [adviceFor(slip.reason).remedy];
  return [...work, text.deadline(slip.deadline, slip.sendTo)];
}

/** Phiếu trả in plain text, to be read out on the telephone: each cell and what to do with it. */
export function returnSlipText(slip: ReturnSlip): string {
  const { faults, doubts } = slipCells(slip);
  const lines = (cells: readonly SlipCell[]) =>
    cells.map(
      ({ sheet, cell, found, wrong, remedy }, at) =>
        `${at + 1}. Trang “${sheet}”, ô ${cell}, đang ghi ${found}: ${wrong} Cách sửa: ${remedy}`,
    );
  return [
    slip.office.toLocaleUpperCase('vi'),
    '',
    `PHIẾU TRẢ: ${text.subject.toLocaleUpperCase('vi')}`,
    '',
    text.ofUnit(slip.unit),
    ...text.facts(slip),
    '',
    adviceFor(slip.reason).wrong,
    ...(faults.length > 0 ? ['', `${text.faults}:`, ...lines(faults)] : []),
    ...(doubts.length > 0 ? ['', `${text.doubts}:`, ...lines(doubts)] : []),
    '',
    `${text.toDo}:`,
    ...slipSteps(slip).map((step, at) => `${at + 1}. ${step}`),
    '',
  ].join('\r\n');
}
