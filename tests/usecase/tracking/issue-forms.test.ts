import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { countOf, type FormsTest, filled, issueFinalForms, takeIn } from './forms-support.ts';

let base: TestApp;
let app: TestApp;
let signerId = '';

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  signerId = base.app.db.$client.prepare('SELECT id FROM signer LIMIT 1').pluck().get() as string;
}, 60_000);
afterAll(() => base?.close());
beforeEach(async () => {
  app = await createTestApp({ from: base });
  return () => app.close();
});

const finalMilestone = () =>
  currentPlan(app.app.db, app.campaignId).plan.milestones.find(({ kind }) => kind === 'finalReport')?.id ??
  '';
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

function issue(options: { letter?: { signerId: string; contact: string }; jobId?: string } = {}) {
  const jobId = options.jobId ?? crypto.randomUUID();
  const folderToken = app.app.tokens.issue(app.folder).token;
  const letter = options.letter === undefined ? {} : { letter: options.letter };
  const input = { campaignId: app.campaignId, milestoneId: finalMilestone(), folderToken, jobId, ...letter };
  return app.services.tracking.issueForms(input);
}

test('with letters, each form stands beside a Word letter to its unit', async () => {
  const issued = await issue({ letter: { signerId, contact: 'bà Hà, 0292 000 111' } });
  expect(issued).toMatchObject({ written: 80, isCancelled: false });
  const root = join(app.folder, issued.folder.name);
  const files = filesIn(root);
  const letters = files.filter((name) => name.endsWith('.docx'));
  expect(letters).toHaveLength(80);
  for (const name of letters) expect(files).toContain(name.replace(' - Công văn.docx', '.xlsx'));
  expect(readdirSync(root).length).toBeGreaterThan(5);
  expect(countOf(app, 'document')).toBe(0);
  expect(app.events.filter(({ kind }) => kind === 'job.progress').length).toBeGreaterThan(3);
});

