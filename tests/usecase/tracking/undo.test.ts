import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import type { Deed } from '#shared/contract/deeds.ts';
import { png } from '#tests/support/evidence-files.ts';
import { createTestApp, jobId, type TestApp } from '#tests/support/test-app.ts';

let base: TestApp;
let app: TestApp;
beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base });
  app = fresh;
  return () => fresh.close();
});

type Envelope = Awaited<ReturnType<TestApp['call']>>;
const code = (envelope: Envelope) => (envelope.ok ? 'ok' : envelope.error.code);
const ok = (envelope: Envelope) => expect(code(envelope)).toBe('ok');

const place = () => {
  const { plan } = currentPlan(app.app.db, app.campaignId);
  const milestoneId = plan.milestones.find(({ kind }) => kind === 'waveReport')?.id ?? '';
  return { campaignId: app.campaignId, milestoneId, occurrence: '' };
};
const unitIds = (...codes: string[]) =>
  codes.map(
    (own) => app.app.db.$client.prepare('SELECT id FROM unit WHERE code = ?').pluck().get(own) as string,
  );
const enter = (codes: string[], paperDate = '2025-02-12') =>
  app.call('tracking.saveReports', {
    ...{ ...place(), unitIds: unitIds(...codes) },
    ...{ paperDate, receivedOn: '2025-02-14', note: '' },
  });
const extend = (codes: string[], lastDay: string) =>
  app.call('tracking.extend', { ...place(), unitIds: unitIds(...codes), lastDay, reason: 'Mưa lũ' });
const deeds = async (of: TestApp = app): Promise<Deed[]> =>
  of.services.tracking.deeds({ campaignId: of.campaignId });
const undoOne = (deed: Deed | undefined, of: TestApp = app) =>
  of.call('tracking.undo', { campaignId: of.campaignId, deedId: deed?.id });
/** As Ctrl+Z: the last deed that is not itself a taking back. */
const undo = async (of: TestApp = app) =>
  undoOne(
    (await deeds(of)).find(({ label }) => !label.startsWith('Hoàn tác')),
    of,
  );
