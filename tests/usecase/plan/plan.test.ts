import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { campaign, planUndo, planVersion } from '#db/schema/plan.ts';
import { UNDO_LIMIT } from '#electron/plan/save-plan.ts';
import type { PlanView } from '#shared/contract/plan.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp({ sample: 'can-tho-2024' });
});
afterEach(() => test.close());

async function view(campaignId = test.campaignId): Promise<PlanView> {
  return test.services.plan.get({ campaignId });
}

async function saveTheme(theme: string, held?: number) {
  const { plan, revision } = await view();
  const input = { campaignId: test.campaignId, plan: { ...plan, theme }, what: 'Thông tin chung' };
  return test.call('plan.save', { ...input, expectedRevision: held ?? revision });
}

describe('a draft', () => {
  it('is saved with the columns of its campaign and can be undone step by step', async () => {
    const before = await view();
    expect(before).toMatchObject({ isIssued: false, canEdit: true, canUndo: false, document: null });
    await saveTheme('Một');
    const { plan, revision } = await view();
    await test.services.plan.save({
      campaignId: test.campaignId,
      plan: { ...plan, title: 'Tên mới', period: { from: '2024-08-19', to: null } },
      expectedRevision: revision,
      what: 'Thông tin chung',
    });
    const row = test.app.db.select().from(campaign).where(eq(campaign.id, test.campaignId)).get();
    expect(row).toMatchObject({ title: 'Tên mới', periodTo: null });

    const undone = await test.services.plan.undo({ campaignId: test.campaignId });
    expect(undone.plan).toMatchObject({ theme: 'Một', title: before.plan.title });
    expect(undone.campaign.title).toBe(before.plan.title);
    expect(undone.canUndo).toBe(true);
    const first = await test.services.plan.undo({ campaignId: test.campaignId });
    expect(first.plan).toEqual(before.plan);
    expect(first.revision).toBeGreaterThan(undone.revision);
    expect(first.canUndo).toBe(false);
    expect(await test.call('plan.undo', { campaignId: test.campaignId })).toMatchObject({
      ok: false,
      error: { code: 'PLAN_NOTHING_TO_UNDO' },
    });
  });

  it('refuses a save that does not know the last one, and keeps what was saved', async () => {
    const { revision } = await view();
    expect(await saveTheme('Người thứ nhất')).toMatchObject({ ok: true, data: { revision: revision + 1 } });
    const refused = await saveTheme('Người thứ hai', revision);
    expect(refused).toMatchObject({ ok: false, error: { code: 'PLAN_CHANGED_ELSEWHERE' } });
    expect((await view()).plan.theme).toBe('Người thứ nhất');
    expect(test.app.db.select().from(planUndo).all()).toHaveLength(1);
  });

  it('keeps a hundred steps of undo', async () => {
    const { plan } = await view();
    const at = '2025-09-10T02:00:00.000Z';
    for (let step = 0; step < UNDO_LIMIT; step += 1) {
      const body = { ...plan, theme: `Lần ${step}` };
      test.app.db.insert(planUndo).values({ campaignId: test.campaignId, body, what: '', at }).run();
    }
    await saveTheme('Mới nhất');
    const rows = test.app.db.select().from(planUndo).orderBy(planUndo.seq).all();
    expect(rows).toHaveLength(UNDO_LIMIT);
    expect(rows[0]?.body.theme).toBe('Lần 1');
    expect(rows.at(-1)?.body.theme).toBe(plan.theme);
  });

  it('refuses a plan that is not one', async () => {
    const { plan, revision } = await view();
    const broken = { ...plan, period: { from: '2024-02-30', to: null } };
    const refused = await test.call('plan.save', {
      ...{ campaignId: test.campaignId, plan: broken, expectedRevision: revision, what: '' },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', field: 'plan.period.from' } });
    expect(refused.ok ? '' : refused.error.message).not.toMatch(/plan|period|from/);
    expect((await view()).revision).toBe(revision);
  });

  it('shows a plan from another office without letting it be changed', async () => {
    test.app.db.update(campaign).set({ origin: 'received' }).run();
    expect(await view()).toMatchObject({ canEdit: false, isIssued: false });
    expect(await saveTheme('Khác')).toMatchObject({ ok: false, error: { code: 'PLAN_RECEIVED' } });
  });

  it('previews the paper with number and day left open', async () => {
    const { html } = await test.services.plan.preview({ campaignId: test.campaignId, whole: false });
    expect(html.includes('/KH-UBND')).toBe(true);
    expect(html.includes('TỔ CHỨC THỰC HIỆN')).toBe(true);
    expect(html.includes('<script')).toBe(false);
  });
});

describe('a new campaign', () => {
  it('from the sample shares no id with another from the same sample', async () => {
    const source = { kind: 'sample', sampleId: 'can-tho-2024' } as const;
    const { campaignId } = await test.services.plan.create({ source, yearsLater: 0 });
    const own = JSON.stringify((await view(campaignId)).plan);
    const other = (await view()).plan;
    const ids = [...JSON.stringify(other).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id) => own.includes(id))).toEqual([]);
    expect((await test.services.campaigns.current())?.id).toBe(campaignId);
  });

  it('from last year moves the dates, takes the units along and leaves the results behind', async () => {
    const source = { kind: 'campaign', campaignId: test.campaignId } as const;
    const { campaignId } = await test.services.plan.create({ source, yearsLater: 1 });
    const { plan, campaign: made } = await view(campaignId);
    expect(made).toMatchObject({ state: 'draft', origin: 'own', periodFrom: '2025-08-19' });
    expect(plan.waves[0]?.to).toBe('2026-02-03');
    const proposal = await test.services.plan.issueProposal({ campaignId, date: '2025-08-01' });
    expect(proposal.counts.participants).toBe(102);
    expect(proposal.blocking).toEqual([]);
    const groups = new Set(plan.subjectGroups.map(({ id }) => id));
    const used = test.app.db.$client
      .prepare('SELECT DISTINCT group_id FROM participant WHERE campaign_id = ?')
      .pluck()
      .all(campaignId);
    expect(used.every((id) => groups.has(String(id)))).toBe(true);
  });

  it('from nothing lists what to do first', async () => {
    const source = { kind: 'blank', title: 'Thi đua năm 2026', campaignKind: 'regular' } as const;
    const { campaignId } = await test.services.plan.create({ source, yearsLater: 0 });
    const missing = await test.services.plan.missing({ campaignId });
    expect(missing.filter(({ severity }) => severity === 'blocks').map(({ section }) => section)).toEqual([
      'subjects',
      'content',
      'milestones',
      'closing',
    ]);
    expect((await view(campaignId)).plan.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    const html = (await test.services.plan.preview({ campaignId, whole: false })).html;
    expect(html.includes('Thi đua năm 2026')).toBe(true);
  });

  it('from a campaign that is not there changes nothing', async () => {
    const before = test.app.db.select().from(planVersion).all().length;
    const source = { kind: 'campaign', campaignId: '01922189-0000-7000-8000-000000000000' };
    expect(await test.call('plan.create', { source, yearsLater: 1 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(test.app.db.select().from(planVersion).all()).toHaveLength(before);
  });
});
