import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '#electron/documents/list-documents.ts';
import type { AwardBoardView } from '#shared/contract/awards.ts';
import { applySampleReports } from '../../support/apply-sample-reports.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

/** Every condition of the plan of 2023 is a rule that is checked and said in words. */
let test: TestApp;
let view: AwardBoardView;
beforeAll(async () => {
  test = await createTestApp({ sample: 'binh-phuoc-2023', now: '2023-12-10T02:00:00.000Z' });
  applySampleReports(test, 'binh-phuoc-2023');
  const { campaignId } = test;
  const { units } = await test.services.scoring.board({ campaignId });
  const unitIds = units.map(({ unitId }) => unitId);
  await test.services.scoring.acceptSelf({ campaignId, unitIds, stage: 'appraisal' });
  await test.services.scoring.lock({ campaignId, stage: 'appraisal' });
  view = await test.services.awards.list({ campaignId, awardTypeId: undefined });
});
afterAll(() => test.close());

const failures = (name: string) =>
  view.nominations
    .filter((nomination) => nomination.name === name)
    .flatMap(({ rules }) => rules.filter(({ state }) => state !== 'ok').map(({ reason }) => reason));
const standard = '“An toàn về an ninh, trật tự” năm 2023.';

describe('the conditions', () => {
  it('refuse a commune that is graded too low and holds no standard', () => {
    expect(failures('Xã Minh Đức')).toEqual([
      'Xã Minh Đức xếp loại Yếu, thấp hơn mức Khá theo yêu cầu.',
      `Xã Minh Đức không được công nhận ${standard}`,
    ]);
  });

  it('judge a residential area by its commune', () => {
    expect(failures('Khu dân cư thôn 3, xã Đức Hạnh')).toEqual([
      'Xã Đức Hạnh xếp loại Trung bình, thấp hơn mức Khá theo yêu cầu.',
    ]);
  });

  it('hold a leader to the result of the enterprise, and nobody else of it', () => {
    const works = 'Công ty Cổ phần Chế biến cao su Lộc Ninh Mẫu';
    const leader = view.nominations.find(({ isLeader, proposerName }) => isLeader && proposerName === works);
    expect(leader?.eligibility).toBe('failed');
    expect(failures(leader?.name ?? '')).toEqual([
      `${works} xếp loại Trung bình, thấp hơn mức Khá theo yêu cầu.`,
      `${works} không được công nhận ${standard}`,
    ]);
  });

  it('ask neither grade nor standard of the forces of the commune: theirs is another group', () => {
    const forces = view.nominations.filter(({ name }) => /^(Ban Bảo vệ|Lực lượng Công an)/.test(name));
    expect(forces.length).toBeGreaterThan(3);
    for (const { name, rules } of forces) {
      expect(
        rules.some(({ title }) => /xếp loại|An toàn/i.test(title)),
        name,
      ).toBe(false);
    }
    expect(failures('Ban Bảo vệ dân phố phường Minh Hưng')).toEqual([
      'Chưa có văn bản đồng ý của đơn vị quản lý.',
    ]);
  });

  it('refuse one person twice, wherever the second proposal comes from', () => {
    const twice = view.nominations.filter(({ rules }) =>
      rules.some(({ state, reason }) => state === 'failed' && reason.startsWith('Đã được đề nghị')),
    );
    expect(twice.map(({ proposerName }) => proposerName).toSorted()).toEqual([
      'Phường Tân Bình',
      'Phường Tân Đồng',
    ]);
    expect(new Set(twice.map(({ personId }) => personId)).size).toBe(1);
  });
});

it('the best list keeps to 30 collectives, 15 people and 40 % leaders, of far more leaders proposed', async () => {
  const { campaignId } = test;
  const { choices } = await test.services.awards.suggest({ campaignId, awardTypeId: view.awardType.id });
  const chosen = new Set(choices.filter((choice) => choice.chosen).map((choice) => choice.nominationId));
  const list = view.nominations.filter(({ id }) => chosen.has(id));
  const people = list.filter(({ subject }) => subject === 'individual');
  expect(list.length - people.length).toBe(30);
  expect(people).toHaveLength(15);
  expect(people.filter(({ isLeader }) => isLeader).length).toBeLessThanOrEqual(6);
  expect(list.every(({ eligibility }) => eligibility === 'ok')).toBe(true);
  const proposed = view.nominations.filter(({ subject }) => subject === 'individual');
  expect(proposed.filter(({ isLeader }) => isLeader).length * 100).toBeGreaterThan(40 * proposed.length);
});

it('shares of units add up over all communes, the ambiguous ones on the base that the plan names', async () => {
  const { lines } = await test.services.tracking.indicators({
    campaignId: test.campaignId,
    waveId: null,
    groupId: null,
  });
  const figures = (code: string) =>
    (lines.find((line) => line.code === code)?.total.match(/[\d.]+/g) ?? []).map((text) =>
      Number(text.replaceAll('.', '')),
    );
  const [registered, all] = figures('d2');
  const [recognised, allAgain] = figures('d3');
  const [graded] = figures('d4');
  const [, ofGraded] = figures('d5');
  expect(allAgain).toBe(all);
  expect(registered).toBeLessThan(all ?? 0);
  expect(recognised).toBeLessThan(registered ?? 0);
  // “Trong số đó”: of those graded, not of all.
  expect(ofGraded).toBe(graded);
});

it('divides the quota among clusters by largest remainder, in a notice for the register', async () => {
  const of = { campaignId: test.campaignId, awardTypeId: view.awardType.id };
  const { allocatedBy, quotas, lines } = await test.services.awards.allocation(of);
  expect(allocatedBy).toBe('Công an tỉnh');
  expect(quotas).toEqual([
    { subject: 'collective', max: 30 },
    { subject: 'individual', max: 15 },
  ]);
  // 11 districts and 4 blocs; 111 communes and 40 agencies, the police apart.
  expect(lines).toHaveLength(15);
  expect(lines.reduce((sum, { units }) => sum + units, 0)).toBe(151);
  const weights = lines.map(({ clusterId, units }) => ({ clusterId, weight: units }));
  const { documentId } = await test.services.awards.registerAllocation({ ...of, weights });
  const paper = (await test.services.documents.list({ campaignId: of.campaignId, kind: 'notice' })).find(
    ({ id }) => id === documentId,
  );
  expect(paper).toMatchObject({ state: 'draft', purpose: 'quotaAllocation', number: null });
  const { row } = readDocument(test.app.db, documentId);
  const text = JSON.stringify(row.body);
  // 30 × 16 / 151 = 3,18; 15 × 16 / 151 = 1,589, after ten larger remainders, the last of them 15 × 6 / 151 = 0,596.
  expect(text).toMatch(/huyện Lộc Ninh","16","16","03","01"/);
  expect(text).toMatch(/thị xã Bình Long","06","06","01","01"/);
  expect(text).toMatch(/đoàn thể","06","06","01","00"/);
  expect(text).toMatch(/"Cộng","151","151","30","15"/);
  expect(text).toContain('không quá 40%');
  const nothing = weights.map(({ clusterId }) => ({ clusterId, weight: 0 }));
  expect(await test.call('awards.registerAllocation', { ...of, weights: nothing })).toMatchObject({
    error: { code: 'ALLOCATION_WITHOUT_WEIGHT' },
  });
});
