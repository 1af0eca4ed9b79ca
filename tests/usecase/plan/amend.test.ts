import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentFile, documentRegister } from '#db/schema/documents.ts';
import { planVersion } from '#db/schema/plan.ts';
import { scoreLock } from '#db/schema/scoring.ts';
import { indicatorValue } from '#db/schema/tracking.ts';
import { unit } from '#db/schema/units.ts';
import { newId, stampNew } from '#electron/app/app.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let issued: TestApp;
let test: TestApp;

beforeAll(async () => {
  issued = await createTestApp({ sample: 'can-tho-2024' });
  await issue(issued, { number: 214, date: '2024-09-24' });
});
afterAll(() => issued.close());
beforeEach(async () => {
  test = await createTestApp({ from: issued });
  return () => test.close();
});

async function issue(app: TestApp, { number, date }: { number: number | null; date: string }) {
  const [signer] = await app.services.settings.signers();
  if (signer === undefined) throw new Error('the sample has no signer');
  return app.call('plan.issue', { campaignId: app.campaignId, number, date, signerId: signer.id });
}

const ofCampaign = () => ({ campaignId: test.campaignId });
const amend = (reason = 'Do điều chỉnh thời gian tổng kết') =>
  test.services.plan.amend({ ...ofCampaign(), reason });

async function edit(change: (plan: Plan) => void) {
  const { plan, revision } = await test.services.plan.get(ofCampaign());
  change(plan);
  return test.call('plan.save', { ...ofCampaign(), plan, expectedRevision: revision, what: 'thử' });
}

/** Everything that the first issue froze, byte for byte. */
function frozen() {
  const { $client } = test.app.db;
  return {
    version: $client.prepare('SELECT * FROM plan_version WHERE number = 1').get(),
    paper: $client.prepare("SELECT * FROM document WHERE purpose = 'plan'").get(),
    files: test.app.db
      .select()
      .from(documentFile)
      .innerJoin(documentRegister, eq(documentRegister.id, documentFile.documentId))
      .where(eq(documentRegister.purpose, 'plan'))
      .all(),
  };
}

function firstOf<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('the sample lost a part');
  return item;
}

