import { copyFileSync, readdirSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { readSample } from '#electron/settings/read-sample.ts';
import type { FormFileResult } from '#shared/contract/tracking-forms.ts';
import type { FormEntry } from '#shared/domain/forms/form-identity.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Sample, SampleReport } from '#shared/domain/sample/sample.ts';
import type { TestApp } from '#tests/support/test-app.ts';
import { entriesOf, type FormFill, fillForm, fillOf } from '../../../scripts/demo/fill-form.ts';

const jobId = () => crypto.randomUUID();

export interface FormsTest {
  test: TestApp;
  sample: Sample;
  plan: Plan;
  milestone(kind: Milestone['kind']): Milestone;
  /** Files of the issued forms by unit code. */
  files: Map<string, string>;
  /** The final report of a unit in the sample. */
  report(unitCode: string): SampleReport;
  fill(unitCode: string): FormFill;
}

/** Forms of the final report, issued into the test's folder. */
export async function issueFinalForms(test: TestApp): Promise<FormsTest> {
  const sample = readSample(test.app.resourcesDir, 'can-tho-2024');
  const { plan } = currentPlan(test.app.db, test.campaignId);
  const milestone = (kind: Milestone['kind']) => {
    const found = plan.milestones.find((candidate) => candidate.kind === kind);
    if (found === undefined) throw new Error(`no milestone ${kind}`);
    return found;
  };
  const files = await issue(test, milestone('finalReport').id, test.folder);
  const finalId = sample.plan.milestones.find(({ kind }) => kind === 'finalReport')?.id;
  const report = (code: string) => {
    const unit = sample.units.find((candidate) => candidate.code === code);
    const found = sample.reports.find((own) => own.unitKey === unit?.key && own.milestoneId === finalId);
    if (found === undefined) throw new Error(`no final report of ${code}`);
    return found;
  };
  return { test, sample, plan, milestone, files, report, fill: (code) => fillOf(sample, report(code)) };
}

/** The same forms for a test of its own: its files lie in its folder. */
export function inFolderOf(forms: FormsTest, test: TestApp): FormsTest {
  const files = new Map(forms.files);
  const get = (code: string) => {
    const original = forms.files.get(code);
    if (original === undefined) return undefined;
    const copy = join(test.folder, basename(original));
    if (files.get(code) !== copy) copyFileSync(original, copy);
    files.set(code, copy);
    return copy;
  };
  return { ...forms, test, files: Object.assign(new Map(forms.files), { get }) };
}

export async function issue(
  test: TestApp,
  milestoneId: string,
  folder: string,
): Promise<Map<string, string>> {
  const folderToken = test.app.tokens.issue(folder).token;
  const input = { campaignId: test.campaignId, milestoneId, folderToken, jobId: jobId() };
  const issued = await test.services.tracking.issueForms(input);
  const root = join(folder, issued.folder.name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.xlsx'),
  );
  return new Map(
    paths.map((path) => [path.split('/').at(-1)?.split(' - ')[0] ?? '', join(root, path)] as const),
  );
}

export async function filled(
  forms: FormsTest,
  code: string,
  change?: (fill: FormFill) => void,
): Promise<string> {
  const fill = forms.fill(code);
  change?.(fill);
  const path = forms.files.get(code) ?? '';
  await fillForm(path, fill);
  return path;
}

/** Opens a form as a clerk who knows how to unlock cells, changes what must not be changed, and saves it. */
export async function tamper(
  path: string,
  change: (book: ExcelJS.Workbook, at: (of: string, code: string, part: string) => ExcelJS.Cell) => void,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const entries = entriesOf(book);
  change(book, (of, code, part) => {
    const entry = entries.find((own: FormEntry) => own.of === of && own.code === code && own.part === part);
    const cell = book.getWorksheet(entry?.sheet)?.getCell(entry?.cell.split(':')[0] ?? 'A1');
    if (entry === undefined || cell === undefined) throw new Error(`no cell for ${of} ${code} ${part}`);
    return cell;
  });
  await book.xlsx.writeFile(path);
}

/** Sets when a file was last saved. */
export function savedAt(path: string, instant: string): void {
  utimesSync(path, new Date(instant), new Date(instant));
}

export function takeIn(test: TestApp, paths: string[], receivedOn = '2025-09-10'): Promise<FormFileResult[]> {
  const tokens = paths.map((path) => test.app.tokens.issue(path).token);
  return test.services.tracking.takeInForms({ tokens, receivedOn, jobId: jobId() });
}

/** Every row of the tables that hold what forms bring. Returns of files and the log of actions are left out. */
export function dump(test: TestApp): string {
  const tables = [
    'report',
    'indicator_value',
    'score',
    'nomination',
    'person',
    'unit',
    'form_issue',
    'extension',
  ];
  return JSON.stringify(
    tables.map((table) => test.app.db.$client.prepare(`SELECT * FROM ${table} ORDER BY id`).all()),
  );
}

export function countOf(test: TestApp, table: string, where = '1 = 1'): number {
  return test.app.db.$client.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number;
}
