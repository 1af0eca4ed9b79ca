import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, stamp } from './columns.ts';
import { campaign } from './plan.ts';
import { unit } from './units.ts';

/** One criterion of one unit at one stage. Stages stand side by side; none overwrites another. */
export const score = sqliteTable(
  'score',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    stage: text('stage', { enum: ['self', 'cross', 'clusterHead', 'appraisal', 'council'] }).notNull(),
    criterionId: text('criterion_id').notNull(),
    pointsHundredths: integer('points_hundredths').notNull(),
    reason: text('reason').notNull().default(''),
    source: text('source', { enum: ['typed', 'form', 'package'] }).notNull(),
    ...stamp(),
  },
  (t) => [
    uniqueIndex('score_place').on(t.campaignId, t.unitId, t.stage, t.criterionId),
    index('score_campaign').on(t.campaignId, t.stage),
  ],
);

/** A stage that is locked takes no more scores; the ranking as it stood then is kept in `result`. */
export const scoreLock = sqliteTable(
  'score_lock',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    stage: text('stage').notNull(),
    lockedAt: text('locked_at').notNull(),
    ...stamp(),
  },
  (t) => [uniqueIndex('score_lock_stage').on(t.campaignId, t.stage)],
);

/** The result of a unit as it was when the points were locked. */
export const result = sqliteTable(
  'result',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    clusterId: text('cluster_id'),
    totalHundredths: integer('total_hundredths').notNull(),
    grade: text('grade').notNull(),
    rank: integer('rank').notNull(),
    isTied: integer('is_tied', { mode: 'boolean' }).notNull(),
    ...stamp(),
  },
  (t) => [uniqueIndex('result_unit').on(t.campaignId, t.unitId)],
);
