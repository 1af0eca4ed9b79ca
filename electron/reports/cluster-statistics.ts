import { eq } from 'drizzle-orm';
import { award, nomination } from '#db/schema/awards.ts';
import { participant } from '#db/schema/units.ts';
import type { ClusterStatistics, Statistics } from '#shared/contract/reports.ts';
import { roundHalfUp } from '#shared/domain/rational.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, today } from '../app/app.ts';
import { assembleScoreBoard, type BoardUnit } from '../scoring/score-board.ts';
import { trackingMatrix } from '../tracking/matrix.ts';

const NO_CLUSTER = 'Không thuộc cụm, khối';

/** Reports, points, grades, nominations and awards, cluster by cluster, from the same figures as the screens of each. */
export function clusterStatistics(app: App, campaignId: string): Statistics {
  const day = today(app);
  const board = assembleScoreBoard(app.db, campaignId, day);
  const matrix = trackingMatrix(app, campaignId);
  const grades = [...new Set(board.tables.flatMap((table) => table.grades.map(({ name }) => name)))];
  const nominations = nominationClusters(app, campaignId);
  const dueKeys = matrix.columns.filter(({ due }) => due <= day).map(({ key }) => key);

  const lineOf = (clusterId: string | null, name: string, isMember: (id: string | null) => boolean) => {
    const rows = matrix.rows.filter((row) => isMember(row.clusterId));
    const states = rows.flatMap((row) => dueKeys.flatMap((key) => row.cells[key]?.state ?? []));
    const count = (state: (typeof states)[number]) => states.filter((own) => own === state).length;
    const units = board.units.filter((own) => isMember(own.clusterId));
    // A unit without any points has no grade yet, whatever zero would give.
    const scored = units.filter(
      ({ facts, standing }) => facts.scores.length > 0 || standing.totalHundredths > 0,
    );
    const proposed = nominations.filter((own) => isMember(own.clusterId));
    return {
      ...{ clusterId, name, units: rows.length },
      reports: {
        owed: states.length,
        onTime: count('onTime'),
        late: count('late'),
        missing: count('missing') + count('returned'),
      },
      ...points(units),
      grades: Object.fromEntries(
        grades.map((grade) => [grade, scored.filter(({ standing }) => standing.grade === grade).length]),
      ),
      nominations: proposed.length,
      awards: proposed.filter(({ isAwarded }) => isAwarded).length,
    } satisfies ClusterStatistics;
  };
  const clusters = matrix.clusters.map(({ id, name }) => lineOf(id, name, (own) => own === id));
  const others = lineOf(null, NO_CLUSTER, (own) => own === null);
  const total = lineOf(null, 'Cộng', () => true);
  return {
    sentence: sentenceOf(total, grades),
    grades,
    clusters: [...clusters, ...(others.units + others.nominations > 0 ? [others] : [])],
    total,
  };
}

/** The whole in one sentence, as it is said in a meeting. */
function sentenceOf(total: ClusterStatistics, grades: readonly string[]): string {
  const count = (value: number) => formatNumber(value, 0);
  const { owed, onTime, late, missing } = total.reports;
  const graded = grades
    .filter((grade) => (total.grades[grade] ?? 0) > 0)
    .map((grade) => `${count(total.grades[grade] ?? 0)} ${grade}`);
  const parts = [
    owed === 0
      ? `${count(total.units)} đơn vị tham gia, chưa báo cáo nào đến hạn`
      : `${count(total.units)} đơn vị tham gia đã gửi ${count(onTime + late)} trên ${count(owed)} báo cáo đến hạn (${count(late)} chậm, ${count(missing)} chưa gửi)`,
    ...(graded.length === 0 ? [] : [`xếp loại: ${graded.join(', ')}`]),
    ...(total.nominations === 0
      ? []
      : [`${count(total.nominations)} đề nghị khen thưởng, ${count(total.awards)} được khen thưởng`]),
  ];
  return `${parts.join('; ')}.`;
}

function points(units: readonly BoardUnit[]) {
  const scored = units.filter(({ facts }) => facts.scores.length > 0);
  const sum = scored.reduce((total, { standing }) => total + standing.totalHundredths, 0);
  const averageHundredths =
    scored.length === 0 ? null : roundHalfUp({ num: BigInt(sum), den: BigInt(scored.length) });
  return { scoredUnits: scored.length, averageHundredths };
}

/** Nominations with the cluster of the unit that proposes. */
function nominationClusters(app: App, campaignId: string) {
  const clusterOf = new Map(
    app.db
      .select({ unitId: participant.unitId, clusterId: participant.clusterId })
      .from(participant)
      .where(eq(participant.campaignId, campaignId))
      .all()
      .map(({ unitId, clusterId }) => [unitId, clusterId]),
  );
  return app.db
    .select({ proposerUnitId: nomination.proposerUnitId, awardId: award.id })
    .from(nomination)
    .leftJoin(award, eq(award.nominationId, nomination.id))
    .where(eq(nomination.campaignId, campaignId))
    .all()
    .map(({ proposerUnitId, awardId }) => ({
      clusterId: clusterOf.get(proposerUnitId) ?? null,
      isAwarded: awardId !== null,
    }));
}
