import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { readSample } from '#electron/settings/read-sample.ts';
import { lateUnits } from '#electron/tracking/late-units.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import { aggregate } from '#shared/domain/indicators/aggregate.ts';
import { formatValue } from '#shared/domain/indicators/display.ts';
import { IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { MatrixCell } from '#shared/domain/tracking/matrix.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { dump, filled, issueFinalForms, savedAt, takeIn } from './forms-support.ts';

let base: TestApp;
let app: TestApp;
let plan: Plan;

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base });
  app = fresh;
  plan = currentPlan(fresh.app.db, fresh.campaignId).plan;
  return () => fresh.close();
});

const wave1 = () => plan.milestones.find(({ kind }) => kind === 'waveReport')?.id ?? '';
const unitId = (code: string) =>
  app.app.db.$client.prepare('SELECT id FROM unit WHERE code = ?').pluck().get(code) as string;

async function cellOf(code: string, milestoneId = wave1()): Promise<MatrixCell | undefined> {
  const matrix = trackingMatrix(app.app, app.campaignId);
  return matrix.rows.find((row) => row.code === code)?.cells[milestoneId];
}

function typed(code: string, paperDate: string, receivedOn = paperDate) {
  return app.services.tracking.saveReports({
    campaignId: app.campaignId,
    milestoneId: wave1(),
    occurrence: '',
    unitIds: [unitId(code)],
    paperDate,
    receivedOn,
    note: '',
  });
}

describe('“trước ngày 14/02/2025”', () => {
  test.each([
    ['2025-02-01T05:00:00Z', 'notDue', 0],
    ['2025-02-06T05:00:00Z', 'dueSoon', 0],
    ['2025-02-13T16:59:00Z', 'dueSoon', 0],
    // 14/02 begins at 17:00 UTC in Việt Nam.
    ['2025-02-13T17:00:00Z', 'missing', 1],
    ['2025-03-01T05:00:00Z', 'missing', 16],
  ])('without a paper, at %s: %s', async (now, state, daysLate) => {
    app.setNow(now);
    expect(await cellOf('NK-01')).toMatchObject({ state, daysLate, due: '2025-02-13', paperDate: null });
  });

  test.each([
    ['2025-02-13', 'onTime', 0],
    ['2025-02-14', 'late', 1],
    ['2025-02-28', 'late', 15],
  ])('a paper of %s is %s, whenever it came', async (paperDate, state, daysLate) => {
    await typed('NK-01', paperDate, '2025-03-20');
    expect(await cellOf('NK-01')).toMatchObject({ state, daysLate, paperDate });
  });

  test('a later day that was granted counts, and only for that unit', async () => {
    await app.services.tracking.extend({
      campaignId: app.campaignId,
      milestoneId: wave1(),
      occurrence: '',
      unitIds: [unitId('NK-01')],
      lastDay: '2025-02-20',
      reason: 'Lụt',
    });
    await typed('NK-01', '2025-02-20');
    await typed('NK-02', '2025-02-20');
    expect(await cellOf('NK-01')).toMatchObject({ state: 'onTime', due: '2025-02-20', isExtended: true });
    expect(await cellOf('NK-02')).toMatchObject({ state: 'late', daysLate: 7, isExtended: false });
  });

  test('a returned report is owed again and in time by its own date once corrected', async () => {
    await typed('NK-01', '2025-02-10');
    const reportId = app.app.db.$client.prepare('SELECT id FROM report').pluck().get() as string;
    await app.services.tracking.returnReport({ reportId, reason: 'Thiếu chữ ký' });
    app.setNow('2025-02-20T02:00:00Z');
    expect(await cellOf('NK-01')).toMatchObject({ state: 'returned', daysLate: 7 });
    await typed('NK-01', '2025-02-12');
    expect(await cellOf('NK-01')).toMatchObject({ state: 'onTime' });
  });
});

