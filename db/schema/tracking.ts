import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, stamp } from './columns.ts';
import { storedFile } from './documents.ts';
import { campaign } from './plan.ts';
import { unit } from './units.ts';

/** A form that went out: one a unit and time that a milestone is due, identified by this id on the hidden sheet. */
export const formIssue = sqliteTable(
  'form_issue',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    milestoneId: text('milestone_id').notNull(),
    /** As in `report.occurrence`: each year's form of a recurring milestone is one of its own. */
    occurrence: text('occurrence').notNull().default(''),
    waveId: text('wave_id'),
    planVersionId: text('plan_version_id').notNull(),
    /** Hash over the parts of the form that must not change (identity, rows, codes). */
    layoutHash: text('layout_hash').notNull(),
    issuedAt: text('issued_at').notNull(),
    ...stamp(),
  },
  (t) => [uniqueIndex('form_issue_unit').on(t.campaignId, t.unitId, t.milestoneId, t.occurrence)],
);

/** Every file that came back and what became of it. */
export const formReturn = sqliteTable(
  'form_return',
  {
    id: id(),
    campaignId: text('campaign_id').notNull(),
    formIssueId: text('form_issue_id').references(() => formIssue.id),
    sha256: text('sha256').notNull(),
    fileName: text('file_name').notNull(),
    verdict: text('verdict', {
      enum: ['accepted', 'warnings', 'returned', 'foreign', 'duplicate', 'older', 'unreadable'],
    }).notNull(),
    notes: text('notes', { mode: 'json' }).notNull(),
    receivedOn: text('received_on').notNull(),
    ...stamp(),
  },
  (t) => [index('form_return_file').on(t.campaignId, t.sha256)],
);

/** What a unit delivered for a milestone: with a form, or on paper and typed in. */
export const report = sqliteTable(
  'report',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    milestoneId: text('milestone_id').notNull(),
    /** Occurrence of a recurring milestone: the due date it answers; empty for a milestone that occurs once. */
    occurrence: text('occurrence').notNull().default(''),
    state: text('state', { enum: ['accepted', 'returned'] }).notNull(),
    /** Date on the paper, which decides on time or late. */
    paperDate: text('paper_date').notNull(),
    receivedOn: text('received_on').notNull(),
    source: text('source', { enum: ['form', 'typed', 'package'] }).notNull(),
    formReturnId: text('form_return_id'),
    note: text('note').notNull().default(''),
    ...stamp(),
  },
  (t) => [
    uniqueIndex('report_unit').on(t.campaignId, t.unitId, t.milestoneId, t.occurrence),
    // All that the matrix needs, time by time, so that years of reports are read without their rows.
    index('report_time').on(t.campaignId, t.milestoneId, t.occurrence, t.state, t.paperDate, t.unitId),
  ],
);

/** A scan, photo or paper that proves what a report says. The bytes lie in the data folder under their SHA-256, once. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    reportId: text('report_id')
      .notNull()
      .references(() => report.id),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    /** What the bytes are, never what the name says. */
    format: text('format', { enum: ['pdf', 'jpg', 'png', 'docx', 'xlsx'] }).notNull(),
    fileName: text('file_name').notNull(),
    note: text('note').notNull().default(''),
    ...stamp(),
  },
  (t) => [uniqueIndex('evidence_once').on(t.reportId, t.sha256), index('evidence_campaign').on(t.campaignId)],
);

/** A later day granted to one unit for one milestone, with the reason. */
export const extension = sqliteTable(
  'extension',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    milestoneId: text('milestone_id').notNull(),
    occurrence: text('occurrence').notNull().default(''),
    lastDay: text('last_day').notNull(),
    reason: text('reason').notNull(),
    ...stamp(),
  },
  (t) => [uniqueIndex('extension_unit').on(t.campaignId, t.unitId, t.milestoneId, t.occurrence)],
);

/**
 * What a unit says of one indicator in one wave (empty: the campaign as a whole) or at one occurrence of a recurring
 * milestone, so that the figures of one year do not overwrite those of another. Whole numbers only.
 */
export const indicatorValue = sqliteTable(
  'indicator_value',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    indicatorId: text('indicator_id').notNull(),
    waveId: text('wave_id').notNull().default(''),
    /** As in `report.occurrence`. */
    occurrence: text('occurrence').notNull().default(''),
    /** percent and rate: both; count, yesNo (0/1), grade (step) and date (days since 1970-01-01): numerator only. */
    numerator: integer('numerator'),
    denominator: integer('denominator'),
    reportId: text('report_id').references(() => report.id),
    /** The cell that it came from: "Chỉ tiêu!E7". */
    cell: text('cell').notNull().default(''),
    ...stamp(),
  },
  (t) => [
    uniqueIndex('indicator_value_place').on(t.campaignId, t.unitId, t.indicatorId, t.waveId, t.occurrence),
    index('indicator_value_indicator').on(t.campaignId, t.indicatorId, t.waveId),
  ],
);
