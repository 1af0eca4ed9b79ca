import { basename } from 'node:path';
import { and, eq } from 'drizzle-orm';
import type ExcelJS from 'exceljs';
import type { Reader } from '#db/open.ts';
import { planVersion } from '#db/schema/plan.ts';
import { formIssue, formReturn } from '#db/schema/tracking.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import type { FormLayout } from '#shared/domain/forms/form-layout.ts';
import { isInput } from '#shared/domain/forms/form-layout.ts';
import type { FormAnswer, FormMark } from '#shared/domain/forms/own-places.ts';
import { addressOf } from '#shared/domain/workbook.ts';
import { AppError } from '#shared/errors.ts';
import { markedFormText } from '#shared/text/documents/marked-form.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { workbookBytes } from '../../files/workbook/workbook-bytes.ts';
import { addresseeOf, composeForm } from '../forms/compose-form.ts';
import { formWorkbook, planForm } from '../forms/write-form.ts';
import type { Occurrence } from '../occurrences.ts';
import { readMarked, readNotes } from './return-notes.ts';

/** Warm, and darker than the light yellow of what is to be filled in, so that it is seen in a grey print as well. */
const WRONG: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF7B27A' } };

/** The unit's own form once more, with what it had written and each wrong cell coloured and explained. */
export async function saveMarkedForm(
  app: App,
  { formReturnId, fileToken }: { formReturnId: string; fileToken: string },
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const bytes = await markedForm(app.db, formReturnId);
  if (bytes === null) throw AppError.of('MARKED_FORM_NONE');
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}

/** Whether there is something to mark, without writing it. */
export const canBeMarked = (db: Reader, formReturnId: string): boolean => planned(db, formReturnId) !== null;

/**
 * Null where nothing can be marked: what came is no form of ours, its cells could not be told apart, or the form has been
 * issued in another shape since, which a copy of the old one would not be accepted as.
 */
export async function markedForm(db: Reader, formReturnId: string): Promise<Uint8Array | null> {
  const found = planned(db, formReturnId);
  if (found === null) return null;
  const { content, layout, hash, told } = found;
  const book = await formWorkbook(content, layout, hash);
  const asked = inputsOf(layout);
  for (const answer of told.answers) {
    if (asked.has(`${answer.sheet}!${answer.cell}`)) write(book, answer);
  }
  const byCell = Map.groupBy(told.marks, ({ sheet, cell }) => `${sheet}!${cell}`);
  for (const marks of byCell.values()) mark(book, marks);
  return workbookBytes(book);
}

function planned(db: Reader, formReturnId: string) {
  const row = db
    .select({ notes: formReturn.notes, verdict: formReturn.verdict, issue: formIssue })
    .from(formReturn)
    .innerJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(eq(formReturn.id, formReturnId))
    .get();
  const told = row?.verdict === 'returned' ? readMarked(readNotes(row.notes)) : null;
  if (row === undefined || told === null) return null;
  const { id: formIssueId, campaignId, unitId, milestoneId, waveId, occurrence, planVersionId } = row.issue;
  const plan = db
    .select({ body: planVersion.body })
    .from(planVersion)
    .where(and(eq(planVersion.id, planVersionId), eq(planVersion.campaignId, campaignId)))
    .get()?.body;
  const milestone = plan?.milestones.find(({ id }) => id === milestoneId);
  const addressee = addresseeOf(db, campaignId, unitId);
  if (plan === undefined || milestone === undefined || addressee === null) return null;
  const due = occurrence === '' ? dueDate(milestone.deadline) : occurrence;
  const time: Occurrence = { milestone, occurrence, due };
  const identity = {
    formIssueId,
    campaignId,
    unitId,
    milestoneId,
    waveId: waveId ?? '',
    occurrence,
    planVersionId,
  };
  const content = composeForm(db, plan, time, addressee, identity);
  const { layout, hash } = planForm(content);
  return hash === row.issue.layoutHash ? { content, layout, hash, told } : null;
}

function inputsOf({ sheets }: FormLayout): Set<string> {
  return new Set(
    sheets.flatMap(({ name, cells }) =>
      cells.filter(({ look }) => isInput(look)).map(({ row, column }) => `${name}!${addressOf(row, column)}`),
    ),
  );
}

function write(book: ExcelJS.Workbook, { sheet, cell, kind, value }: FormAnswer): void {
  const target = book.getWorksheet(sheet)?.getCell(cell);
  if (target === undefined) return;
  target.value = kind === 'date' ? new Date(`${value}T00:00:00Z`) : value;
  // A day in a cell for figures would show as a number of five digits.
  if (kind === 'date' && target.numFmt === undefined)
    target.style = { ...target.style, numFmt: 'dd/mm/yyyy' };
}

/** All that is to be said of one cell; only what must be corrected is coloured. */
function mark(book: ExcelJS.Workbook, marks: readonly FormMark[]): void {
  const [first] = marks;
  const target = first === undefined ? undefined : book.getWorksheet(first.sheet)?.getCell(first.cell);
  if (target === undefined) return;
  if (marks.some(({ level }) => level === 'error')) target.style = { ...target.style, fill: WRONG };
  const text = marks.map(({ level, message }) => `${markedFormText[level]}: ${message}`).join('\n');
  target.note = { texts: [{ font: { size: 10, name: 'Times New Roman' }, text }], editAs: 'twoCells' };
}