describe('changing an issued plan', () => {
  it('writes what changes into a paper of its own and leaves what was issued as it was', async () => {
    const before = frozen();
    const draft = await amend();
    expect(draft).toMatchObject({ version: 2, isIssued: false, canEdit: true });
    expect(draft.amendment).toMatchObject({ of: { number: 214 } });
    await edit((plan) => {
      firstOf(plan.milestones.filter(({ kind }) => kind === 'waveReport')).deadline = {
        kind: 'date',
        rule: 'before',
        date: '2025-02-20',
      };
    });
    // What is in force meanwhile is what was issued.
    expect(currentPlan(test.app.db, test.campaignId).plan).toEqual(
      test.app.db.select().from(planVersion).where(eq(planVersion.number, 1)).get()?.body,
    );
    const changes = await test.services.plan.changes(ofCampaign());
    expect(changes.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^Thời hạn của mốc .*thay “trước ngày 14 tháng 02 năm 2025” bằng “trước ngày 20 tháng 02 năm 2025”\.$/,
      ),
    ]);
    const answer = await issue(test, { number: 300, date: '2025-01-10' });
    expect(answer).toMatchObject({ ok: true, data: { number: 300, symbol: 'KH-UBND' } });

    const paper = test.app.db
      .select()
      .from(documentRegister)
      .where(eq(documentRegister.purpose, 'planAmendment'))
      .get();
    const text = JSON.stringify(paper?.body);
    expect(paper?.subject).toBe(
      'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024',
    );
    expect(text).toContain('Do điều chỉnh thời gian tổng kết');
    expect(text).toContain('trước ngày 20 tháng 02 năm 2025');
    expect(frozen()).toEqual(before);
    expect(currentPlan(test.app.db, test.campaignId).plan.milestones.map(({ id }) => id)).toEqual(
      draft.plan.milestones.map(({ id }) => id),
    );
    expect((await test.services.plan.get(ofCampaign())).isIssued).toBe(true);
  });

  it('shows every issued version again, byte for byte, and says so when a byte is lost', async () => {
    await amend();
    await edit((plan) => {
      plan.theme = 'Chủ đề mới';
    });
    await issue(test, { number: null, date: '2025-01-10' });
    const versions = await test.services.plan.versions(ofCampaign());
    expect(versions.map(({ number, isInForce }) => [number, isInForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    const first = await test.services.plan.versionPaper({ versionId: versions[1]?.versionId ?? '' });
    expect(first.paper.html).toContain('214/KH-UBND');
    expect(first.paper.html).not.toContain('Chủ đề mới');
    // The bytes lie in the folder of the application that issued them: here they are missing.
    expect(first.files.find(({ format }) => format === 'docx')).toMatchObject({ isIntact: false });
    for (const { sha256, fileName } of first.files) {
      const bytes = issued.app.files.get(sha256, fileName);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      test.app.files.put(bytes);
    }
    const again = await test.services.plan.versionPaper({ versionId: versions[1]?.versionId ?? '' });
    expect(again.files.every(({ isIntact }) => isIntact)).toBe(true);
    const second = await test.services.plan.versionPaper({ versionId: versions[0]?.versionId ?? '' });
    expect(second.whole?.html).toContain('Chủ đề mới');
    expect(second.changes.map(({ text }) => text).join()).toContain('Chủ đề mới');
  });

  it('is not issued without a change, and can be given up', async () => {
    await amend();
    expect(await issue(test, { number: null, date: '2025-01-10' })).toMatchObject({
      ok: false,
      error: { code: 'PLAN_INCOMPLETE', message: expect.stringContaining('khác với bản đã ban hành') },
    });
    const back = await test.services.plan.dropAmendment(ofCampaign());
    expect(back).toMatchObject({ version: 1, isIssued: true });
    expect(await test.call('plan.dropAmendment', ofCampaign())).toMatchObject({
      error: { code: 'PLAN_NO_AMENDMENT' },
    });
  });

  it('names the earlier changes when it is changed again', async () => {
    for (const [number, theme] of [
      [300, 'Một'],
      [310, 'Hai'],
    ] as const) {
      await amend('');
      await edit((plan) => {
        plan.theme = theme;
      });
      expect(await issue(test, { number, date: '2025-01-10' })).toMatchObject({ ok: true });
    }
    const second = test.app.db.select().from(documentRegister).where(eq(documentRegister.number, 310)).get();
    expect(second?.subject).toContain('(đã được sửa đổi, bổ sung bởi Kế hoạch số 300/KH-UBND');
  });
});

describe('parts with results', () => {
  function record(indicatorId: string): void {
    const ward = firstOf(test.app.db.select().from(unit).all());
    const { campaignId } = test;
    const row = { campaignId, unitId: ward.id, indicatorId, numerator: 4, denominator: 5, source: 'manual' };
    test.app.db
      .insert(indicatorValue)
      .values({ id: newId(), ...row, ...stampNew(test.app) } as typeof indicatorValue.$inferInsert)
      .run();
  }

  it('cannot be removed, and the refusal says what is on record', async () => {
    const { plan } = await amend();
    const used = firstOf(plan.indicators);
    record(used.id);
    const shown = await test.services.plan.get(ofCampaign());
    expect(shown.partsInUse).toContainEqual({ id: used.id, why: 'đã có số liệu của 1 đơn vị' });
    expect(
      await edit((draft) => {
        draft.indicators = draft.indicators.filter(({ id }) => id !== used.id);
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'PLAN_PART_IN_USE', message: expect.stringContaining(`chỉ tiêu ${used.code}`) },
    });
  });

  it('are not undone away either', async () => {
    const { plan } = await amend();
    const [indicator] = plan.indicators;
    if (indicator === undefined) throw new Error('the sample lost its indicators');
    const added = { ...indicator, id: newId(), code: 'a9' };
    await edit((draft) => {
      draft.indicators = [...draft.indicators, added];
    });
    record(added.id);
    expect(await test.call('plan.undo', ofCampaign())).toMatchObject({ error: { code: 'PLAN_PART_IN_USE' } });
    const { plan: kept } = await test.services.plan.get(ofCampaign());
    expect(kept.indicators.map(({ id }) => id)).toContain(added.id);
  });

  it('keep their measure, while their target may change', async () => {
    const { plan } = await amend();
    const used = firstOf(plan.indicators);
    record(used.id);
    await edit((draft) => {
      firstOf(draft.indicators).measure = { kind: 'yesNo' };
      firstOf(draft.indicators).target = { op: '=', valueHundredths: 100 };
    });
    const missing = await test.services.plan.missing(ofCampaign());
    expect(missing.filter(({ severity }) => severity === 'blocks').map(({ text }) => text)).toEqual([
      expect.stringContaining('không đổi cách đo được'),
    ]);
  });

  it('hold the score tables once points are locked', async () => {
    await amend();
    const { campaignId } = test;
    const row = { campaignId, stage: 'council', lockedAt: '2025-09-01T00:00:00.000Z' };
    test.app.db
      .insert(scoreLock)
      .values({ id: newId(), ...row, ...stampNew(test.app) })
      .run();
    await edit((draft) => {
      firstOf(draft.scoreTables).bonusCapHundredths += 100;
    });
    const missing = await test.services.plan.missing(ofCampaign());
    expect(missing.map(({ text }) => text)).toContainEqual(expect.stringContaining('Điểm đã khóa'));
  });
});
