import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { legalEntry } from '#db/schema/settings.ts';
import { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import { type App, newId, nowIso } from '../app/app.ts';

const kinds = ['baseSalary', 'prizeMultipliers', 'prizeRounding', 'forms', 'voteThresholds'] as const;

/** The tables of the office (`campaignId` null) or the copy that a campaign froze when its plan was issued. */
export function readLegalTables(db: Reader, campaignId: string | null): LegalTables {
  const rows = db
    .select()
    .from(legalEntry)
    .where(campaignId === null ? isNull(legalEntry.campaignId) : eq(legalEntry.campaignId, campaignId))
    .orderBy(asc(legalEntry.kind), asc(legalEntry.position))
    .all();
  const tables = Object.fromEntries(
    kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map((row) => row.body)]),
  );
  const notes = rows.find((row) => row.kind === 'notes')?.body ?? '';
  return LegalTables.parse({ ...tables, notes });
}

/** Replaces the tables of the office or of one campaign. */
export function writeLegalTables(app: App, tx: Tx, campaignId: string | null, tables: LegalTables): void {
  const owner = campaignId === null ? isNull(legalEntry.campaignId) : eq(legalEntry.campaignId, campaignId);
  tx.delete(legalEntry).where(and(owner)).run();
  const updatedAt = nowIso(app);
  for (const kind of kinds) {
    tables[kind].forEach((body, position) => {
      const { validFrom, validTo } = body;
      tx.insert(legalEntry)
        .values({ id: newId(), campaignId, kind, body, validFrom, validTo, position, updatedAt })
        .run();
    });
  }
  const notes = { kind: 'notes', body: tables.notes, validFrom: '1900-01-01', position: 0 };
  tx.insert(legalEntry)
    .values({ id: newId(), campaignId, ...notes, updatedAt })
    .run();
}
