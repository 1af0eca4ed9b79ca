import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { campaign } from '#db/schema/plan.ts';
import { participant } from '#db/schema/units.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let issued: TestApp;
let test: TestApp;

/** The sample as a campaign of several years, as Quyết định 453/QĐ-UBND of Hải Phòng sets one up. */
function ofManyYears(plan: Plan): Plan {
  const [award] = plan.awardTypes;
  const [milestone] = plan.milestones;
  if (award === undefined || milestone === undefined) throw new Error('the sample lost a part');
  return {
    ...plan,
    period: { from: '2024-08-19', to: null },
    rounds: { yearly: true, reviewYears: 5 },
    milestones: [
      ...plan.milestones,
      {
        ...milestone,
        id: '01922189-0000-70f0-8000-000000000001',
        name: 'Báo cáo năm',
        kind: 'other',
        deadline: { kind: 'recurring', rule: 'before', monthDay: '11-20', everyYears: 1 },
        waveId: null,
      },
    ],
    awardTypes: [
      { ...award, occasion: 'year' },
      { ...award, id: '01922189-0000-70f0-8000-000000000002', name: 'Cờ thi đua', occasion: 'review' },
    ],
  };
}

beforeAll(async () => {
  issued = await createTestApp({ sample: 'can-tho-2024' });
  const { services, campaignId } = issued;
  const { plan, revision } = await services.plan.get({ campaignId });
  await services.plan.save({ campaignId, plan: ofManyYears(plan), expectedRevision: revision, what: 'thử' });
  const [signer] = await services.settings.signers();
  const answer = await issued.call('plan.issue', {
    ...{ campaignId, number: 214, date: '2024-09-24', signerId: signer?.id },
  });
  expect(answer).toMatchObject({ ok: true });
});
afterAll(() => issued.close());
beforeEach(async () => {
  test = await createTestApp({ from: issued });
  return () => test.close();
});

const open = (year: number, way: 'inForce' | 'draft' = 'inForce', kind: 'year' | 'review' = 'year') =>
  test.call('plan.openRound', { campaignId: test.campaignId, kind, year, way });

