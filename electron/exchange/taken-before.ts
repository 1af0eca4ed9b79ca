import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { packageLog } from '#db/schema/exchange.ts';
import type { App } from '../app/app.ts';
import { MANIFEST, readManifest } from '../files/package/manifest.ts';
import { packageProfile, readZip } from '../files/zip/read-zip.ts';
import { type PackageRows, packageTables } from './package-tables.ts';
import { readContents } from './read-contents.ts';
import type { PackageRow } from './row-schema.ts';

export interface TakenBefore {
  base: PackageRows | null;
  known: PackageRows;
  elsewhere: ReadonlySet<string>;
}

/**
 * What the sender's earlier packages brought, read again from the copies kept in the file store: only by comparing with
 * them can an edit made here be told from an older state of the sender. A copy that is gone counts as never taken in.
 */
export function takenBefore(app: App, db: Reader, senderId: string, campaignId: string): TakenBefore {
  const ofSender = and(eq(packageLog.direction, 'in'), eq(packageLog.fromOfficeId, senderId));
  const log = db.select().from(packageLog).where(ofSender).orderBy(asc(packageLog.serial)).all();
  const latest = new Map(log.map((entry) => [entry.campaignId, entry]));
  const inOrder = [...latest.values()].sort((a, b) => a.serial - b.serial);
  let base: PackageRows | null = null;
  const elsewhere = new Set<string>();
  const known = new Map<string, Map<string, PackageRow[]>>();
  for (const entry of inOrder) {
    const rows = readCopy(app, entry.sha256, entry.fileName);
    if (rows === null) continue;
    if (entry.campaignId === campaignId) base = rows;
    for (const spec of packageTables) {
      const byKey = known.get(spec.name) ?? new Map<string, PackageRow[]>();
      const keyColumn = spec.mode === 'set' ? spec.parent : 'id';
      for (const [key, group] of Map.groupBy(rows.get(spec.name) ?? [], (row) => String(row[keyColumn]))) {
        byKey.set(key, group);
        if (entry.campaignId !== campaignId && spec.mode === 'stamped') elsewhere.add(key);
      }
      known.set(spec.name, byKey);
    }
  }
  const flat = [...known].map(([name, byKey]): [string, PackageRow[]] => [name, [...byKey.values()].flat()]);
  return { base, known: new Map(flat), elsewhere };
}

function readCopy(app: App, sha256: string, fileName: string): PackageRows | null {
  try {
    const entries = readZip(app.files.get(sha256, fileName), packageProfile);
    const manifest = readManifest(entries.get(MANIFEST) ?? new Uint8Array());
    return asReceived(readContents(new Map([...entries].slice(2)), manifest).rows);
  } catch (error) {
    app.ports.log.error('copy of a package could not be read again', error);
    return null;
  }
}

/** The rows as they are kept here: the campaign is somebody else's. */
export function asReceived(rows: PackageRows): PackageRows {
  const campaigns = (rows.get('campaign') ?? []).map((row) => ({ ...row, origin: 'received' }));
  return new Map([...rows, ['campaign', campaigns]]);
}
