import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Append-only (triggers refuse update and delete); each row's hash covers its content and the previous hash. */
export const audit = sqliteTable('audit', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  officeId: text('office_id').notNull(),
  action: text('action').notNull(),
  entity: text('entity').notNull(),
  entityId: text('entity_id').notNull(),
  detail: text('detail', { mode: 'json' }).notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});
