import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanAside } from '#electron/files/read-plan-aside.ts';
import type { PlanView } from '#shared/contract/plan.ts';
import type { ReadingView } from '#shared/contract/plan-reader.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import { readingItems } from '#shared/domain/plan-reader/review.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { flagPlan } from '../../unit/plan-reader/plans.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => test.close());

async function data<T>(path: string, input?: unknown): Promise<T> {
  const envelope = await test.call(path, input);
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data as T;
}
async function code(path: string, input?: unknown): Promise<string> {
  const envelope = await test.call(path, input);
  return envelope.ok ? 'OK' : envelope.error.code;
}
const paste = () =>
  data<{ readingId: string }>('planReader.open', { from: 'clipboard', text: flagPlan }).then(
    ({ readingId }) => readingId,
  );

describe('a plan from its text', () => {
  it('is read, looked through over several sittings and made a draft', async () => {
    const readingId = await paste();
    const view = await data<ReadingView>('planReader.get', { readingId });
    expect(view.text).toBe(flagPlan);
    const items = readingItems(view.reading);
    const target = items.find(({ group }) => group === 'targets');
    const accepted = items.filter(({ group }) => group !== 'recipients').map(({ key }) => key);
    const changes = Object.fromEntries(accepted.map((key) => [key, { state: 'accepted', values: null }]));
    await data('planReader.saveReview', { readingId, changes });
    await data('planReader.saveReview', {
      readingId,
      changes: { [target?.key ?? '']: { state: 'accepted', values: { value: 77, op: '>' } }, title: null },
    });
    const [summary] = await data<{ reviewed: number }[]>('planReader.list');
    expect(summary?.reviewed).toBe(accepted.length - 1);

    const { campaignId } = await data<{ campaignId: string }>('planReader.createPlan', {
      readingId,
      readAs: 'own',
    });
    const { plan, canEdit } = await data<PlanView>('plan.get', { campaignId });
    expect(canEdit).toBe(true);
    expect(plan.title).toContain('chưa đọc được tên');
    expect(plan.recipients).toEqual([]);
    expect(plan.indicators[0]?.target).toEqual({ op: '>', valueHundredths: 77_00 });
    expect(await code('planReader.createPlan', { readingId, readAs: 'own' })).toBe('PLAN_READING_USED');
    expect(await code('planReader.saveReview', { readingId, changes: {} })).toBe('PLAN_READING_USED');
  });

  it('is refused without words, without accepted items, and with a correction of another shape', async () => {
    expect(await code('planReader.open', { from: 'clipboard', text: ' 12 34 ' })).toBe('PLAN_TEXT_NO_WORDS');
    const readingId = await paste();
    expect(await code('planReader.createPlan', { readingId, readAs: 'own' })).toBe('PLAN_READING_EMPTY');
    const wrong = { 'targets/0': { state: 'accepted', values: { value: 'nhiều' } } };
    expect(await code('planReader.saveReview', { readingId, changes: wrong })).toBe('PLAN_READING_VALUE');
    const { review } = await data<ReadingView>('planReader.get', { readingId });
    expect(review).toEqual({});
  });

  it('brings its ceremony along once the plan is made', async () => {
    const text =
      'KẾ HOẠCH\nTổ chức Lễ phát động thi đua giữ rừng\n\nI. CHƯƠNG TRÌNH\n- Chào cờ: Ban tổ chức.\n- Phát biểu khai mạc: Lãnh đạo huyện.\n';
    const { readingId } = await data<{ readingId: string }>('planReader.open', { from: 'clipboard', text });
    const { reading } = await data<ReadingView>('planReader.get', { readingId });
    const changes = Object.fromEntries(
      readingItems(reading).map(({ key }) => [key, { state: 'accepted', values: null }]),
    );
    await data('planReader.saveReview', { readingId, changes });
    expect(await code('ceremonies.createFromReading', { readingId })).toBe('PLAN_READING_EMPTY');
    const { campaignId } = await data<{ campaignId: string }>('planReader.createPlan', {
      readingId,
      readAs: 'own',
    });
    const { ceremonyId } = await data<{ ceremonyId: string }>('ceremonies.createFromReading', { readingId });
    const list = await data<{ id: string; title: string }[]>('ceremonies.list', { campaignId });
    expect(list).toMatchObject([{ id: ceremonyId, title: 'Lễ phát động thi đua giữ rừng' }]);
  });

  it('of two hundred pages is read beside the main process, with the same result', async () => {
    const long = Array.from({ length: 60 }, () => flagPlan).join('\n');
    expect(long.length).toBeGreaterThan(60_000);
    let turns = 0;
    const beat = setInterval(() => turns++, 5);
    const reading = await readPlanAside(long, 'dai.txt');
    clearInterval(beat);
    expect(turns).toBeGreaterThan(3);
    expect(reading).toEqual(readPlan(long));
    await expect(readPlanAside(long, 'dai.txt', 1)).rejects.toMatchObject({ code: 'PLAN_READING_SLOW' });
  });

  it('is gone when discarded', async () => {
    const readingId = await paste();
    await data('planReader.discard', { readingId });
    expect(await code('planReader.get', { readingId })).toBe('PLAN_READING_GONE');
    expect(await code('planReader.discard', { readingId })).toBe('PLAN_READING_GONE');
  });

  it('is read again when what was stored has the shape of an earlier release', async () => {
    const readingId = await paste();
    test.app.db.$client
      .prepare(`UPDATE plan_reading SET reading = '{"kind":null}', review = '{}' WHERE id = ?`)
      .run(readingId);
    const { reading } = await data<ReadingView>('planReader.get', { readingId });
    expect(reading.targets.length).toBeGreaterThan(3);
  });
});
