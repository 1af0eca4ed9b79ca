import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nomination } from '#db/schema/awards.ts';
import { newId } from '#electron/app/app.ts';
import { jobId, type TestApp } from '#tests/support/test-app.ts';
import { AwardTools, appraisedSample } from '../awards/award-tools.ts';

let app: TestApp;
beforeAll(async () => {
  app = await appraisedSample();
  await new AwardTools(app).decided('2025-06-05');
});
afterAll(() => app.close());

const awardedOf = (subject: 'collective' | 'individual') => {
  const found = app.app.db
    .select()
    .from(nomination)
    .all()
    .find((own) => own.state === 'awarded' && own.subject === subject);
  if (found === undefined) throw new Error('nothing awarded');
  return found;
};
const unitOf = (unitId: string) => app.services.units.get({ unitId });

/** All of the first and a part of the second become a new unit; the second goes on. */
async function merge(wholeId: string, partId: string, date: string): Promise<string> {
  const { parentId, kind } = await unitOf(wholeId);
  const unit = { key: newId(), code: `M-${date}`, name: `Tổ mới ${date}`, kind, parentId };
  const sources = [
    { unitId: wholeId, extent: 'whole' as const, note: '' },
    { unitId: partId, extent: 'part' as const, note: '' },
  ];
  await app.services.unitMap.confirm({
    ...{ date, source: 'NQ 1', items: [{ sources, target: { kind: 'new', unit } }] },
    ...{ renames: [], moves: [], ends: [], heirs: {}, campaigns: {} },
  });
  const made = (await app.services.units.tree()).find(({ code }) => code === unit.code);
  return made?.id ?? '';
}

test('a list of the decision does not repeat what the campaign awarded', async () => {
  const { subjectName } = awardedOf('collective');
  const [own] = (await unitOf(awardedOf('collective').unitId)).held;
  const path = join(app.folder, 'quyết định.csv');
  const line = [subjectName, own?.award, '2024', own?.decision, '05/06/2025']
    .map((text) => `"${text}"`)
    .join(',');
  writeFileSync(path, `\u{feff}Tên tập thể,Danh hiệu,Năm,Số quyết định,Ngày ký\n${line}\n`);
  const { token } = app.app.tokens.issue(path);
  const { rows } = await app.services.awardHistory.readImport({
    ...{ jobId, defaults: null },
    source: { token, sheet: null, headerRow: null, columns: null },
  });
  expect(rows).toMatchObject([{ state: 'unchanged', changes: [`Đã ghi trong “${own?.campaign}”.`] }]);
});

test('an award is told with its year, level and decision, and goes with the land through later changes', async () => {
  const { unitId, subjectName } = awardedOf('collective');
  const [own] = (await unitOf(unitId)).held;
  expect(own).toMatchObject({
    ...{ state: 'awarded', date: '2025-06-05', earnedBy: '' },
    level: expect.stringContaining('Chủ tịch'),
    decision: expect.stringMatching(/^\d+\/QĐ-/),
  });
  const tree = await app.services.units.tree();
  const { parentId } = await unitOf(unitId);
  const sisters = tree.filter(
    (row) => row.parentId === parentId && row.id !== unitId && row.childCount === 0,
  );
  const heir = await merge(unitId, sisters[0]?.id ?? '', '2025-07-01');
  expect((await unitOf(heir)).held).toMatchObject([
    { decision: own?.decision, earnedBy: `ghi nhận khi là ${subjectName}` },
  ]);
  // A part of the heir goes into another one: the award comes along, said to be of a part.
  const later = await merge(sisters[1]?.id ?? '', heir, '2026-01-01');
  const partly = (await unitOf(later)).held.map(({ earnedBy }) => earnedBy);
  expect(partly).toContain(`ghi nhận khi là ${subjectName} (một phần)`);
});

test('of a person that moved it is said where the award was earned', async () => {
  const { personId } = awardedOf('individual');
  const own = await app.services.people.get({ personId: personId ?? '' });
  expect(own.held[0]).toMatchObject({ state: 'awarded', earnedBy: '' });
  const other = (await app.services.units.tree()).find(({ code }) => code === 'NK-01');
  const { id, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo } = own;
  await app.services.people.save({
    ...{ id, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo, source: 'QĐ 2' },
    ...{ unitId: other?.id ?? '', since: '2025-10-01' },
  });
  const after = await app.services.people.get({ personId: id });
  expect(after.held[0]?.earnedBy).toBe(`ghi nhận khi ở ${own.unitName}`);
});
