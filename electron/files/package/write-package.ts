import { sha256Of } from '../sha256.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import {
  MANIFEST,
  type ManifestFields,
  type PackageManifest,
  readManifest,
  SIGNATURE,
  writeManifest,
} from './manifest.ts';
import { type PublicKey, signedBytes, writeSignature } from './signature.ts';

/** Whoever signs; `OfficeKey` is one. */
export interface Signer {
  readonly publicKey: PublicKey;
  sign(bytes: Uint8Array): Uint8Array;
}

export interface PackageFile {
  /** `data/<table>.ndjson`, `files/<sha256>.<extension>` or `readable/<name>`: ASCII lower case. */
  path: string;
  bytes: Uint8Array;
}

export interface WrittenPackage {
  bytes: Uint8Array;
  manifest: PackageManifest;
  /** SHA-256 of the manifest, which in turn fixes every file. */
  packageHash: string;
}

/** The whole `.tdkt` in memory; to a file by `writeFileAtomically`. */
export async function writePackage(input: {
  manifest: ManifestFields;
  files: readonly PackageFile[];
  sign: Signer;
}): Promise<WrittenPackage> {
  const { manifest: fields, files, sign } = input;
  const list = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) }));
  const manifest = writeManifest(fields, list);
  const signature = writeSignature(sign.publicKey, sign.sign(signedBytes(manifest)));
  const entries: ZipFile[] = [
    { name: MANIFEST, bytes: manifest },
    { name: SIGNATURE, bytes: signature },
    ...files.map(({ path, bytes }) => ({ name: path, bytes })),
  ];
  return {
    bytes: await writeZip(entries),
    manifest: readManifest(manifest),
    packageHash: sha256Of(manifest),
  };
}
