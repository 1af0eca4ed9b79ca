import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unit } from '#db/schema/units.ts';
import type { CeremonyPaper, CeremonyView } from '#shared/contract/ceremonies.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { openSample } from './open-sample.ts';

/** A ceremony, from its plan to the invitations. */
let test: TestApp;
let ceremony: CeremonyView;
beforeAll(async () => {
  test = await createTestApp({ sample: 'dak-nong-2024', now: '2024-09-12T02:00:00.000Z' });
  await openSample(test, 'dak-nong-2024');
  const [first] = await test.services.ceremonies.list({ campaignId: test.campaignId });
  ceremony = await test.services.ceremonies.get({ ceremonyId: first?.id ?? '' });
});
afterAll(() => test.close());

const page = async (what: CeremonyPaper) => {
  const { html } = await test.services.ceremonies.preview({ ceremonyId: ceremony.id, what });
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};
const answer = (path: string, input: object) =>
  test.call(`ceremonies.${path}`, { ceremonyId: ceremony.id, ...input });

it('has 250 guests in their groups and 64 teams in the town', () => {
  const { participants, headCount } = ceremony.body;
  expect(participants.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(250);
  expect(headCount).toBe(250);
  const teams = test.app.db.select().from(unit).all();
  expect(teams.filter(({ kind }) => kind === 'securityTeam')).toHaveLength(64);
});

it('is planned on paper while the day is open: who comes, who leads what, who prepares what by when', async () => {
  const text = await page('plan');
  expect(text).toContain('Thực hiện Kế hoạch số 399/KH-BCA-X03 ngày 13 tháng 8 năm 2024 của Bộ Công an');
  expect(text).toContain('Dự kiến nửa ngày trong tháng 9 năm 2024');
  expect(text).toContain('dự kiến 250 người');
  expect(text).toContain('Trưởng Công an xã, phường, thị trấn: 71 người (do Công an tỉnh triệu tập');
  expect(text).toContain('Giới thiệu kế hoạch phong trào: Lãnh đạo Công an tỉnh');
  expect(text).toContain('Công an tỉnh chủ trì, phối hợp với Sở Tài chính');
  expect(text).toContain('LỄ PHÁT ĐỘNG');
  expect(await answer('preview', { what: 'invitation' })).toMatchObject({
    error: { code: 'CEREMONY_DATE_MISSING' },
  });
});

it('lists its tasks by the day they are due, to be ticked off', async () => {
  const text = await page('tasks');
  const dates = [...text.matchAll(/\d{2}\/09\/2024/g)].map(([date]) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(dates).toHaveLength(8);
  expect(text.match(/☑/g)).toHaveLength(4);
  expect(text.match(/☐/g)).toHaveLength(4);
});

it('goes through the register as plan 592, then invites to the day that was fixed', async () => {
  const { ceremonies, documents } = test.services;
  test.setNow('2024-09-16T02:00:00.000Z');
  const { documentId } = await ceremonies.register({ ceremonyId: ceremony.id, what: 'plan' });
  const paper = await documents.giveNumber({ documentId, number: 592, date: '2024-09-16' });
  expect(paper).toMatchObject({ number: 592, symbol: 'KH-UBND', state: 'issued', purpose: 'ceremonyPlan' });
  const file = join(test.folder, 'ke-hoach.docx');
  const { token } = test.app.tokens.issue(file);
  await documents.export({ documentId, format: 'docx', targetToken: token });
  expect(existsSync(file)).toBe(true);
  const body = { ...ceremony.body, date: '2024-09-27', startsAt: '08:00' };
  await ceremonies.save({ ceremonyId: ceremony.id, body, expectedRevision: ceremony.revision });
  expect(await page('programme')).toContain('09:10');
  expect(await page('invitation')).toContain('08 giờ 00 phút');
});
