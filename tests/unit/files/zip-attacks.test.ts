import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageProfile, readZip, workbookProfile, type ZipProfile } from '#electron/files/zip/read-zip.ts';
import { writeZip } from '#electron/files/zip/write-zip.ts';
import { AppError } from '#shared/errors.ts';
import { ordinaryZip, rawZip, zipAttacks } from '#tests/support/zip-attacks.ts';

const attacks = [...zipAttacks()];

/** The contents, or null when refused with an error for people. Anything else thrown fails the test. */
function tryRead(bytes: Uint8Array, profile: ZipProfile) {
  try {
    return readZip(bytes, profile);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'INTERNAL') return null;
    throw error;
  }
}

describe('hostile archives', () => {
  it('are many and varied, and differ from an archive that is accepted', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(240);
    expect(new Set(attacks.map((a) => a.family)).size).toBeGreaterThanOrEqual(20);
    expect(readZip(ordinaryZip(), packageProfile).size).toBe(3);
  });

  it.each([...Map.groupBy(attacks, (a) => a.family)])('%s: none is accepted as a package', (_, family) => {
    const accepted = family.filter(({ bytes }) => tryRead(bytes, packageProfile) !== null).map((a) => a.what);
    expect(accepted).toEqual([]);
  });

  it('never crash the wider reader of workbooks, which tolerates only what office programs write', () => {
    const accepted = attacks
      .filter(({ bytes }) => tryRead(bytes, workbookProfile) !== null)
      .map((a) => a.family);
    // Names that are odd but stay inside, never become files, and lead nowhere …
    const names = ['path traversal', 'device name', 'odd name', 'name encoding'];
    // … and header fields that carry nothing. The "bomb" is one megabyte of zeroes, which is within the grace.
    const headers = [
      'flags',
      'attributes',
      'extra fields',
      'times',
      'descriptor',
      'directory order',
      'folders',
      'zip64',
      'suffix',
    ];
    expect(new Set(accepted)).toEqual(new Set([...names, ...headers, 'link or special file', 'bomb']));
    expect(accepted.length).toBeLessThan(65);
  });
});

describe('bit flips of a package container', () => {
  it('are refused, or leave every byte of the contents as it was', async () => {
    const files = [
      { name: 'manifest.json', bytes: Buffer.from('{"format":1,"kind":"report"}') },
      {
        name: 'data/units.ndjson',
        bytes: Buffer.from(
          Array.from({ length: 60 }, (_, i) => `{"id":${i * 7919},"name":"Đơn vị ${i}"}\n`).join(''),
        ),
      },
      { name: 'files/a.pdf', bytes: Buffer.from('%PDF-1.7 a scan') },
    ];
    const good = await writeZip(files);
    let changed = 0;
    for (let bit = 0; bit < good.length * 8; bit++) {
      const flipped = Buffer.from(good);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = tryRead(flipped, packageProfile);
      if (read === null) continue;
      const same =
        read.size === files.length && files.every((f) => Buffer.from(read.get(f.name) ?? []).equals(f.bytes));
      if (!same) changed++;
    }
    expect(changed).toBe(0);
  });
});

