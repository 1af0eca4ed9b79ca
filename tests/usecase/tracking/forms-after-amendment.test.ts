import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { filled, issue, issueFinalForms, takeIn } from './forms-support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => app.close());

async function issuePlan(): Promise<void> {
  const [signer] = await app.services.settings.signers();
  const { campaignId } = app;
  const input = { campaignId, number: null, date: '2024-09-24', signerId: signer?.id };
  expect(await app.call('plan.issue', input)).toMatchObject({ ok: true });
}

async function amend(change: (plan: Plan) => void): Promise<void> {
  const { campaignId } = app;
  const { plan, revision } = await app.services.plan.amend({ campaignId, reason: '' });
  change(plan);
  await app.services.plan.save({ campaignId, plan, expectedRevision: revision, what: 'thử' });
  await issuePlan();
}

test('forms that are out when the plan is changed are still taken in, new ones follow the new version', async () => {
  await issuePlan();
  const forms = await issueFinalForms(app);
  const first = currentPlan(app.app.db, app.campaignId);
  await amend((plan) => {
    const [indicator] = plan.indicators;
    if (indicator === undefined) throw new Error('the sample lost its indicators');
    indicator.name = 'Từ 85% số tin báo của người dân đến với Công an cấp xã';
    indicator.target = { op: '>=', valueHundredths: 8500 };
  });
  const second = currentPlan(app.app.db, app.campaignId);
  expect(second.versionId).not.toBe(first.versionId);

  const [result] = await takeIn(app, [await filled(forms, 'NK-01')]);
  expect(result).toMatchObject({ verdict: 'accepted', cells: [] });
  const { values } = forms.report('NK-01');
  expect(result?.counts).toMatchObject({ values: values.length });

  // What is issued from now on is of the new version.
  const again = await issue(app, forms.milestone('finalReport').id, app.folder);
  const fresh = { ...forms, files: again };
  const [later] = await takeIn(app, [await filled(fresh, 'NK-02')]);
  expect(later).toMatchObject({ verdict: 'accepted' });
  const issues = app.app.db.$client.prepare('SELECT DISTINCT plan_version_id FROM form_issue').pluck().all();
  expect(issues).toContain(second.versionId);
});
