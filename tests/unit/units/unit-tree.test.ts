import { expect, test } from 'vitest';
import type { UnitRow } from '#shared/contract/units.ts';
import { filterUnits, isOver, lifeInWords } from '../../../renderer/src/areas/units/unit-tree.ts';

const unit = (id: string, name: string, parentId: string | null): UnitRow => ({
  ...{ id, name, parentId, code: id, kind: 'school', clusterName: '' },
  ...{ childCount: 0, personCount: 0, takesPart: false, validFrom: '2025-07-01', validTo: null },
});
const units = [
  unit('T', 'Thành phố', null),
  unit('A', 'Phường An Bình', 'T'),
  unit('A-1', 'Trường Tiểu học An Bình', 'A'),
  unit('A-2', 'Trường Trung học An Bình', 'A'),
  unit('B', 'Phường An Hòa', 'T'),
  unit('B-1', 'Trường Tiểu học An Hòa', 'B'),
];
const found = (filter: { text?: string; withinId?: string }) =>
  filterUnits(units, { text: '', kind: null, withinId: null, onlyMembers: false, ...filter }).map(
    ({ id }) => id,
  );

test('words of a search stand in any order, without marks', () => {
  expect(found({ text: 'an bình trường' })).toEqual(['A-1', 'A-2']);
  expect(found({ text: 'hoc tieu' })).toEqual(['A-1', 'B-1']);
  expect(found({ text: 'tieu hoc khong' })).toEqual([]);
});

test('what is called as it was typed comes first', () => {
  expect(found({ text: 'an binh' })).toEqual(['A', 'A-1', 'A-2']);
  expect(found({ text: 'truong tieu hoc an hoa' })).toEqual(['B-1']);
  expect(found({ text: 'an hoa' })[0]).toBe('B');
  expect(found({ text: 'phuong an' })).toEqual(['A', 'B']);
});

test('within a unit is the unit and all below it', () => {
  expect(found({ withinId: 'A' })).toEqual(['A', 'A-1', 'A-2']);
  expect(found({ withinId: 'T', text: 'tieu' })).toEqual(['A-1', 'B-1']);
});

test('a unit is there through its last day, also when its end is on record before', () => {
  const on = (parts: Partial<UnitRow>, today: string) => {
    const own = { ...unit('A', 'Phường An Bình', null), ...parts };
    return [isOver(own, today), lifeInWords(own, today)];
  };
  expect(on({ validTo: '2026-11-30' }, '2026-11-29')).toEqual([false, 'Đến 30/11/2026']);
  expect(on({ validTo: '2026-11-30' }, '2026-11-30')).toEqual([false, 'Đến 30/11/2026']);
  expect(on({ validTo: '2026-11-30' }, '2026-12-01')).toEqual([true, 'Đã kết thúc']);
  expect(on({ validFrom: '2026-12-01' }, '2026-11-30')).toEqual([false, 'Từ 01/12/2026']);
  expect(on({ validFrom: '2026-12-01' }, '2026-12-01')).toEqual([false, null]);
});
