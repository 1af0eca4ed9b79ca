import { afterAll, beforeAll, expect, test } from 'vitest';
import { awardLists } from '#tests/support/award-lists.ts';
import { createTestApp, jobId, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ sample: 'can-tho-2024' });
  const tree = await app.services.units.tree();
  for (const [fullName, unitName] of [
    ['Lý Văn Thử', 'Phường An Bình'],
    ['Lý Thị Thử', 'Sở Nội vụ'],
    ['Lê Văn Mẫu', 'Phường An Hòa'],
  ] as const) {
    const unitId = tree.find(({ name }) => name === unitName)?.id ?? '';
    await app.services.people.save({
      ...{ id: null, unitId, fullName, position: 'Công chức', isLeader: false },
      ...{ isDirectWorker: true, sex: null, birthYear: 1980, validTo: null, since: null, source: '' },
    });
  }
});
afterAll(() => app.close());

test.each(awardLists)('a list of awards: $what', async ({ write, sheet, states, says }) => {
  const { token } = app.app.tokens.issue(await write(app.folder));
  const source = { token, sheet: sheet ?? null, headerRow: null, columns: null };
  const read = await app.services.awardHistory.readImport({ jobId, source, defaults: null });
  const found = read.rows.map(({ state, reasons }) => (state === 'doubt' ? reasons.join(' ') : state));
  expect(found).toEqual(states);
  expect(read.rows.slice(0, says.length).map(({ values }) => values)).toMatchObject(says);
  const input = { jobId, source, sha256: read.table.sha256, defaults: read.defaults, decisions: [] };
  await app.services.awardHistory.applyImport(input);
  const again = await app.services.awardHistory.readImport({ jobId, source, defaults: null });
  expect(again.rows.map(({ state }) => state)).toEqual(
    states.map((state) => (state === 'new' || state === 'unchanged' ? 'unchanged' : 'doubt')),
  );
});
