import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { id, stamp } from './columns.ts';
import { campaign } from './plan.ts';

export const ceremony = sqliteTable('ceremony', {
  id: id(),
  campaignId: text('campaign_id')
    .notNull()
    .references(() => campaign.id),
  body: text('body', { mode: 'json' }).$type<Ceremony>().notNull(),
  ...stamp(),
});
