import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { readSample } from '#electron/settings/read-sample.ts';
import { typeReceipts } from '../../../scripts/demo/forms.ts';
import type { Installation } from '../../../scripts/demo/installation.ts';
import { issueSample } from '../../../scripts/demo/plan.ts';
import { Progress } from '../../../scripts/demo/progress.ts';
import type { Stage } from '../../../scripts/demo/stage.ts';
import type { TestApp } from '../../support/test-app.ts';

interface OpenedSample {
  typeReceipts(): Promise<void>;
}

/** Issues the plan of a loaded sample as the demo does and opens its round; the test goes on in that campaign. */
export async function openSample(test: TestApp, sampleId: string): Promise<OpenedSample> {
  const installation = {
    app: test.app,
    services: test.services,
    goTo: (day: string) => test.setNow(`${day}T01:00:00.000Z`),
    choose: (path: string) => test.app.tokens.issue(path).token,
  } as Installation;
  const out = mkdtempSync(join(test.folder, 'out-'));
  const sample = readSample(test.app.resourcesDir, sampleId);
  const stage: Stage = { out, sample, office: installation, progress: new Progress(() => undefined) };
  const campaign = await issueSample(stage, test.campaignId);
  test.campaignId = campaign.id;
  return { typeReceipts: () => typeReceipts(stage, campaign) };
}
