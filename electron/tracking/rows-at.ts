import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { evidence, extension, report } from '#db/schema/tracking.ts';

const tables = { report, extension } as const;
type TableName = keyof typeof tables;
type Row<N extends TableName> = (typeof tables)[N]['$inferSelect'];

interface MilestonePlace {
  campaignId: string;
  milestoneId: string;
  occurrence: string;
}

/** SQLite binds only so many values. */
const MANY = 500;

function inChunks<T>(ids: readonly string[], read: (chunk: string[]) => T[]): T[] {
  const rows: T[] = [];
  for (let at = 0; at < ids.length; at += MANY) rows.push(...read(ids.slice(at, at + MANY)));
  return rows;
}

/** Rows of the units at one milestone. */
export function rowsAt<N extends TableName>(
  db: Reader,
  name: N,
  { campaignId, milestoneId, occurrence }: MilestonePlace,
  unitIds: readonly string[],
): Row<N>[] {
  const table = tables[name];
  const at = and(
    eq(table.campaignId, campaignId),
    eq(table.milestoneId, milestoneId),
    eq(table.occurrence, occurrence),
  );
  return inChunks(
    unitIds,
    (chunk) =>
      db
        .select()
        .from(table)
        .where(and(at, inArray(table.unitId, chunk)))
        .all() as Row<N>[],
  );
}

export function evidenceOfReports(db: Reader, reportIds: readonly string[]) {
  return inChunks(reportIds, (chunk) =>
    db.select().from(evidence).where(inArray(evidence.reportId, chunk)).all(),
  );
}