describe('refusals', () => {
  const note = (promise: unknown) => promise as Promise<{ ok: boolean; error?: { code: string } }>;
  const place = () => ({ campaignId: app.campaignId, milestoneId: wave1(), occurrence: '' });

  test('an extension that is not later than the plan', async () => {
    const input = { ...place(), unitIds: [unitId('NK-01')], lastDay: '2025-02-13', reason: 'x' };
    expect((await note(app.call('tracking.extend', input))).error?.code).toBe('EXTENSION_NOT_LATER');
  });

  test('a paper dated after it came', async () => {
    const dates = { paperDate: '2025-02-12', receivedOn: '2025-02-11', note: '' };
    const input = { ...place(), unitIds: [unitId('NK-01')], ...dates };
    expect((await note(app.call('tracking.saveReports', input))).error?.code).toBe('REPORT_DATE_FUTURE');
  });

  test('a paper of a unit that takes no part: nothing of the batch is saved', async () => {
    const before = dump(app);
    const dates = { paperDate: '2025-02-12', receivedOn: '2025-02-12', note: '' };
    const input = { ...place(), unitIds: [unitId('NK-01'), unitId('NK')], ...dates };
    expect((await note(app.call('tracking.saveReports', input))).error?.code).toBe('NOT_FOUND');
    expect(dump(app)).toBe(before);
  });

  test('a paper of units that do not owe it: they are left out, and refused when nobody is left', async () => {
    const dates = { paperDate: '2025-02-12', receivedOn: '2025-02-12', note: '' };
    const both = { ...place(), unitIds: [unitId('NK-01'), unitId('SN-01')], ...dates };
    expect(app.services.tracking.saveReports(both)).toEqual({ saved: 1 });
    const before = dump(app);
    const none = { ...both, unitIds: [unitId('SN-01')] };
    expect((await note(app.call('tracking.saveReports', none))).error?.code).toBe('MILESTONE_NOT_OWED');
    expect(dump(app)).toBe(before);
  });

  test('a report with figures is not removed', async () => {
    const forms = await issueFinalForms(app);
    await takeIn(app, [await filled(forms, 'NK-01')]);
    const final = plan.milestones.find(({ kind }) => kind === 'finalReport')?.id ?? '';
    const all = {
      campaignId: app.campaignId,
      milestoneId: final,
      occurrence: '',
      unitIds: [unitId('NK-01')],
    };
    const answer = await note(app.call('tracking.withdraw', { ...all, what: 'report' }));
    expect(answer.error?.code).toBe('REPORT_HAS_FIGURES');
  });
});

test('the late list holds exactly the overdue, the longest first, and the reminder goes to them', async () => {
  app.setNow('2025-02-20T02:00:00Z');
  await typed('NK-01', '2025-02-12');
  const late = lateUnits(app.app, app.campaignId).filter(({ milestoneId }) => milestoneId === wave1());
  const matrix = trackingMatrix(app.app, app.campaignId);
  const column = matrix.columns.find(({ milestoneId }) => milestoneId === wave1());
  expect(late).toHaveLength(column?.counts.missing ?? -1);
  expect(late.some(({ code }) => code === 'NK-01')).toBe(false);
  const signerId = app.app.db.$client.prepare('SELECT id FROM signer').pluck().get() as string;
  const sent = await app.services.trackingPapers.remind({
    ...{
      campaignId: app.campaignId,
      milestone: { id: wave1(), occurrence: '' },
      unitIds: [],
      letters: 'one',
    },
    ...{ signerId, newDeadline: '2025-02-28', contact: '', folderToken: null, jobId: crypto.randomUUID() },
  });
  expect(sent).toMatchObject({ units: late.length, late: late.length, folder: null });
  const id = sent.letters[0]?.documentId;
  const paper = app.app.db.$client.prepare('SELECT * FROM document WHERE id = ?').get(id);
  expect(paper).toMatchObject({ purpose: 'reminder', number: 1, year: 2025, state: 'issued' });
  expect((paper as { body: string }).body).toContain('Phường An Hòa');
  expect((paper as { body: string }).body).not.toContain('Phường An Bình');
});

