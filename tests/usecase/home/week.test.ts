import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#electron/app/app.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import type { HomeView, WeekView } from '#shared/contract/home.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let base: TestApp;
let app: TestApp;
beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  base.app.db.$client.exec("UPDATE campaign SET state = 'issued'");
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base, now: '2025-02-10T02:00:00Z' });
  app = fresh;
  return () => fresh.close();
});

async function week(): Promise<WeekView | null> {
  const answer = await app.call('home.week');
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data as WeekView | null;
}

/** The same campaign once more, under another title, with the first `units` units. */
function secondCampaign(units: number): string {
  const { $client } = app.app.db;
  const copy = (table: string, where: string, change: (row: Record<string, unknown>) => object) => {
    for (const row of $client.prepare(`SELECT * FROM ${table} ${where}`).all() as Record<string, unknown>[]) {
      const next = { ...row, id: newId(), ...change(row) };
      const names = Object.keys(next);
      $client
        .prepare(`INSERT INTO ${table} (${names.join(',')}) VALUES (${names.map(() => '?').join(',')})`)
        .run(...Object.values(next));
    }
  };
  const id = newId();
  copy('campaign', '', () => ({ id, title: 'Phong trào thứ hai' }));
  copy('plan_version', '', () => ({ campaign_id: id }));
  copy('participant', `LIMIT ${units}`, () => ({ campaign_id: id }));
  return id;
}

const wave = (view: WeekView | null, campaignId: string) =>
  view?.items.filter((item) => item.campaignId === campaignId && item.waiting > 0) ?? [];

test('what falls due within seven days is counted in every campaign, the nearest first', async () => {
  const second = secondCampaign(5);
  const view = await week();
  expect(view).toMatchObject({ campaigns: 2, from: '2025-02-10', until: '2025-02-16' });
  const [first] = wave(view, app.campaignId);
  expect(first).toMatchObject({ milestone: 'Báo cáo kết quả đợt 1', due: '2025-02-13' });
  const matrix = trackingMatrix(app.app, app.campaignId);
  const column = matrix.columns.find(({ name }) => name === 'Báo cáo kết quả đợt 1');
  expect(first?.waiting).toBe(column?.counts.dueSoon);
  expect(wave(view, second)[0]?.campaignTitle).toBe('Phong trào thứ hai');
  expect(view?.items.map(({ waiting }) => waiting > 0)).toEqual(
    view?.items.map(({ waiting }) => waiting > 0).toSorted((a, b) => Number(b) - Number(a)),
  );
});

test('a later day that was granted moves a unit out of the week; a paper that came takes it off', async () => {
  const before = wave(await week(), app.campaignId)[0]?.waiting ?? 0;
  const { columns, rows } = trackingMatrix(app.app, app.campaignId);
  const column = columns.find(({ name }) => name === 'Báo cáo kết quả đợt 1');
  const owing = rows
    .filter(({ cells }) => cells[column?.key ?? ''] !== undefined)
    .map(({ unitId }) => unitId);
  const place = { campaignId: app.campaignId, milestoneId: column?.milestoneId ?? '', occurrence: '' };
  const later = { lastDay: '2025-02-17', reason: 'Mưa lũ' };
  await app.call('tracking.extend', { ...place, unitIds: owing.slice(0, 3), ...later });
  const dates = { paperDate: '2025-02-09', receivedOn: '2025-02-10', note: '' };
  await app.call('tracking.saveReports', { ...place, unitIds: owing.slice(3, 5), ...dates });
  expect(wave(await week(), app.campaignId)[0]?.waiting).toBe(before - 5);
});

test('drafts and campaigns of other offices are not asked for', async () => {
  app.app.db.$client.exec("UPDATE campaign SET state = 'draft'");
  expect(await week()).toBeNull();
  app.app.db.$client.exec("UPDATE campaign SET state = 'issued', origin = 'received'");
  expect(await week()).toBeNull();
});

test('the home page of a plan with milestones alone stands', async () => {
  const { $client } = app.app.db;
  const body = JSON.parse($client.prepare('SELECT body FROM plan_version').pluck().get() as string);
  const bare = { ...body, indicators: [], scoreTables: [], awardTypes: [] };
  $client.prepare('UPDATE plan_version SET body = ?').run(JSON.stringify(bare));
  const answer = await app.call('home.overview');
  expect(answer.ok && (answer.data as HomeView).indicators).toEqual([]);
  expect(answer.ok && (answer.data as HomeView).milestones.length).toBeGreaterThan(0);
});
