import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { registerDeeds } from '#electron/units/register-deeds.ts';
import type { PersonSave } from '#shared/contract/people.ts';
import { openPeople } from '#shared/domain/units/people-table.ts';
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
const input = (changes: Partial<PersonSave> = {}): PersonSave => ({
  ...{ id: null, unitId: idOf('NK-01'), fullName: 'Trần Thị Lý', position: 'Công chức', isLeader: false },
  ...{ isDirectWorker: true, sex: 'female', birthYear: 1980, validTo: null, since: null, source: '' },
  ...changes,
});
const dump = () =>
  JSON.stringify(
    ['person', 'person_period', 'person_apart', 'nomination', 'exclusion'].map((table) =>
      (
        app.app.db.$client.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Record<string, unknown>[]
      ).map(({ revision: _revision, updated_at: _at, author: _author, ...row }) => row),
    ),
  );
const undoLast = async () => {
  const [last] = await app.services.units.deeds();
  return app.call('units.undo', { jobId, deedId: last?.id });
};

test('a move with a day is kept as a period, a correction is not', async () => {
  const { id } = await app.services.people.save(input());
  await app.services.people.save(input({ id, position: 'Chuyên viên' }));
  expect((await app.services.people.get({ personId: id })).periods).toEqual([]);
  const moved = { id, position: 'Phó Chủ tịch', isLeader: true, unitId: idOf('NK-02') };
  await app.services.people.save(input({ ...moved, since: '2025-03-01', source: 'QĐ 5' }));
  const { periods } = await app.services.people.get({ personId: id });
  expect(
    periods.map(({ since, unitName, position, isLeader }) => [since, unitName, position, isLeader]),
  ).toEqual([
    ['2025-03-01', 'Phường An Hòa', 'Phó Chủ tịch', true],
    ['', 'Phường An Bình', 'Chuyên viên', false],
  ]);
  expect(await app.call('people.save', input({ id, since: '2024-01-01' }))).toMatchObject({
    error: { code: 'PERSON_PERIOD_TOO_EARLY' },
  });
});