/** What counts of the rows: what they say, not how often they were written. */
const rows = (table: 'report' | 'extension' | 'evidence', of: TestApp = app) =>
  (of.app.db.$client.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map(
    ({ revision: _, updated_at: __, author: ___, ...said }) => said,
  );

test('entering many papers is undone: new ones go, older ones have their dates again', async () => {
  ok(await enter(['NK-01'], '2025-02-10'));
  const before = rows('report');
  ok(await enter(['NK-01', 'NK-02', 'NK-03']));
  expect(rows('report')).toHaveLength(3);
  const [last, first] = await deeds();
  expect(last).toMatchObject({ label: 'Ghi nhận văn bản của 3 đơn vị, Báo cáo kết quả đợt 1', rows: 3 });
  expect(first?.label).toBe('Ghi nhận văn bản của Phường An Bình, Báo cáo kết quả đợt 1');
  ok(await undo());
  expect(rows('report')).toEqual(before);
  expect(code(await undoOne(last))).toBe('NOT_FOUND');
  ok(await undo());
  expect(rows('report')).toEqual([]);
  // Taking back is taken back: the paper of the first deed stands again.
  ok(await undoOne((await deeds())[0]));
  expect(rows('report')).toEqual(before);
});

test('granting and taking back later days is undone too', async () => {
  ok(await extend(['NK-01', 'NK-02'], '2025-03-01'));
  const granted = rows('extension');
  ok(await extend(['NK-02', 'NK-03'], '2025-04-01'));
  ok(await undo());
  expect(rows('extension')).toEqual(granted);
  const input = { ...place(), unitIds: unitIds('NK-01', 'NK-02', 'NK-03') };
  ok(await app.call('tracking.withdraw', { ...input, what: 'extension' }));
  expect(rows('extension')).toEqual([]);
  ok(await undo());
  expect(rows('extension')).toEqual(granted);
  const none = { ...place(), unitIds: unitIds('NK-04'), what: 'extension' };
  expect(code(await app.call('tracking.withdraw', none))).toBe('TRACKING_NOTHING_TO_WITHDRAW');
});

test('what was changed since is not undone, and then nothing is', async () => {
  ok(await enter(['NK-01', 'NK-02']));
  const report = app.app.db.$client.prepare('SELECT id FROM report LIMIT 1').pluck().get();
  const [entered] = await deeds();
  ok(await app.call('tracking.returnReport', { reportId: report, reason: 'Thiếu chữ ký' }));
  const before = rows('report');
  expect(code(await undoOne(entered))).toBe('UNDO_CHANGED_SINCE');
  expect(rows('report')).toEqual(before);
});

test('a paper that has evidence by now is not undone', async () => {
  ok(await enter(['NK-01']));
  const reportId = app.app.db.$client.prepare('SELECT id FROM report').pluck().get();
  writeFileSync(join(app.folder, 'a.png'), png(2, 2));
  const tokens = [app.app.tokens.issue(join(app.folder, 'a.png')).token];
  ok(await app.call('evidence.attach', { reportId, tokens }));
  expect(code(await undo())).toBe('UNDO_IN_USE');
  expect(rows('report')).toHaveLength(1);
  expect(rows('evidence')).toHaveLength(1);
});

test('sending a report back is undone: it is in again with what was noted of it', async () => {
  ok(await enter(['NK-01']));
  const before = rows('report');
  ok(await app.call('tracking.returnReport', { reportId: before[0]?.['id'], reason: 'Thiếu chữ ký' }));
  expect(rows('report')[0]).toMatchObject({ state: 'returned', note: 'Thiếu chữ ký' });
  ok(await undo());
  expect(rows('report')).toEqual(before);
});

test('after a restart entering, later days and taking back are still undone, one after the other', async () => {
  ok(await enter(['NK-01', 'NK-02', 'NK-03']));
  const entered = rows('report');
  writeFileSync(join(app.folder, 'a.png'), png(2, 2));
  const tokens = [app.app.tokens.issue(join(app.folder, 'a.png')).token];
  ok(await app.call('evidence.attach', { reportId: entered[0]?.['id'], tokens }));
  const proofs = rows('evidence');
  ok(await extend(['NK-04', 'NK-05'], '2025-03-01'));
  const input = { ...place(), unitIds: unitIds('NK-01', 'NK-02'), what: 'report' };
  ok(await app.call('tracking.withdraw', input));
  expect([rows('report').length, rows('evidence').length]).toEqual([1, 0]);

  const again = await createTestApp({ from: app });
  const labels = (await deeds(again)).map(({ label }) => label);
  expect(labels).toEqual([
    'Xóa ghi nhận của 2 đơn vị, Báo cáo kết quả đợt 1',
    'Gia hạn đến 01/03/2025 của 2 đơn vị, Báo cáo kết quả đợt 1',
    'Ghi nhận văn bản của 3 đơn vị, Báo cáo kết quả đợt 1',
  ]);
  ok(await undo(again));
  expect(rows('report', again)).toEqual(entered);
  expect(rows('evidence', again)).toEqual(proofs);
  ok(await undo(again));
  expect(rows('extension', again)).toEqual([]);
  again.app.db.$client.exec('DELETE FROM evidence');
  ok(await undo(again));
  expect(rows('report', again)).toEqual([]);
  const other = '01922189-ffff-7010-8000-00000000ffff';
  expect(await again.services.tracking.deeds({ campaignId: other })).toEqual([]);
  again.close();
});

test('the deeds of a campaign and those of the register of units are lists of their own, forty each', async () => {
  await app.services.units.bulkEdit({
    jobId,
    ...{ unitIds: unitIds('NK-01'), kind: null, isSmallTeam: null, clusterId: null },
    ...{ contactName: 'Trần Thị Mỹ Lệ', contactPhone: null },
  });
  for (let at = 0; at < 42; at++)
    ok(await enter(['NK-01'], `2025-01-${String((at % 28) + 1).padStart(2, '0')}`));
  expect(await deeds()).toHaveLength(40);
  expect(await app.services.units.deeds()).toHaveLength(1);
  const [ofUnits] = await app.services.units.deeds();
  expect(code(await undoOne(ofUnits))).toBe('NOT_FOUND');
});
