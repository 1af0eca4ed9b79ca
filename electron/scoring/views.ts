import { and, eq } from 'drizzle-orm';
import { score } from '#db/schema/scoring.ts';
import type { BoardRow, BoardTableView, BoardView, SheetView } from '#shared/contract/scoring.ts';
import { stagesUpTo } from '#shared/domain/scoring/stages.ts';
import { type App, today } from '../app/app.ts';
import { pointsOrigin, readReportedFigures } from './points-origin.ts';
import { unitName } from './save-score.ts';
import { assembleScoreBoard, type BoardUnit, type ScoreBoard } from './score-board.ts';
import type { ScoreHistory } from './score-history.ts';
import { scorableUnit } from './stored-score.ts';

function boardRow(own: BoardUnit): BoardRow {
  const { score: points, standing, differences } = own;
  return {
    unitId: own.unitId,
    code: own.code,
    name: own.name,
    tableId: own.table.id,
    clusterId: own.clusterId,
    stageTotals: own.stageTotals,
    sections: points.sections.map(({ sectionId, pointsHundredths }) => ({ sectionId, pointsHundredths })),
    deductionsHundredths: points.deductionsHundredths,
    bonusHundredths: points.bonusHundredths,
    ...standing,
    blockedGrade: points.grade.blockedGrade,
    blockingZeros: points.blockingZeros.map(({ code, name }) => `${code}. ${name}`),
    missing: points.missing,
    differences: differences.length,
    unexplained: differences.filter(({ fault }) => fault !== null).length,
    daysLate: own.facts.daysLate,
    hasMovedSinceLock: own.hasMovedSinceLock,
  };
}

function tableViews({ plan, tables, units }: ScoreBoard): BoardTableView[] {
  return tables.map((table) => ({
    id: table.id,
    groupId: table.groupId,
    groupName: plan.subjectGroups.find(({ id }) => id === table.groupId)?.name ?? '',
    name: table.name,
    stages: table.stages,
    sections: table.sections.map(({ id, name }) => {
      const first = units.find((own) => own.table.id === table.id);
      const section = first?.score.sections.find(({ sectionId }) => sectionId === id);
      return { id, name, maxHundredths: section?.maxHundredths ?? 0 };
    }),
    grades: table.grades.map(({ name, fromHundredths }) => ({ name, fromHundredths })),
  }));
}

export function boardView(app: App, input: { campaignId: string; groupId?: string | undefined }): BoardView {
  const board = assembleScoreBoard(app.db, input.campaignId, today(app), { groupId: input.groupId });
  const { clusters, locks, isFinal, units } = board;
  return { tables: tableViews(board), clusters, locks, isFinal, units: units.map(boardRow) };
}

export function sheetView(app: App, history: ScoreHistory, campaignId: string, unitId: string): SheetView {
  const board = assembleScoreBoard(app.db, campaignId, today(app), { units: { comparedWith: unitId } });
  const own = scorableUnit(board, unitId, unitName(app.db, unitId));
  const { table } = own;
  const figures = readReportedFigures(app.db, campaignId, unitId);
  const typed = app.db
    .select()
    .from(score)
    .where(and(eq(score.campaignId, campaignId), eq(score.unitId, unitId)))
    .all();
  const counting = new Map(own.score.criteria.map((one) => [one.criterionId, one]));
  const faults = new Map(
    own.differences.map(({ criterion, to, fault }) => [`${criterion.id} ${to}`, fault?.message ?? null]),
  );
  const lockedUpTo = Math.max(-1, ...board.locks.map((lock) => table.stages.indexOf(lock.stage)));
  return {
    unitId,
    code: own.code,
    name: own.name,
    clusterName: board.clusters.find(({ id }) => id === own.clusterId)?.name ?? '',
    tableName: table.name,
    stages: stagesUpTo(table).map((stage, position) => ({ stage, isLocked: position <= lockedUpTo })),
    sections: table.sections.map((section) => ({
      id: section.id,
      name: section.name,
      pointsHundredths:
        own.score.sections.find(({ sectionId }) => sectionId === section.id)?.pointsHundredths ?? 0,
      maxHundredths: own.score.sections.find(({ sectionId }) => sectionId === section.id)?.maxHundredths ?? 0,
      criteria: section.criteria.map((criterion) => ({
        id: criterion.id,
        code: criterion.code,
        name: criterion.name,
        guidance: criterion.guidance,
        method: criterion.method.kind,
        maxHundredths: criterion.maxHundredths,
        zeroBlocks: criterion.zeroBlocks,
        computedHundredths: counting.get(criterion.id)?.computedHundredths ?? null,
        origin: pointsOrigin(board.plan, criterion, own, figures),
        scores: typed
          .filter((row) => row.criterionId === criterion.id && table.stages.includes(row.stage))
          .sort((a, b) => table.stages.indexOf(a.stage) - table.stages.indexOf(b.stage))
          .map(({ stage, pointsHundredths, reason, author, updatedAt, source }) => ({
            ...{ stage, pointsHundredths, reason, author, updatedAt, source },
            fault: faults.get(`${criterion.id} ${stage}`) ?? null,
          })),
        pointsHundredths: counting.get(criterion.id)?.pointsHundredths ?? null,
      })),
    })),
    row: boardRow(own),
    undo: history.last(campaignId, unitId)?.label ?? null,
  };
}
