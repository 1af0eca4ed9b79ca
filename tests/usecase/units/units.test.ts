import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import type { UnitInput } from '#shared/contract/units.ts';
import { cellAt } from '#shared/domain/workbook.ts';
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
const dump = () =>
  JSON.stringify(
    ['unit', 'unit_period', 'cluster', 'cluster_member', 'person'].map((table) =>
      app.app.db.$client.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    ),
  );

const input = (changes: Partial<UnitInput> = {}): UnitInput => ({
  id: null,
  code: 'MOI-01',
  kind: 'ward',
  name: 'Phường Mới',
  parentId: idOf('NK'),
  contactName: '',
  contactPhone: '',
  isSmallTeam: false,
  from: '2025-07-01',
  source: '',
  ...changes,
});

describe('units', () => {
  test('the tree holds every unit with its sizes', async () => {
    const tree = await app.services.units.tree();
    const rows = app.app.db.$client.prepare('SELECT count(*) FROM unit').pluck().get();
    expect(tree).toHaveLength(rows as number);
    const ward = tree.find(({ code }) => code === 'NK-01');
    expect(ward).toMatchObject({ childCount: 10, takesPart: true });
    expect(ward?.clusterName).toContain('Ninh Kiều');
    expect(tree.find(({ code }) => code === 'NK')).toMatchObject({ childCount: 8, takesPart: false });
  });

  test.each(['an binh', 'AN BÌNH', 'nk-01', 'Phường  An Bình'])('%s finds the ward', async (text) => {
    const found = await app.services.units.find({ text, limit: 20 });
    expect(found.map(({ id }) => id)).toContain(idOf('NK-01'));
    expect(found[0]).toMatchObject({ kind: 'unit', id: idOf('NK-01') });
  });

  test('signs of LIKE are letters in a search', async () => {
    expect(await app.services.units.find({ text: '%', limit: 5 })).toEqual([]);
  });

  test('a new name holds from its day and the earlier one stays on record', async () => {
    const before = await app.services.units.get({ unitId: idOf('NK-01') });
    await app.services.units.save(
      input({ ...before, id: before.id, name: 'Phường An Bình Mới', source: 'NQ 1668' }),
    );
    const after = await app.services.units.get({ unitId: before.id });
    expect(after.name).toBe('Phường An Bình Mới');
    expect(after.history.map(({ text, date, source }) => [date, text, source])).toEqual([
      ['2025-07-01', 'Đổi tên từ Phường An Bình thành Phường An Bình Mới.', 'NQ 1668'],
      ['2024-01-01', 'Phường An Bình, trực thuộc Quận Ninh Kiều.', ''],
    ]);
    const found = await app.services.units.find({ text: 'an binh moi', limit: 3 });
    expect(found.map(({ id }) => id)).toEqual([before.id]);
  });

  test.each([
    ['a code that is taken', () => input({ code: 'NK-01' }), 'UNIT_CODE_TAKEN'],
    [
      'a parent below itself',
      () => input({ id: idOf('NK'), code: 'NK', name: 'Quận Ninh Kiều', parentId: idOf('NK-01') }),
      'UNIT_PARENT_CYCLE',
    ],
    [
      'a name before the last change',
      () => input({ id: idOf('NK-01'), code: 'NK-01', from: '2023-01-01' }),
      'UNIT_PERIOD_TOO_EARLY',
    ],
  ])('%s is refused and nothing changes', async (_, make, code) => {
    const before = dump();
    expect(await app.call('units.save', make())).toMatchObject({ ok: false, error: { code } });
    expect(dump()).toBe(before);
  });

  test('a unit with units below it cannot end', async () => {
    const answer = await app.call('units.close', { unitId: idOf('NK'), lastDay: '2025-06-30', source: '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNIT_HAS_CHILDREN' } });
  });

  test('a unit is in one cluster a year, and head and deputy are members', async () => {
    const cluster = { id: null, name: 'Cụm X', type: 'cum', headUnitId: null, deputyUnitId: null };
    const memberIds = [idOf('NK-01')];
    const year = 2024;
    expect(await app.call('units.saveCluster', { ...cluster, year, memberIds })).toMatchObject({
      error: { code: 'CLUSTER_MEMBER_ELSEWHERE' },
    });
    expect(
      await app.call('units.saveCluster', { ...cluster, year: 2026, memberIds, headUnitId: idOf('NK-02') }),
    ).toMatchObject({ error: { code: 'CLUSTER_HEAD_NOT_MEMBER' } });
    expect(await app.call('units.saveCluster', { ...cluster, year: 2026, memberIds })).toMatchObject({
      ok: true,
    });
  });

  test('enrolling again adds nobody twice, and small teams report through their unit', async () => {
    const before = app.app.db.$client.prepare('SELECT count(*) FROM participant').pluck().get();
    app.app.db.$client.prepare('DELETE FROM participant WHERE unit_id = ?').run(idOf('NK-01'));
    expect(await app.services.units.enrol({ campaignId: app.campaignId })).toMatchObject({
      added: 1,
      total: before,
    });
    expect(await app.services.units.enrol({ campaignId: app.campaignId })).toMatchObject({ added: 0 });
  });
});

