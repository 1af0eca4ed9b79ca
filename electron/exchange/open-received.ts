import { basename } from 'node:path';
import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { packageLog } from '#db/schema/exchange.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor } from '../app/app.ts';
import { MANIFEST, type PackageManifest, readManifest } from '../files/package/manifest.ts';
import { openPackage } from '../files/package/open-package.ts';
import { fingerprintOf, type PublicKey } from '../files/package/signature.ts';
import { readFileLimited } from '../files/read-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { packageProfile, readZip, type ZipEntries } from '../files/zip/read-zip.ts';
import { findTrustedKey, hasKey } from './office-keys.ts';

/** A package whose container and signature hold. */
export interface ReceivedPackage {
  fileName: string;
  bytes: Uint8Array;
  /** SHA-256 of the whole file. */
  sha256: string;
  manifest: PackageManifest;
  packageHash: string;
  /** Named as this office knows it; a name in the manifest counts only while the key is unknown. */
  signer: { isTrusted: boolean; officeName: string; fingerprint: string; publicKey: PublicKey };
  /** Null while the signer is unknown: then only the manifest has been read. */
  files: ZipEntries | null;
}

/**
 * Opens the file that a person chose. `trustSigner` says that they compared the fingerprint: then an unknown key is
 * accepted for the office that the manifest names, unless that office is known with another key.
 * @throws AppError PACKAGE_*, CONTAINER_*, FILE_*, EXCHANGE_KEY_CHANGED, EXCHANGE_OWN_PACKAGE
 */
export async function openReceived(app: App, token: string, trustSigner: boolean): Promise<ReceivedPackage> {
  const path = app.tokens.resolve(token);
  const bytes = await readFileLimited(path, { maxBytes: packageProfile.maxFileBytes });
  const file = {
    fileName: basename(path),
    bytes,
    sha256: sha256Of(bytes),
  };
  const findKey = (keyId: string) => findTrustedKey(app.db, keyId);
  const opened = openPackage(bytes, { findKey });
  if (opened.status === 'opened') {
    const { manifest, packageHash, signer, files } = opened;
    const fingerprint = fingerprintOf(signer.keyId);
    return {
      ...file,
      ...{ manifest, packageHash, files },
      signer: { isTrusted: true, officeName: signer.officeName, fingerprint, publicKey: signer.publicKey },
    };
  }
  // The signature over the manifest holds, by a key that nobody here has vouched for yet.
  const { keyId, publicKey, fingerprint } = opened;
  const claimed = readManifest(readZip(bytes, packageProfile).get(MANIFEST) ?? new Uint8Array());
  const officeId = claimed.from.officeId;
  if (officeId === currentActor(app).officeId) throw AppError.of('EXCHANGE_OWN_PACKAGE');
  if (hasKey(app.db, officeId)) throw AppError.of('EXCHANGE_KEY_CHANGED', { office: claimed.from.name });
  const signer = { isTrusted: false, officeName: claimed.from.name, fingerprint, publicKey };
  if (!trustSigner) return { ...file, manifest: claimed, packageHash: '', signer, files: null };
  const again = openPackage(bytes, { findKey: () => ({ keyId, publicKey, officeId, revoked: false }) });
  if (again.status !== 'opened') throw AppError.of('EXCHANGE_SIGNER_UNKNOWN', { fingerprint });
  const { manifest, packageHash, files } = again;
  return { ...file, manifest, packageHash, signer, files };
}

/** The last package of the sender's campaign that was taken in. */
function lastTakenIn(db: Reader, fromOfficeId: string, campaignId: string) {
  const { direction, serial } = packageLog;
  const ofSender = and(
    eq(direction, 'in'),
    eq(packageLog.fromOfficeId, fromOfficeId),
    eq(packageLog.campaignId, campaignId),
  );
  return db.select().from(packageLog).where(ofSender).orderBy(desc(serial)).limit(1).get();
}

/**
 * Whether this very package was taken in before.
 * @throws AppError EXCHANGE_WRONG_RECEIVER, EXCHANGE_KIND_UNKNOWN, EXCHANGE_PACKAGE_*
 */
export function checkReceivable(app: App, db: Reader, { manifest, sha256 }: ReceivedPackage): boolean {
  const { officeId } = currentActor(app);
  const { from, to, serial, packageId, campaignId, kind } = manifest;
  if (kind !== 'report-up') throw AppError.of('EXCHANGE_KIND_UNKNOWN');
  if (to.officeId !== undefined && to.officeId !== officeId) {
    throw AppError.of('EXCHANGE_WRONG_RECEIVER', { to: to.name });
  }
  const isSame = and(eq(packageLog.direction, 'in'), eq(packageLog.packageId, packageId));
  const before = db.select().from(packageLog).where(isSame).get();
  if (before !== undefined) {
    if (before.sha256 !== sha256) throw AppError.of('EXCHANGE_PACKAGE_TWIN');
    return true;
  }
  const last = lastTakenIn(db, from.officeId, campaignId);
  if (last !== undefined && last.serial >= serial) {
    throw AppError.of('EXCHANGE_PACKAGE_OLDER', { serial, last: last.serial });
  }
  return false;
}
