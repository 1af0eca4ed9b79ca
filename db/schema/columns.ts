import { integer, text } from 'drizzle-orm/sqlite-core';

/** UUIDv7 primary key. */
export const id = () => text('id').primaryKey();

/**
 * What travels with a record when it leaves in a package: the office and the person who last wrote it, when it was made
 * and last written (ISO UTC), and how often. A higher revision is newer; clocks are never compared.
 */
export const stamp = () => ({
  officeId: text('office_id').notNull(),
  author: text('author').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  revision: integer('revision').notNull().default(1),
});

export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull();
