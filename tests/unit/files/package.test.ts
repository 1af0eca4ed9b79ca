import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readKeyCard, writeKeyCard } from '#electron/files/package/key-card.ts';
import type { ManifestFields } from '#electron/files/package/manifest.ts';
import { readNdjson, toNdjson } from '#electron/files/package/ndjson.ts';
import { loadOrCreateOfficeKey, type OfficeKey } from '#electron/files/package/office-key.ts';
import { type KnownKey, openPackage } from '#electron/files/package/open-package.ts';
import { parseStrictJson } from '#electron/files/package/strict-json.ts';
import { writePackage } from '#electron/files/package/write-package.ts';
import { packageProfile, readZip } from '#electron/files/zip/read-zip.ts';
import { writeZip } from '#electron/files/zip/write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'tdkt-'));
afterAll(() => rmSync(folder, { recursive: true }));
const officeId = v7();
const manifest: ManifestFields = {
  kind: 'progress-report',
  packageId: v7(),
  campaignId: v7(),
  from: { officeId, name: 'Sở Y tế' },
  to: { name: 'Ban Thi đua – Khen thưởng tỉnh' },
  serial: 3,
  madeAt: '2026-11-22T04:30:00.000Z',
  applicationVersion: '0.1.0',
};
const rows = [{ id: v7(), name: 'Bệnh viện Đa khoa', pointsHundredths: 950 }];
let key: OfficeKey;
let bytes: Uint8Array;
const register = (changes: Partial<KnownKey> = {}) => ({
  findKey: (keyId: string): KnownKey | null =>
    keyId === key.keyId ? { keyId, publicKey: key.publicKey, officeId, revoked: false, ...changes } : null,
});
const refusedAs = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  key = await loadOrCreateOfficeKey(join(folder, 'office.key'));
  const files = [
    { path: 'data/units.ndjson', bytes: toNdjson(rows) },
    { path: 'files/abc.pdf', bytes: Buffer.from('%PDF-1.7') },
  ];
  ({ bytes } = await writePackage({ manifest, files, sign: key }));
});

/** The same package with other entries in it. */
async function rebuilt(change: (files: { name: string; bytes: Uint8Array }[]) => void): Promise<Uint8Array> {
  const files = [...readZip(bytes, packageProfile)].map(([name, contents]) => ({ name, bytes: contents }));
  change(files);
  return writeZip(files);
}

describe('a package', () => {
  it('is opened by an office that knows the signer', () => {
    const opened = openPackage(bytes, register());
    if (opened.status !== 'opened') throw new Error('not opened');
    expect(opened.manifest).toMatchObject({ ...manifest, format: 1 });
    expect([...opened.files.keys()]).toEqual(['data/units.ndjson', 'files/abc.pdf']);
    const data = opened.files.get('data/units.ndjson') ?? new Uint8Array();
    expect([...readNdjson(data, 'units')].map((row) => ({ ...(row as object) }))).toEqual(rows);
  });

  it('of an unknown signer is reported with the fingerprint, unread', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const opened = openPackage(bytes, { findKey: () => null });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    expect(opened).toMatchObject({
      status: 'unknown-signer',
      keyId: key.keyId,
      fingerprint: key.fingerprint,
    });
    expect(key.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });

  it('by a revoked key or in the name of another office is refused', () => {
    expect(() => openPackage(bytes, register({ revoked: true }))).toThrow(refusedAs('PACKAGE_KEY_REVOKED'));
    expect(() => openPackage(bytes, register({ officeId: v7() }))).toThrow(refusedAs('PACKAGE_WRONG_SENDER'));
  });

  it('with a file more, less, changed or moved is refused', async () => {
    const extra = await rebuilt((f) => f.push({ name: 'data/x.ndjson', bytes: new Uint8Array() }));
    const less = await rebuilt((f) => f.pop());
    const moved = await rebuilt((f) => f.push(...f.splice(2, 1)));
    const changed = await rebuilt((f) =>
      f.splice(3, 1, { name: 'files/abc.pdf', bytes: Buffer.from('%PDF-1.8') }),
    );
    for (const wrong of [extra, less, moved, changed]) {
      expect(() => openPackage(wrong, register())).toThrow(refusedAs('PACKAGE_FILES_MISMATCH'));
    }
    const unsigned = await rebuilt((f) => f.splice(1, 1));
    expect(() => openPackage(unsigned, register())).toThrow(refusedAs('PACKAGE_INCOMPLETE'));
  });

  it('of a newer format says so', async () => {
    const { signedBytes, writeSignature } = await import('#electron/files/package/signature.ts');
    const newer = Buffer.from(JSON.stringify({ format: 2, secret: 'new' }));
    const wrong = await writeZip([
      { name: 'manifest.json', bytes: newer },
      { name: 'manifest.sig', bytes: writeSignature(key.publicKey, key.sign(signedBytes(newer))) },
    ]);
    expect(() => openPackage(wrong, register())).toThrow(refusedAs('PACKAGE_NEWER'));
  });
});

describe('the key of an office', () => {
  it('stays the same, is private, and is never replaced silently', async () => {
    const path = join(folder, 'office.key');
    expect((await loadOrCreateOfficeKey(path)).keyId).toBe(key.keyId);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const broken = join(folder, 'broken.key');
    writeFileSync(broken, 'not a key');
    await expect(loadOrCreateOfficeKey(broken)).rejects.toMatchObject({ code: 'OFFICE_KEY_UNREADABLE' });
  });

  it('goes on a card that shows mistakes in copying', () => {
    const card = writeKeyCard({ officeId, name: 'Sở  Y tế\n' }, key.publicKey);
    expect(readKeyCard(card.replaceAll('\n', '\r\n\r\n').normalize('NFD'))).toMatchObject({
      officeId,
      name: 'Sở Y tế',
      keyId: key.keyId,
    });
    const digit = card.lastIndexOf(key.fingerprint) + 3;
    const wrong = card.slice(0, digit) + (card[digit] === '0' ? '1' : '0') + card.slice(digit + 1);
    expect(() => readKeyCard(wrong)).toThrow(refusedAs('KEY_CARD_WRONG'));
    expect(() => readKeyCard('')).toThrow(refusedAs('KEY_CARD_WRONG'));
  });
});

describe('strict JSON', () => {
  const parse = (text: string) => parseStrictJson(Buffer.from(text));
  it('reads what JSON.parse reads', () => {
    const value = { a: [1, -5, 0, true, false, null, { b: 'Đ\n"\\ \u20ac' }], c: {}, d: [] };
    expect(JSON.stringify(parse(JSON.stringify(value, null, 2)))).toBe(JSON.stringify(value));
  });
  it.each([
    '{"a":1,"a":2}',
    '{"__proto__":1}',
    '{"\\u005f_proto__":1}',
    '{"constructor":1}',
    '1.5',
    '1e3',
    '-0',
    '01',
    '9007199254740992',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "'a'",
    '"\\x"',
    '"a\nb"',
    '"\\ud800"',
    '1 2',
    '',
    '\uFEFF1',
    '[[[[[[[[[1]]]]]]]]]',
    'tru',
    '[',
    '{"a"',
    '"a',
    'NaN',
    '+1',
  ])('refuses %s', (text) => {
    expect(() => parse(text)).toThrow();
  });
  it('refuses what is not UTF-8', () => {
    expect(() => parseStrictJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow();
  });
});