describe('rounds of a campaign of several years', () => {
  it('are listed until the end of next year', async () => {
    const { rounds } = await test.services.plan.rounds({ campaignId: test.campaignId });
    expect(rounds.map(({ kind, year, from, to }) => [kind, year, from, to])).toEqual([
      ['year', 2024, '2024-08-19', '2024-12-31'],
      ['year', 2025, '2025-01-01', '2025-12-31'],
      ['year', 2026, '2026-01-01', '2026-12-31'],
    ]);
  });

  it('run by the paper in force, with the year’s reports and awards and the same units', async () => {
    const answer = await open(2025);
    if (!answer.ok) throw new Error(answer.error.message);
    const { campaignId } = answer.data as { campaignId: string };
    const { plan } = currentPlan(test.app.db, campaignId);
    expect(plan.title).toMatch(/, năm 2025$/);
    expect(plan.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(plan.milestones.find(({ name }) => name === 'Báo cáo năm')?.deadline).toEqual({
      kind: 'date',
      rule: 'before',
      date: '2025-11-20',
    });
    expect(plan.awardTypes.map(({ occasion }) => occasion)).toEqual(['year']);
    expect(plan.waves.map(({ from, to }) => [from, to])).toEqual([
      ['2025-01-01', '2025-02-03'],
      ['2025-02-04', '2025-08-19'],
    ]);
    const units = (id: string) =>
      test.app.db
        .select()
        .from(participant)
        .all()
        .filter((row) => row.campaignId === id)
        .map(({ unitId }) => unitId)
        .sort();
    expect(units(campaignId)).toEqual(units(test.campaignId));
    const shown = await test.services.plan.get({ campaignId });
    expect(shown).toMatchObject({ isIssued: true, document: null, basis: { number: 214 } });
    expect(shown.family.parent?.id).toBe(test.campaignId);
    expect((await test.services.plan.preview({ campaignId, whole: false })).html).toContain('214/KH-UBND');
    const parts = new Set(
      JSON.stringify(currentPlan(test.app.db, test.campaignId).plan).match(/[0-9a-f-]{36}/g),
    );
    expect((JSON.stringify(plan).match(/[0-9a-f-]{36}/g) ?? []).filter((id) => parts.has(id))).toEqual([]);
  });

  it('are owed the reports of their year in place of the whole campaign, but for what has come in already', async () => {
    const columns = (id = test.campaignId) => trackingMatrix(test.app, id).columns.map(({ name }) => name);
    const before = columns();
    expect(before).toContain('Báo cáo năm 2024');
    const answer = await open(2025);
    if (!answer.ok) throw new Error(answer.error.message);
    const { campaignId } = answer.data as { campaignId: string };
    const taken = columns(campaignId);
    expect(taken).toContain('Báo cáo năm');
    const left = columns();
    expect(left).toContain('Báo cáo năm 2024');
    expect(left).not.toContain('Báo cáo năm 2025');
    expect(left).toHaveLength(before.length - taken.length);

    const milestone = currentPlan(test.app.db, test.campaignId).plan.milestones.find(
      ({ name }) => name === 'Báo cáo năm',
    );
    const unit = trackingMatrix(test.app, test.campaignId).rows.find(
      (row) => row.cells[`${milestone?.id}@2024-11-19`] !== undefined,
    );
    const paper = { paperDate: '2024-11-10', receivedOn: '2024-11-10', note: '' };
    const place = { campaignId: test.campaignId, milestoneId: milestone?.id, occurrence: '2024-11-19' };
    const saved = await test.call('tracking.saveReports', { ...place, ...paper, unitIds: [unit?.unitId] });
    expect(saved).toMatchObject({ ok: true });
    expect(await open(2024)).toMatchObject({ ok: true });
    expect(columns()).toContain('Báo cáo năm 2024');
  });

  it('open once each, and only those that the plan asks for', async () => {
    expect(await open(2025)).toMatchObject({ ok: true });
    expect(await open(2025, 'draft')).toMatchObject({ error: { code: 'PLAN_ROUND_OPEN' } });
    expect(await open(2023)).toMatchObject({ error: { code: 'PLAN_NO_SUCH_ROUND' } });
    expect(await open(2027, 'inForce', 'review')).toMatchObject({ error: { code: 'PLAN_NO_SUCH_ROUND' } });
    expect(test.app.db.select().from(campaign).all()).toHaveLength(2);
    const { rounds } = await test.services.plan.rounds({ campaignId: test.campaignId });
    expect(rounds.filter((round) => round.campaignId !== null).map(({ year }) => year)).toEqual([2025]);
  });

  it('may have a paper of their own, and a review covers its years', async () => {
    const answer = await open(2028, 'draft', 'review');
    if (!answer.ok) throw new Error(answer.error.message);
    const { campaignId } = answer.data as { campaignId: string };
    const view = await test.services.plan.get({ campaignId });
    expect(view).toMatchObject({ isIssued: false, canEdit: true });
    expect(view.plan.period).toEqual({ from: '2024-08-19', to: '2028-12-31' });
    expect(view.plan.awardTypes.map(({ name }) => name)).toEqual(['Cờ thi đua']);
  });
});

describe('a plan of our own under one from above', () => {
  it('takes the tasks over, reports come to us and earlier, and cites the paper', async () => {
    const { campaignId } = await test.services.plan.create({
      source: { kind: 'parent', campaignId: test.campaignId, issuedAs: 'dispatch', daysEarlier: 7 },
      yearsLater: 0,
    });
    const { plan, family } = await test.services.plan.get({ campaignId });
    expect(family.parent?.id).toBe(test.campaignId);
    expect(plan.parentPlan).toMatchObject({
      ...{ documentName: 'Kế hoạch', number: '214/KH-UBND', issuedOn: '2024-09-24' },
      campaignId: test.campaignId,
    });
    expect(plan).toMatchObject({ indicators: [], scoreTables: [], awardTypes: [], contentAreas: [] });
    expect(plan.tasks.length).toBeGreaterThan(2);
    const wave = plan.milestones.find(({ kind }) => kind === 'waveReport');
    expect(wave).toMatchObject({
      deadline: { kind: 'date', rule: 'before', date: '2025-02-07' },
      addressees: ['Ủy ban nhân dân thành phố Cần Thơ'],
      hasForm: false,
    });
    const { html } = await test.services.plan.preview({ campaignId, whole: false });
    expect(html).toContain('Kính gửi');
    expect(html).toContain('Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024');
    const missing = await test.services.plan.missing({ campaignId });
    expect(missing.map(({ section }) => section)).not.toContain('awards');
    expect(missing.map(({ section }) => section)).not.toContain('scoring');
  });
});