describe('two entries of one person', () => {
  async function twoEntries() {
    const { id: keepId } = await app.services.people.save(input());
    const { id: dropId } = await app.services.people.save(
      input({ fullName: 'Trần Thị Lí', position: '', sex: null }),
    );
    await app.services.people.save(
      input({ id: dropId, fullName: 'Trần Thị Lí', isLeader: true, since: '2025-02-01' }),
    );
    await app.services.awards.addExclusion({
      ...{
        unitId: null,
        personId: dropId,
        reason: 'Đang bị xem xét kỷ luật',
        source: '',
        validFrom: '2025-01-01',
        validTo: null,
      },
    });
    return { keepId, dropId };
  }

  test('are offered, merged with everything that hangs on them, and put back', async () => {
    const { keepId, dropId } = await twoEntries();
    const [pair] = (await app.services.people.twins()).filter(({ firstId, secondId }) =>
      [firstId, secondId].includes(dropId),
    );
    expect(pair).toMatchObject({
      strength: 'sure',
      reason: 'Cùng họ tên, viết khác, cùng năm sinh 1980, cùng đơn vị.',
    });
    const before = dump();
    const { id: _id, since: _since, source: _source, ...kept } = input({ isLeader: true });
    expect(await app.services.people.merge({ keepId, dropId, kept })).toMatchObject({
      exclusions: 1,
      periods: 2,
    });
    expect(await app.services.people.get({ personId: keepId })).toMatchObject({
      ...{ fullName: 'Trần Thị Lý', isLeader: true },
      exclusions: [{ reason: 'Đang bị xem xét kỷ luật' }],
    });
    expect(await app.call('people.get', { personId: dropId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await undoLast()).toMatchObject({ ok: true });
    expect(dump()).toBe(before);
  });

  test('that are two people are not offered again', async () => {
    const { keepId, dropId } = await twoEntries();
    await app.services.people.setApart({ firstId: dropId, secondId: keepId });
    const twins = await app.services.people.twins();
    expect(twins.filter(({ firstId, secondId }) => [firstId, secondId].includes(dropId))).toEqual([]);
  });

  test('cannot be one and the same', async () => {
    const { keepId } = await twoEntries();
    const { id: _id, since: _since, source: _source, ...kept } = input();
    expect(await app.call('people.merge', { keepId, dropId: keepId, kept })).toMatchObject({
      error: { code: 'PEOPLE_SAME' },
    });
  });

  test('leave no table behind: whatever names a person is known to merging and to undo', () => {
    const naming = app.app.db.$client
      .prepare(
        `SELECT DISTINCT m.name FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND f."table" = 'person'`,
      )
      .pluck()
      .all() as string[];
    expect(naming.toSorted()).toEqual([
      'earlier_award',
      'exclusion',
      'nomination',
      'person_apart',
      'person_period',
    ]);
    for (const name of naming) expect(registerDeeds.tables.map((own) => own.name)).toContain(name);
  });
});

test('many people are changed at once and put back at once', async () => {
  const people = openPeople(await app.services.people.list());
  const personIds = people.slice(0, 50).map(({ id }) => id);
  const before = dump();
  const nothing = { unitId: null, position: null, isDirectWorker: null, sex: null, validTo: null };
  await app.services.people.bulkEdit({ jobId, personIds, ...nothing, isLeader: true, since: '2025-05-01' });
  const after = openPeople(await app.services.people.list());
  expect(after.filter(({ id, isLeader }) => personIds.includes(id) && isLeader)).toHaveLength(50);
  await undoLast();
  expect(dump()).toBe(before);
});

test.each([null, '2025-05-01', '2025-03-01'])(
  'of many people it leaves what saving each would leave, from %s',
  async (since) => {
    const { id: served } = await app.services.people.save(input());
    await app.services.people.save(input({ id: served, position: 'Chuyên viên', since: '2025-03-01' }));
    const personIds = openPeople(await app.services.people.list())
      .slice(0, 60)
      .map(({ id }) => id);
    personIds.push(served);
    const change = { unitId: idOf('NK-02'), isLeader: true };
    const other = await createTestApp({ from: app });
    for (const id of personIds) {
      const { fullName, ...own } = await other.services.people.get({ personId: id });
      const { position, isDirectWorker, sex, birthYear, validTo } = own;
      const kept = { id, fullName, position, isDirectWorker, sex, birthYear, validTo };
      await other.services.people.save({ ...kept, ...change, since, source: '' });
    }
    const nothing = { position: null, isDirectWorker: null, sex: null, validTo: null };
    await app.services.people.bulkEdit({ jobId, personIds, ...nothing, ...change, since });
    const left = ({ app: { db } }: TestApp) =>
      db.$client
        .prepare(
          `SELECT p.id, p.unit_id, p.position, p.is_leader, s.since, s.unit_id AS s_unit, s.position AS s_position, s.is_leader AS s_leader
         FROM person AS p LEFT JOIN person_period AS s ON s.person_id = p.id ORDER BY p.id, s.since`,
        )
        .all();
    expect(left(app)).toEqual(left(other));
    other.close();
  },
);

test('of many people none is changed where one has a later change', async () => {
  const { id } = await app.services.people.save(input());
  await app.services.people.save(input({ id, position: 'Chuyên viên', since: '2025-03-01' }));
  const personIds = [
    ...openPeople(await app.services.people.list())
      .slice(0, 700)
      .map((own) => own.id),
    id,
  ];
  const before = dump();
  const nothing = { unitId: null, isLeader: null, isDirectWorker: null, sex: null, validTo: null };
  const edit = { jobId, personIds, ...nothing, position: 'Tổ viên' };
  expect(await app.call('people.bulkEdit', { ...edit, since: '2025-02-01' })).toMatchObject({
    error: { code: 'PERSON_PERIOD_TOO_EARLY' },
  });
  expect(dump()).toBe(before);
});

async function listFile(rows: (string | number | null)[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('DS');
  for (const row of rows) sheet.addRow(row);
  const path = join(app.folder, 'ds.xlsx');
  await book.xlsx.writeFile(path);
  return app.app.tokens.issue(path).token;
}
const sourceOf = (token: string) => ({ token, sheet: null, headerRow: null, columns: null });

describe('a list of people', () => {
  test('says of each row what it would do, and takes doubts only as decided', async () => {
    await app.services.people.save(input({ unitId: idOf('NK-02') }));
    await app.services.people.save(input({ fullName: 'Lê Văn Tám', birthYear: 1970, sex: 'male' }));
    const token = await listFile([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Lãnh đạo', 'Đơn vị công tác'],
      [1, 'Lê Văn Tám', 1970, 'Nam', 'Trưởng phòng', 'x', 'Phường An Bình'],
      [2, 'Ngô Thị Mười', '02/09/1990', 'Nữ', 'Công chức', '', 'NK-01'],
      [3, 'Trần Thị Lý', 1980, 'Nữ', '', '', 'Phường An Bình'],
      [4, 'Vũ Văn Chín', 1990, 'Nam', '', '', 'Phường Không Có'],
      [5, 'Ngô Thị Mười', 1990, 'Nữ', '', '', 'NK-01'],
    ]);
    const { rows, table } = await app.services.people.readImport({ jobId, source: sourceOf(token) });
    expect(rows.map(({ state, changes, reasons }) => [state, ...changes, ...reasons])).toEqual([
      ['changed', 'Chức vụ: Công chức → Trưởng phòng', 'Lãnh đạo: không → có'],
      ['new'],
      [
        'doubt',
        'Đơn vị: Phường An Hòa (NK-02) → Phường An Bình (NK-01)',
        'Có người cùng họ tên, năm sinh ở đơn vị khác: có thể đã chuyển đơn vị.',
      ],
      ['doubt', 'Không tìm thấy đơn vị “Phường Không Có”.'],
      ['doubt', 'Trùng với dòng 3.'],
    ]);
    const choice = rows[2]?.choices[0];
    const applied = await app.services.people.applyImport({
      jobId,
      ...{ source: sourceOf(token), sha256: table.sha256 },
      decisions: [{ row: 4, part: 0, action: 'update', id: choice?.id ?? null }],
    });
    expect(applied).toEqual({ added: 1, changed: 2, skipped: 2 });
    expect(await app.services.people.get({ personId: choice?.id ?? '' })).toMatchObject({
      unitName: 'Phường An Bình',
    });
    const again = await app.services.people.readImport({ jobId, source: sourceOf(token) });
    expect(again.rows.slice(0, 3).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('that was exported reads back unchanged, row for row', async () => {
    const fileToken = app.app.tokens.issue(join(app.folder, 'xuat.xlsx')).token;
    await app.services.people.exportList({ jobId, fileToken });
    const { counts } = await app.services.people.readImport({ jobId, source: sourceOf(fileToken) });
    const all = openPeople(await app.services.people.list()).length;
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: all, doubt: 0 });
  });
});

test('people, campaigns and units are found from anywhere, without marks and with words in any order', async () => {
  const { id } = await app.services.people.save(input({ fullName: 'Đỗ Thị Hoà Bình' }));
  const kinds = async (text: string) =>
    (await app.services.units.find({ text, limit: 5 })).map((own) => own.kind);
  expect(await app.services.units.find({ text: 'hoa binh do', limit: 5 })).toContainEqual({
    ...{ kind: 'person', id, title: 'Đỗ Thị Hoà Bình (1980)', detail: 'Công chức, Phường An Bình' },
  });
  expect(await kinds('phong trao thi dua dac biet')).toContain('campaign');
  expect(await kinds('nk-01')).toContain('unit');
  // A school may bear somebody's name: who is called just so comes first.
  const { id: schoolId, ...school } = await app.services.units.get({ unitId: idOf('NK-01') });
  await app.services.units.save({
    ...{ ...school, id: schoolId, name: 'Trường Đỗ Thị Hòa Bình', from: '2025-07-01', source: '' },
  });
  expect(await kinds('đỗ thị hòa bình')).toEqual(['person', 'unit']);
  expect((await kinds('do thi hoa'))[0]).toBe('unit');
  expect(await kinds('%')).toEqual([]);
});
