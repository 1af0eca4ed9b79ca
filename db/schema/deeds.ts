import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, stamp } from './columns.ts';

/** What was done lately, with the rows as they were before, so that it can be taken back; the oldest are forgotten. */
export const deed = sqliteTable('deed', {
  id: id(),
  /** Whose list of recent deeds shows it. */
  area: text('area', { enum: ['units', 'tracking'] })
    .notNull()
    .default('units'),
  /** Null where the area belongs to no campaign. */
  campaignId: text('campaign_id'),
  /** What was done, in the words of the screen. */
  label: text('label').notNull(),
  body: text('body', { mode: 'json' }).notNull(),
  undoneAt: text('undone_at'),
  ...stamp(),
});
