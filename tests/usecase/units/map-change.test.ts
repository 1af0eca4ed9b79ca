import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import { Lineage } from '#shared/domain/units/lineage.ts';
import { canTho1668, canThoChange } from '#tests/support/can-tho-resolution.ts';
import { createTestApp, jobId, type TestApp } from '#tests/support/test-app.ts';

let base: TestApp;
let app: TestApp;

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024', now: '2025-06-25T02:00:00.000Z' });
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base, now: '2025-06-25T02:00:00.000Z' });
  app = fresh;
  return () => fresh.close();
});

const all = <T>(sql: string, ...values: unknown[]) => app.app.db.$client.prepare(sql).all(...values) as T[];
const one = <T>(sql: string, ...values: unknown[]) =>
  app.app.db.$client
    .prepare(sql)
    .pluck()
    .get(...values) as T;
const dump = () =>
  JSON.stringify(
    [
      'unit',
      'unit_period',
      'unit_lineage',
      'cluster',
      'cluster_member',
      'participant',
      'person',
      'person_period',
    ].map((table) =>
      all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`).map(
        // Taking back makes a newer row of the same content.
        ({ revision: _revision, updated_at: _at, ...row }) => row,
      ),
    ),
  );
const oldUnit = (name: string) =>
  one<string>('SELECT id FROM unit WHERE name = ? AND valid_to = ?', name, '2025-06-30');
const newUnit = (name: string) =>
  one<string>('SELECT id FROM unit WHERE name = ? AND valid_from = ?', name, '2025-07-01');

describe('the resolution of 2025 over the communes of Cần Thơ', () => {
  test('is shown before it is done, and showing it changes nothing', async () => {
    const before = dump();
    const preview = await app.services.unitMap.preview(await canThoChange(app));
    expect(preview.problems).toEqual([]);
    expect(preview.creating).toHaveLength(28);
    expect(preview.ending).toHaveLength(76 + 9);
    expect(preview.creating[1]).toMatchObject({
      name: 'Phường Cái Khế',
      from: ['Phường An Hòa', 'Phường Cái Khế', 'một phần Phường Bùi Hữu Nghĩa'],
    });
    expect(preview.choices.map(({ name }) => name).toSorted()).toEqual([
      'Phường Bùi Hữu Nghĩa',
      'Phường Long Tuyền',
      'Phường Thốt Nốt',
    ]);
    expect(preview.campaigns).toMatchObject([{ leaving: 76, joining: 28, dueAfter: 1, choice: 'heir' }]);
    expect(dump()).toBe(before);
  });

  test('leaves 32 communes under the city, with everybody and every team under one that exists', async () => {
    const peopleBefore = one<number>('SELECT count(*) FROM person');
    const applied = await app.services.unitMap.confirm(await canThoChange(app));
    expect(applied).toMatchObject({ created: 28, ended: 85 });
    const city = one<string>(`SELECT id FROM unit WHERE code = 'TPCT'`);
    const communes = all<{ name: string }>(
      `SELECT name FROM unit WHERE valid_to IS NULL AND parent_id = ? AND kind IN ('commune', 'ward', 'township')`,
      city,
    );
    expect(communes).toHaveLength(32);
    const orphans = one<number>(
      `SELECT count(*) FROM unit AS u JOIN unit AS p ON p.id = u.parent_id WHERE u.valid_to IS NULL AND p.valid_to IS NOT NULL`,
    );
    expect(orphans).toBe(0);
    expect(
      one<number>(
        'SELECT count(*) FROM person JOIN unit ON unit.id = person.unit_id WHERE unit.valid_to IS NULL',
      ),
    ).toBe(peopleBefore);
    expect(applied.people).toBeGreaterThan(0);
    expect(one<number>('SELECT count(*) FROM person_period')).toBe(2 * applied.people);
  });

  test('keeps two wards of one name apart: Tân An went into Ninh Kiều and came back on other land', async () => {
    await app.services.unitMap.confirm(await canThoChange(app));
    const lineage = new Lineage(
      all('SELECT id, valid_from AS validFrom, valid_to AS validTo FROM unit'),
      all(
        'SELECT predecessor_id AS predecessorId, successor_id AS successorId, date, extent FROM unit_lineage',
      ),
    );
    expect(lineage.answersOn(oldUnit('Phường Tân An'), '2025-08-01')).toEqual({
      unitId: newUnit('Phường Ninh Kiều'),
    });
    expect(
      lineage
        .originsOn(newUnit('Phường Tân An'), '2025-06-30')
        .map(({ unitId }) => unitId)
        .toSorted(),
    ).toEqual([oldUnit('Phường An Khánh'), oldUnit('Phường Hưng Lợi')].toSorted());
    for (const { name, whole, part, rest } of canTho1668.items) {
      const origins = lineage.originsOn(newUnit(name), '2025-06-30').map(({ unitId }) => unitId);
      expect(origins.toSorted()).toEqual([...whole, ...part, ...rest].map(oldUnit).toSorted());
    }
  });

  test('divides the campaign under way at the day: who was before reports until then, who comes after from then on', async () => {
    await app.services.unitMap.confirm(await canThoChange(app));
    const spans = all<{ n: number; f: string | null; t: string | null }>(
      'SELECT count(*) AS n, valid_from AS f, valid_to AS t FROM participant WHERE campaign_id = ? GROUP BY 2, 3 ORDER BY 2, 3',
      app.campaignId,
    );
    expect(spans.filter(({ f, t }) => f !== null || t !== null)).toEqual([
      { n: 76, f: null, t: '2025-06-30' },
      { n: 28, f: '2025-07-01', t: null },
    ]);
    const matrix = trackingMatrix(app.app, app.campaignId);
    const cellsOf = (unitId: string) =>
      Object.keys(matrix.rows.find((row) => row.unitId === unitId)?.cells ?? {}).map(
        (key) => matrix.columns.find((column) => column.key === key)?.due ?? '',
      );
    const [before, after] = [cellsOf(oldUnit('Phường Tân An')), cellsOf(newUnit('Phường Tân An'))];
    expect(before.length).toBeGreaterThan(0);
    expect(before.every((due) => due <= '2025-06-30')).toBe(true);
    expect(after).toEqual(['2025-08-28']);
  });

  test('can be taken back as a whole, and taking back can be taken back', async () => {
    const before = dump();
    await app.services.unitMap.confirm(await canThoChange(app));
    const after = dump();
    const [deed] = await app.services.units.deeds();
    expect(deed?.label).toContain('Sắp xếp đơn vị từ 01/07/2025');
    await app.services.units.undo({ jobId, deedId: deed?.id ?? '' });
    expect(dump()).toBe(before);
    const [undone] = await app.services.units.deeds();
    await app.services.units.undo({ jobId, deedId: undone?.id ?? '' });
    expect(dump()).toBe(after);
  });

  test('is not taken back once something hangs on a new unit, or a row was changed since', async () => {
    await app.services.unitMap.confirm(await canThoChange(app));
    const [deed] = await app.services.units.deeds();
    const unit = await app.services.units.get({ unitId: newUnit('Phường Tân An') });
    await app.services.units.save({ ...unit, contactName: 'Lê Văn Tám', from: '2025-07-01', source: '' });
    const before = dump();
    expect(await app.call('units.undo', { jobId, deedId: deed?.id })).toMatchObject({
      error: { code: 'UNDO_CHANGED_SINCE' },
    });
    const [save] = await app.services.units.deeds();
    await app.services.units.undo({ jobId, deedId: save?.id ?? '' });
    expect(dump()).not.toBe(before);
    await app.services.people.save({
      ...{
        id: null,
        unitId: newUnit('Phường Tân An'),
        fullName: 'Trần Thị Bảy',
        position: '',
        isLeader: false,
      },
      ...{ isDirectWorker: true, sex: null, birthYear: null, validTo: null, since: null, source: '' },
    });
    expect(await app.call('units.undo', { jobId, deedId: deed?.id })).toMatchObject({
      error: { code: 'UNDO_IN_USE' },
    });
    expect(app.errors).toEqual([]);
  });

  test('the heirs stand in the clusters in force, once a year, and head them where the old units did', async () => {
    await app.services.unitMap.confirm(await canThoChange(app));
    const clusters = await app.services.units.clusters();
    const seen = clusters.flatMap(({ year, members }) => members.map(({ id }) => `${year} ${id}`));
    expect(new Set(seen).size).toBe(seen.length);
    const placed = new Set(clusters.flatMap(({ members }) => members.map(({ id }) => id)));
    for (const { name } of canTho1668.items) expect(placed.has(newUnit(name))).toBe(true);
    const { history } = await app.services.units.get({ unitId: newUnit('Phường Tân An') });
    expect(history.map(({ text }) => text)).toEqual([
      'Thành lập từ toàn bộ Phường An Khánh, toàn bộ Phường Hưng Lợi.',
    ]);
    for (const { head, deputy, members } of clusters) {
      for (const officer of [head, deputy]) {
        if (officer !== null) expect(members.map(({ id }) => id)).toContain(officer.id);
      }
    }
  });

  test('where the officer keeps the old units to the end, nobody leaves and nobody joins', async () => {
    const change = await canThoChange(app);
    await app.services.unitMap.confirm({ ...change, campaigns: { [app.campaignId]: 'keep' } });
    expect(
      one<number>('SELECT count(*) FROM participant WHERE valid_to IS NOT NULL OR valid_from IS NOT NULL'),
    ).toBe(0);
  });
});

test('a change with a problem is refused in words and leaves everything as it was', async () => {
  const change = await canThoChange(app);
  const before = dump();
  const answer = await app.call('unitMap.confirm', { ...change, heirs: {} });
  expect(answer).toMatchObject({ ok: false, error: { code: 'MAP_CHANGE_REFUSED' } });
  expect(JSON.stringify(answer)).toContain('được chia về nhiều nơi');
  expect(dump()).toBe(before);
});

test('the provinces add up to what the resolutions say', async () => {
  const { provinces } = await app.services.unitMap.provinces();
  expect(provinces).toHaveLength(34);
  expect(provinces.filter(({ kind }) => kind === 'thanhPho')).toHaveLength(6);
  const former = provinces.flatMap(({ formedFrom }) => formedFrom);
  expect(new Set(former).size).toBe(63);
  const sum = (pick: (p: (typeof provinces)[number]) => number) =>
    provinces.reduce((total, p) => total + pick(p), 0);
  expect([sum((p) => p.communes), sum((p) => p.wards), sum((p) => p.specialZones)]).toEqual([2621, 687, 13]);
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(34);
  expect(provinces.find(({ name }) => name === 'Đồng Nai')?.note).toContain('chưa kiểm chứng');
});

test('provinces of the list become units with what they were made of, once, and can be taken back', async () => {
  const add = () => app.services.unitMap.addProvinces({ codes: ['31', '92', '75'], from: '2025-07-01' });
  // Cần Thơ stands in the sample under its own code.
  expect(await add()).toEqual({ added: 2 });
  expect(await add()).toEqual({ added: 0 });
  const tree = await app.services.units.tree();
  const own = tree.filter(({ name }) => /Hải Phòng|Đồng Nai/.test(name));
  expect(own.map(({ name, code, kind }) => [name, code, kind]).toSorted()).toEqual([
    ['Thành phố Hải Phòng', '31', 'province'],
    ['Tỉnh Đồng Nai', '75', 'province'],
  ]);
  const { history } = await app.services.units.get({ unitId: own[0]?.id ?? '' });
  expect(history[0]?.source).toMatch(/^Nghị quyết số 202\/2025\/QH15.*hợp nhất/);
  const [deed] = await app.services.units.deeds();
  await app.services.units.undo({ jobId, deedId: deed?.id ?? '' });
  expect(await app.services.units.tree()).toHaveLength(tree.length - 2);
});

test('only who is there at the end is ranked', async () => {
  await app.services.unitMap.confirm(await canThoChange(app));
  const board = await app.services.scoring.board({ campaignId: app.campaignId });
  const ids = new Set(board.units.map(({ unitId }) => unitId));
  expect(ids.has(newUnit('Phường Tân An'))).toBe(true);
  expect(ids.has(oldUnit('Phường Tân An'))).toBe(false);
});

test('a change before one on record is refused while it is prepared; a part that moves is told in words', async () => {
  const [hung, tan] = ['NK-05', 'NK-06'].map((code) =>
    one<string>('SELECT id FROM unit WHERE code = ?', code),
  );
  if (hung === undefined || tan === undefined) throw new Error('the sample has other units');
  const nothing = { items: [], renames: [], moves: [], ends: [], heirs: {}, campaigns: {}, source: 'NQ 1' };
  const named = (name: string) => [{ unitId: hung, name, code: 'NK-05', kind: 'ward' }];
  await app.services.unitMap.confirm({ ...nothing, date: '2025-06-01', renames: named('Phường Hưng') });
  const earlier = { ...nothing, date: '2025-05-01', renames: named('Phường Lợi') };
  expect((await app.services.unitMap.preview(earlier)).problems).toEqual([
    expect.stringContaining('đã có thay đổi từ 01/06/2025'),
  ]);
  expect(await app.call('unitMap.confirm', earlier)).toMatchObject({ error: { code: 'MAP_CHANGE_REFUSED' } });
  const part = { sources: [{ unitId: hung, extent: 'part' as const, note: '' }] };
  const items = [{ ...part, target: { kind: 'existing' as const, unitId: tan } }];
  expect((await app.services.unitMap.preview({ ...nothing, date: '2025-06-02', items })).others).toEqual([
    'Một phần địa bàn Phường Hưng chuyển về Phường Tân An; hai đơn vị tiếp tục hoạt động.',
  ]);
});
