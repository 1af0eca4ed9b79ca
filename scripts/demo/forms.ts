import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addDays } from '#shared/domain/local-date.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { SampleReport } from '#shared/domain/sample/sample.ts';
import { damageFile, fillForm, fillOf } from './fill-form.ts';
import { sendBack } from './send-back.ts';
import { type Campaign, type FormCounts, jobId, type Stage } from './stage.ts';

/** Step 3: forms written, filled by the units, taken in; one of them damaged on its way, some sent back. */
export async function collectForms(stage: Stage, campaign: Campaign): Promise<FormCounts> {
  const totals: FormCounts = { issued: 0, returned: 0, rejected: 0, late: 0 };
  const { milestones } = stage.sample.plan;
  const answered = new Set(stage.sample.reports.map(({ milestoneId }) => milestoneId));
  for (const milestone of milestones.filter(({ id }) => answered.has(id))) {
    const counts = await collectMilestone(stage, campaign, milestone);
    totals.issued += counts.issued;
    totals.returned += counts.returned;
    totals.rejected += counts.rejected;
  }
  const { all } = await stage.office.services.tracking.matrix({ campaignId: campaign.id, period: 'all' });
  totals.late = all.filter(({ hasForm }) => hasForm).reduce((sum, { counts }) => sum + (counts.late ?? 0), 0);
  return totals;
}

/** Letters that came on paper: the office types in the date on each, and sends some back. */
export async function typeReceipts(stage: Stage, campaign: Campaign): Promise<void> {
  const { sample, office, progress } = stage;
  const byPaper = Map.groupBy(sample.receipts, ({ milestoneId, date }) => `${milestoneId} ${date}`);
  for (const receipts of [...byPaper.values()].sort((a, b) =>
    (a[0]?.date ?? '').localeCompare(b[0]?.date ?? ''),
  )) {
    const first = receipts[0];
    if (first === undefined) continue;
    office.goTo(first.date);
    await office.services.tracking.saveReports({
      campaignId: campaign.id,
      milestoneId: campaign.milestoneId(first.milestoneId),
      occurrence: '',
      unitIds: receipts.map(({ unitKey }) => campaign.unitIds.get(unitKey) ?? ''),
      paperDate: first.date,
      receivedOn: first.date,
      note: '',
    });
  }
  const returned = await sendBack(stage, campaign, sample.receipts);
  progress.step(
    'Văn bản đến',
    `${sample.receipts.length} văn bản giấy đã vào sổ, ${returned} trả lại để bổ sung`,
  );
}

async function collectMilestone(stage: Stage, campaign: Campaign, milestone: Milestone): Promise<FormCounts> {
  const { out, sample, office, progress } = stage;
  const { tracking } = office.services;
  const reports = sample.reports.filter(({ milestoneId }) => milestoneId === milestone.id);
  const lastPaper = reports.reduce((latest, { date }) => (date > latest ? date : latest), sample.planDate);
  office.goTo(addDays(lastPaper, -60));
  const folder = join(out, 'bieu-mau');
  mkdirSync(folder, { recursive: true });
  const issued = await tracking.issueForms({
    campaignId: campaign.id,
    milestoneId: campaign.milestoneId(milestone.id),
    folderToken: office.choose(folder),
    jobId: jobId(),
  });
  const pathByCode = formsByUnitCode(join(folder, issued.folder.name));
  const example = [...pathByCode.values()][0];
  if (example !== undefined) progress.wrote('form-xlsx', example);
  progress.step('Phát biểu mẫu', `${milestone.name}: ${issued.written} tệp`);

  const filled = await fillAll(stage, pathByCode, reports);
  const isFirst = milestone.id === sample.reports[0]?.milestoneId;
  const broken = isFirst ? filled.at(-1) : undefined;
  const own = join(out, 'bieu-mau', 'ban-luu-tai-don-vi.xlsx');
  if (broken !== undefined) {
    copyFileSync(broken, own);
    damageFile(broken);
  }
  const damage = broken === undefined ? '' : ', một tệp hỏng khi chép';
  progress.step('Đơn vị điền', `${milestone.name}: ${filled.length} tệp${damage}`);
  office.goTo(addDays(lastPaper, 3));
  const takeIn = (paths: string[]) =>
    tracking.takeInForms({ tokens: paths.map((path) => office.choose(path)), jobId: jobId() });
  const results = await takeIn(filled);
  // The unit still has its own copy and brings it again.
  if (broken !== undefined) results.push(...(await takeIn([own])));
  const taken = results.filter(({ verdict }) => verdict === 'accepted' || verdict === 'warnings');
  const rejected = results.filter((result) => !taken.includes(result));
  const sentBack = await sendBack(stage, campaign, reports);
  progress.step(
    'Nhận biểu mẫu',
    `${milestone.name}: ${taken.length} nhận, ${rejected.length} không nhận${rejected.map(({ code }) => ` (${code})`).join('')}, ${sentBack} trả lại`,
  );
  return { issued: issued.written, returned: results.length, rejected: rejected.length, late: 0 };
}

/** Form files begin with the unit's code. */
function formsByUnitCode(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => [basename(entry.name).split(' ')[0] ?? '', join(entry.parentPath, entry.name)]),
  );
}

async function fillAll(
  { sample }: Stage,
  pathByCode: ReadonlyMap<string, string>,
  reports: readonly SampleReport[],
): Promise<string[]> {
  const codeByKey = new Map(sample.units.map(({ key, code }) => [key, code]));
  const filled: string[] = [];
  for (const report of reports) {
    const path = pathByCode.get(codeByKey.get(report.unitKey) ?? '');
    if (path === undefined) throw new Error(`no form was written for ${report.unitKey}`);
    await fillForm(path, fillOf(sample, report));
    filled.push(path);
  }
  return filled;
}
