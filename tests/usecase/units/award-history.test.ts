import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AwardListImport } from '#shared/contract/award-history.ts';
import type { ImportDecisions } from '#shared/contract/list-import.ts';
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
const merit = 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố';
const everything = { text: '', award: null, fromYear: null, toYear: null, subject: null };

async function addPerson(fullName: string, code: string, birthYear: number | null = 1980): Promise<string> {
  const { id } = await app.services.people.save({
    ...{
      id: null,
      unitId: idOf(code),
      fullName,
      position: 'Công chức',
      isLeader: false,
      isDirectWorker: true,
    },
    ...{ sex: null, birthYear, validTo: null, since: null, source: '' },
  });
  return id;
}

const entry = (changes: object = {}) => ({
  ...{
    id: null,
    unitId: idOf('NK-01'),
    personId: null,
    title: '',
    award: merit,
    year: 2022,
    issuer: 'Chủ tịch',
  },
  ...{ decisionNumber: '15/QĐ-UBND', decisionDate: '2023-01-12', achievement: 'Phong trào năm 2022' },
  ...changes,
});

type Row = (string | number | Date | null)[];

async function listFile(rows: Row[], name = 'Khen thưởng cũ.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Danh sách').addRows(rows);
  const path = join(app.folder, name);
  await book.xlsx.writeFile(path);
  return app.app.tokens.issue(path).token;
}

const sourceOf = (token: string) => ({ token, sheet: null, headerRow: null, columns: null });
const look = (token: string) =>
  app.services.awardHistory.readImport({ jobId, source: sourceOf(token), defaults: null });
const takeIn = (token: string, read: AwardListImport, decisions: ImportDecisions['decisions'] = []) =>
  app.services.awardHistory.applyImport({
    ...{ jobId, source: sourceOf(token), sha256: read.table.sha256, defaults: read.defaults, decisions },
  });
const undoLast = async () => {
  const [last] = await app.services.units.deeds();
  return app.call('units.undo', { jobId, deedId: last?.id });
};

