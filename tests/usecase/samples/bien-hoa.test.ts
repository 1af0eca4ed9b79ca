import { afterAll, beforeAll, expect, it } from 'vitest';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { openSample } from './open-sample.ts';

/** An office in the middle: a dispatch, and thirty communes that owe an answer by a day. */
let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ sample: 'bien-hoa-2024', now: '2024-10-15T02:00:00.000Z' });
  const { typeReceipts } = await openSample(test, 'bien-hoa-2024');
  await typeReceipts();
  test.setNow('2024-11-20T02:00:00.000Z');
});
afterAll(() => test.close());

it('goes out as a dispatch with the number of the register', async () => {
  const [paper] = await test.services.documents.list({ campaignId: test.campaignId, kind: null });
  expect(paper).toMatchObject({ kind: 'dispatch', number: 18202, symbol: 'UBND-THNC', date: '2024-10-15' });
  const { html } = await test.services.plan.preview({ campaignId: test.campaignId, whole: false });
  expect(html).toContain('Kế hoạch số 335/KH-UBND ngày 15 tháng 10 năm 2024');
  expect(html).toContain('trước ngày 08 tháng 11 năm 2024');
  expect(html).not.toContain('Bảng điểm');
});

it('follows the thirty communes: on time, late, missing, sent back', async () => {
  const { columns, rows } = trackingMatrix(test.app, test.campaignId);
  expect(rows).toHaveLength(32);
  const last = columns.find(({ name }) => name === 'Báo cáo việc triển khai đến lực lượng ở cơ sở');
  expect(last).toMatchObject({ due: '2024-11-07', hasForm: false });
  expect(last?.counts).toMatchObject({ onTime: 23, late: 3, missing: 2, returned: 2 });
  const state = (code: string) => rows.find((row) => row.code === code)?.cells[last?.key ?? ''];
  expect(state('BH-04')).toMatchObject({ state: 'late', daysLate: 1 });
  expect(state('BH-21')).toMatchObject({ state: 'late', daysLate: 7 });
  expect(state('BH-27')?.state).toBe('missing');
  expect(state('BH-09')?.state).toBe('returned');
});

it('has nothing to score and nothing to award, and says so without failing', async () => {
  const { campaignId } = test;
  expect(await test.services.scoring.board({ campaignId })).toMatchObject({ tables: [], units: [] });
  const home = await test.services.home.overview();
  expect(home?.indicatorSentence).toBe('Kế hoạch này không giao chỉ tiêu.');
  expect(home?.tasks.some(({ path }) => path === '/scoring')).toBe(false);
});
