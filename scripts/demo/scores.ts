import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign, RankedUnit, Stage } from './stage.ts';

/** Step 4: the appraisal differs from some self-scores and says why, takes over the rest, and is locked. */
export async function scoreUnits(
  { out, sample, office, progress }: Stage,
  campaign: Campaign,
): Promise<RankedUnit[]> {
  const { services } = office;
  const stage = 'appraisal';
  for (const { unitKey, criterionCode, pointsHundredths, reason } of sample.appraisal) {
    const unitId = campaign.unitIds.get(unitKey) ?? '';
    const criterionId = campaign.plan.scoreTables
      .flatMap((table) => table.sections)
      .flatMap((section) => section.criteria)
      .find(({ code }) => code === criterionCode)?.id;
    if (criterionId === undefined)
      throw new Error(`the sample appraises an unknown criterion: ${criterionCode}`);
    await services.scoring.saveScore({
      campaignId: campaign.id,
      unitId,
      stage,
      criterionId,
      pointsHundredths,
      reason,
    });
  }
  const before = await services.scoring.board({ campaignId: campaign.id });
  const unitIds = before.units.map(({ unitId }) => unitId);
  await services.scoring.acceptSelf({ campaignId: campaign.id, unitIds, stage });
  await services.scoring.lock({ campaignId: campaign.id, stage });
  const board = await services.scoring.board({ campaignId: campaign.id });
  const clusters = new Map(board.clusters.map(({ id, name }) => [id, name]));
  const ranking = board.units.map(({ clusterId, name, totalHundredths, grade, rank }) => ({
    cluster: clusters.get(clusterId ?? '') ?? '',
    unit: name,
    points: totalHundredths / 100,
    grade,
    rank,
  }));
  const folder = join(out, 'cham-diem');
  mkdirSync(folder);
  const file = join(folder, 'Bảng xếp hạng.xlsx');
  await services.scoring.export({
    ...{ campaignId: campaign.id, format: 'xlsx' },
    target: office.choose(file),
  });
  progress.wrote('ranking-xlsx', file);
  const ties = board.units.filter(({ isTied }) => isTied).length;
  const grades = [...new Set(ranking.map(({ grade }) => grade ?? 'chưa xếp loại'))]
    .map((grade) => `${grade} ${ranking.filter((row) => (row.grade ?? 'chưa xếp loại') === grade).length}`)
    .join(', ');
  progress.step('Chấm điểm, xếp hạng', `${ranking.length} đơn vị: ${grades}; ${ties} đơn vị đồng hạng`);
  return ranking;
}
