import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { FormEntry, IDENTITY_SHEET } from '#shared/domain/forms/form-identity.ts';
import { NO, YES } from '#shared/domain/forms/wording.ts';
import type { Sample, SampleReport } from '#shared/domain/sample/sample.ts';
import { parseAddress } from '#shared/domain/workbook.ts';
import { subjectNames } from '#shared/text/subject-names.ts';

type Value = string | number | Date;

/** What a clerk types into one form. Indicators and criteria by their codes. */
export interface FormFill {
  paper: { number?: string; date: string; signer?: string; signerPosition?: string; preparer?: string };
  indicators: Record<string, { numerator?: Value; denominator?: Value; note?: string }>;
  scores: Record<string, { points?: Value; reason?: string }>;
  nominations: {
    award: string;
    subject: string;
    name: string;
    position?: string;
    unit?: string;
    birthYear?: number;
    leader?: string;
    achievement: string;
  }[];
}

/** What the clerk of a sample's unit types for one of its reports. */
export function fillOf(sample: Sample, report: SampleReport): FormFill {
  const unit = sample.units.find(({ key }) => key === report.unitKey);
  return {
    paper: {
      number: `${12 + (report.unitKey.length % 40)}/BC-UBND`,
      date: report.date,
      signer: 'Nguyễn Văn An',
      signerPosition: 'Chủ tịch',
      preparer: unit?.contactName ?? '',
    },
    indicators: Object.fromEntries(
      report.values.map(({ indicatorCode, numerator, denominator, count, yes, step }) => [
        indicatorCode,
        {
          ...(step === undefined ? {} : { numerator: stepName(sample, indicatorCode, step) }),
          ...(numerator === undefined ? {} : { numerator }),
          ...(denominator === undefined ? {} : { denominator }),
          ...(count === undefined ? {} : { numerator: count }),
          ...(yes === undefined ? {} : { numerator: yes ? YES : NO }),
        },
      ]),
    ),
    scores: Object.fromEntries(
      report.selfScores.map(({ criterionCode, pointsHundredths, note }) => [
        criterionCode,
        { points: pointsHundredths / 100, ...(note === '' ? {} : { reason: note }) },
      ]),
    ),
    nominations: report.nominations.map((nomination) => nominationOf(sample, nomination)),
  };
}

function stepName({ plan }: Sample, indicatorCode: string, step: number): string {
  const measure = plan.indicators.find(({ code }) => code === indicatorCode)?.measure;
  return measure?.kind === 'grade' ? (measure.scale[step] ?? '') : '';
}

function nominationOf(
  sample: Sample,
  { awardTypeId, subject, subjectKey, achievement }: SampleReport['nominations'][number],
): FormFill['nominations'][number] {
  const award = sample.plan.awardTypes.find(({ id }) => id === awardTypeId)?.name ?? '';
  const base = { award, subject: subjectNames[subject], achievement };
  const unitName = (key: string) => sample.units.find((unit) => unit.key === key)?.name ?? '';
  if (subject === 'collective') return { ...base, name: unitName(subjectKey) };
  const person = sample.people.find(({ key }) => key === subjectKey);
  if (person === undefined) throw new RangeError(`the sample has no person ${subjectKey}`);
  const { fullName, position, birthYear, isLeader, unitKey } = person;
  const rest = { name: fullName, position, unit: unitName(unitKey), birthYear, leader: isLeader ? YES : NO };
  return { ...base, ...rest };
}

/** Opens an issued form as a clerk would, fills the cells that its hidden sheet names, and saves it. */
export async function fillForm(path: string, fill: FormFill): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  for (const entry of entriesOf(book)) {
    if (entry.of === 'nomination') fillColumn(book, entry, fill.nominations);
    else {
      const value = valueFor(entry, fill);
      const cell = book.getWorksheet(entry.sheet)?.getCell(entry.cell);
      if (cell !== undefined && value !== undefined && value !== '') cell.value = value;
    }
  }
  await book.xlsx.writeFile(path);
}

/** Where each value stands, read from the hidden sheet. */
export function entriesOf(book: ExcelJS.Workbook): FormEntry[] {
  const sheet = book.getWorksheet(IDENTITY_SHEET);
  if (sheet === undefined) throw new RangeError('not a form: the hidden sheet is missing');
  const entries: FormEntry[] = [];
  sheet.eachRow((row) => {
    const [of, part, id, code, name, cell] = [1, 2, 3, 4, 5, 6].map((at) =>
      String(row.getCell(at).value ?? ''),
    );
    const entry = FormEntry.safeParse({ of, part, id, code, sheet: name, cell });
    if (entry.success) entries.push(entry.data);
  });
  return entries;
}

function valueFor(entry: Exclude<FormEntry, { of: 'nomination' }>, fill: FormFill): Value | undefined {
  if (entry.part === 'code') return undefined;
  if (entry.of === 'indicator') return fill.indicators[entry.code]?.[entry.part];
  if (entry.of === 'score') return fill.scores[entry.code]?.[entry.part];
  // Spreadsheet programs store a date typed as one as a day number; midnight UTC keeps it that day everywhere.
  if (entry.part === 'date') return new Date(`${fill.paper.date}T00:00:00Z`);
  return fill.paper[entry.part];
}

function fillColumn(
  book: ExcelJS.Workbook,
  { part, sheet, cell }: Extract<FormEntry, { of: 'nomination' }>,
  nominations: FormFill['nominations'],
): void {
  if (part === 'order') return;
  const start = parseAddress(cell.split(':')[0] ?? '');
  const page = book.getWorksheet(sheet);
  if (start === null || page === undefined) return;
  nominations.forEach((nomination, at) => {
    const value = nomination[part];
    if (value !== undefined && value !== '') page.getCell(start.row + at + 1, start.column + 1).value = value;
  });
}

/** What a stick that was pulled too early leaves behind. */
export function damageFile(path: string, how: 'cut' | 'flip' = 'cut'): void {
  const bytes = readFileSync(path);
  if (how === 'cut') {
    truncateSync(path, Math.floor(bytes.length * 0.6));
    return;
  }
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}
