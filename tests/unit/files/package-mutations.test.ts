import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toNdjson } from '#electron/files/package/ndjson.ts';
import { openPackage } from '#electron/files/package/open-package.ts';
import { keyIdOf, signedBytes, writeSignature } from '#electron/files/package/signature.ts';
import { type Signer, writePackage } from '#electron/files/package/write-package.ts';
import { packageProfile, readZip } from '#electron/files/zip/read-zip.ts';
import { writeZip, type ZipFile } from '#electron/files/zip/write-zip.ts';
import { AppError } from '#shared/errors.ts';

function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { publicKey: raw, sign: (bytes) => sign(null, bytes, privateKey) };
}

const officeId = v7();
const signer = newSigner();
const known = { keyId: keyIdOf(signer.publicKey), publicKey: signer.publicKey, officeId, revoked: false };
const register = { findKey: (keyId: string) => (keyId === known.keyId ? known : null) };
const fields = {
  kind: 'progress-report',
  packageId: v7(),
  campaignId: v7(),
  from: { officeId, name: 'Sở Y tế' },
  to: { name: 'Ban Thi đua – Khen thưởng tỉnh' },
  serial: 7,
  madeAt: '2026-11-22T04:30:00.000Z',
  applicationVersion: '0.1.0',
};
const files = (n: number) => [
  {
    path: 'data/units.ndjson',
    bytes: toNdjson(Array.from({ length: 20 }, (_, i) => ({ id: i * n, name: `Đơn vị ${i}` }))),
  },
  { path: 'files/minutes.pdf', bytes: Buffer.from(`%PDF-1.7 biên bản ${n}`) },
];
let entries: ZipFile[];
let others: ZipFile[];
const entriesOf = (bytes: Uint8Array): ZipFile[] =>
  [...readZip(bytes, packageProfile)].map(([name, b]) => ({ name, bytes: b }));

beforeAll(async () => {
  entries = entriesOf((await writePackage({ manifest: fields, files: files(3), sign: signer })).bytes);
  others = entriesOf(
    (await writePackage({ manifest: { ...fields, serial: 8 }, files: files(4), sign: signer })).bytes,
  );
});
afterEach(() => vi.restoreAllMocks());

/** null: refused with an error for people. An unknown signer counts as not accepted: nothing of it is taken in. */
function accepted(bytes: Uint8Array): boolean {
  try {
    return openPackage(bytes, register).status === 'opened';
  } catch (error) {
    if (error instanceof AppError && error.code !== 'INTERNAL') return false;
    throw error;
  }
}

const replaced = (list: ZipFile[], at: number, bytes: Uint8Array) =>
  list.map((f, i) => (i === at ? { ...f, bytes } : f));
const original = (at: number) => Buffer.from(entries[at]?.bytes ?? []);

describe('2,000 mutations of manifest, signature and payload', () => {
  const place = fc.nat({ max: 3 });
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), place, at: fc.nat(), bit: fc.nat({ max: 7 }) }),
    fc.record({ kind: fc.constant('cut' as const), place, at: fc.nat() }),
    fc.record({
      kind: fc.constant('insert' as const),
      place,
      at: fc.nat(),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    }),
    fc.record({
      kind: fc.constant('replace' as const),
      place,
      at: fc.nat(),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
  );

  it('none is accepted', async () => {
    expect(accepted(await writeZip(entries))).toBe(true);
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async (m) => {
        const before = original(m.place);
        const at = m.at % before.length;
        let after = Buffer.from(before);
        if (m.kind === 'flip') after[at] = (after[at] ?? 0) ^ (1 << m.bit);
        else if (m.kind === 'cut') after = after.subarray(0, at);
        else if (m.kind === 'insert')
          after = Buffer.concat([before.subarray(0, at), m.bytes, before.subarray(at)]);
        else after.set(m.bytes.slice(0, before.length - at), at);
        if (after.equals(before)) return;
        tried++;
        expect(accepted(await writeZip(replaced(entries, m.place, after)))).toBe(false);
      }),
      { numRuns: 2050 },
    );
    expect(tried).toBeGreaterThanOrEqual(2000);
  });

  it('nor any mixture with another good package of the same office', async () => {
    for (let mask = 1; mask < 15; mask++) {
      const mixed = entries.map((entry, i) => ((mask >> i) & 1 ? (others[i] ?? entry) : entry));
      expect(accepted(await writeZip(mixed)), `mask ${mask}`).toBe(false);
    }
  });
});

