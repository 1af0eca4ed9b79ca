import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixCell, MatrixRow, MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import {
  filterRows,
  isNarrowed,
  type MatrixFilter,
  noFilter,
} from '../../../renderer/src/areas/tracking/matrix-filter.ts';

const states = ['notDue', 'dueSoon', 'onTime', 'late', 'missing', 'returned'] as const;
const cell = (state: (typeof states)[number]): MatrixCell => ({
  ...{ state, due: '2025-02-13', daysLeft: 0, daysLate: 0, paperDate: null, isExtended: false, files: 0 },
});
const column = (key: string): MilestoneColumn => ({
  ...{ key, milestoneId: key, occurrence: '', waveId: null, name: key, due: '2025-02-13', hasForm: false },
  counts: { notDue: 0, dueSoon: 0, onTime: 0, late: 0, missing: 0, returned: 0 },
});
const columns = [column('a'), column('b')];

const names = ['Phường Cái Khế', 'Xã Thới Lai', 'Công an phường Đông Hải'];
const anyState = fc.constantFrom(...states);
const anyRow = fc
  .record({
    name: fc.constantFrom(...names),
    kind: fc.constantFrom('ward', 'commune'),
    groupId: fc.constantFrom('g1', 'g2'),
    clusterId: fc.constantFrom('c1', 'c2', null),
    a: fc.option(anyState),
    b: fc.option(anyState),
  })
  .map(({ a, b, ...row }): MatrixRow => {
    const cells = { ...(a === null ? {} : { a: cell(a) }), ...(b === null ? {} : { b: cell(b) }) };
    return { unitId: crypto.randomUUID(), code: 'X', clusterName: '', ...row, cells };
  });
const anyFilter: fc.Arbitrary<MatrixFilter> = fc.record({
  text: fc.constantFrom('', 'phuong', 'cai khe', 'DONG'),
  groupId: fc.constantFrom(null, 'g1'),
  clusterId: fc.constantFrom(null, 'c1'),
  kind: fc.constantFrom(null, 'ward'),
  milestone: fc.constantFrom(null, 'a', 'b'),
  state: fc.option(anyState),
});

describe('the filter of the matrix', () => {
  it('lets through what every part of it lets through', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), anyFilter, (rows, filter) => {
        const { milestone, state, ...others } = filter;
        // The state is asked of the milestone, so those two are one part.
        const parts: MatrixFilter[] = [
          ...Object.entries(others).map(([key, value]) => ({ ...noFilter, [key]: value })),
          { ...noFilter, milestone, state },
        ];
        const inEach = rows.filter((row) =>
          parts.every((part) => filterRows(rows, part, columns).includes(row)),
        );
        expect(filterRows(rows, filter, columns)).toEqual(inEach);
        expect(isNarrowed(filter)).toBe(parts.some((part) => isNarrowed(part)));
      }),
    );
  });

  it('finds a state at the milestone that is chosen, and at any of the period when none is', () => {
    const row: MatrixRow = {
      ...{ unitId: 'u', code: 'X', name: 'Xã Thới Lai', kind: 'commune', groupId: 'g1', clusterId: null },
      ...{ clusterName: '', cells: { a: cell('onTime'), b: cell('missing') } },
    };
    const found = (more: Partial<MatrixFilter>) =>
      filterRows([row], { ...noFilter, ...more }, columns).length;
    expect(found({ state: 'missing' })).toBe(1);
    expect(found({ state: 'missing', milestone: 'b' })).toBe(1);
    expect(found({ state: 'missing', milestone: 'a' })).toBe(0);
    expect(found({ text: ' thoi lai ' })).toBe(1);
    expect(found({ text: '   ' })).toBe(1);
  });
});
