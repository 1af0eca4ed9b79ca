import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/** Every package that went out or came in: on which day, from whom, to whom. */
export const packageLog = sqliteTable(
  'package_log',
  {
    id: id(),
    direction: text('direction', { enum: ['out', 'in'] }).notNull(),
    packageId: text('package_id').notNull(),
    kind: text('kind').notNull(),
    campaignId: text('campaign_id'),
    fromOfficeId: text('from_office_id').notNull(),
    fromOfficeName: text('from_office_name').notNull(),
    toOfficeName: text('to_office_name').notNull(),
    /** Rises with every package of a sender; an older one never overwrites a newer. */
    serial: integer('serial').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    madeAt: text('made_at').notNull(),
    at: text('at').notNull(),
    author: text('author').notNull(),
    summary: text('summary', { mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('package_log_once').on(t.direction, t.packageId)],
);
