import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPeople, type PersonLine, packPeople, searchKeyOf } from '#shared/domain/units/people-table.ts';

const person: fc.Arbitrary<PersonLine> = fc.record({
  ...{ id: fc.uuid(), fullName: fc.string(), isLeader: fc.boolean(), isDirectWorker: fc.boolean() },
  unitId: fc.constantFrom('u1', 'u2', 'u3'),
  position: fc.constantFrom('', 'Giáo viên', 'Hiệu trưởng'),
  sex: fc.constantFrom('male' as const, 'female' as const, null),
  birthYear: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null }),
  validTo: fc.constantFrom(null, '2025-06-30'),
  awards: fc.nat(9),
});

it('brings everybody over as they are, units and positions once', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), (people) => {
      const table = packPeople(people);
      expect(openPeople(table)).toEqual(people);
      expect(new Set(table.unitIds).size).toBe(table.unitIds.length);
      expect(new Set(table.positions).size).toBe(table.positions.length);
    }),
  );
});

it('is searched without marks', () => {
  const [own] = openPeople(
    packPeople([{ ...fc.sample(person, 1)[0], fullName: 'Đỗ Thị Mỹ Lan' } as PersonLine]),
  );
  expect(own && searchKeyOf(own)).toBe('do thi my lan');
});
