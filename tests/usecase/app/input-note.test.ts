import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => app.close());

const cluster = { id: null, name: 'Cụm 1', type: 'cum', year: 2025, headUnitId: null, deputyUnitId: null };

test.each([
  ['settings.setActor', { actor: ' ' }, 'actor', '“Người làm việc” không được để trống'],
  ['settings.setActor', {}, 'actor', '“Người làm việc” còn thiếu hoặc không đúng loại'],
  ['settings.setActor', { actor: 'x'.repeat(2_001) }, 'actor', '“Người làm việc” dài hơn 2.000 ký tự'],
  [
    'units.close',
    { unitId: crypto.randomUUID(), lastDay: '2025-02-30' },
    'lastDay',
    'không phải là một ngày có trong lịch',
  ],
  ['units.close', { unitId: 'x', lastDay: '2025-02-01' }, 'unitId', 'không đúng dạng'],
  [
    'awards.setConsent',
    { nominationIds: [], hasConsent: true },
    'nominationIds',
    '“Đề nghị đã chọn” không được để trống',
  ],
  ['units.find', { text: '', limit: 1_000 }, 'limit', 'phải không quá 100'],
  ['units.find', { text: '', limit: -1 }, 'limit', 'phải từ 1 trở lên'],
])('%s says what is wrong with %j', async (path, input, field, text) => {
  const answer = await app.call(path, input);
  expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', field } });
  expect(answer.ok ? '' : answer.error.message).toContain(text);
});

test('a procedure that does not exist is refused without a trace of the reason inside', async () => {
  const answer = await app.call('settings.nothing');
  expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  expect(JSON.stringify(answer)).not.toMatch(/procedure|stack|settings/);
});

test('what hostile inputs found: each a refusal of its own and nothing stored', async () => {
  const stranger = { ...cluster, memberIds: [crypto.randomUUID()] };
  expect(await app.call('units.saveCluster', stranger)).toMatchObject({
    error: { code: 'NOT_FOUND', field: 'memberIds' },
  });
  expect(await app.call('settings.loadSample', { sampleId: 'can-tho-2024', actor: 'A' })).toMatchObject({
    error: { code: 'SAMPLE_UNITS_EXIST' },
  });
  const copies = { nominationIds: [crypto.randomUUID()], itemId: crypto.randomUUID(), copies: 11 };
  expect(await app.call('awards.setCopies', copies)).toMatchObject({
    error: { code: 'INPUT_INVALID', field: 'copies' },
  });
  expect(
    app.app.db.$client
      .prepare("SELECT count(*) FROM cluster WHERE name = 'Cụm 1' AND year = 2025")
      .pluck()
      .get(),
  ).toBe(0);
});
