import { sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';

/** Units below a unit at any depth that still exist, without the unit itself. */
export function unitSubtree(db: Reader, unitId: string): { id: string; name: string }[] {
  return db.all(sql`
    WITH RECURSIVE below(id) AS (
      SELECT id FROM unit WHERE parent_id = ${unitId}
      UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
    )
    SELECT unit.id AS id, unit.name AS name FROM unit JOIN below ON below.id = unit.id WHERE unit.valid_to IS NULL
  `);
}
