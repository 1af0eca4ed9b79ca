import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { createSender, send, takeIn as takeInPackage } from '../exchange/offices.ts';
import { filled, issueFinalForms, takeIn } from './forms-support.ts';

let own: TestApp;
let other: TestApp;

beforeAll(async () => {
  own = await createTestApp({ sample: 'can-tho-2024', isOtherOffice: true });
  other = await createSender();
});
afterAll(() => {
  own.close();
  other.close();
});

test('units of the same name that came in a package do not make a nomination ambiguous', async () => {
  const { path } = await send(other, 'goi.tdkt');
  expect((await takeInPackage(own, path, true)).ok).toBe(true);
  const forms = await issueFinalForms(own);
  // Its nomination names a team of another commune of the same office.
  const [result] = await takeIn(own, [await filled(forms, 'BT-03')]);
  expect(result?.cells.map(({ code }) => code)).toEqual([]);
  expect(result?.verdict).toBe('accepted');
});
