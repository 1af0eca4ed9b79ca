import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { and, desc, eq, max } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { storedFile } from '#db/schema/documents.ts';
import { packageLog } from '#db/schema/exchange.ts';
import { campaign } from '#db/schema/plan.ts';
import { office } from '#db/schema/settings.ts';
import type { PackageDraft, SentPackage, WritePackageInput } from '#shared/contract/exchange.ts';
import { EVIDENCE_LIMITS } from '#shared/domain/evidence/evidence-format.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, newId, nowIso, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from '../documents/document-context.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { safeFileName } from '../files/file-names.ts';
import type { ManifestFields } from '../files/package/manifest.ts';
import { toNdjson } from '../files/package/ndjson.ts';
import { openPackage } from '../files/package/open-package.ts';
import { type PackageFile, writePackage } from '../files/package/write-package.ts';
import { sha256Of } from '../files/sha256.ts';
import { collectCampaign } from './collect-campaign.ts';
import { figuresOf } from './figures.ts';
import { ownKey } from './office-keys.ts';
import { type PackageRows, packageTables } from './package-tables.ts';
import { FIGURES, readContents } from './read-contents.ts';
import { readableCopies } from './readable-copies.ts';

/** Below the limit of a part, so that a large campaign is split rather than refused. */
const PART_BYTES = 24 * 1024 * 1024;
const STEPS = 5;

/** @throws AppError NOT_FOUND, EXCHANGE_CAMPAIGN_NOT_OWN, EXCHANGE_PLAN_NOT_ISSUED, EXCHANGE_FOREIGN_ROWS */
function collectOwn(app: App, campaignId: string): PackageRows {
  const { officeId } = currentActor(app);
  const own = app.db.select().from(campaign).where(eq(campaign.id, campaignId)).get();
  if (own === undefined) throw AppError.of('NOT_FOUND', { what: 'phong trào thi đua' });
  if (own.officeId !== officeId) {
    const owner = app.db.select().from(office).where(eq(office.id, own.officeId)).get();
    throw AppError.of('EXCHANGE_CAMPAIGN_NOT_OWN', { office: owner?.name ?? 'cơ quan khác' });
  }
  const rows = collectCampaign(app.db, campaignId);
  if ((rows.get('plan_version') ?? []).length === 0) throw AppError.of('EXCHANGE_PLAN_NOT_ISSUED');
  for (const { name, label, mode } of packageTables) {
    const foreign = (rows.get(name) ?? []).filter(
      (row) => mode === 'stamped' && row['officeId'] !== officeId,
    );
    if (foreign.length > 0) throw AppError.of('EXCHANGE_FOREIGN_ROWS', { label, count: foreign.length });
  }
  return rows;
}

function nextSerial(db: Reader): number {
  const last = db
    .select({ serial: max(packageLog.serial) })
    .from(packageLog)
    .where(eq(packageLog.direction, 'out'))
    .get();
  return (last?.serial ?? 0) + 1;
}

function lastSent(db: Reader, campaignId: string) {
  const sent = and(eq(packageLog.direction, 'out'), eq(packageLog.campaignId, campaignId));
  return db.select().from(packageLog).where(sent).orderBy(desc(packageLog.serial)).limit(1).get();
}

/** What a package would hold if it were written now. */
export function packageDraft(app: App, campaignId: string): PackageDraft {
  const rows = collectOwn(app, campaignId);
  const own = ownOffice(app.db);
  const serial = nextSerial(app.db);
  const files = attachmentsOf(app, withoutEvidence(rows, true));
  const evidence = evidenceOf(app.db, rows);
  return {
    serial,
    defaultName: safeFileName(`Báo cáo lên ${own.shortName} gói ${serial} ${today(app)}`, 'tdkt'),
    lastSentAt: lastSent(app.db, campaignId)?.at ?? null,
    tables: packageTables
      .map(({ name, label }) => ({ table: name, label, rows: rows.get(name)?.length ?? 0 }))
      .filter((count) => count.rows > 0),
    files: files.length,
    fileBytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    evidence: { ...evidence, fits: evidence.bytes <= EVIDENCE_LIMITS.packageBytes },
    people: rows.get('person')?.length ?? 0,
  };
}

/**
 * Writes the package, reads it back from the disk as the receiver will, and enters it in the history. A failure before the
 * end leaves no entry, and the file as it was before.
 */
