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
    uniqueIndex('unit_code').on(t.officeId, t.code),
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
    ...stamp(),
  },
  (t) => [uniqueIndex('unit_lineage_pair').on(t.predecessorId, t.successorId, t.date)],
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
    sortKey: text('sort_key').notNull(),
    searchKey: text('search_key').notNull(),
    ...stamp(),
  },
  (t) => [index('person_unit').on(t.unitId), index('person_search').on(t.searchKey)],
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
