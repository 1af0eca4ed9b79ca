import { desc } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { audit } from '#db/schema/audit.ts';
import { sha256Of } from '../files/sha256.ts';

/** What a row may say beside its names. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface AuditEntry {
  at: string;
  actor: string;
  officeId: string;
  action: string;
  entity: string;
  entityId: string;
  detail: Json;
}

function hashOf(previousHash: string, entry: AuditEntry): string {
  const content = [
    previousHash,
    entry.at,
    entry.actor,
    entry.officeId,
    entry.action,
    entry.entity,
    entry.entityId,
    entry.detail,
  ];
  return sha256Of(JSON.stringify(content));
}

/** Adds a row to the chain inside the caller's transaction. */
export function appendAudit(tx: Tx, entry: AuditEntry): void {
  const last = tx.select({ hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).get();
  const previousHash = last?.hash ?? '';
  tx.insert(audit)
    .values({ ...entry, previousHash, hash: hashOf(previousHash, entry) })
    .run();
}

/** The number of the first row that does not follow from the one before it, or null when the chain holds. */
export function firstBrokenAuditRow(db: Reader): number | null {
  let previousHash = '';
  for (const row of db.select().from(audit).orderBy(audit.seq).all()) {
    const expected = hashOf(previousHash, { ...row, detail: row.detail as Json });
    if (row.previousHash !== previousHash || row.hash !== expected) return row.seq;
    previousHash = row.hash;
  }
  return null;
}
