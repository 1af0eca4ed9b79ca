import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeFileAtomically } from '../atomic-write.ts';
import { systemCode } from '../file-io.ts';
import { refusal } from '../refuse.ts';
import { fingerprintOf, keyIdOf, type PublicKey } from './signature.ts';
import type { Signer } from './write-package.ts';

/** The key that this office signs its packages with. The private half never leaves this object and its file. */
export interface OfficeKey extends Signer {
  readonly keyId: string;
  readonly fingerprint: string;
}

/**
 * The key in the file beside the database, made at the first call. A file that is there but cannot be read is an error:
 * a silent new key would cut the office off from all that trust the old one.
 */
export async function loadOrCreateOfficeKey(path: string): Promise<OfficeKey> {
  return (await loadOfficeKey(path)) ?? createOfficeKey(path);
}

/** null when there is no key yet. */
export async function loadOfficeKey(path: string): Promise<OfficeKey | null> {
  try {
    return toOfficeKey(createPrivateKey(await readFile(path)));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    const failure = refusal('OFFICE_KEY_UNREADABLE', { file: basename(path) });
    failure.cause = error;
    throw failure;
  }
}

/** Replaces a key that is there; the caller has asked for it. */
async function createOfficeKey(path: string): Promise<OfficeKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFileAtomically(path, Buffer.from(pem), { mode: 0o600 });
  return toOfficeKey(privateKey);
}

function toOfficeKey(privateKey: KeyObject): OfficeKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  const publicKey = rawPublicKey(privateKey);
  const keyId = keyIdOf(publicKey);
  return {
    publicKey,
    keyId,
    fingerprint: fingerprintOf(keyId),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

function rawPublicKey(privateKey: KeyObject): PublicKey {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('not an Ed25519 key');
  return Buffer.from(x, 'base64url');
}
