import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import type { TestApp } from '../../support/test-app.ts';
import { createReceiver, createSender, data, inspect, send, takeIn, trust } from './offices.ts';

let sender: TestApp;
let receiver: TestApp;

beforeAll(async () => {
  sender = await createSender();
  receiver = await createReceiver();
  await trust(receiver, sender);
  const { campaignId } = sender;
  const { plan, revision } = await sender.services.plan.amend({ campaignId, reason: 'Do đổi chủ đề' });
  plan.theme = 'Chủ đề mới';
  plan.awardNotes = ['Ưu tiên người trực tiếp làm việc'];
  await sender.services.plan.save({ campaignId, plan, expectedRevision: revision, what: 'thử' });
  const [signer] = await sender.services.settings.signers();
  data(
    await sender.call('plan.issue', { campaignId, number: 300, date: '2025-01-10', signerId: signer?.id }),
  );
});
afterAll(() => {
  sender.close();
  receiver.close();
});

describe('a plan that was changed', () => {
  it('travels with every version and its papers, and is read by the last', async () => {
    const { path } = await send(sender, 'goi-1.tdkt');
    expect(await inspect(receiver, path)).toMatchObject({ ok: true, data: { warnings: [] } });
    expect(await takeIn(receiver, path)).toMatchObject({ ok: true });
    const { campaignId } = sender;
    const versions = await receiver.services.plan.versions({ campaignId });
    expect(
      versions.map(({ number, isInForce, reason, document }) => [
        number,
        isInForce,
        reason,
        document?.number,
      ]),
    ).toEqual([
      [2, true, 'Do đổi chủ đề', 300],
      [1, false, null, 214],
    ]);
    expect(currentPlan(receiver.app.db, campaignId).plan).toEqual(
      currentPlan(sender.app.db, campaignId).plan,
    );
    for (const { versionId } of versions) {
      const { files } = await receiver.services.plan.versionPaper({ versionId });
      expect(files.map(({ isIntact }) => isIntact)).toEqual([true, true]);
    }
  });

  it('is only read at the other office, which makes its own under it', async () => {
    const { campaignId } = sender;
    expect(await receiver.call('plan.amend', { campaignId, reason: '' })).toMatchObject({
      error: { code: 'PLAN_RECEIVED' },
    });
    expect(
      await receiver.call('plan.openRound', { campaignId, kind: 'year', year: 2025, way: 'inForce' }),
    ).toMatchObject({ error: { code: 'PLAN_RECEIVED' } });
    const own = await receiver.services.plan.create({
      source: { kind: 'parent', campaignId, issuedAs: 'dispatch', daysEarlier: 5 },
      yearsLater: 0,
    });
    const { plan, family, canEdit } = await receiver.services.plan.get(own);
    expect(canEdit).toBe(true);
    expect(family.parent).toMatchObject({ id: campaignId, origin: 'received' });
    expect(plan.parentPlan).toMatchObject({
      number: '214/KH-UBND',
      issuer: 'Ủy ban nhân dân thành phố Cần Thơ',
    });
  });
});
