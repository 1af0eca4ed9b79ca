import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Amendment } from '#shared/domain/plan/amendment.ts';
import type { PlanReading } from '#shared/domain/plan-reader/reading.ts';
import type { ReadingReview } from '#shared/domain/plan-reader/review.ts';
import { id, stamp } from './columns.ts';
import { planColumn } from './plan-column.ts';

export const campaign = sqliteTable('campaign', {
  id: id(),
  title: text('title').notNull(),
  kind: text('kind').notNull(),
  periodFrom: text('period_from').notNull(),
  periodTo: text('period_to'),
  state: text('state', { enum: ['draft', 'issued', 'closed'] }).notNull(),
  /** `own`: this office issues it; `received`: it came in a package from another office. */
  origin: text('origin', { enum: ['own', 'received'] }).notNull(),
  /** The campaign that this one carries out, or is a round of; null for one that stands by itself. */
  parentCampaignId: text('parent_campaign_id'),
  /** `year`: one year of a campaign of several; `review`: the review of some of them. Null for a campaign of its own. */
  roundKind: text('round_kind', { enum: ['year', 'review'] }),
  /** The year that the round is about; for a review its last one. */
  roundYear: integer('round_year'),
  ...stamp(),
});

/** One draft at most; each issued version stays as it was for ever (a trigger refuses changes). */
export const planVersion = sqliteTable(
  'plan_version',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    number: integer('number').notNull(),
    state: text('state', { enum: ['draft', 'issued'] }).notNull(),
    body: planColumn('body').notNull(),
    documentId: text('document_id'),
    issuedAt: text('issued_at'),
    /** Why a later version changes what was issued; null for the first. */
    amendment: text('amendment', { mode: 'json' }).$type<Amendment>(),
    ...stamp(),
  },
  (t) => [uniqueIndex('plan_version_number').on(t.campaignId, t.number)],
);

/** Earlier states of a draft, for undo; kept while the plan is a draft. */
export const planUndo = sqliteTable(
  'plan_undo',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    body: planColumn('body').notNull(),
    what: text('what').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('plan_undo_campaign').on(t.campaignId, t.seq)],
);

/** The text of a plan that is being read in, with what the reader proposes and what a person decided about it. */
export const planReading = sqliteTable('plan_reading', {
  id: id(),
  /** Name of the file. */
  name: text('name').notNull(),
  text: text('text').notNull(),
  reading: text('reading', { mode: 'json' }).$type<PlanReading>().notNull(),
  review: text('review', { mode: 'json' }).$type<ReadingReview>().notNull(),
  /** The campaign that was made from it, null while it is looked through. */
  campaignId: text('campaign_id').references(() => campaign.id, { onDelete: 'set null' }),
  ...stamp(),
});
