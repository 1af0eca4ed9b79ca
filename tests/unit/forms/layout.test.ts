import { expect, test } from 'vitest';
import { readSample } from '#electron/settings/read-sample.ts';
import { type FormContent, isTyped, partsForGroup, valueWave } from '#shared/domain/forms/form-content.ts';
import { type FormEntry, layoutText } from '#shared/domain/forms/form-identity.ts';
import { isInput } from '#shared/domain/forms/form-layout.ts';
import { hiddenRows, readHiddenSheet } from '#shared/domain/forms/hidden-sheet.ts';
import { layOutForm } from '#shared/domain/forms/lay-out-form.ts';
import { anchorsOf } from '#shared/domain/forms/locate/anchors.ts';
import { readForm } from '#shared/domain/forms/read-form.ts';
import type { Indicator } from '#shared/domain/plan/indicator.ts';
import { type Cell, parseAddress, type Sheet, type Workbook } from '#shared/domain/workbook.ts';

const root = new URL('../../../resources', import.meta.url).pathname;
const { plan } = readSample(root, 'can-tho-2024');
const groupId = plan.scoreTables[0]?.groupId ?? '';
const id = '01922189-0000-7010-8000-00000000000a';

function contentWith(extra: Indicator[] = []): FormContent {
  const parts = partsForGroup(plan, groupId);
  return {
    identity: {
      ...{ formIssueId: id, campaignId: id, unitId: id, milestoneId: id, planVersionId: id },
      ...{ waveId: '', occurrence: '' },
    },
    ...{ office: 'UBND', campaign: plan.title, unit: { name: 'Phường A', code: 'A' }, milestone: 'Báo cáo' },
    ...{ period: '', lastDay: '2025-08-28', periodFrom: plan.period.from, sendTo: ['Sở Nội vụ'] },
    contentAreas: plan.contentAreas,
    ...parts,
    indicators: [...parts.indicators, ...extra],
    units: ['Phường A'],
  };
}

/** One indicator of each remaining measure, which the sample has none of. */
const [first] = plan.indicators;
if (first === undefined) throw new Error('the sample has no indicators');
const extra: Indicator[] = [
  { kind: 'yesNo' as const },
  { kind: 'grade' as const, scale: ['Yếu', 'Khá', 'Tốt'] },
  { kind: 'date' as const },
].map((measure, at) => ({
  ...first,
  measure,
  target: null,
  id: `01922189-0000-7040-8000-0000000000f${at}`,
  code: `x${at}`,
}));

const cell = (value: string | number): Cell =>
  typeof value === 'number'
    ? { kind: 'number', value, text: String(value) }
    : { kind: 'text', value, text: value };

