import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSample } from '#electron/settings/read-sample.ts';
import { partsForGroup } from '#shared/domain/forms/form-content.ts';
import { layOutForm } from '#shared/domain/forms/lay-out-form.ts';
import { anchorsOf, spotOf } from '#shared/domain/forms/locate/anchors.ts';
import { findHead, shownText } from '#shared/domain/forms/locate/find-head.ts';
import { guessForm } from '#shared/domain/forms/locate/guess-form.ts';
import { readForm } from '#shared/domain/forms/read-form.ts';
import type { Cell, Sheet, Workbook } from '#shared/domain/workbook.ts';

const { plan } = readSample(new URL('../../../resources', import.meta.url).pathname, 'can-tho-2024');
const groupId = plan.scoreTables[0]?.groupId ?? '';
const parts = partsForGroup(plan, groupId);
const layout = layOutForm({
  identity: {
    ...{ formIssueId: '', campaignId: '', unitId: '', milestoneId: '', waveId: '', occurrence: '' },
    planVersionId: '',
  },
  ...{ office: 'UBND', campaign: plan.title, unit: { name: 'Phường Tân An', code: 'NK-09' } },
  ...{
    milestone: 'Báo cáo đợt 1',
    period: '',
    lastDay: '2025-08-28',
    periodFrom: plan.period.from,
    sendTo: [],
  },
  contentAreas: plan.contentAreas,
  ...parts,
  units: [],
});
const anchors = anchorsOf(layout);
const rules = { ...parts, periodFrom: plan.period.from, receivedOn: '2025-09-01' };

/** Their points go in steps. */
const deducted = new Set(
  parts.scoreTable?.sections
    .flatMap(({ criteria }) => criteria)
    .filter(({ method }) => method.kind === 'deduction')
    .map(({ id }) => id),
);

const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });
const text = (value: string): Cell => ({ kind: 'text', value, text: value });

type Grid = { name: string; cells: (Cell | null)[][] };

/** The form with another figure in every place: one taken for another would show. */
function filledForm(): Grid[] {
  const grids = layout.sheets.map(({ name, cells }): Grid => {
    const grid: Grid = { name, cells: [] };
    for (const { row, column, value } of cells)
      if (value !== null) put(grid, row, column, text(String(value)));
    return grid;
  });
  let next = 0;
  for (const entry of layout.entries) {
    const grid = grids.find(({ name }) => name === entry.sheet);
    if (grid === undefined) continue;
    const { row, column } = spotOf(entry);
    if (entry.of === 'indicator' && entry.part === 'numerator') put(grid, row, column, number(++next));
    if (entry.of === 'indicator' && entry.part === 'denominator')
      put(grid, row, column, number(1000 + ++next));
    if (entry.of === 'score' && entry.part === 'points' && !deducted.has(entry.id)) {
      put(grid, row, column, number(++next / 100));
    }
    if (entry.of === 'paper' && entry.part === 'date') {
      put(grid, row, column, { kind: 'date', value: '2025-08-20', text: '20/08/2025' });
    }
  }
  return grids;
}