export async function writeCampaignPackage(app: App, input: WritePackageInput): Promise<SentPackage> {
  return app.jobs.run(input.jobId, async (job) => {
    const { campaignId, target } = input;
    const path = app.tokens.resolve(target);
    const file = basename(path);
    const own = ownOffice(app.db);
    const to = receiverOf(app, input.toOfficeId);
    const step = (done: number, label: string) => {
      job.throwIfCancelled();
      job.progress(done, STEPS, label);
    };
    step(0, 'tập hợp dữ liệu');
    const rows = withoutEvidence(collectOwn(app, campaignId), input.withEvidence === false);
    requireRoom(app.db, rows);
    step(1, 'lập bản để đọc');
    const parts = [
      ...dataParts(rows),
      { path: `data/${FIGURES}.ndjson`, bytes: toNdjson(figuresOf(app.db, campaignId, today(app))) },
      ...attachmentsOf(app, rows),
      ...(await readableCopies(app, campaignId)),
    ].filter(({ bytes }) => bytes.length > 0);
    step(2, 'ký gói');
    const key = await ownKey(app);
    const before = lastSent(app.db, campaignId)?.summary as { packageHash?: string } | undefined;
    const serial = nextSerial(app.db);
    const manifest: ManifestFields = {
      ...{ kind: input.kind, packageId: newId(), campaignId, serial, madeAt: nowIso(app), to },
      ...(before?.packageHash === undefined ? {} : { parentPackage: before.packageHash }),
      from: { officeId: own.id, name: own.name },
      applicationVersion: app.version,
    };
    const { bytes, packageHash } = await writePackage({ manifest, files: parts, sign: key });
    step(3, 'ghi tệp');
    await writeFileAtomically(path, bytes);
    step(4, 'đọc lại để kiểm tra');
    await readBack(app, path, { sha256: sha256Of(bytes), publicKey: key.publicKey, keyId: key.keyId });
    const sha256 = app.files.put(bytes);
    const count = [...rows.values()].reduce((sum, own_) => sum + own_.length, 0);
    const counts = Object.fromEntries([...rows].map(([name, { length }]) => [name, length]));
    const attached = parts.filter((part) => part.path.startsWith('files/')).length;
    const change = {
      action: 'exchange.writePackage',
      entity: 'package',
      entityId: manifest.packageId,
      detail: { campaignId, serial, sha256, rows: count },
      areas: ['exchange'],
    };
    mutate(app, change, (tx) => {
      const at = nowIso(app);
      tx.insert(storedFile).values({ sha256, size: bytes.length, addedAt: at }).onConflictDoNothing().run();
      tx.insert(packageLog)
        .values({
          ...{ id: newId(), direction: 'out', packageId: manifest.packageId, kind: input.kind, campaignId },
          ...{ fromOfficeId: own.id, fromOfficeName: own.name, toOfficeName: to.name, serial },
          ...{ fileName: file, sha256, size: bytes.length, madeAt: manifest.madeAt, at },
          ...{ author: currentActor(app).actor, summary: { packageHash, counts, files: attached } },
        })
        .run();
    });
    step(STEPS, 'xong');
    return {
      file: { token: target, name: file, size: bytes.length },
      ...{ serial, sha256, rows: count, files: attached },
    };
  });
}

function receiverOf(app: App, toOfficeId: string | null): ManifestFields['to'] {
  if (toOfficeId === null) return { name: 'Cơ quan cấp trên' };
  const row = app.db.select().from(office).where(eq(office.id, toOfficeId)).get();
  if (row === undefined || row.isOwn || row.revokedAt !== null)
    throw AppError.of('EXCHANGE_RECEIVER_UNKNOWN');
  return { officeId: row.id, name: row.name };
}

function dataParts(rows: PackageRows): PackageFile[] {
  return packageTables.flatMap(({ name }) => {
    const own = rows.get(name) ?? [];
    const parts: PackageFile[] = [];
    let start = 0;
    for (let size = 0, at = 0; at < own.length; at++) {
      size += JSON.stringify(own[at]).length * 2;
      if (size < PART_BYTES && at < own.length - 1) continue;
      const part = parts.length === 0 ? '' : `.${parts.length}`;
      parts.push({ path: `data/${name}${part}.ndjson`, bytes: toNdjson(own.slice(start, at + 1)) });
      start = at + 1;
      size = 0;
    }
    return parts;
  });
}

function withoutEvidence(rows: PackageRows, isLeftOut: boolean): PackageRows {
  return isLeftOut ? new Map([...rows, ['evidence', []]]) : rows;
}

function evidenceOf(db: Reader, rows: PackageRows): { files: number; bytes: number } {
  const hashes = new Set((rows.get('evidence') ?? []).map((row) => String(row['sha256'])));
  const sizes = db.select({ sha256: storedFile.sha256, size: storedFile.size }).from(storedFile).all();
  const own = sizes.filter(({ sha256 }) => hashes.has(sha256));
  return { files: own.length, bytes: own.reduce((sum, { size }) => sum + size, 0) };
}

/** @throws AppError EVIDENCE_PACKAGE_TOO_BIG */
function requireRoom(db: Reader, rows: PackageRows): void {
  const { bytes } = evidenceOf(db, rows);
  const { packageBytes } = EVIDENCE_LIMITS;
  const mb = (size: number) => Math.ceil(size / 1024 / 1024);
  if (bytes > packageBytes) {
    throw AppError.of('EVIDENCE_PACKAGE_TOO_BIG', { sizeMb: mb(bytes), limitMb: mb(packageBytes) });
  }
}

function attachmentsOf(app: App, rows: PackageRows): PackageFile[] {
  const files = new Map(
    [...(rows.get('document_file') ?? []), ...(rows.get('evidence') ?? [])].map(
      (row) => [String(row['sha256']), row] as const,
    ),
  );
  return [...files].map(([sha256, row]) => ({
    path: `files/${sha256}.${String(row['format'])}`,
    bytes: app.files.get(sha256, String(row['fileName'])),
  }));
}

async function readBack(
  app: App,
  path: string,
  expected: { sha256: string; publicKey: Uint8Array; keyId: string },
): Promise<void> {
  const { officeId } = currentActor(app);
  const { publicKey, keyId } = expected;
  const bytes = await readFile(path);
  const opened = openPackage(bytes, { findKey: () => ({ keyId, publicKey, officeId, revoked: false }) });
  if (opened.status !== 'opened' || sha256Of(bytes) !== expected.sha256) {
    throw AppError.of('EXCHANGE_READ_BACK', { file: basename(path) });
  }
  readContents(opened.files, opened.manifest);
}
