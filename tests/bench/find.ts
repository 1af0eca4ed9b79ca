import { person, unit } from '#db/schema/units.ts';
import { newId, stampNew } from '#electron/app/app.ts';
import { mutate } from '#electron/app/mutate.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { personSortKey } from '#shared/text/person-name.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { createTestApp } from '#tests/support/test-app.ts';

/** Search from anywhere, the list of people and of possible twins with 10,000 units and 30,000 people. Run it with Node, alone. */
const UNITS = 10_000;
const PEOPLE = 30_000;
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const middles = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh', 'Thanh', 'Quốc', 'Thu', 'Đức', 'Kim'];
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hòa',
  'Khánh',
  'Lan',
  'Lý',
  'Mai',
  'Nam',
  'Phúc',
  'Quân',
  'Tâm',
];
const at = (list: readonly string[], n: number) => list[n % list.length] ?? '';

const test = await createTestApp({ sample: 'can-tho-2024' });
try {
  const { app } = test;
  mutate(app, { action: 'test.fill', entity: 'unit', entityId: '*', areas: [] }, (tx) => {
    const stamp = stampNew(app);
    const ids: string[] = [];
    for (let n = 0; n < UNITS; n += 1) {
      const id = newId();
      const [name, code] = [`Tổ bảo vệ số ${n}, phường ${at(givens, n)} ${at(middles, n * 7)}`, `TB-${n}`];
      const keys = { sortKey: sortKey(name), searchKey: foldVietnamese(`${code} ${name}`) };
      ids.push(id);
      tx.insert(unit)
        .values({
          id,
          name,
          code,
          kind: 'securityTeam',
          validFrom: '2020-01-01',
          position: n,
          ...keys,
          ...stamp,
        })
        .run();
    }
    for (let n = 0; n < PEOPLE; n += 1) {
      const fullName = `${at(families, n)} ${at(middles, n * 3 + 1)} ${at(givens, n * 11)} ${at(givens, n * 17 + (n >> 4))}`;
      const keys = { sortKey: personSortKey(fullName), searchKey: foldVietnamese(fullName) };
      const facts = { isLeader: n % 9 === 0, isDirectWorker: n % 9 !== 0, birthYear: 1960 + (n % 45) };
      tx.insert(person)
        .values({
          id: newId(),
          unitId: at(ids, n * 13),
          fullName,
          position: 'Tổ viên',
          ...facts,
          ...keys,
          ...stamp,
        })
        .run();
    }
  });
  const median = async (what: string, work: () => unknown): Promise<void> => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const from = performance.now();
      await work();
      times.push(performance.now() - from);
    }
    console.log(`${what.padEnd(28)} ${(times.toSorted((a, b) => a - b)[2] ?? 0).toFixed(1)} ms`);
  };
  for (const text of ['tb-9999', 'nguyen van an', 'to bao ve', 'khong co gi']) {
    await median(`find “${text}”`, () => test.services.units.find({ text, limit: 8 }));
  }
  await median('list of people', () => test.services.people.list());
  await median('possible twins', () => test.services.people.twins());
  await median('tree of units', () => test.services.units.tree());
} finally {
  test.close();
}
