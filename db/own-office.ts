import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * Rows that this office keeps itself. What came in packages lies in the same tables, often under the same names: a commune
 * that two offices know stands there twice.
 */
export function ofOwnOffice(officeId: SQLiteColumn): SQL {
  return sql`${officeId} = (SELECT office_id FROM installation)`;
}