test('cancelled, what is written is whole and everything is registered; issued again, forms keep their ids', async () => {
  const jobId = crypto.randomUUID();
  const running = issue({ jobId });
  while (countOf(app, 'form_issue') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  // Computing time: it does not grow with what else the machine does.
  const asked = process.cpuUsage();
  app.app.jobs.cancel(jobId);
  const issued = await running;
  const { user, system } = process.cpuUsage(asked);
  expect((user + system) / 1_000).toBeLessThan(1_000);
  expect(issued.isCancelled).toBe(true);
  const root = join(app.folder, issued.folder.name);
  expect(filesIn(root)).toHaveLength(issued.written);
  expect(filesIn(root).every((name) => name.endsWith('.xlsx'))).toBe(true);
  expect(countOf(app, 'form_issue')).toBe(80);
  const ids = app.app.db.$client.prepare('SELECT id FROM form_issue ORDER BY id').pluck().all();
  expect(await issue()).toMatchObject({ written: 80, isCancelled: false });
  expect(app.app.db.$client.prepare('SELECT id FROM form_issue ORDER BY id').pluck().all()).toEqual(ids);
});

test('cancelled before anything is registered, nothing is', async () => {
  const jobId = crypto.randomUUID();
  const running = issue({ jobId });
  app.app.jobs.cancel(jobId);
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(countOf(app, 'form_issue')).toBe(0);
});

test('forms of two years of a recurring report have ids and figures of their own', async () => {
  const { versionId, plan } = currentPlan(app.app.db, app.campaignId);
  const milestones = plan.milestones.map((milestone) =>
    milestone.id === finalMilestone()
      ? {
          ...milestone,
          deadline: { kind: 'recurring' as const, rule: 'by' as const, monthDay: '06-30', everyYears: 1 },
        }
      : milestone,
  );
  const body = JSON.stringify({ ...plan, milestones, period: { ...plan.period, to: null } });
  app.app.db.$client.prepare('UPDATE plan_version SET body = ? WHERE id = ?').run(body, versionId);
  const yearOf = async (day: string, count: number, paper: string) => {
    app.setNow(`${day}T02:00:00.000Z`);
    const forms: FormsTest = await issueFinalForms(app);
    const path = await filled(forms, 'NK-01', (fill) => {
      fill.indicators['b1'] = { numerator: count };
      fill.paper.date = paper;
    });
    return path;
  };
  const first = await yearOf('2025-06-01', 3, '2025-06-20');
  expect((await takeIn(app, [first], '2025-06-25'))[0]?.verdict).toBe('accepted');
  const second = await yearOf('2026-06-01', 5, '2026-06-20');
  expect(first).not.toBe(second);
  expect((await takeIn(app, [second], '2026-06-25'))[0]).toMatchObject({
    verdict: 'accepted',
    unitName: 'Phường An Bình',
  });
  const b1 = plan.indicators.find(({ code }) => code === 'b1')?.id;
  const rows = app.app.db.$client
    .prepare('SELECT occurrence, numerator FROM indicator_value WHERE indicator_id = ? ORDER BY 1')
    .all(b1);
  expect(rows).toEqual([
    { occurrence: '2025-06-30', numerator: 3 },
    { occurrence: '2026-06-30', numerator: 5 },
  ]);
  expect(countOf(app, 'report')).toBe(2);
  expect(countOf(app, 'form_issue')).toBe(160);
  const milestonesNow = await app.services.tracking.formMilestones({ campaignId: app.campaignId });
  const milestone = milestonesNow.find(({ milestoneId }) => milestoneId === finalMilestone());
  expect(milestone).toMatchObject({ issued: 80, returned: 1, due: '2026-06-30' });
});

test('results are written as a table and as slips, of the files named', async () => {
  const forms = await issueFinalForms(app);
  const good = await filled(forms, 'NK-01');
  const blank = forms.files.get('NK-02') ?? '';
  const text = join(app.folder, '=1+1.xlsx');
  writeFileSync(text, 'a;b\n');
  const results = await takeIn(app, [good, blank, text]);
  const formReturnIds = results.map(({ formReturnId }) => formReturnId ?? '');
  const out = join(app.folder, 'out');
  mkdirSync(out);
  const { campaignId } = app;
  const folderToken = app.app.tokens.issue(out).token;
  const slips = await app.services.tracking.saveReturnSlips({
    ...{ campaignId, formReturnIds, folderToken, jobId: crypto.randomUUID() },
  });
  expect(slips).toMatchObject({ written: 2, marked: 1, isCancelled: false });
  expect(filesIn(out).sort()).toEqual([
    'Biểu cần sửa - Phường An Hòa.xlsx',
    'Phiếu trả - =1+1.docx',
    'Phiếu trả - Phường An Hòa.docx',
    'Tất cả phiếu trả để in.pdf',
  ]);

  const path = join(out, 'bảng.xlsx');
  const fileToken = app.app.tokens.issue(path).token;
  await app.services.tracking.saveFormResults({ campaignId, formReturnIds, fileToken });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const table = book.getWorksheet('Kết quả nhận biểu');
  expect(table?.getColumn(2).values.slice(3)).toEqual([
    expect.stringMatching(/An Bình/),
    expect.stringMatching(/An Hòa/),
    '=1+1.xlsx',
  ]);
  expect(table?.getCell('B5').type).toBe(ExcelJS.ValueType.String);
  expect(book.getWorksheet('Từng ô')?.rowCount).toBeGreaterThan(5);

  const onlyGood = { campaignId, formReturnIds: formReturnIds.slice(0, 1), folderToken };
  await expect(
    app.services.tracking.saveReturnSlips({ ...onlyGood, jobId: crypto.randomUUID() }),
  ).rejects.toMatchObject({ code: 'NO_RETURN_SLIPS' });
});

test('of a folder the spreadsheets are listed, of files whatever was named', async () => {
  const stick = join(app.folder, 'usb');
  mkdirSync(join(stick, 'cụm', 'System Volume Information'), { recursive: true });
  for (const name of [
    'b.xlsx',
    'a.XLS',
    'ảnh.jpg',
    'cụm/c.ods',
    'cụm/System Volume Information/x.xlsx',
    'Thumbs.db',
  ]) {
    writeFileSync(join(stick, name), 'x');
  }
  const tokens = [stick, join(stick, 'ảnh.jpg'), join(stick, 'b.xlsx')].map(
    (path) => app.app.tokens.issue(path).token,
  );
  const listed = await app.services.tracking.listForms({ tokens });
  expect(listed.files.map(({ name }) => name)).toEqual(['a.XLS', 'b.xlsx', 'c.ods', 'ảnh.jpg']);
  expect(listed.skipped).toBe(1);
  rmSync(stick, { recursive: true });
});