/** The form as the reader would see it, with values in some of its cells. */
function workbookOf(content: FormContent, values: Map<string, Cell>): Workbook {
  const layout = layOutForm(content);
  const sheets: Sheet[] = layout.sheets.map((sheet) => {
    const cells: (Cell | null)[][] = [];
    const put = (row: number, column: number, what: Cell) => {
      while (cells.length <= row) cells.push([]);
      const line = cells[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = what;
    };
    for (const { row, column, value } of sheet.cells) if (value !== null) put(row, column, cell(value));
    for (const [place, what] of values) {
      const [name = '', address = ''] = place.split('!');
      const at = parseAddress(address);
      if (name === sheet.name && at !== null) put(at.row, at.column, what);
    }
    return { name: sheet.name, hidden: false, cells };
  });
  const hidden = hiddenRows(content.identity, layout.entries, 'h').map((row) =>
    row.map((text) => (text === '' ? null : cell(text))),
  );
  return { sheets: [...sheets, { name: '_tdkt', hidden: true, cells: hidden }] };
}

test('every figure of every measure comes back from the cell that the map names', () => {
  const content = contentWith(extra);
  const { entries } = layOutForm(content);
  const values = new Map<string, Cell>();
  const expected = new Map<string, unknown>();
  content.indicators.forEach((indicator, at) => {
    const place = (part: string) => {
      const entry = entries.find((own) => own.id === indicator.id && own.part === part);
      return `${entry?.sheet}!${entry?.cell}`;
    };
    const { kind } = indicator.measure;
    if (kind === 'percent' || kind === 'rate') {
      values.set(place('numerator'), cell(at));
      values.set(place('denominator'), cell(at + 100));
      expected.set(indicator.id, { measure: kind, numerator: at, denominator: at + 100 });
    } else if (kind === 'count') {
      values.set(place('numerator'), cell(at));
      expected.set(indicator.id, { measure: kind, count: at });
    } else if (kind === 'yesNo') {
      values.set(place('numerator'), cell('Có'));
      expected.set(indicator.id, { measure: kind, yes: true });
    } else if (kind === 'grade') {
      values.set(place('numerator'), cell('khá'));
      expected.set(indicator.id, { measure: kind, step: 1 });
    } else {
      values.set(place('numerator'), { kind: 'date', value: '2025-02-05', text: '05/02/2025' });
      expected.set(indicator.id, { measure: kind, date: '2025-02-05' });
    }
  });
  const date = entries.find(({ of, part }) => of === 'paper' && part === 'date');
  values.set(`${date?.sheet}!${date?.cell}`, { kind: 'date', value: '2025-08-20', text: '20/08/2025' });
  const points = entries.filter(({ of, part }) => of === 'score' && part === 'points');
  for (const entry of points) values.set(`${entry.sheet}!${entry.cell}`, cell(0));

  const workbook = workbookOf(content, values);
  const hidden = readHiddenSheet(workbook);
  if (hidden.state !== 'read') throw new Error(hidden.state);
  expect(hidden.entries).toEqual(entries);
  expect(hidden.identity).toEqual(content.identity);
  const reading = readForm(
    workbook,
    { anchors: anchorsOf(layOutForm(content)) },
    {
      ...content,
      periodFrom: plan.period.from,
      receivedOn: '2025-09-01',
    },
  );
  expect(reading.issues).toEqual([]);
  expect(new Map(reading.values.map(({ indicatorId, value }) => [indicatorId, value]))).toEqual(expected);
  const typed = content.scoreTable?.sections.flatMap(({ criteria }) => criteria).filter(isTyped);
  expect(reading.scores).toHaveLength(typed?.length ?? -1);
});

test('exactly the cells that the map names can be written', () => {
  const content = contentWith(extra);
  const { sheets, entries } = layOutForm(content);
  const writable = new Set<string>();
  for (const sheet of sheets) {
    const covered = new Set<string>();
    for (const [row, column, toRow, toColumn] of sheet.merges) {
      for (let r = row; r <= toRow; r += 1) {
        for (let c = column; c <= toColumn; c += 1) if (r !== row || c !== column) covered.add(`${r} ${c}`);
      }
    }
    for (const { row, column, look } of sheet.cells) {
      if (isInput(look) && !covered.has(`${row} ${column}`)) writable.add(`${sheet.name} ${row} ${column}`);
    }
  }
  const named = new Set(entries.flatMap((entry) => placesOf(entry)));
  expect(writable).toEqual(named);
});

function placesOf({ part, sheet, cell: range }: FormEntry): string[] {
  if (part === 'code' || part === 'order') return [];
  const [from, to] = range.split(':').map(parseAddress);
  if (!from) return [];
  const places = [];
  for (let row = from.row; row <= (to ?? from).row; row += 1) places.push(`${sheet} ${row} ${from.column}`);
  return places;
}

test('the text that is hashed changes with a place and with a unit, not with the version of the plan', () => {
  const content = contentWith();
  const { entries } = layOutForm(content);
  const text = layoutText(content.identity, entries);
  expect(layoutText({ ...content.identity, planVersionId: plan.waves[0]?.id ?? '' }, entries)).toBe(text);
  expect(layoutText({ ...content.identity, unitId: plan.waves[0]?.id ?? '' }, entries)).not.toBe(text);
  const [, ...others] = entries;
  expect(layoutText(content.identity, others)).not.toBe(text);
});

test('a final report gives the figures of the whole campaign, a wave report those of its wave', () => {
  const waveId = plan.waves[0]?.id ?? null;
  expect(valueWave({ kind: 'finalReport', waveId })).toBe('');
  expect(valueWave({ kind: 'waveReport', waveId })).toBe(waveId);
});
