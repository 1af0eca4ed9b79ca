import fc from 'fast-check';
import { expect, it } from 'vitest';
import { possibleTwins, type RegisteredPerson } from '#shared/domain/units/duplicate-people.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

const person = (id: string, fullName: string, birthYear: number | null, unitId = 'u'): RegisteredPerson => ({
  ...{ id, fullName, birthYear, unitId, searchKey: foldVietnamese(fullName) },
});
const pair = (a: [string, number | null, string?], b: [string, number | null, string?]) =>
  possibleTwins([person('1', ...a), person('2', ...b)])[0]?.strength ?? null;

it.each<
  [string, [string, number | null, string?], [string, number | null, string?], 'sure' | 'likely' | null]
>([
  ['the tone mark in another place', ['Nguyễn Văn Hoà', 1975], ['Nguyễn Văn Hòa', 1975, 'v'], 'sure'],
  ['y and i', ['Trần Thị Lý', 1980], ['Trần Thị Lí', 1980, 'v'], 'sure'],
  ['capitals and spaces', ['LÊ  VĂN TÁM', 1980], ['Lê Văn Tám', 1980, 'v'], 'sure'],
  ['marks left out', ['Le Van Tam', 1980], ['Lê Văn Tám', 1980, 'v'], 'likely'],
  ['another tone in one unit', ['Lê Thị Hoa', 1980], ['Lê Thị Hòa', 1980], 'likely'],
  ['another tone in another unit: two people', ['Lê Thị Hoa', 1980], ['Lê Thị Hòa', 1980, 'v'], null],
  ['another year', ['Lê Văn Tám', 1980], ['Lê Văn Tám', 1981], null],
  ['no year in one unit', ['Lê Văn Tám', null], ['Lê Văn Tám', 1981], 'sure'],
  ['no year in another unit', ['Lê Văn Tám', null], ['Lê Văn Tám', 1981, 'v'], null],
  ['d and đ are two letters where marks are written', ['Đỗ Thị Đào', 1980], ['Đỗ Thị Dào', 1980, 'v'], null],
])('%s', (_, a, b, strength) => {
  expect(pair(a, b)).toBe(strength);
  expect(pair(b, a)).toBe(strength);
});

it('names every pair once, never a person with itself, and never two years', () => {
  const names = fc.constantFrom(
    'Lê Văn Tám',
    'Le Van Tam',
    'LÊ VĂN TÁM',
    'Lê Văn Tâm',
    'Nguyễn Thị Lý',
    'Nguyễn Thị Lí',
  );
  const people = fc.array(
    fc.record({
      fullName: names,
      birthYear: fc.constantFrom(null, 1980, 1981),
      unitId: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(people, (list) => {
      const all = list.map((own, at) => ({
        ...{ id: String(at), searchKey: foldVietnamese(own.fullName) },
        ...own,
      }));
      const twins = possibleTwins(all);
      const keys = twins.map(({ firstId, secondId }) => [firstId, secondId].toSorted().join(' '));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { firstId, secondId } of twins) {
        expect(firstId).not.toBe(secondId);
        const years = [firstId, secondId]
          .map((id) => all[Number(id)]?.birthYear)
          .filter((year) => year !== null);
        expect(new Set(years).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});