function put(grid: Grid, row: number, column: number, cell: Cell): void {
  while (grid.cells.length <= row) grid.cells.push([]);
  const line = grid.cells[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = cell;
}

const workbook = (grids: readonly Grid[]): Workbook => ({
  sheets: grids.map(({ name, cells }): Sheet => ({ name, hidden: false, cells })),
});
const read = (grids: readonly Grid[]) => readForm(workbook(grids), { anchors }, rules);
const whole = read(filledForm());

interface Change {
  what:
    | 'insertRow'
    | 'deleteRow'
    | 'repeatRow'
    | 'insertColumn'
    | 'deleteColumn'
    | 'rename'
    | 'remove'
    | 'overwrite';
  sheet: number;
  at: number;
  column: number;
}

function apply(grids: Grid[], { what, sheet, at, column }: Change): void {
  const grid = grids[sheet % grids.length];
  if (grid === undefined) return;
  const row = at % Math.max(1, grid.cells.length);
  switch (what) {
    case 'insertRow':
      grid.cells.splice(row, 0, []);
      break;
    case 'deleteRow':
      grid.cells.splice(row, 1);
      break;
    case 'repeatRow':
      grid.cells.splice(row, 0, [...(grid.cells[row] ?? [])]);
      break;
    case 'insertColumn':
      for (const line of grid.cells) if (line.length > column) line.splice(column, 0, null);
      break;
    case 'deleteColumn':
      for (const line of grid.cells) line.splice(column, 1);
      break;
    case 'rename':
      grid.name = `Sheet${at}`;
      break;
    case 'remove':
      grids.splice(sheet % grids.length, 1);
      break;
    case 'overwrite':
      if (column < 4) put(grid, row, column, text('chữ khác'));
  }
}

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom(
    'insertRow',
    'deleteRow',
    'repeatRow',
    'insertColumn',
    'deleteColumn',
    'rename',
    'remove',
    'overwrite',
  ),
  sheet: fc.nat({ max: 4 }),
  at: fc.nat({ max: 60 }),
  column: fc.nat({ max: 7 }),
});

describe('where the values of a form are', () => {
  test('an untouched form is read whole, without a word', () => {
    expect(whole.issues).toEqual([]);
    expect(whole.values.every(({ value }) => value !== null)).toBe(true);
  });

  test('whatever is inserted, removed, renamed or written over: the same figures, or a fault with its cell', () => {
    let good = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const grids = filledForm();
        for (const one of changes) apply(grids, one);
        const reading = read(grids);
        if (reading.issues.some(({ level }) => level === 'error')) {
          refused += 1;
          return;
        }
        good += 1;
        const figures = ({ values, scores, paper }: typeof reading) => [
          values.map(({ indicatorId, value }) => [indicatorId, value]),
          scores.map(({ criterionId, pointsHundredths }) => [criterionId, pointsHundredths]),
          paper.date,
        ];
        expect(figures(reading)).toEqual(figures(whole));
      }),
      { numRuns: 2_000, seed: 20_251_122 },
    );
    expect(good).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(200);
  });

  test('a heading that stands there twice is no heading, and numbers show their digits', () => {
    const sheet: Sheet = {
      name: 's',
      hidden: false,
      cells: [[text('Mã'), text('Số')], [], [text('Mã'), text('Số')]],
    };
    expect(findHead(sheet, ['Mã', 'Số'])).toBeNull();
    expect(findHead({ ...sheet, cells: sheet.cells.slice(1) }, ['Số', 'Mã'])).toEqual({
      row: 1,
      columns: [1, 0],
    });
    expect(shownText({ kind: 'number', value: 1.2, text: '1,2' })).toBe('1.2');
  });

  test('whose form it seems to be stands in its titles, then in the name of the file', () => {
    const units = [
      { id: 'a', code: 'NK-08', name: 'Phường Tân' },
      { id: 'b', code: 'NK-09', name: 'Phường Tân An' },
    ];
    const milestones = [
      { id: 'm1', name: 'Báo cáo đợt 1' },
      { id: 'm10', name: 'Báo cáo đợt 10' },
    ];
    const candidates = { units, milestones };
    expect(guessForm(workbook(filledForm()), 'x.xlsx', candidates)).toEqual({
      unitId: 'b',
      milestoneId: 'm1',
    });
    const [guide, ...tables] = filledForm();
    expect(guide?.name).toBe('Hướng dẫn');
    expect(guessForm(workbook(tables), 'x.xlsx', candidates)).toEqual({ unitId: 'b', milestoneId: 'm1' });
    const other = { units: [{ id: 'c', code: 'BT-01', name: 'Phường Bình Thủy' }], milestones };
    expect(guessForm(workbook(tables), 'BT-01 - Phường Bình Thủy.xlsx', other).unitId).toBe('c');
    expect(guessForm(workbook([]), 'x.xlsx', candidates)).toEqual({ unitId: null, milestoneId: null });
  });
});
