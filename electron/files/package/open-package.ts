import { refusal } from '../refuse.ts';
import { sha256Of } from '../sha256.ts';
import { packageProfile, readZip, type ZipEntries } from '../zip/read-zip.ts';
import { MANIFEST, type PackageManifest, readManifest, SIGNATURE } from './manifest.ts';
import { fingerprintOf, keyIdOf, type PublicKey, readSignature, signatureHolds } from './signature.ts';

/** A key that this office knows, as its register of keys tells it. */
export interface KnownKey {
  keyId: string;
  publicKey: PublicKey;
  /** The office that the key belongs to; a package from any other name is refused. */
  officeId: string;
  revoked: boolean;
}

export type OpenedPackage<K extends KnownKey> =
  | {
      status: 'opened';
      manifest: PackageManifest;
      packageHash: string;
      signer: K;
      /** Path → contents, in the order of the manifest, without manifest and signature. */
      files: ZipEntries;
    }
  /** Intact and signed, by a key that is not in the register. Nothing in it has been read. */
  | { status: 'unknown-signer'; keyId: string; fingerprint: string; publicKey: PublicKey };

/**
 * Opens a package from outside. The order is the protection: container, then key, then signature over the raw bytes,
 * and only then is anything parsed. Campaign, receiver, serial and parent are the exchange's to judge.
 */
export function openPackage<K extends KnownKey>(
  bytes: Uint8Array,
  { findKey }: { findKey: (keyId: string) => K | null },
): OpenedPackage<K> {
  const entries = readZip(bytes, packageProfile);
  const [first, second] = entries.keys();
  const manifestBytes = entries.get(MANIFEST);
  const signatureBytes = entries.get(SIGNATURE);
  if (
    first !== MANIFEST ||
    second !== SIGNATURE ||
    manifestBytes === undefined ||
    signatureBytes === undefined
  ) {
    throw refusal('PACKAGE_INCOMPLETE');
  }

  const { publicKey, signature } = readSignature(signatureBytes);
  const keyId = keyIdOf(publicKey);
  const signer = findKey(keyId);
  if (signer?.revoked) throw refusal('PACKAGE_KEY_REVOKED');
  // With the register's own copy of the key, should the two ever differ.
  if (!signatureHolds(signer?.publicKey ?? publicKey, manifestBytes, signature))
    throw refusal('PACKAGE_SIGNATURE_WRONG');
  if (signer === null)
    return { status: 'unknown-signer', keyId, fingerprint: fingerprintOf(keyId), publicKey };

  const manifest = readManifest(manifestBytes);
  if (manifest.from.officeId !== signer.officeId) throw refusal('PACKAGE_WRONG_SENDER');
  const files = checkFiles(entries, manifest);
  return { status: 'opened', manifest, packageHash: sha256Of(manifestBytes), signer, files };
}

/** Exactly the files of the manifest, in its order, each with its length and hash. */
function checkFiles(entries: ZipEntries, manifest: PackageManifest): ZipEntries {
  const files = new Map([...entries].slice(2));
  const names = [...files.keys()];
  const agree =
    names.length === manifest.files.length &&
    manifest.files.every(({ path, bytes, sha256: expected }, i) => {
      const contents = files.get(path);
      return names[i] === path && contents?.length === bytes && sha256Of(contents) === expected;
    });
  if (!agree) throw refusal('PACKAGE_FILES_MISMATCH');
  return files;
}
