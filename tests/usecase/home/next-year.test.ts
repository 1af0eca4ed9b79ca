import { afterEach, describe, expect, it } from 'vitest';
import type { CampaignView } from '#shared/contract/campaigns.ts';
import type { HomeView, WeekView } from '#shared/contract/home.ts';
import type { RoundsView } from '#shared/contract/plan.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
afterEach(() => test.close());

async function ask<T>(path: string, input?: unknown): Promise<T> {
  const answer = await test.call(path, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data as T;
}

async function home(now: string): Promise<HomeView> {
  test.setNow(now);
  return ask('home.overview');
}

async function issued(sample: string): Promise<void> {
  test = await createTestApp({ sample });
  test.app.db.$client.exec("UPDATE campaign SET state = 'issued'");
}

describe('a campaign with a last day', () => {
  it('proposes its copy from two months before its end, moved to years that are not over', async () => {
    await issued('can-tho-2024');
    expect((await home('2025-06-01T02:00:00Z')).nextYear).toBeNull();
    expect((await home('2025-07-20T02:00:00Z')).nextYear).toMatchObject({ kind: 'copy', yearsLater: 1 });
    const { nextYear } = await home('2026-11-29T02:00:00Z');
    expect(nextYear).toMatchObject({
      kind: 'copy',
      campaignId: test.campaignId,
      yearsLater: 2,
      label: 'Mở phong trào giai đoạn 2026 - 2027 từ giai đoạn 2024 - 2025',
    });
  });

  it('proposes nothing once the copy is made, nor for a draft', async () => {
    await issued('can-tho-2024');
    const source = { kind: 'campaign', campaignId: test.campaignId };
    await ask('plan.create', { source, yearsLater: 2 });
    expect((await home('2026-11-29T02:00:00Z')).nextYear).toBeNull();
    await ask('campaigns.setCurrent', { campaignId: test.campaignId });
    expect((await home('2026-11-29T02:00:00Z')).nextYear).toBeNull();
  });
});

describe('a campaign of several years', () => {
  it('proposes the next round near its first day, from the whole and from the round before it', async () => {
    await issued('hai-phong-2026');
    test.app.db.$client.exec("UPDATE plan_version SET state = 'issued'");
    await ask('plan.openRound', { campaignId: test.campaignId, kind: 'year', year: 2026, way: 'inForce' });
    expect((await home('2026-08-01T02:00:00Z')).nextYear).toBeNull();
    const fromRound = (await home('2026-12-01T02:00:00Z')).nextYear;
    expect(fromRound).toMatchObject({
      kind: 'round',
      campaignId: test.campaignId,
      round: { kind: 'year', year: 2027 },
      label: 'Mở phong trào năm 2027',
    });
    await ask('campaigns.setCurrent', { campaignId: test.campaignId });
    expect((await home('2026-12-01T02:00:00Z')).nextYear).toEqual(fromRound);

    await ask('plan.openRound', { campaignId: test.campaignId, kind: 'year', year: 2027, way: 'draft' });
    await ask('campaigns.setCurrent', { campaignId: test.campaignId });
    expect((await home('2026-12-01T02:00:00Z')).nextYear).toBeNull();
    const { rounds } = await ask<RoundsView>('plan.rounds', { campaignId: test.campaignId });
    expect(rounds.filter(({ campaignId }) => campaignId !== null)).toHaveLength(2);
  });

  it('is not asked for in the week beside its rounds', async () => {
    test = await createTestApp({ sample: 'hai-phong-2026', now: '2026-01-31T02:00:00Z' });
    const [signer] = await test.services.settings.signers();
    const paper = { number: 453, date: '2026-01-31', signerId: signer?.id };
    await ask('plan.issue', { campaignId: test.campaignId, ...paper });
    test.setNow('2026-11-17T02:00:00Z');
    const before = await ask<WeekView>('home.week');
    expect(before.items.some(({ campaignId }) => campaignId === test.campaignId)).toBe(true);
    // The plan came in January 2026: nobody owes the report of November 2025.
    expect(before.items.every(({ due }) => due > '2026-01-31')).toBe(true);
    await ask('plan.openRound', { campaignId: test.campaignId, kind: 'year', year: 2026, way: 'inForce' });
    const after = await ask<WeekView>('home.week');
    const round = (await ask<CampaignView[]>('campaigns.list')).find(({ roundYear }) => roundYear === 2026);
    expect(after.campaigns).toBe(1);
    expect(new Set(after.items.map(({ campaignId }) => campaignId))).toEqual(new Set([round?.id]));
  });
});