describe('an award of former years', () => {
  test('is entered, shown with unit and person, put right, taken out and taken back', async () => {
    const personId = await addPerson('Lý Văn Thử', 'NK-01');
    const { id } = await app.services.awardHistory.save(entry({ personId }));
    await app.services.awardHistory.save(
      entry({ award: 'Cờ thi đua', decisionDate: null, decisionNumber: '' }),
    );
    const { held, awards } = await app.services.people.get({ personId });
    expect(awards).toBe(1);
    expect(held).toEqual([
      {
        ...{ award: merit, level: 'Chủ tịch', campaign: 'Phong trào năm 2022', decision: '15/QĐ-UBND' },
        ...{ date: '2023-01-12', year: 2022, state: 'awarded', earnedBy: '', earlierId: id, title: '' },
      },
    ]);
    expect(openPeople(await app.services.people.list()).find((own) => own.id === personId)?.awards).toBe(1);
    expect((await app.services.units.get({ unitId: idOf('NK-01') })).held).toMatchObject([
      { award: 'Cờ thi đua', date: null, year: 2022 },
    ]);
    await app.services.awardHistory.save(entry({ id, personId, year: 2021 }));
    expect((await app.services.people.get({ personId })).held[0]?.year).toBe(2021);
    await app.services.awardHistory.remove({ ids: [id] });
    expect((await app.services.people.get({ personId })).held).toEqual([]);
    await undoLast();
    expect((await app.services.people.get({ personId })).held).toMatchObject([{ year: 2021, earlierId: id }]);
  });

  test('cannot lie ahead, and names somebody who exists', async () => {
    for (const input of [entry({ year: 2090 }), entry({ decisionDate: '2090-01-01' })]) {
      expect(await app.call('awardHistory.save', input)).toMatchObject({
        error: { code: 'EARLIER_AWARD_AHEAD' },
      });
    }
    const nobody = '0190a0a0-0000-7000-8000-000000000000';
    expect(await app.call('awardHistory.save', entry({ personId: nobody }))).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await app.call('awardHistory.remove', { ids: [nobody] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  test('is not entered, changed or taken out for units and people of another office', async () => {
    const personId = await addPerson('Lý Văn Thử', 'NK-02');
    const { id } = await app.services.awardHistory.save(entry());
    const foreign = '0190a0a0-0000-7000-8000-00000000000f';
    const give = (table: string, own: string) =>
      app.app.db.$client.prepare(`UPDATE ${table} SET office_id = ? WHERE id = ?`).run(foreign, own);
    const refused = { error: { code: 'NOT_FOUND' } };
    give('person', personId);
    expect(await app.call('awardHistory.save', entry({ personId }))).toMatchObject(refused);
    give('unit', idOf('NK-02'));
    expect(await app.call('awardHistory.save', entry({ unitId: idOf('NK-02') }))).toMatchObject(refused);
    give('earlier_award', id);
    expect(await app.call('awardHistory.save', entry({ id, year: 2020 }))).toMatchObject(refused);
    expect(await app.call('awardHistory.remove', { ids: [id] })).toMatchObject(refused);
    expect((await app.services.awardHistory.list(everything)).rows).toMatchObject([{ year: 2022 }]);
  });

  test('goes with the person who is kept when two entries are merged', async () => {
    const keepId = await addPerson('Lý Văn Thử', 'NK-01');
    const dropId = await addPerson('Lý Văn Thử', 'NK-02');
    await app.services.awardHistory.save(entry({ personId: dropId, unitId: idOf('NK-02') }));
    const { unitId, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo } =
      await app.services.people.get({ personId: keepId });
    const kept = { unitId, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo };
    expect(await app.services.people.merge({ keepId, dropId, kept })).toMatchObject({ earlierAwards: 1 });
    const { held } = await app.services.people.get({ personId: keepId });
    expect(held).toMatchObject([{ award: merit, earnedBy: 'ghi nhận khi ở Phường An Hòa' }]);
  });

  test('of a unit goes to what became of the unit', async () => {
    await app.services.awardHistory.save(entry({ decisionDate: null }));
    const tree = await app.services.units.tree();
    const { parentId, kind } = tree.find(({ code }) => code === 'NK-01') ?? { parentId: null, kind: '' };
    const key = '0190a0a0-0000-7000-8000-000000000001';
    const sources = ['NK-01', 'NK-02'].map((code) => ({
      ...{ unitId: idOf(code), extent: 'whole' as const, note: '' },
    }));
    await app.services.unitMap.confirm({
      ...{ date: '2025-07-01', source: 'NQ 1', renames: [], moves: [], ends: [], heirs: {}, campaigns: {} },
      items: [
        {
          sources,
          target: { kind: 'new', unit: { key, code: 'MOI', name: 'Phường Mới Thử', kind, parentId } },
        },
      ],
    });
    expect((await app.services.units.get({ unitId: idOf('MOI') })).held).toMatchObject([
      { award: merit, earnedBy: 'ghi nhận khi là Phường An Bình' },
    ]);
  });
});

describe('a list of awards', () => {
  const preface: Row[] = [
    ['DANH SÁCH'],
    [`Tập thể, cá nhân được tặng ${merit} năm 2022`],
    ['(Kèm theo Quyết định số 15/QĐ-UBND ngày 12/01/2023 của Chủ tịch Ủy ban nhân dân thành phố)'],
    [],
  ];

  test('of a decision is understood without help, goes in, and the second time nothing is new', async () => {
    await addPerson('Lý Văn Thử', 'NK-01');
    const token = await listFile([
      ...preface,
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
      ['I', 'TẬP THỂ', null, null],
      [1, 'Phường An Bình', null, null],
      ['II', 'CÁ NHÂN', null, null],
      [1, 'Lý Văn Thử', 'Công chức', 'UBND phường An Bình'],
      [null, 'Tổng cộng: 02', null, null],
    ]);
    const read = await look(token);
    expect(read.defaults).toEqual({
      ...{ award: merit, year: 2022, issuer: 'Chủ tịch Ủy ban nhân dân thành phố' },
      ...{ decisionNumber: '15/QĐ-UBND', decisionDate: '2023-01-12' },
    });
    expect(read.rows.map(({ state, reasons, values }) => [state, reasons, values['subject']])).toEqual([
      ['new', [], 'Tập thể'],
      ['new', [], 'Cá nhân'],
    ]);
    expect(await takeIn(token, read)).toEqual({ added: 2, changed: 0, skipped: 0 });
    const { rows } = await app.services.awardHistory.list({ ...everything, fromYear: 2022, toYear: 2022 });
    expect(rows).toMatchObject([
      { award: merit, year: 2022, decisionNumber: '15/QĐ-UBND', isEarlier: true },
      { award: merit, year: 2022, decisionDate: '2023-01-12', isEarlier: true },
    ]);
    const sources = app.app.db.$client
      .prepare('SELECT source FROM earlier_award ORDER BY source')
      .pluck()
      .all();
    expect(sources).toEqual(['Khen thưởng cũ.xlsx, dòng 7', 'Khen thưởng cũ.xlsx, dòng 9']);
    expect(rows.find(({ personId }) => personId !== null)).toMatchObject({ title: 'Công chức' });
    expect((await look(token)).rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  });

  test('kept by an office over years: each row its own award, year and decision', async () => {
    const personId = await addPerson('Lý Văn Thử', 'NK-01');
    const token = await listFile([
      ['TT', 'Họ tên', 'Năm sinh', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày ký', 'Cấp khen'],
      [1, 'Lý Văn Thử', 1980, 'Phường An Bình', 'Lao động tiên tiến', 2020, '11/QĐ-UBND', '5/1/2021', 'Quận'],
      [
        2,
        'Lý Văn Thử',
        1980,
        'Phường An Bình',
        'Chiến sĩ thi đua cơ sở',
        2021,
        12,
        new Date(Date.UTC(2022, 0, 7)),
        '',
      ],
      [3, 'Lý Văn Thử', 1980, 'Phường An Bình', 'Lao động tiên tiến', 'năm ngoái', '', '', ''],
      [4, 'Lý Văn Thử', 1980, 'Phường An Bình', 'Lao động tiên tiến', 2020, '11/QĐ-UBND', '5/1/2021', 'Quận'],
    ]);
    const read = await look(token);
    expect(read.rows.map(({ state, reasons }) => [state, ...reasons])).toEqual([
      ['new'],
      ['new'],
      ['doubt', 'Không rõ năm “năm ngoái”.'],
      ['doubt', 'Trùng với dòng 2.'],
    ]);
    await takeIn(token, read);
    expect((await app.services.people.get({ personId })).held).toMatchObject([
      { award: 'Chiến sĩ thi đua cơ sở', year: 2021, decision: '12', date: '2022-01-07' },
      { award: 'Lao động tiên tiến', year: 2020, decision: '11/QĐ-UBND', date: '2021-01-05', level: 'Quận' },
    ]);
  });

  test('leaves to a person who is meant, remembers it, and adds somebody only when told', async () => {
    const here = await addPerson('Lý Văn Thử', 'NK-02', 1980);
    const token = await listFile([
      ...preface,
      ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị'],
      [1, 'Lý Văn Thử', 1980, 'Phường An Bình'],
      [2, 'Lý Thị Lạ', 1975, 'Phường An Bình'],
      [3, 'Tổ công tác số 9', null, 'Phường An Bình'],
      [4, 'Lý Thị Lạ', 1975, 'Xã Không Có'],
      [5, 'Hộ ông Lý Văn Tám', null, 'Phường An Bình'],
    ]);
    const read = await look(token);
    expect(read.rows.map(({ state, reasons }) => [state, ...reasons])).toEqual([
      ['doubt', 'Có người cùng họ tên ở đơn vị khác.'],
      ['doubt', 'Không có trong danh sách cá nhân.'],
      ['doubt', 'Không tìm thấy đơn vị “Tổ công tác số 9” trong “Phường An Bình”.'],
      ['doubt', 'Không tìm thấy đơn vị “Xã Không Có”.', 'Không có trong danh sách cá nhân.'],
      ['new'],
    ]);
    expect(read.rows[0]?.choices.map(({ label }) => label)).toEqual([
      'Ghi cho Lý Văn Thử (1980), Công chức, Phường An Hòa',
      'Thêm Lý Văn Thử vào Phường An Bình rồi ghi',
    ]);
    const decisions = read.rows.flatMap(({ row, part, choices: [first] }) =>
      first === undefined ? [] : [{ row, part, action: first.action, id: first.id }],
    );
    expect(decisions).toHaveLength(3);
    expect(await takeIn(token, read, decisions)).toEqual({ added: 4, changed: 0, skipped: 1 });
    expect((await app.services.people.get({ personId: here })).held).toMatchObject([
      { award: merit, earnedBy: 'ghi nhận khi ở Phường An Bình' },
    ]);
    const added = openPeople(await app.services.people.list()).filter(
      ({ fullName }) => fullName === 'Lý Thị Lạ',
    );
    expect(added).toMatchObject([{ birthYear: 1975, awards: 1 }]);
    const { held } = await app.services.units.get({ unitId: idOf('NK-01') });
    expect(held.map(({ earnedBy }) => earnedBy).toSorted()).toEqual([
      'của Hộ ông Lý Văn Tám',
      'của Tổ công tác số 9',
    ]);
    expect((await look(token)).rows.map(({ state }) => state)).toEqual([
      ...['unchanged', 'unchanged', 'unchanged', 'doubt', 'unchanged'],
    ]);
    await undoLast();
    expect(
      openPeople(await app.services.people.list()).some(({ fullName }) => fullName === 'Lý Thị Lạ'),
    ).toBe(false);
  });

  test('of years in one cell: each award of a row is decided on its own, and is known after people and units were merged', async () => {
    const keepId = await addPerson('Lý Văn Thử', 'NK-01');
    const dropId = await addPerson('Lý Văn Thử', 'NK-02');
    const token = await listFile([
      ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu'],
      [1, 'Lý Văn Thử', 'Phường An Hòa', 'LĐTT 2018, 2019'],
      [2, 'Lý Thị Lạ', 'Phường An Hòa', 'LĐTT 2018; CSTĐCS 2019'],
    ]);
    const read = await look(token);
    expect(read.rows.map(({ row, part, state }) => [row, part, state])).toEqual([
      ...[
        [2, 0, 'new'],
        [2, 1, 'new'],
        [3, 0, 'doubt'],
        [3, 1, 'doubt'],
      ],
    ]);
    const id = idOf('NK-02');
    const done = await takeIn(token, read, [{ row: 3, part: 1, action: 'add', id }]);
    expect(done).toEqual({ added: 3, changed: 0, skipped: 1 });
    const { unitId, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo } =
      await app.services.people.get({ personId: keepId });
    const kept = { unitId, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo };
    await app.services.people.merge({ keepId, dropId, kept });
    const { parentId, kind } = (await app.services.units.tree()).find(({ code }) => code === 'NK-02') ?? {
      parentId: null,
      kind: '',
    };
    const unit = { key: '0190a0a0-0000-7000-8000-000000000001', code: 'MOI', name: 'Phường Mới Thử' };
    const sources = [{ unitId: id, extent: 'whole' as const, note: '' }];
    const target = { kind: 'new' as const, unit: { ...unit, kind, parentId } };
    await app.services.unitMap.confirm({
      ...{ date: '2025-07-01', source: 'NQ 1', renames: [], moves: [], ends: [], heirs: {}, campaigns: {} },
      items: [{ sources, target }],
    });
    // The one that was left out is now of somebody on record.
    expect((await look(token)).rows.map(({ state }) => state)).toEqual([
      ...['unchanged', 'unchanged', 'new', 'unchanged'],
    ]);
  });

  test('completes what is on record', async () => {
    const personId = await addPerson('Lý Văn Thử', 'NK-01');
    await app.services.awardHistory.save(
      entry({ personId, decisionNumber: '', decisionDate: null, issuer: 'Chủ tịch UBND thành phố' }),
    );
    const token = await listFile([
      ...preface.slice(0, 2),
      ['STT', 'Họ và tên', 'Đơn vị', 'Số quyết định', 'Ngày quyết định'],
      [1, 'Lý Văn Thử', 'Phường An Bình', '15/QĐ-UBND', '12/01/2023'],
    ]);
    const read = await look(token);
    expect(read.rows).toMatchObject([
      {
        state: 'changed',
        changes: ['Số quyết định: (trống) → 15/QĐ-UBND', 'Ngày quyết định: (trống) → 12/01/2023'],
      },
    ]);
    expect(await takeIn(token, read)).toEqual({ added: 0, changed: 1, skipped: 0 });
    expect((await app.services.people.get({ personId })).held).toMatchObject([
      { year: 2022, decision: '15/QĐ-UBND', level: 'Chủ tịch UBND thành phố' },
    ]);
  });

  test('names units as they were called then', async () => {
    const unitId = idOf('NK-01');
    const { code, kind, parentId, contactName, contactPhone, isSmallTeam } = await app.services.units.get({
      unitId,
    });
    await app.services.units.save({
      ...{ id: unitId, code, kind, parentId, contactName, contactPhone, isSmallTeam },
      ...{ name: 'Phường Tên Mới', from: '2025-07-01', source: 'NQ 2' },
    });
    const token = await listFile([...preface, ['STT', 'Tên đơn vị'], [1, 'Phường An Bình']]);
    const read = await look(token);
    expect(read.rows.map(({ state }) => state)).toEqual(['new']);
    await takeIn(token, read);
    expect((await app.services.units.get({ unitId })).held).toMatchObject([
      { earnedBy: 'ghi nhận khi là Phường An Bình' },
    ]);
  });
});

test('the history is filtered, and written as a list that is understood again', async () => {
  const personId = await addPerson('Lý Văn Thử', 'NK-01');
  await app.services.awardHistory.save(entry({ personId }));
  await app.services.awardHistory.save(entry({ unitId: idOf('NK-02'), year: 2019, award: 'Cờ thi đua' }));
  const total = async (query: object) =>
    (await app.services.awardHistory.list({ ...everything, ...query })).total;
  expect(await total({})).toBe(2);
  expect(await total({ text: 'thu ly' })).toBe(1);
  expect(await total({ text: '15/qd' })).toBe(2);
  expect(await total({ award: 'cờ thi đua' })).toBe(1);
  expect(await total({ fromYear: 2020 })).toBe(1);
  expect(await total({ toYear: 2018 })).toBe(0);
  expect(await total({ subject: 'collective' })).toBe(1);
  expect(await total({ text: 'ninh kieu' })).toBe(2);
  expect(await total({ text: 'an hoa' })).toBe(1);
  const { token } = app.app.tokens.issue(join(app.folder, 'ra.xlsx'));
  await app.services.awardHistory.exportList({ jobId, query: everything, fileToken: token });
  const read = await look(token);
  expect(read.rows.map(({ state, reasons }) => [state, ...reasons])).toEqual([['unchanged'], ['unchanged']]);
  expect(await app.services.awardHistory.awardNames()).toEqual(
    expect.arrayContaining(['Cờ thi đua', merit, 'Chiến sĩ thi đua cơ sở']),
  );
});