describe('before the signature holds', () => {
  it('nothing is parsed', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const wrong = replaced(entries, 0, Buffer.concat([original(0), Buffer.from(' ')]));
    expect(accepted(await writeZip(wrong))).toBe(false);
    expect(parse).not.toHaveBeenCalled();
  });
});

describe('a forged signature', () => {
  const signedBy = async (
    by: Signer,
    key: Uint8Array,
    manifest: Uint8Array,
    message = signedBytes(manifest),
  ) => writeZip(replaced(replaced(entries, 0, manifest), 1, writeSignature(key, by.sign(message))));
  const code = (bytes: Uint8Array) => {
    try {
      return openPackage(bytes, register).status;
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
  };

  it('by another key in the name of the known one, or for another purpose, does not hold', async () => {
    const stranger = newSigner();
    expect(code(await signedBy(stranger, signer.publicKey, original(0)))).toBe('PACKAGE_SIGNATURE_WRONG');
    expect(code(await signedBy(signer, signer.publicKey, original(0), original(0)))).toBe(
      'PACKAGE_SIGNATURE_WRONG',
    );
    expect(code(await signedBy(stranger, stranger.publicKey, original(0)))).toBe('unknown-signer');
    expect(code(await signedBy(signer, stranger.publicKey, original(0)))).toBe('PACKAGE_SIGNATURE_WRONG');
  });

  it('of the zero key or with zeroes does not hold', async () => {
    const zeroes = { publicKey: new Uint8Array(32), sign: () => new Uint8Array(64) };
    expect(code(await signedBy(zeroes, zeroes.publicKey, original(0)))).not.toBe('opened');
    expect(code(await signedBy(zeroes, signer.publicKey, original(0)))).toBe('PACKAGE_SIGNATURE_WRONG');
  });

  it('in another spelling of the same signature is refused', async () => {
    // The last letter before "=" carries spare bits that a loose decoder drops.
    const spelled = original(1)
      .toString()
      .replace(/(.)==\n$/, (_, c: string) => `${String.fromCharCode(c.charCodeAt(0) + 1)}==\n`);
    expect(Buffer.from(spelled.split('\n')[2] ?? '', 'base64')).toEqual(
      Buffer.from(original(1).toString().split('\n')[2] ?? '', 'base64'),
    );
    expect(code(await writeZip(replaced(entries, 1, Buffer.from(spelled))))).toBe('PACKAGE_SIGNATURE_WRONG');
  });

  const text = () => original(0).toString();
  it.each<[string, () => string, string]>([
    ['a name twice', () => text().replace('"serial"', '"serial": 1, "serial"'), 'PACKAGE_MANIFEST_WRONG'],
    ['__proto__', () => text().replace('"serial"', '"__proto__": {}, "serial"'), 'PACKAGE_MANIFEST_WRONG'],
    ['an unknown field', () => text().replace('"serial"', '"extra": 1, "serial"'), 'PACKAGE_MANIFEST_WRONG'],
    ['a broken number', () => text().replace('"serial": 7', '"serial": 7.5'), 'PACKAGE_MANIFEST_WRONG'],
    ['serial 0', () => text().replace('"serial": 7', '"serial": 0'), 'PACKAGE_MANIFEST_WRONG'],
    [
      'deep nesting',
      () => text().replace('"serial": 7', `"serial": ${'['.repeat(9)}${']'.repeat(9)}`),
      'PACKAGE_MANIFEST_WRONG',
    ],
    ['format 2', () => text().replace('"format": 1', '"format": 2'), 'PACKAGE_NEWER'],
    [
      'a file outside the folders',
      () => text().replace('data/units.ndjson', 'etc/units.ndjson'),
      'PACKAGE_MANIFEST_WRONG',
    ],
    ['another length', () => text().replace(/"bytes": \d+/, '"bytes": 5'), 'PACKAGE_FILES_MISMATCH'],
    ['another office', () => text().replace(officeId, v7()), 'PACKAGE_WRONG_SENDER'],
  ])('even well signed, a manifest with %s is refused', async (_, make, expected) => {
    expect(code(await signedBy(signer, signer.publicKey, Buffer.from(make())))).toBe(expected);
  });
});
