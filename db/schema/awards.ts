import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, id, stamp } from './columns.ts';
import { documentRegister } from './documents.ts';
import { campaign } from './plan.ts';
import { person, unit } from './units.ts';

/** A unit or a person proposed for an award. Names are kept as proposed: the paper must not change with the register. */
export const nomination = sqliteTable(
  'nomination',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    awardTypeId: text('award_type_id').notNull(),
    subject: text('subject', { enum: ['collective', 'individual', 'household'] }).notNull(),
    /** The subject itself for a collective, the subject's unit for a person or a household. */
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    personId: text('person_id').references(() => person.id),
    proposerUnitId: text('proposer_unit_id')
      .notNull()
      .references(() => unit.id),
    subjectName: text('subject_name').notNull(),
    subjectTitle: text('subject_title').notNull().default(''),
    achievement: text('achievement').notNull(),
    hasConsent: flag('has_consent').default(false),
    state: text('state', { enum: ['proposed', 'selected', 'rejected', 'awarded'] }).notNull(),
    /** Why it was rejected, or selected against the suggestion. */
    reason: text('reason').notNull().default(''),
    source: text('source', { enum: ['typed', 'form', 'package'] }).notNull(),
    ...stamp(),
  },
  (t) => [
    index('nomination_campaign').on(t.campaignId, t.awardTypeId),
    index('nomination_unit').on(t.unitId),
  ],
);

/**
 * An award from before the application, or given outside its campaigns, as its decision says. Names stay as they were then;
 * awards of recorded campaigns are not repeated here.
 */
export const earlierAward = sqliteTable(
  'earlier_award',
  {
    id: id(),
    subject: text('subject', { enum: ['collective', 'individual', 'household'] }).notNull(),
    /** The subject itself for a collective that is in the register, else the unit that the subject belonged to. */
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    personId: text('person_id').references(() => person.id),
    subjectName: text('subject_name').notNull(),
    /** Position of that time. */
    subjectTitle: text('subject_title').notNull().default(''),
    /** A collective inside the unit that the register does not name: a section of a department. */
    isWithin: flag('is_within').default(false),
    award: text('award').notNull(),
    /** Of `award`, so that two spellings are one. */
    awardKey: text('award_key').notNull(),
    /** Year of the achievement, often the one before the decision. */
    year: integer('year').notNull(),
    issuer: text('issuer').notNull().default(''),
    decisionNumber: text('decision_number').notNull().default(''),
    decisionDate: text('decision_date'),
    achievement: text('achievement').notNull().default(''),
    /** Where the entry was taken from: "Danh sách 2023.xlsx, dòng 12". */
    source: text('source').notNull().default(''),
    /** Name, position, decision and achievement folded; the unit is searched by its own key. */
    searchKey: text('search_key').notNull(),
    ...stamp(),
  },
  (t) => [
    index('earlier_award_unit').on(t.unitId),
    index('earlier_award_person').on(t.personId),
    index('earlier_award_year').on(t.year),
  ],
);

/** How many copies of a dossier item lie in the office for a nomination. */
export const dossierCheck = sqliteTable(
  'dossier_check',
  {
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id, { onDelete: 'cascade' }),
    itemId: text('item_id').notNull(),
    copies: integer('copies').notNull(),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.itemId] })],
);

/** The decision on awards; the base salary of its date stays with it. */
export const decision = sqliteTable('decision', {
  id: id(),
  campaignId: text('campaign_id')
    .notNull()
    .references(() => campaign.id),
  awardTypeId: text('award_type_id').notNull(),
  documentId: text('document_id')
    .notNull()
    .references(() => documentRegister.id),
  baseSalary: integer('base_salary').notNull(),
  baseSalarySource: text('base_salary_source').notNull(),
  ...stamp(),
});

/** One award: its prize in whole đồng and its number in the golden book, unique in a year. */
export const award = sqliteTable(
  'award',
  {
    id: id(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decision.id),
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    position: integer('position').notNull(),
    prizeAmount: integer('prize_amount').notNull(),
    multiplierHundredths: integer('multiplier_hundredths').notNull(),
    multiplierSource: text('multiplier_source').notNull(),
    goldenBookYear: integer('golden_book_year').notNull(),
    goldenBookNumber: integer('golden_book_number').notNull(),
    printedAt: text('printed_at'),
    ...stamp(),
  },
  (t) => [
    uniqueIndex('award_nomination').on(t.nominationId),
    uniqueIndex('award_golden_book').on(t.officeId, t.goldenBookYear, t.goldenBookNumber),
  ],
);
