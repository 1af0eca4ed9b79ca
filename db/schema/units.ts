import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, id, stamp } from './columns.ts';
import { campaign } from './plan.ts';

/** A unit keeps its id through renamings; names, parents and successors are dated in the tables below. */
export const unit = sqliteTable(
  'unit',
  {
    id: id(),
    code: text('code').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    parentId: text('parent_id'),
    validFrom: text('valid_from').notNull(),
    /** Last day on which the unit existed, null while it does. */
    validTo: text('valid_to'),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    isSmallTeam: flag('is_small_team').default(false),
    position: integer('position').notNull().default(0),
    sortKey: text('sort_key').notNull(),
    searchKey: text('search_key').notNull(),
    ...stamp(),
  },
  (t) => [
    // A new unit may carry the code of one that it was made of: codes are unique among units that exist, see save-unit.ts.
    index('unit_code').on(t.officeId, t.code),
    index('unit_parent').on(t.parentId),
    index('unit_search').on(t.searchKey),
  ],
);

/** What a unit was called and where it belonged, from a day on. The row in force repeats `unit`. */
export const unitPeriod = sqliteTable(
  'unit_period',
  {
    id: id(),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    name: text('name').notNull(),
    /** Code and kind of that time; empty where only the name is known. */
    code: text('code').notNull().default(''),
    kind: text('kind').notNull().default(''),
    parentId: text('parent_id'),
    validFrom: text('valid_from').notNull(),
    source: text('source').notNull().default(''),
    ...stamp(),
  },
  (t) => [uniqueIndex('unit_period_from').on(t.unitId, t.validFrom)],
);

/** Many-to-many: a new unit may take parts of several old ones, an old one may go into several new ones. */
export const unitLineage = sqliteTable(
  'unit_lineage',
  {
    id: id(),
    predecessorId: text('predecessor_id')
      .notNull()
      .references(() => unit.id),
    successorId: text('successor_id')
      .notNull()
      .references(() => unit.id),
    date: text('date').notNull(),
    extent: text('extent', { enum: ['whole', 'part'] }).notNull(),
    source: text('source').notNull().default(''),
    /** Which part, or what else the resolution says of it. */
    note: text('note').notNull().default(''),
    ...stamp(),
  },
  (t) => [uniqueIndex('unit_lineage_pair').on(t.predecessorId, t.successorId, t.date)],
);

/** Kinds of unit that this office added to those that every installation knows (see `unitKinds`). */
export const unitKind = sqliteTable('unit_kind', {
  id: id(),
  name: text('name').notNull(),
  isSmallTeam: flag('is_small_team').default(false),
  position: integer('position').notNull().default(0),
  ...stamp(),
});

/**
 * A merger, split or another change of the map as the officer confirmed it: what was asked and what it did, for the history.
 * What it did to units stands in their periods and lineage.
 */
export const unitChange = sqliteTable(
  'unit_change',
  {
    id: id(),
    date: text('date').notNull(),
    source: text('source').notNull().default(''),
    summary: text('summary').notNull(),
    body: text('body', { mode: 'json' }).notNull(),
    ...stamp(),
  },
  (t) => [index('unit_change_date').on(t.date)],
);

/** Whether a unit was recognised as meeting a standard in a year; no row means that nobody has said. */
export const unitStandard = sqliteTable(
  'unit_standard',
  {
    id: id(),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    year: integer('year').notNull(),
    standard: text('standard').notNull(),
    /** `standard` folded, so that two spellings are one. */
    standardKey: text('standard_key').notNull(),
    isHeld: flag('is_held'),
    source: text('source').notNull().default(''),
    ...stamp(),
  },
  (t) => [uniqueIndex('unit_standard_place').on(t.unitId, t.year, t.standardKey)],
);

/** Cụm or khối of one year; its heads are units, not persons. */
export const cluster = sqliteTable('cluster', {
  id: id(),
  name: text('name').notNull(),
  type: text('type', { enum: ['cum', 'khoi'] }).notNull(),
  year: integer('year').notNull(),
  headUnitId: text('head_unit_id'),
  deputyUnitId: text('deputy_unit_id'),
  position: integer('position').notNull().default(0),
  ...stamp(),
});

export const clusterMember = sqliteTable(
  'cluster_member',
  {
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id, { onDelete: 'cascade' }),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.unitId] }), index('cluster_member_unit').on(t.unitId)],
);

/** Which units take part in a campaign, in which group of the plan and in which cluster they are compared. */
export const participant = sqliteTable(
  'participant',
  {
    id: id(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    /** `subjectGroups[].id` of the plan. */
    groupId: text('group_id').notNull(),
    clusterId: text('cluster_id').references(() => cluster.id),
    /** First and last day of taking part where it is not the whole campaign: the map changed meanwhile. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    ...stamp(),
  },
  (t) => [uniqueIndex('participant_unit').on(t.campaignId, t.unitId)],
);

export const person = sqliteTable(
  'person',
  {
    id: id(),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    fullName: text('full_name').notNull(),
    position: text('position').notNull().default(''),
    isLeader: flag('is_leader'),
    isDirectWorker: flag('is_direct_worker'),
    sex: text('sex', { enum: ['male', 'female'] }),
    birthYear: integer('birth_year'),
    /** Last day in the register, null while he or she is in it. */
    validTo: text('valid_to'),
    sortKey: text('sort_key').notNull(),
    searchKey: text('search_key').notNull(),
    ...stamp(),
  },
  (t) => [index('person_unit').on(t.unitId), index('person_search').on(t.searchKey)],
);

/** Where a person served and as what, from a day on. The row in force repeats `person`; without rows nothing changed yet. */
export const personPeriod = sqliteTable(
  'person_period',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    position: text('position').notNull().default(''),
    isLeader: flag('is_leader'),
    /** Empty: since before the register began. */
    since: text('since').notNull().default(''),
    source: text('source').notNull().default(''),
    ...stamp(),
  },
  (t) => [
    uniqueIndex('person_period_since').on(t.personId, t.since),
    index('person_period_unit').on(t.unitId),
  ],
);

/** Two entries that somebody compared and found to be two people; they are not offered for merging again. */
export const personApart = sqliteTable(
  'person_apart',
  {
    /** The smaller id first. */
    firstId: text('first_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    secondId: text('second_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.firstId, t.secondId] })],
);

/** Which column of a list is which field, as the officer set it for lists with these headings. */
export const importMapping = sqliteTable(
  'import_mapping',
  {
    id: id(),
    list: text('list', { enum: ['units', 'people', 'lineage', 'awards'] }).notNull(),
    /** SHA-256 over the folded headings. */
    signature: text('signature').notNull(),
    /** Field → column from 0. */
    body: text('body', { mode: 'json' }).notNull(),
    ...stamp(),
  },
  (t) => [uniqueIndex('import_mapping_list').on(t.list, t.signature)],
);

/** Reasons not to award on record: discipline, investigation, inspection … */
export const exclusion = sqliteTable(
  'exclusion',
  {
    id: id(),
    unitId: text('unit_id').references(() => unit.id),
    personId: text('person_id').references(() => person.id),
    reason: text('reason').notNull(),
    source: text('source').notNull().default(''),
    validFrom: text('valid_from').notNull(),
    validTo: text('valid_to'),
    ...stamp(),
  },
  (t) => [index('exclusion_unit').on(t.unitId), index('exclusion_person').on(t.personId)],
);
