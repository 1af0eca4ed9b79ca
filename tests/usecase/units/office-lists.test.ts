import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListImport } from '#shared/contract/list-import.ts';
import { openPeople } from '#shared/domain/units/people-table.ts';
import { officeLists } from '#tests/support/office-lists.ts';
import { createTestApp, jobId, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => app.close());

const standard = { standard: 'An toàn về an ninh, trật tự', year: 2025 };

async function look(list: 'units' | 'people', token: string): Promise<ListImport> {
  const source = { token, sheet: null, headerRow: null, columns: null };
  return list === 'units'
    ? app.services.units.readImport({ jobId, source, standard })
    : app.services.people.readImport({ jobId, source });
}

async function takeIn(list: 'units' | 'people', token: string, { table }: ListImport) {
  const source = { token, sheet: null, headerRow: null, columns: null };
  const input = { jobId, source, sha256: table.sha256, decisions: [] };
  return list === 'units'
    ? app.services.units.applyImport({ ...input, from: '2025-07-01', standard })
    : app.services.people.applyImport(input);
}

describe('lists of any office are understood without help, and the second time nothing is new', () => {
  test.each(officeLists)('$what', async ({ list, write, states, says }) => {
    const { token } = app.app.tokens.issue(await write(app.folder));
    const read = await look(list, token);
    expect(read.table.isRemembered).toBe(false);
    expect(read.rows.map(({ state, reasons, values }) => [state, ...reasons, values])).toMatchObject(
      read.rows.map((_, at) => [states[at] ?? 'none', says[at] ?? {}]),
    );
    expect(read.rows.map(({ state }) => state)).toEqual(states);
    await takeIn(list, token, read);
    const again = await look(list, token);
    expect(again.rows.map(({ state, changes, reasons }) => [state, ...changes, ...reasons])).toEqual(
      states.map(() => ['unchanged']),
    );
  });
});

test('who leads is told by the position where the list does not say it, and shown', async () => {
  const people = openPeople(await app.services.people.list());
  const named = (name: string) => people.find(({ fullName }) => fullName === name);
  expect(named('Bùi Văn Thử Một')).toMatchObject({ isLeader: true, isDirectWorker: false });
  expect(named('Bùi Thị Thử Hai')).toMatchObject({ isLeader: false, isDirectWorker: true });
  expect(named('Võ Văn Thử Ba')).toMatchObject({ isLeader: true });
});

test('units stand under the heading row that names them', async () => {
  const tree = await app.services.units.tree();
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const parents = tree
    .filter(({ name }) => name === 'Tổ bảo vệ an ninh, trật tự thử 1')
    .map(({ parentId }) => byId.get(parentId ?? '')?.name);
  expect(parents.toSorted()).toEqual(['Phường An Bình', 'Xã Mới Toanh']);
});