describe('what office programs write', () => {
  const entry = { name: 'xl/Sheet 1.xml', bytes: Buffer.from('<worksheet/>'.repeat(20)) };
  const cases: [string, Uint8Array][] = [
    [
      'option bits and a growth hint (Excel)',
      rawZip([
        {
          ...entry,
          local: { flags: 6, extra: Buffer.concat([Buffer.from([0x20, 0xa2, 4, 0]), new Uint8Array(4)]) },
          central: { flags: 6 },
        },
      ]),
    ],
    [
      'signed descriptors (LibreOffice, Google)',
      rawZip([{ ...entry, descriptor: 'signed', central: { flags: 0x808 }, local: { flags: 0x808 } }]),
    ],
    [
      'bare descriptors',
      rawZip([entry, { ...entry, name: 'b', descriptor: 'bare' }, { ...entry, name: 'c' }]),
    ],
    ['folder entries (exceljs)', rawZip([{ name: 'xl/', bytes: new Uint8Array(), stored: true }, entry])],
    [
      'unix attributes and times (openpyxl)',
      rawZip([{ ...entry, central: { madeBy: 0x314, external: 0x81800000, time: 99 }, local: { time: 99 } }]),
    ],
    [
      'a directory in another order',
      rawZip([entry, { ...entry, name: '[Content_Types].xml' }], { order: [1, 0] }),
    ],
  ];
  const wide = (values: number[]) => {
    const field = Buffer.alloc(4 + 8 * values.length);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(8 * values.length, 2);
    values.forEach((value, at) => {
      field.writeBigUInt64LE(BigInt(value), 4 + 8 * at);
    });
    return field;
  };
  const unset = { bytes: 0xffffffff, packedBytes: 0xffffffff };
  const packed = deflateRawSync(entry.bytes, { level: 1 }).length;
  cases.push(
    ['a comment behind the directory', rawZip([entry], { comment: Buffer.from('ghi chú PK\x05\x06') })],
    ['numbers of eight bytes at the end', rawZip([entry], { wide: true })],
    [
      'numbers of eight bytes in both headers',
      rawZip([
        {
          ...entry,
          local: { ...unset, extra: wide([entry.bytes.length, packed]) },
          central: { ...unset, offset: 0xffffffff, extra: wide([entry.bytes.length, packed, 0]) },
        },
      ]),
    ],
    [
      'descriptors of eight bytes (streams of Java)',
      rawZip([
        { ...entry, descriptor: 'wide', local: { ...unset, extra: wide([0, 0]) } },
        { ...entry, name: 'b', descriptor: 'wide', local: { ...unset, extra: wide([0, 0]) } },
      ]),
    ],
    ['backslashes between levels', rawZip([{ ...entry, name: entry.name.replace('/', '\\') }])],
    [
      'the code of names and the effort said in one place only',
      rawZip([{ ...entry, central: { flags: 0x806 } }]),
    ],
    [
      'an empty part said to be deflated',
      rawZip([entry, { name: 'b', bytes: new Uint8Array(), packed: new Uint8Array() }]),
    ],
  );
  it.each(cases)('%s is accepted', (_, bytes) => {
    expect(Buffer.from(readZip(bytes, workbookProfile).get(entry.name) ?? []).equals(entry.bytes)).toBe(true);
  });
  it.each(['../x', '..\\x', '\\x', '/x', 'c:/x', 'a//b', 'a\u202eb', 'x'.repeat(300)])(
    'but not a part named %j',
    (name) => {
      expect(tryRead(rawZip([entry, { ...entry, name }]), workbookProfile)).toBeNull();
    },
  );
  it('nor two parts that are one once their names are put alike', () => {
    const twice = rawZip([
      { ...entry, name: 'xl/a' },
      { ...entry, name: 'xl\\A' },
    ]);
    expect(tryRead(twice, workbookProfile)).toBeNull();
  });
  const lies: [string, Uint8Array][] = [
    [
      'a size of eight bytes that is not the size',
      rawZip([{ ...entry, central: { ...unset, extra: wide([7, packed]) } }]),
    ],
    ['a number of eight bytes that is not there', rawZip([{ ...entry, central: { bytes: 0xffffffff } }])],
    [
      'an end of eight bytes beside another',
      rawZip([entry], { wide: true, comment: Buffer.alloc(3), after: Buffer.alloc(1) }),
    ],
    [
      'an end record inside the comment',
      rawZip([entry], { comment: Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex') }),
    ],
  ];
  it.each(lies)('nor %s', (_, bytes) => {
    expect(tryRead(bytes, workbookProfile)).toBeNull();
  });
  it.each([0xa1ff, 0x61b6, 0x21b6, 0x11b6])('nor a link or a device (mode %i)', (mode) => {
    const special = { ...entry, name: 'b', central: { madeBy: 0x314, external: mode * 0x10000 } };
    expect(tryRead(rawZip([entry, special]), workbookProfile)).toBeNull();
  });
});
