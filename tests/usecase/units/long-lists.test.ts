import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerState, requireState } from '#electron/units/register-state.ts';
import type { AppliedImport, ListImport } from '#shared/contract/list-import.ts';
import { createTestApp, jobId, type TestApp } from '#tests/support/test-app.ts';

const ROWS = 6_000;
const standard = { standard: 'An toàn về an ninh, trật tự', year: 2025 };
let app: TestApp;
let source: { token: string; sheet: null; headerRow: null; columns: null };

beforeAll(async () => {
  app = await createTestApp({ sample: 'can-tho-2024' });
  const path = join(app.folder, 'truong.xlsx');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = book.addWorksheet('DS');
  sheet.addRow(['STT', 'Mã', 'Tên đơn vị', 'Loại', 'Trực thuộc']).commit();
  for (let n = 0; n < ROWS; n += 1) {
    const place = n < 100 ? 'TPCT' : `X-${n % 100}`;
    sheet.addRow([n + 1, `X-${n}`, `Trường Tiểu học số ${n}`, 'Cơ sở giáo dục', place]).commit();
  }
  await book.commit();
  source = { token: app.app.tokens.issue(path).token, sheet: null, headerRow: null, columns: null };
});
afterAll(() => app.close());

const tables = ['unit', 'unit_period', 'deed', 'audit', 'import_mapping', 'person'];
const counts = () =>
  tables.map((table) => app.app.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const isUnder = (id: string) => (event: TestApp['events'][number]) =>
  event.kind === 'job.progress' && event.jobId === id;

test('a long list is taken in by a thread that tells how far it is, as one deed that is taken back as one', async () => {
  const before = counts();
  const read = (await app.services.units.readImport({ jobId, source, standard })) as ListImport;
  expect(read.counts).toEqual({ new: ROWS, changed: 0, unchanged: 0, doubt: 0 });
  // Nobody looks through six thousand: the first ones are sent.
  expect(read.rows.map(({ row }) => row)).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 2));
  expect(counts()).toEqual(before);
  const input = { jobId, source, sha256: read.table.sha256, from: '2025-07-01', decisions: [], standard };
  const applied: AppliedImport = await app.services.units.applyImport(input);
  expect(applied).toEqual({ added: ROWS, changed: 0, skipped: 0 });
  expect(app.events.some(isUnder(jobId))).toBe(true);
  expect(app.events).toContainEqual({ kind: 'data.changed', areas: expect.arrayContaining(['units']) });
  expect(await app.services.settings.auditTrail({ limit: 1 })).toMatchObject({ isIntact: true });
  const [deed] = await app.services.units.deeds();
  expect(deed?.label).toBe('Nhập 6.000 đơn vị từ tệp truong.xlsx');
  await app.services.units.undo({ jobId, deedId: deed?.id ?? '' });
  expect(counts().slice(0, 2)).toEqual(before.slice(0, 2));
});

test('cancelled while the file is read or while rows are written, nothing is left of it', async () => {
  const { table } = await app.services.units.readImport({ jobId, source, standard });
  const input = { source, sha256: table.sha256, from: '2025-07-01', decisions: [], standard };
  const before = counts();
  const early = '0197a000-0000-7000-8000-000000000002';
  const first = app.call('units.applyImport', { ...input, jobId: early });
  // The job is under way once the call has been taken up.
  await new Promise((resolve) => setTimeout(resolve, 20));
  app.app.jobs.cancel(early);
  expect(await first).toMatchObject({ ok: false, error: { code: 'CANCELLED_WHOLE' } });
  expect(counts()).toEqual(before);

  const late = '0197a000-0000-7000-8000-000000000003';
  const second = app.call('units.applyImport', { ...input, jobId: late });
  const watch = setInterval(() => app.events.some(isUnder(late)) && app.app.jobs.cancel(late), 1);
  expect(await second).toMatchObject({ ok: false, error: { code: 'CANCELLED_WHOLE' } });
  clearInterval(watch);
  expect(app.events.some(isUnder(late))).toBe(true);
  expect(counts()).toEqual(before);
});

test('a failure in the thread comes home in words, and what is no failure of a person as a bug', async () => {
  const input = { source, from: '2025-07-01', decisions: [], standard };
  expect(await app.call('units.applyImport', { jobId, ...input, sha256: '0'.repeat(64) })).toMatchObject({
    ok: false,
    error: { code: 'UNIT_IMPORT_CHANGED' },
  });
  expect(app.errors).toEqual([]);
});

test('what was worked out before somebody else wrote is not written over it', () => {
  const { db } = app.app;
  const state = registerState(db);
  requireState(db, state);
  void app.services.settings.setActor({ actor: 'Người khác' });
  expect(() => requireState(db, state)).toThrow('Dữ liệu vừa được sửa trong lúc chuẩn bị');
});
