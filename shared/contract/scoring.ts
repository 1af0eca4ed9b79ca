import { z } from 'zod';
import { ScoreStage } from '../domain/plan/score-table.ts';
import { Id, LocalDate, PointsHundredths } from '../domain/values.ts';
import { WrittenFile } from './files.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const CampaignInput = z.object({ campaignId: Id });
const Reason = z
  .string()
  .max(2_000)
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim());

export const BoardTableView = z.object({
  id: Id,
  groupId: Id,
  groupName: z.string(),
  name: z.string(),
  stages: z.array(ScoreStage),
  sections: z.array(z.object({ id: Id, name: z.string(), maxHundredths: z.int() })),
  /** Best first. */
  grades: z.array(z.object({ name: z.string(), fromHundredths: z.int() })),
});
export type BoardTableView = z.infer<typeof BoardTableView>;

export const BoardRow = z.object({
  unitId: Id,
  code: z.string(),
  name: z.string(),
  tableId: Id,
  clusterId: Id.nullable(),
  stageTotals: z.array(z.object({ stage: ScoreStage, totalHundredths: z.int().nullable() })),
  sections: z.array(z.object({ sectionId: Id, pointsHundredths: z.int() })),
  deductionsHundredths: z.int(),
  bonusHundredths: z.int(),
  totalHundredths: z.int(),
  grade: z.string().nullable(),
  /** The grade that the points would give, and the criteria at zero that forbid it. */
  blockedGrade: z.string().nullable(),
  blockingZeros: z.array(z.string()),
  rank: z.int(),
  isTied: z.boolean(),
  missing: z.array(z.object({ id: Id, code: z.string(), name: z.string() })),
  /** Changes from one stage to the next, and how many of them lack a reason. */
  differences: z.int(),
  unexplained: z.int(),
  daysLate: z.int().nullable(),
  hasMovedSinceLock: z.boolean(),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const LockView = z.object({ stage: ScoreStage, lockedAt: z.string(), author: z.string() });
export type LockView = z.infer<typeof LockView>;

export const BoardView = z.object({
  tables: z.array(BoardTableView),
  clusters: z.array(z.object({ id: Id, name: z.string() })),
  locks: z.array(LockView),
  isFinal: z.boolean(),
  units: z.array(BoardRow),
});
export type BoardView = z.infer<typeof BoardView>;

/** How the points of the figures came about: which value, from which paper and cell. */
export const PointsOrigin = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    code: z.string(),
    name: z.string(),
    /** Value over the campaign, the target and whether it is met, in words. */
    value: z.string(),
    target: z.string(),
    state: z.string(),
    parts: z.array(z.object({ wave: z.string(), value: z.string(), cell: z.string(), file: z.string() })),
  }),
  z.object({
    kind: z.literal('daysLate'),
    days: z.int().nullable(),
    reports: z.array(
      z.object({ name: z.string(), due: LocalDate, delivered: LocalDate.nullable(), status: z.string() }),
    ),
  }),
]);
export type PointsOrigin = z.infer<typeof PointsOrigin>;

export const SheetScore = z.object({
  stage: ScoreStage,
  pointsHundredths: z.int(),
  reason: z.string(),
  author: z.string(),
  updatedAt: z.string(),
  source: z.enum(['typed', 'form', 'package']),
  /** What is wrong with it: a difference without a reason. */
  fault: z.string().nullable(),
});
export type SheetScore = z.infer<typeof SheetScore>;

export const SheetCriterion = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  guidance: z.string(),
  method: z.enum(['manual', 'passFail', 'proportional', 'bands', 'deduction', 'bonus']),
  maxHundredths: z.int(),
  zeroBlocks: z.boolean(),
  computedHundredths: z.int().nullable(),
  origin: PointsOrigin.nullable(),
  scores: z.array(SheetScore),
  /** What counts now, null while missing. */
  pointsHundredths: z.int().nullable(),
});
export type SheetCriterion = z.infer<typeof SheetCriterion>;