test('a form that was sent back shows as returned until the corrected one is in', async () => {
  const forms = await issueFinalForms(app);
  const final = plan.milestones.find(({ kind }) => kind === 'finalReport')?.id ?? '';
  const path = await filled(forms, 'NK-01', (fill) => {
    fill.scores['b.2'] = { points: 99 };
  });
  savedAt(path, '2025-08-20T01:00:00Z');
  await takeIn(app, [path]);
  expect(await cellOf('NK-01', final)).toMatchObject({ state: 'returned', paperDate: null });
  await filled(forms, 'NK-01');
  savedAt(path, '2025-08-21T01:00:00Z');
  await takeIn(app, [path]);
  expect(await cellOf('NK-01', final)).toMatchObject({ paperDate: forms.report('NK-01').date });
  expect(['onTime', 'late']).toContain((await cellOf('NK-01', final))?.state);
});

test('nobody late: no letter', async () => {
  app.setNow('2025-01-10T02:00:00Z');
  const signerId = app.app.db.$client.prepare('SELECT id FROM signer').pluck().get() as string;
  const answer = await app.call('trackingPapers.remind', {
    ...{
      campaignId: app.campaignId,
      milestone: { id: wave1(), occurrence: '' },
      unitIds: [],
      letters: 'one',
    },
    ...{ signerId, newDeadline: '2025-02-28', contact: '', folderToken: null, jobId: crypto.randomUUID() },
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'REMINDER_NOBODY_LATE' } });
});

test('the totals of indicators are those of the forms that came, for all units and by cluster', async () => {
  const forms = await issueFinalForms(app);
  const codes = ['NK-01', 'NK-02', 'BT-01', 'BT-02', 'CD-01'];
  const paths = [];
  for (const code of codes) paths.push(await filled(forms, code));
  await takeIn(app, paths);
  const table = await app.services.tracking.indicators({
    campaignId: app.campaignId,
    waveId: null,
    groupId: null,
  });
  const sample = readSample(app.app.resourcesDir, 'can-tho-2024');
  expect(table.lines).toHaveLength(sample.plan.indicators.length);
  for (const line of table.lines) {
    const indicator = plan.indicators.find(({ id }) => id === line.indicatorId);
    if (indicator === undefined) throw new Error(line.code);
    const values = codes.map((code) => {
      const told = forms.report(code).values.find(({ indicatorCode }) => indicatorCode === line.code);
      if (told === undefined) return null;
      const { indicatorCode: _, ...figures } = told;
      return IndicatorValue.parse({ measure: indicator.measure.kind, ...figures });
    });
    const together = aggregate(indicator, values);
    const { figures } = together;
    if (figures.measure !== 'percent' && figures.measure !== 'rate' && figures.measure !== 'count') continue;
    expect(line.total).toBe(formatValue(indicator.measure, figures));
    expect(line.units.met).toBe(together.units.met);
    expect(line.units.notMet).toBe(together.units.notMet);
    expect(line.reported).toBe(together.reported);
    expect(line.reported + line.missing).toBe(table.unitCount);
    const sum = (pick: (units: typeof line.units) => number) =>
      line.clusters.reduce((total, { units }) => total + pick(units), 0);
    expect(sum(({ met }) => met)).toBe(line.units.met);
    expect(sum(({ noData }) => noData)).toBe(line.units.noData);
  }
  const first = table.lines[0];
  const units = await app.services.tracking.indicatorUnits({
    campaignId: app.campaignId,
    indicatorId: first?.indicatorId ?? '',
    waveId: '',
  });
  const own = units.find(({ code }) => code === 'NK-01');
  expect(own?.source).toMatch(/^Chỉ tiêu!E\d+, tệp “NK-01 - Phường An Bình.xlsx”$/);
  expect(units.find(({ code }) => code === 'NK-03')).toMatchObject({ state: 'noData', source: '' });
});
