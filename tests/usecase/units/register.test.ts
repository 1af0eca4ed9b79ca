import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

const idOf = (code: string) =>
  app.app.db.$client.prepare('SELECT id FROM unit WHERE code = ?').pluck().get(code) as string;
const undoLast = async () => {
  const [last] = await app.services.units.deeds();
  return app.call('units.undo', { jobId, deedId: last?.id });
};

describe('kinds of the office', () => {
  test('are added, used, and not removed while a unit has them', async () => {
    const { id } = await app.services.units.saveKind({ id: null, name: 'Bệnh viện', isSmallTeam: false });
    const unit = await app.services.units.get({ unitId: idOf('NK-01') });
    await app.services.units.save({ ...unit, kind: id, from: '2025-01-01', source: '' });
    expect(await app.services.units.kinds()).toEqual([
      { id, name: 'Bệnh viện', isSmallTeam: false, units: 1 },
    ]);
    expect(await app.call('units.removeKind', { kindId: id })).toMatchObject({
      error: { code: 'UNIT_KIND_IN_USE' },
    });
    await undoLast();
    expect(await app.call('units.removeKind', { kindId: id })).toMatchObject({ ok: true });
  });

  test.each(['phường', 'Phuong', 'BỆNH VIỆN'])('%s is there already', async (name) => {
    await app.services.units.saveKind({ id: null, name: 'Bệnh viện', isSmallTeam: false });
    expect(await app.call('units.saveKind', { id: null, name, isSmallTeam: false })).toMatchObject({
      error: { code: 'UNIT_KIND_TAKEN' },
    });
  });
});

test('a standard is recorded for many units, spelt in one way, and taken back', async () => {
  const unitIds = ['NK-01', 'NK-02', 'NK-03'].map(idOf);
  const input = {
    unitIds,
    year: 2025,
    standard: 'An toàn về an ninh, trật tự',
    isHeld: true,
    source: 'QĐ 12',
  };
  await app.services.units.setStandards({ jobId, ...input });
  await app.services.units.setStandards({
    jobId,
    ...input,
    unitIds: [idOf('NK-02')],
    standard: 'an toàn về an ninh,  trật tự',
    isHeld: false,
  });
  const of = async (code: string) => (await app.services.units.get({ unitId: idOf(code) })).standards;
  expect((await of('NK-01')).map(({ isHeld }) => isHeld)).toEqual([true]);
  expect((await of('NK-02')).map(({ isHeld }) => isHeld)).toEqual([false]);
  await undoLast();
  expect((await of('NK-02')).map(({ isHeld, source }) => [isHeld, source])).toEqual([[true, 'QĐ 12']]);
  await app.services.units.setStandards({ jobId, ...input, isHeld: null });
  expect(await of('NK-01')).toEqual([]);
});

test('many units are changed at once and put back at once; a unit that moved no longer heads its cluster', async () => {
  const clusters = await app.services.units.clusters();
  const [from, to] = clusters.filter(({ year }) => year === clusters[0]?.year);
  if (from?.head == null || to === undefined) throw new Error('the sample has clusters with heads');
  const before = JSON.stringify(clusters);
  const unitIds = [from.head.id, from.members.find(({ id }) => id !== from.head?.id)?.id ?? ''];
  await app.services.units.bulkEdit({
    jobId,
    ...{
      unitIds,
      kind: 'school',
      isSmallTeam: null,
      contactName: null,
      contactPhone: '0909',
      clusterId: to.id,
    },
  });
  const after = await app.services.units.clusters();
  expect(after.find(({ id }) => id === from.id)?.head).toBeNull();
  const members = after.find(({ id }) => id === to.id)?.members.map(({ id }) => id);
  for (const id of unitIds) {
    expect(members).toContain(id);
    expect(await app.services.units.get({ unitId: id })).toMatchObject({
      kind: 'school',
      contactPhone: '0909',
    });
  }
  await undoLast();
  expect(JSON.stringify(await app.services.units.clusters())).toBe(before);
});

test('the clusters of a year are made once more for the next one, without units that ended', async () => {
  const clusters = await app.services.units.clusters();
  const year = clusters[0]?.year ?? 0;
  const [first] = clusters;
  const member = first?.members.find(({ id }) => id !== first.head?.id && id !== first.deputy?.id);
  app.app.db.$client.prepare(`UPDATE unit SET valid_to = '2024-12-31' WHERE id = ?`).run(member?.id);
  const made = await app.services.units.copyClusters({ from: year, to: year + 1 });
  const next = (await app.services.units.clusters()).filter((own) => own.year === year + 1);
  expect(made.clusters).toBe(clusters.length);
  expect(next.map(({ name, head, deputy }) => [name, head, deputy])).toEqual(
    clusters.map(({ name, head, deputy }) => [name, head, deputy]),
  );
  expect(next[0]?.members).toHaveLength((first?.members.length ?? 0) - 1);
  expect(await app.call('units.copyClusters', { from: year, to: year + 1 })).toMatchObject({
    error: { code: 'CLUSTER_YEAR_FULL' },
  });
  expect(await app.call('units.copyClusters', { from: 1999, to: 2000 })).toMatchObject({
    error: { code: 'CLUSTER_YEAR_EMPTY' },
  });
});

test('the list shows units of this office only', async () => {
  const { $client } = app.app.db;
  $client
    .prepare(`UPDATE unit SET office_id = '018f0000-0000-7000-8000-000000000001' WHERE code = 'NK-01'`)
    .run();
  expect((await app.services.units.tree()).map(({ code }) => code)).not.toContain('NK-01');
  const found = await app.services.units.find({ text: 'nk-01', limit: 50 });
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ id }) => id)).not.toContain(idOf('NK-01'));
  expect(
    await app.call('units.bulkEdit', {
      jobId,
      ...{
        unitIds: [idOf('NK-01')],
        kind: 'ward',
        isSmallTeam: null,
        contactName: null,
        contactPhone: null,
        clusterId: null,
      },
    }),
  ).toMatchObject({ error: { code: 'NOT_FOUND' } });
});
