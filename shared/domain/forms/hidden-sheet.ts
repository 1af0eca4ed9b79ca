import { cellIn, type Sheet, sheetNamed, type Workbook } from '../workbook.ts';
import { FORM_FORMAT, FormEntry, FormIdentity, IDENTITY_SHEET, layoutText } from './form-identity.ts';
import { looksLikeForm } from './locate/guess-form.ts';

const MARK = 'thi-dua-form';
const keys = [
  'formIssueId',
  'campaignId',
  'unitId',
  'milestoneId',
  'waveId',
  'occurrence',
  'planVersionId',
] as const;
const entryKeys = ['of', 'part', 'id', 'code', 'sheet', 'cell'] as const;
/** Row, counted from 0, of the first entry. */
const FIRST_ENTRY = keys.length + 4;

/** First column of the drop-down lists on the hidden sheet; the map stands to the left of it. */
export const LIST_COLUMN = 8;

/** The hidden sheet row by row: mark and format, identity, hash, then where each value stands. All text. */
export function hiddenRows(identity: FormIdentity, entries: readonly FormEntry[], hash: string): string[][] {
  return [
    [MARK, String(FORM_FORMAT)],
    ...keys.map((key) => [key, identity[key]]),
    ['layoutHash', hash],
    [],
    [...entryKeys],
    ...entries.map((entry) => entryKeys.map((key) => entry[key])),
  ];
}

export type HiddenSheet =
  | { state: 'foreign' }
  | { state: 'lost' }
  | { state: 'newer' }
  | { state: 'damaged' }
  | {
      state: 'read';
      identity: FormIdentity;
      entries: FormEntry[];
      hash: string;
      /** What the hash should be taken of. */
      hashedText: string;
    };

/** Reads who a form is for. `lost`: it looks like one of ours, but the hidden sheet is gone. */
export function readHiddenSheet(workbook: Workbook): HiddenSheet {
  const sheet = sheetNamed(workbook, IDENTITY_SHEET);
  if (sheet === undefined) {
    return { state: looksLikeForm(workbook) ? 'lost' : 'foreign' };
  }
  if (textIn(sheet, 0, 0) !== MARK) return { state: 'damaged' };
  const format = Number(textIn(sheet, 0, 1));
  if (format > FORM_FORMAT) return { state: 'newer' };
  const identity = FormIdentity.safeParse(
    Object.fromEntries(keys.map((key, at) => [key, textIn(sheet, at + 1, 1)])),
  );
  const entries = readEntries(sheet);
  if (!identity.success || entries === null) return { state: 'damaged' };
  return {
    state: 'read',
    identity: identity.data,
    entries,
    hash: textIn(sheet, keys.length + 1, 1),
    hashedText: layoutText(identity.data, entries),
  };
}

function readEntries(sheet: Sheet): FormEntry[] | null {
  const entries: FormEntry[] = [];
  for (let row = FIRST_ENTRY; textIn(sheet, row, 0) !== ''; row += 1) {
    const raw = Object.fromEntries(entryKeys.map((key, column) => [key, textIn(sheet, row, column)]));
    const entry = FormEntry.safeParse(raw);
    if (!entry.success) return null;
    entries.push(entry.data);
  }
  return entries.length === 0 ? null : entries;
}

function textIn(sheet: Sheet, row: number, column: number): string {
  return String(cellIn(sheet, row, column).value ?? '');
}
