/**
 * `npm run demo -- --out DIR [--sample ID]`: the whole year of one office without a window, through the use cases that the
 * screens call, with real files between the steps. Writes every paper, two databases and summary.json into DIR.
 */
import './node-version.ts';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createHeadlessPrinter } from '#electron/chromium/print.ts';
import { readSample, sampleList } from '#electron/settings/read-sample.ts';
import { applicationVersion } from './demo/application-version.ts';
import { sendUp } from './demo/exchange.ts';
import { openInstallation, resourcesDir } from './demo/installation.ts';
import { issuePlan } from './demo/plan.ts';
import { Progress } from './demo/progress.ts';
import type { Results } from './demo/stage.ts';
import { steps } from './demo/steps.ts';
import { ensureChromium } from './ensure-system.ts';

const { values } = parseArgs({
  options: { out: { type: 'string' }, sample: { type: 'string', default: 'can-tho-2024' } },
});
if (values.out === undefined) {
  console.error('npm run demo -- --out DIR [--sample ID]');
  process.exit(2);
}
const out = resolve(values.out);
const inside = existsSync(out) ? readdirSync(out) : [];
if (inside.length > 0 && !inside.includes('summary.json')) {
  console.error(`${out} is not empty and was not written by a demo; name another folder.`);
  process.exit(2);
}
for (const name of inside) rmSync(join(out, name), { recursive: true });
mkdirSync(out, { recursive: true });

if (!ensureChromium('printing')) process.exit(1);
const known = sampleList(resourcesDir).map(({ id }) => id);
if (!known.includes(values.sample)) {
  console.error(`There is no sample ${values.sample}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const sample = readSample(resourcesDir, values.sample);
const printer = createHeadlessPrinter(join(resourcesDir, 'fonts'));
const version = applicationVersion();
const progress = new Progress();
const office = await openInstallation({
  databaseFile: join(out, 'office.db'),
  dataDir: join(out, 'office-data'),
  version,
  printer,
  day: sample.planDate,
});
try {
  const stage = { out, sample, office, progress };
  const campaign = await issuePlan(stage);
  const results: Results = { forms: null, ranking: [], awards: null };
  for (const { name, cannot, run } of steps) {
    const why = cannot(campaign.plan, sample);
    if (why === null) await run(stage, campaign, results);
    else progress.skip(name, why);
  }
  const above = await openInstallation({
    databaseFile: join(out, 'above.db'),
    dataDir: join(out, 'above-data'),
    version,
    printer,
    day: sample.planDate,
  });
  try {
    await sendUp(stage, campaign, above);
  } finally {
    await above.close();
  }
  const summary = {
    sample: sample.id,
    units: office.app.db.$client.prepare('SELECT count(*) FROM participant').pluck().get(),
    ...results,
    skipped: progress.skipped,
    outputs: progress.outputs,
    alsoWritten: progress.alsoWritten,
  };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  console.log(
    `${out}: ${progress.outputs.length + progress.alsoWritten.length} papers, summary.json, office.db, above.db in ${progress.seconds} s`,
  );
} finally {
  await office.close();
  await printer.close();
}
