import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#shared/domain/local-date.ts';
import { formatMoney } from '#shared/text/numbers.ts';
import { type AwardCounts, type Campaign, jobId, type Stage } from './stage.ts';

/** Step 5: dossiers checked in, the best admissible list taken over, decided, certificates printed. */
export async function giveAwards(stage: Stage, campaign: Campaign): Promise<AwardCounts> {
  const { out, sample, office, progress } = stage;
  const { awards, documents } = office.services;
  const awardType = campaign.plan.awardTypes.find(({ managedHere }) => managedHere);
  if (awardType === undefined) throw new Error('the plan has no award that the office manages');
  const of = { campaignId: campaign.id, awardTypeId: awardType.id };
  const proposed = await awards.list(of);
  const nominationIds = proposed.nominations.map(({ id }) => id);
  for (const item of campaign.plan.dossier.items.filter(({ required }) => required)) {
    await awards.setCopies({ nominationIds, itemId: item.id, copies: campaign.plan.dossier.sets });
  }
  await awards.applySuggestion(of);
  const chosen = (await awards.list(of)).nominations.filter(({ state }) => state === 'selected');
  const counts = {
    collectives: chosen.filter(({ subject }) => subject === 'collective').length,
    individuals: chosen.filter(({ subject }) => subject === 'individual').length,
    leaders: chosen.filter(({ isLeader }) => isLeader).length,
  };
  const failed = proposed.nominations.filter(({ eligibility }) => eligibility === 'failed').length;
  progress.step(
    'Xét khen thưởng',
    `${nominationIds.length} đề nghị, ${failed} không đủ điều kiện, chọn ${counts.collectives} tập thể, ${counts.individuals} cá nhân`,
  );

  const folder = join(out, 'khen-thuong');
  mkdirSync(folder);
  for (const format of ['xlsx', 'docx'] as const) {
    const file = join(folder, `Danh sách đề nghị khen thưởng.${format}`);
    await awards.exportList({ ...of, format, target: office.choose(file), chosenOnly: true });
    progress.wrote(`award-list-${format}`, file);
  }
  const date = addDays(lastDay(sample), 21);
  office.goTo(date);
  const decision = await awards.decide({
    ...of,
    number: null,
    date,
    signerId: null,
    wording: null,
    isOutside: false,
  });
  const { documentId } = decision;
  const docx = join(folder, 'Quyết định khen thưởng.docx');
  await documents.export({ documentId, format: 'docx', targetToken: office.choose(docx) });
  progress.wrote('decision-docx', docx);
  const pdf = join(folder, 'Quyết định khen thưởng.pdf');
  await documents.export({ documentId, format: 'pdf', targetToken: office.choose(pdf) });
  progress.wrote('decision-pdf', pdf);
  const prizes = join(folder, 'Danh sách tiền thưởng.xlsx');
  await awards.exportPrizes({ decisionId: decision.id, target: office.choose(prizes) });
  progress.wrote('prize-list-xlsx', prizes);
  const certificates = join(folder, 'Bằng khen.pdf');
  const printed = await awards.certificates({
    decisionId: decision.id,
    awardIds: null,
    templateId: 'a4',
    mode: 'full',
    offset: { xMm: 0, yMm: 0 },
    target: office.choose(certificates),
    jobId: jobId(),
  });
  progress.wrote('certificates-pdf', certificates);
  progress.step(
    'Quyết định, bằng khen',
    `số ${decision.number}/${decision.symbol}, ${printed.pages} bằng khen, tiền thưởng ${formatMoney(decision.total)}`,
  );
  return counts;
}

/** The day by which the last paper had come in. */
function lastDay(sample: Stage['sample']): string {
  return sample.reports.reduce((latest, { date }) => (date > latest ? date : latest), sample.planDate);
}
