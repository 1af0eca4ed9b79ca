import { afterAll, beforeAll, expect, it } from 'vitest';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import { applySampleReports } from '../../support/apply-sample-reports.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { openSample } from './open-sample.ts';

/** A campaign of several years: put into force by a decision, judged year by year. */
let test: TestApp;
let wholeId: string;
beforeAll(async () => {
  test = await createTestApp({ sample: 'hai-phong-2026', now: '2026-01-31T02:00:00.000Z' });
  wholeId = test.campaignId;
  const { typeReceipts } = await openSample(test, 'hai-phong-2026');
  await typeReceipts();
  applySampleReports(test, 'hai-phong-2026', { receipts: false });
  test.setNow('2026-11-25T02:00:00.000Z');
});
afterAll(() => test.close());

it('is a decision with the plan behind it, in one paper', async () => {
  const [paper] = await test.services.documents.list({ campaignId: wholeId, kind: null });
  expect(paper).toMatchObject({ kind: 'decision', number: 453, symbol: 'QĐ-UBND', date: '2026-01-31' });
  const { html } = await test.services.plan.preview({ campaignId: wholeId, whole: false });
  expect(html).toContain('Kèm theo Quyết định số 453/QĐ-UBND ngày 31 tháng 01 năm 2026');
  expect(html).toContain('Theo đề nghị của Giám đốc Sở Nội vụ');
});

it('has the year 2026 open and the review of five years ahead', async () => {
  const { rounds } = await test.services.plan.rounds({ campaignId: wholeId });
  expect(rounds.map(({ kind, year, from, to, campaignId }) => [kind, year, from, to, campaignId])).toEqual([
    ['year', 2025, '2025-08-01', '2025-12-31', null],
    ['year', 2026, '2026-01-01', '2026-12-31', test.campaignId],
    ['year', 2027, '2027-01-01', '2027-12-31', null],
  ]);
});

it('asks of the round what that year owes and gives', async () => {
  const { plan } = await test.services.plan.get({ campaignId: test.campaignId });
  expect(plan.milestones.map(({ name, deadline }) => [name, deadline])).toEqual([
    ['Ban hành kế hoạch thực hiện', { kind: 'quarter', rule: 'in', quarter: '2026-Q1' }],
    ['Báo cáo hằng năm', { kind: 'date', rule: 'before', date: '2026-11-20' }],
  ]);
  expect(plan.awardTypes.map(({ occasion }) => occasion)).toEqual(['year', 'year']);
});

it('follows 145 units: who is late by a day, who owes, who has to do it again', async () => {
  const { columns, rows } = trackingMatrix(test.app, test.campaignId);
  expect(rows).toHaveLength(145);
  const yearly = columns.find(({ name }) => name === 'Báo cáo hằng năm');
  expect(yearly?.due).toBe('2026-11-19');
  expect(yearly?.counts).toMatchObject({ late: 2, missing: 4 });
  const state = (code: string) => rows.find((row) => row.code === code)?.cells[yearly?.key ?? ''];
  // “Trước ngày 20/11”: the twentieth is a day too late.
  expect(state('PT-07')).toMatchObject({ state: 'late', daysLate: 1 });
  expect(state('XD-26')?.state).toBe('missing');
});

it('ranks in the clusters of the year, equal totals with an equal rank', async () => {
  const board = await test.services.scoring.board({ campaignId: test.campaignId });
  expect(board.clusters).toHaveLength(7);
  expect(board.units.filter(({ clusterId }) => clusterId === null)).toEqual([]);
  const of = (code: string) => board.units.find((unit) => unit.code === code);
  expect(of('PD-03')?.totalHundredths).toBe(of('PD-05')?.totalHundredths);
});
