import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import type { LastStep } from '#shared/contract/tracking.ts';
import { png } from '#tests/support/evidence-files.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

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
const undo = () => app.call('tracking.undo', { campaignId: app.campaignId });
/** What counts of the rows: what they say, not how often they were written. */
const rows = (table: 'report' | 'extension') =>
  (app.app.db.$client.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map(
    ({ revision: _, updated_at: __, author: ___, ...said }) => said,
  );

test('entering many papers is undone: new ones go, older ones have their dates again', async () => {
  ok(await enter(['NK-01'], '2025-02-10'));
  const before = rows('report');
  ok(await enter(['NK-01', 'NK-02', 'NK-03']));
  expect(rows('report')).toHaveLength(3);
  const step = await app.call('tracking.lastStep', { campaignId: app.campaignId });
  expect(step.ok && (step.data as LastStep).label).toBe('Ghi nhận văn bản của 3 đơn vị');
  ok(await undo());
  expect(rows('report')).toEqual(before);
  expect(code(await undo())).toBe('TRACKING_NOTHING_TO_UNDO');
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
  ok(await app.call('tracking.returnReport', { reportId: report, reason: 'Thiếu chữ ký' }));
  const before = rows('report');
  expect(code(await undo())).toBe('TRACKING_UNDO_CHANGED');
  expect(rows('report')).toEqual(before);
});

test('a paper that has evidence by now is not undone', async () => {
  ok(await enter(['NK-01']));
  const reportId = app.app.db.$client.prepare('SELECT id FROM report').pluck().get();
  writeFileSync(join(app.folder, 'a.png'), png(2, 2));
  const tokens = [app.app.tokens.issue(join(app.folder, 'a.png')).token];
  ok(await app.call('evidence.attach', { reportId, tokens }));
  expect(code(await undo())).toBe('TRACKING_UNDO_CHANGED');
  expect(rows('report')).toHaveLength(1);
});

test('each campaign has a last step of its own, and a restart forgets it', async () => {
  ok(await enter(['NK-01']));
  const other = '01922189-ffff-7010-8000-00000000ffff';
  const none = await app.call('tracking.lastStep', { campaignId: other });
  expect(none).toEqual({ ok: true, data: null });
  const again = await createTestApp({ from: app });
  const { campaignId } = app;
  expect(await again.call('tracking.lastStep', { campaignId })).toEqual({ ok: true, data: null });
  again.close();
});
