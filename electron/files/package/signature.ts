import { createPublicKey, verify } from 'node:crypto';
import { refusal } from '../refuse.ts';
import { sha256Of } from '../sha256.ts';

/** Ed25519 public key, 32 bytes. */
export type PublicKey = Uint8Array;

/** Keeps a signature for this purpose from being used for any other. */
const CONTEXT = Buffer.from('thidua-package-v1\n');
const FIRST_LINE = 'thidua-signature-v1';
const LINES = new RegExp(`^${FIRST_LINE}\\n([A-Za-z0-9+/]{43}=)\\n([A-Za-z0-9+/]{86}==)\\n$`);

/** What is signed: the context and then the manifest's exact bytes. */
export function signedBytes(manifest: Uint8Array): Uint8Array {
  return Buffer.concat([CONTEXT, manifest]);
}

/** `manifest.sig`: three lines, the public key so that an unknown signer can be shown and asked about, the signature. */
export function writeSignature(publicKey: PublicKey, signature: Uint8Array): Uint8Array {
  const lines = [FIRST_LINE, base64(publicKey), base64(signature)];
  return Buffer.from(`${lines.join('\n')}\n`, 'ascii');
}

export function readSignature(bytes: Uint8Array): { publicKey: PublicKey; signature: Uint8Array } {
  const text = Buffer.from(bytes).toString('latin1');
  const match = text.length > 400 ? null : LINES.exec(text);
  const [, key = '', signature = ''] = match ?? [];
  const parts = { publicKey: Buffer.from(key, 'base64'), signature: Buffer.from(signature, 'base64') };
  // Base64 has spare bits at its end; only the one canonical spelling counts.
  const canonical = base64(parts.publicKey) === key && base64(parts.signature) === signature;
  if (match === null || !canonical) throw refusal('PACKAGE_SIGNATURE_WRONG');
  return parts;
}

export function signatureHolds(publicKey: PublicKey, manifest: Uint8Array, signature: Uint8Array): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
    return verify(null, signedBytes(manifest), createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

/** SHA-256 of the public key: how a key is named everywhere. */
export function keyIdOf(publicKey: PublicKey): string {
  return sha256Of(publicKey);
}

/** 8 groups of 4, to be compared by eye or read out over the telephone. */
export function fingerprintOf(keyId: string): string {
  return (keyId.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