export const SheetView = z.object({
  unitId: Id,
  code: z.string(),
  name: z.string(),
  clusterName: z.string(),
  tableName: z.string(),
  stages: z.array(z.object({ stage: ScoreStage, isLocked: z.boolean() })),
  sections: z.array(
    z.object({
      id: Id,
      name: z.string(),
      pointsHundredths: z.int(),
      maxHundredths: z.int(),
      criteria: z.array(SheetCriterion),
    }),
  ),
  row: BoardRow,
  /** What Ctrl+Z would take back, null when there is nothing. */
  undo: z.string().nullable(),
});
export type SheetView = z.infer<typeof SheetView>;

export const SaveScoreInput = z.object({
  campaignId: Id,
  unitId: Id,
  stage: ScoreStage,
  criterionId: Id,
  /** Null takes the points away. */
  pointsHundredths: PointsHundredths.nullable(),
  reason: Reason,
});
export type SaveScoreInput = z.infer<typeof SaveScoreInput>;

export const AcceptSelfInput = z.object({
  campaignId: Id,
  unitIds: z.array(Id).max(20_000),
  stage: ScoreStage,
});
export type AcceptSelfInput = z.infer<typeof AcceptSelfInput>;

type StageInput = { campaignId: string; stage: ScoreStage };

export interface ScoringService {
  board(input: { campaignId: string; groupId?: string | undefined }): MaybePromise<BoardView>;
  sheet(input: { campaignId: string; unitId: string }): MaybePromise<SheetView>;
  saveScore(input: SaveScoreInput): MaybePromise<SheetView>;
  undo(input: { campaignId: string; unitId: string }): MaybePromise<SheetView>;
  acceptSelf(input: AcceptSelfInput): MaybePromise<{ units: number; scores: number }>;
  lock(input: StageInput): MaybePromise<{ units: number }>;
  unlock(input: StageInput & { reason: string }): MaybePromise<{ units: number }>;
  export(input: { campaignId: string; target: string; format: 'xlsx' | 'pdf' }): MaybePromise<WrittenFile>;
}

const { procedure, router } = contractFor<{ scoring: ScoringService }>();

export const scoringRouter = router({
  /** Every participating unit of a score table: points a stage and a section, total, grade, rank. */
  board: procedure
    .input(CampaignInput.extend({ groupId: Id.optional() }))
    .output(BoardView)
    .query(({ ctx, input }) => ctx.services.scoring.board(input)),
  /** Every criterion of one unit with its points and how they came about. */
  sheet: procedure
    .input(CampaignInput.extend({ unitId: Id }))
    .output(SheetView)
    .query(({ ctx, input }) => ctx.services.scoring.sheet(input)),
  saveScore: procedure
    .input(SaveScoreInput)
    .output(SheetView)
    .mutation(({ ctx, input }) => ctx.services.scoring.saveScore(input)),
  /** Takes the last change of a unit's points in this session back. */
  undo: procedure
    .input(CampaignInput.extend({ unitId: Id }))
    .output(SheetView)
    .mutation(({ ctx, input }) => ctx.services.scoring.undo(input)),
  /** Copies the unit's own points to a later stage where that one is still empty. */
  acceptSelf: procedure
    .input(AcceptSelfInput)
    .output(z.object({ units: z.int(), scores: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.scoring.acceptSelf(input)),
  /** No more points at a stage; the ranking as it stands is kept. */
  lock: procedure
    .input(CampaignInput.extend({ stage: ScoreStage }))
    .output(z.object({ units: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.scoring.lock(input)),
  unlock: procedure
    .input(CampaignInput.extend({ stage: ScoreStage, reason: Reason }))
    .output(z.object({ units: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.scoring.unlock(input)),
  /** The ranking as a workbook or to print, to a file that the person chose. */
  export: procedure
    .input(CampaignInput.extend({ target: z.uuid(), format: z.enum(['xlsx', 'pdf']) }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.scoring.export(input)),
});
