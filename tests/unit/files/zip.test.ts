import { describe, expect, it } from 'vitest';
import { packageProfile, readZip, workbookProfile } from '#electron/files/zip/read-zip.ts';
import { writeZip } from '#electron/files/zip/write-zip.ts';

const text = (s: string) => new TextEncoder().encode(s);
const sample = () => [
  { name: 'manifest.json', bytes: text('{"a":1}') },
  { name: 'data/units.ndjson', bytes: text('{"name":"Sở Nội vụ"}\n'.repeat(50)) },
  { name: 'files/scan.pdf', bytes: new Uint8Array(3000).map((_, i) => (i * 7919) % 251) },
  { name: 'data/empty.ndjson', bytes: new Uint8Array(0) },
  { name: 'data/zeroes.bin', bytes: new Uint8Array(1_000_000) },
];

describe('a zip written here', () => {
  it('is read back in order and byte for byte by both profiles', async () => {
    const zip = await writeZip(sample());
    for (const profile of [packageProfile, workbookProfile]) {
      const entries = readZip(zip, profile);
      expect([...entries.keys()]).toEqual(sample().map((f) => f.name));
      for (const { name, bytes } of sample())
        expect(Buffer.from(entries.get(name) ?? []).equals(bytes)).toBe(true);
    }
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await writeZip(sample())).equals(await writeZip(sample()))).toBe(true);
  });

  it('refuses names that the reader would refuse, and contents beyond the limit', async () => {
    await expect(writeZip([{ name: 'Sở.json', bytes: text('') }])).rejects.toThrow(
      'not a name of the container',
    );
    const big = { name: 'data/x', bytes: new Uint8Array(33 * 1024 * 1024) };
    await expect(writeZip([big])).rejects.toMatchObject({ code: 'PACKAGE_TOO_BIG' });
  });
});

describe('what is no zip', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const lock = new Uint8Array(165).fill(0x20);
  lock[0] = 5;
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(0), 'FILE_EMPTY'],
    ['zeroes', new Uint8Array(5000), 'CONTAINER_DAMAGED'],
    ['a PDF', text('%PDF-1.7 …'), 'FILE_IS_PDF'],
    ['an old .xls', new Uint8Array([...ole, ...new Uint8Array(600)]), 'FILE_IS_OLD_OFFICE'],
    ['an .xls of Excel 3', new Uint8Array([0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0]), 'FILE_IS_OLD_OFFICE'],
    ['what a Mac leaves beside a file', new Uint8Array([0, 5, 0x16, 7, 0, 2, 0, 0]), 'FILE_IS_COMPANION'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_HAS_PASSWORD',
    ],
    ['a lock file', lock, 'FILE_IS_LOCK'],
    ['HTML', text('<html><table>'), 'FILE_IS_TEXT'],
    ['CSV', text('Đơn vị;Điểm\r\nSở Y tế;9,5\r\n'), 'FILE_IS_TEXT'],
    ['UTF-16 text', new Uint8Array([0xff, 0xfe, 65, 0]), 'FILE_IS_TEXT'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'FILE_IS_PICTURE'],
    ['RAR', text('Rar!\x1a\x07'), 'FILE_IS_OTHER_ARCHIVE'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'FILE_UNKNOWN_KIND'],
    ['an empty zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'CONTAINER_DAMAGED'],
  ];
  it.each(cases)('%s is named', (_, bytes, code) => {
    expect(() => readZip(bytes, workbookProfile)).toThrow(expect.objectContaining({ code }));
  });
});
