import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeWorkbookReaders } from '#electron/files/workbook/read-workbook.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { readSample } from '#electron/settings/read-sample.ts';
import { createTestApp } from '#tests/support/test-app.ts';
import { fillForm, fillOf } from '../../scripts/demo/fill-form.ts';

/** Forms of the sample: written, filled and taken in, per second. Run it with Node, alone on the machine. */
const test = await createTestApp({ sample: 'can-tho-2024' });
try {
  const sample = readSample(test.app.resourcesDir, 'can-tho-2024');
  const { plan } = currentPlan(test.app.db, test.campaignId);
  const at = plan.milestones.findIndex(({ kind }) => kind === 'finalReport');
  const folderToken = test.app.tokens.issue(test.folder).token;
  const place = { campaignId: test.campaignId, milestoneId: plan.milestones[at]?.id ?? '', folderToken };

  let from = performance.now();
  const issued = await test.services.tracking.issueForms({ ...place, jobId: crypto.randomUUID() });
  const write = performance.now() - from;

  const root = join(test.folder, issued.folder.name);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );
  const paths: string[] = [];
  for (const report of sample.reports) {
    if (report.milestoneId !== sample.plan.milestones[at]?.id) continue;
    const code = sample.units.find(({ key }) => key === report.unitKey)?.code ?? '';
    const name = names.find((candidate) => candidate.includes(`${code} - `));
    if (name === undefined) continue;
    await fillForm(join(root, name), fillOf(sample, report));
    paths.push(join(root, name));
  }

  from = performance.now();
  const tokens = paths.map((path) => test.app.tokens.issue(path).token);
  const results = await test.services.tracking.takeInForms({ tokens, jobId: crypto.randomUUID() });
  const take = performance.now() - from;
  const good = results.filter(({ verdict }) => verdict === 'accepted' || verdict === 'warnings').length;

  const rate = (count: number, ms: number) => `${((1000 * count) / ms).toFixed(1)}/s`;
  console.log(`forms written   ${issued.written} in ${write.toFixed(0)} ms, ${rate(issued.written, write)}`);
  console.log(
    `forms taken in  ${good} of ${results.length} in ${take.toFixed(0)} ms, ${rate(results.length, take)}`,
  );
} finally {
  await closeWorkbookReaders();
  test.close();
}