async function listFile(rows: (string | number | null)[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('DS');
  sheet.addRow(['DANH SÁCH ĐƠN VỊ']);
  sheet.addRow([]);
  for (const row of rows) sheet.addRow(row);
  const path = join(app.folder, 'ds.xlsx');
  await book.xlsx.writeFile(path);
  return app.app.tokens.issue(path).token;
}

const sourceOf = (token: string) => ({ token, sheet: null, headerRow: null, columns: null });
const standard = { standard: 'An toàn về an ninh, trật tự', year: 2025 };
const readList = (token: string) =>
  app.services.units.readImport({ jobId, source: sourceOf(token), standard });

const head = [
  'STT',
  'Mã đơn vị',
  'Tên đơn vị',
  'Phân loại',
  'Đơn vị trực thuộc',
  'Cụm thi đua',
  'Cán bộ đầu mối',
  'Số điện thoại',
  'Ghi chú',
];

describe('a list from a workbook', () => {
  test('is read dry: new, changed, unchanged and in doubt', async () => {
    const token = await listFile([
      head,
      [1, 'NK-01', 'Phường An Bình', 'Phường', 'Quận Ninh Kiều', '', 'Lê Văn Tám', '0912345678', ''],
      [2, 'NK-02', 'Phường An Hòa', 'Phường', 'Quận Ninh Kiều', '', '', '', ''],
      [3, 'NK-99', 'Phường Mới', 'Phường', 'Quận Ninh Kiều', '', '', '', ''],
      [4, 'NK-03', 'Sở Xây dựng', 'Sở', '', '', '', '', ''],
      [5, 'NK-98', 'Phường Lạ', 'Phường', 'Quận Không Có', '', '', '', ''],
      [6, 'NK-99', 'Phường Mới Hai', 'Phường', '', '', '', '', ''],
    ]);
    const before = dump();
    const read = await readList(token);
    expect(dump()).toBe(before);
    expect(read.table).toMatchObject({ sheet: 'DS', headerRow: 3, isRemembered: false });
    expect(read.table.columns).toEqual({
      ...{ code: 1, name: 2, kind: 3, parent: 4, cluster: 5, contactName: 6, contactPhone: 7 },
    });
    expect(read.rows.map(({ state }) => state)).toEqual([
      'changed',
      'unchanged',
      'new',
      'doubt',
      'doubt',
      'doubt',
    ]);
    expect(read.rows[0]?.changes).toEqual([
      'Người liên hệ: Nguyễn Ngọc Xuân → Lê Văn Tám',
      'Điện thoại: 0292 000 0001 → 0912345678',
    ]);
    expect(read.rows[3]?.reasons[0]).toContain('tên trong tệp khác hẳn');
    expect(read.rows[4]?.reasons[0]).toContain('Quận Không Có');
    expect(read.rows[5]?.reasons[0]).toContain('Trùng mã “NK-99” với dòng');
  });

  test('goes in whole, parents of the same file first, doubts only as decided', async () => {
    const token = await listFile([
      head,
      [1, 'MOI-2', 'Tổ bảo vệ A', 'Tổ bảo vệ an ninh, trật tự', 'Xã Mới', '', '', '', ''],
      [2, 'MOI-1', 'Xã Mới', 'Xã', 'Huyện Cờ Đỏ', 'Cụm số 20', '', '', ''],
      [3, 'NK-03', 'Sở Xây dựng', 'Sở', '', '', '', '', ''],
    ]);
    const read = await readList(token);
    const applied = await app.services.units.applyImport({
      jobId,
      source: sourceOf(token),
      sha256: read.table.sha256,
      from: '2025-07-01',
      decisions: [],
      standard,
    });
    expect(applied).toEqual({ added: 2, changed: 0, skipped: 1 });
    const team = await app.services.units.get({ unitId: idOf('MOI-2') });
    expect(team.parentName).toBe('Xã Mới');
    expect(team.isSmallTeam).toBe(true);
    expect((await app.services.units.get({ unitId: idOf('MOI-1') })).clusters).toEqual([
      { name: 'Cụm số 20', year: 2025 },
    ]);
    const again = await readList(token);
    expect(again.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'doubt']);
  });

  test('one row that cannot be written leaves nothing', async () => {
    const token = await listFile([
      head,
      [1, 'NK', 'Quận Ninh Kiều', 'Quận', 'Xã A'],
      [2, 'A-1', 'Xã A', 'Xã', 'NK-01'],
      [3, 'C-1', 'Xã C', 'Xã', ''],
    ]);
    const { sha256 } = (await readList(token)).table;
    const before = dump();
    const answer = await app.call('units.applyImport', {
      jobId,
      ...{ source: sourceOf(token), sha256, from: '2025-07-01', decisions: [], standard },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNIT_PARENT_CYCLE' } });
    expect(app.errors).toEqual([]);
    expect(dump()).toBe(before);
  });

  test('rows that stand above each other are in doubt, and a row goes in only with the one above it', async () => {
    const token = await listFile([
      head,
      [1, 'A-1', 'Xã A', 'Xã', 'Xã B'],
      [2, 'B-1', 'Xã B', 'Xã', 'Xã A'],
      [3, 'C-1', 'Ấp C', 'Khu dân cư', 'Xã A'],
      [4, 'D-1', 'Xã D', 'Xã', ''],
    ]);
    const { rows, table } = await readList(token);
    expect(rows.map(({ state }) => state)).toEqual(['doubt', 'doubt', 'new', 'new']);
    expect(rows[0]?.reasons).toEqual(['Các dòng này trực thuộc lẫn nhau.']);
    const applied = await app.services.units.applyImport({
      jobId,
      ...{ source: sourceOf(token), sha256: table.sha256, from: '2025-07-01', decisions: [], standard },
    });
    expect(applied).toEqual({ added: 1, changed: 0, skipped: 3 });
  });

  test('a file that changed since the dry run is refused', async () => {
    const token = await listFile([head, [1, 'MOI-1', 'Xã Mới', 'Xã', '']]);
    const { sha256 } = (await readList(token)).table;
    await listFile([head, [1, 'MOI-1', 'Xã Khác', 'Xã', '']]);
    const answer = await app.call('units.applyImport', {
      jobId,
      ...{ source: sourceOf(token), sha256, from: '2025-07-01', decisions: [], standard },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNIT_IMPORT_CHANGED' } });
  });

  test('with headings that nobody knows the officer says which column is which, and it is remembered', async () => {
    const token = await listFile([
      ['A', 'B', 'C'],
      ['x', 'Hội Chữ thập đỏ', '0292'],
      ['x', 'Bệnh viện Một', ''],
    ]);
    const unread = await readList(token);
    expect(unread.rows).toEqual([]);
    const source = { token, sheet: 'DS', headerRow: 3, columns: { name: 1, contactPhone: 2, standard: 0 } };
    const read = await app.services.units.readImport({ jobId, source, standard });
    expect(read.rows.map(({ state, changes }) => [state, changes])).toEqual([
      ['new', ['Mã tự đặt: DV-0001']],
      ['new', ['Mã tự đặt: DV-0002']],
    ]);
    await app.services.units.applyImport({
      jobId,
      ...{ source, sha256: read.table.sha256, from: '2025-07-01', decisions: [], standard },
    });
    const unit = await app.services.units.get({ unitId: idOf('DV-0001') });
    expect(unit).toMatchObject({ name: 'Hội Chữ thập đỏ', kind: 'massOrg', contactPhone: '0292' });
    expect(unit.standards).toMatchObject([{ ...standard, isHeld: true }]);
    const again = await app.services.units.readImport({
      jobId,
      source: { ...source, columns: null },
      standard,
    });
    expect(again.table).toMatchObject({ isRemembered: true, columns: source.columns });
    expect(again.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  });

  test('a row of data is not taken for the headings', async () => {
    const token = await listFile([
      ['TT', 'Điểm trường', 'Thuộc địa bàn', 'ĐT'],
      [1, 'Trường Tiểu học Một', 'Phường An Bình', '0292 111'],
      [2, 'Trường Tiểu học Hai', 'Phường An Hòa', '0292 222'],
    ]);
    const { table, rows } = await readList(token);
    expect(table).toMatchObject({ headerRow: 3, columns: { contactPhone: 3 } });
    expect(rows).toEqual([]);
  });

  test('a choice that was not offered is not made', async () => {
    const token = await listFile([head, [1, 'NK-03', 'Sở Xây dựng', 'Sở', '']]);
    const { rows, table } = await readList(token);
    expect(rows[0]?.choices).toEqual([
      { action: 'update', id: idOf('NK-03'), label: 'Cập nhật Phường An Khánh (NK-03)' },
    ]);
    const decide = (action: 'add' | 'update', id: string | null) =>
      app.services.units.applyImport({
        jobId,
        ...{ source: sourceOf(token), sha256: table.sha256, from: '2025-07-01', standard },
        decisions: [{ row: 4, part: 0, action, id }],
      });
    expect(await decide('update', idOf('NK-01'))).toEqual({ added: 0, changed: 0, skipped: 1 });
    expect(await decide('add', null)).toEqual({ added: 0, changed: 0, skipped: 1 });
    expect(await decide('update', idOf('NK-03'))).toEqual({ added: 0, changed: 1, skipped: 0 });
  });
});

test('the exported list holds text only, formulas included, and reads back unchanged', async () => {
  const names = ['=1+1', '+84', '-1', '@SUM(A1)', '\t=cmd', '＝1+1'];
  for (const [at, name] of names.entries()) {
    const unit = input({ code: `F-${at}`, name: `${name} xã`, kind: 'commune' });
    expect(await app.call('units.save', unit)).toMatchObject({ ok: true });
  }
  const path = join(app.folder, 'xuat.xlsx');
  const fileToken = app.app.tokens.issue(path).token;
  const written = await app.services.units.exportList({ jobId, fileToken });
  expect(written.size).toBeGreaterThan(10_000);
  const book = await readWorkbook(path);
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  expect(sheet.cells.flat().some((cell) => cell?.formula === true)).toBe(false);
  expect(cellAt(sheet, 'C2').kind).toBe('text');
  const read = await readList(fileToken);
  const states = new Map(read.rows.map(({ values, state, reasons }) => [values['code'], { state, reasons }]));
  for (const at of names.keys()) expect(states.get(`F-${at}`)?.state).toBe('unchanged');
  expect(read.rows.filter(({ state }) => state !== 'unchanged')).toEqual([]);
});
