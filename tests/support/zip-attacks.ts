import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip that need not be honest: every field can be said otherwise in either header. */
export interface RawEntry {
  name: string | Uint8Array;
  bytes: Uint8Array;
  stored?: boolean;
  /** Packed data instead of what `bytes` would give. */
  packed?: Uint8Array;
  /** Written between this entry and the next. */
  after?: Uint8Array;
  local?: Partial<Fields>;
  central?: Partial<Fields>;
  /** A data descriptor as Google and LibreOffice write it. */
  descriptor?: 'signed' | 'bare' | 'wide' | 'wrong';
}

interface Fields {
  madeBy: number;
  version: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  name: Uint8Array;
  extra: Uint8Array;
  comment: Uint8Array;
  disk: number;
  internal: number;
  external: number;
  offset: number;
}

export interface RawArchive {
  before?: Uint8Array;
  beforeDirectory?: Uint8Array;
  after?: Uint8Array;
  comment?: Uint8Array;
  /** Order of the directory, by position in the file. */
  order?: number[];
  /** All numbers of the end once more in eight bytes, as some writers of large files always have it. */
  wide?: boolean;
  end?: Partial<{
    disk: number;
    startDisk: number;
    here: number;
    count: number;
    size: number;
    start: number;
  }>;
}

const none = new Uint8Array(0);
const asBytes = (name: string | Uint8Array): Uint8Array =>
  typeof name === 'string' ? Buffer.from(name) : name;

/** Writes what it is told. Without any lies it is a plain zip that both profiles accept. */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array {
  const pieces: Uint8Array[] = [archive.before ?? none];
  const directory: Uint8Array[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const entry of entries) {
    const packed = entry.packed ?? (entry.stored ? entry.bytes : deflateRawSync(entry.bytes, { level: 1 }));
    const honest: Fields = {
      madeBy: 20,
      version: 20,
      flags: entry.descriptor ? 8 : 0,
      method: entry.stored ? 0 : 8,
      time: 0,
      date: 0x21,
      crc: crc32(entry.bytes),
      packedBytes: packed.length,
      bytes: entry.bytes.length,
      name: asBytes(entry.name),
      extra: none,
      comment: none,
      disk: 0,
      internal: 0,
      external: 0,
      offset: at,
    };
    const zeroed = entry.descriptor ? { crc: 0, packedBytes: 0, bytes: 0 } : {};
    const local = localHeader({ ...honest, ...zeroed, ...entry.local });
    directory.push(centralHeader({ ...honest, ...entry.central }));
    const whole = [
      local,
      packed,
      entry.descriptor ? descriptor(honest, entry.descriptor) : none,
      entry.after ?? none,
    ];
    pieces.push(...whole);
    at += whole.reduce((sum, piece) => sum + piece.length, 0);
  }
  const gap = archive.beforeDirectory ?? none;
  const ordered = (archive.order ?? entries.map((_, i) => i)).map((i) => directory[i] ?? none);
  const size = ordered.reduce((sum, header) => sum + header.length, 0);
  const comment = archive.comment ?? none;
  const end = {
    disk: 0,
    startDisk: 0,
    here: entries.length,
    count: entries.length,
    size,
    start: at + gap.length,
    ...archive.end,
  };
  const wide = archive.wide ? wideEnd(end, end.start + size) : none;
  if (archive.wide) Object.assign(end, { count: 0xffff, here: 0xffff, size: 0xffffffff, start: 0xffffffff });
  const record = numbers([
    [4, 0x06054b50],
    [2, end.disk],
    [2, end.startDisk],
    [2, end.here],
    [2, end.count],
    [4, end.size],
    [4, end.start],
    [2, comment.length],
  ]);
  return Buffer.concat([...pieces, gap, ...ordered, wide, record, comment, archive.after ?? none]);
}

/** The end record of zip64 and what points to it. */
function wideEnd(end: { count: number; size: number; start: number }, at: number): Uint8Array {
  return numbers([
    [4, 0x06064b50],
    ...[44, 0].map((value): [number, number] => [4, value]),
    [2, 45],
    [2, 45],
    ...[0, 0, end.count, 0, end.count, 0, end.size, 0, end.start, 0].map((value): [number, number] => [
      4,
      value,
    ]),
    ...[0x07064b50, 0, at, 0, 1].map((value): [number, number] => [4, value]),
  ]);
}

function localHeader(f: Fields): Uint8Array {
  return Buffer.concat([numbers([[4, 0x04034b50], ...common(f)]), f.name, f.extra]);
}

function centralHeader(f: Fields): Uint8Array {
  const tail: [number, number][] = [
    [2, f.comment.length],
    [2, f.disk],
    [2, f.internal],
    [4, f.external],
    [4, f.offset],
  ];
  return Buffer.concat([
    numbers([[4, 0x02014b50], [2, f.madeBy], ...common(f), ...tail]),
    f.name,
    f.extra,
    f.comment,
  ]);
}

function common(f: Fields): [number, number][] {
  return [
    [2, f.version],
    [2, f.flags],
    [2, f.method],
    [2, f.time],
    [2, f.date],
    [4, f.crc],
    [4, f.packedBytes],
    [4, f.bytes],
    [2, f.name.length],
    [2, f.extra.length],
  ];
}

function descriptor(f: Fields, kind: NonNullable<RawEntry['descriptor']>): Uint8Array {
  const fields: [number, number][] = [
    [4, kind === 'wrong' ? f.crc ^ 1 : f.crc],
    [4, f.packedBytes],
    ...(kind === 'wide' ? [[4, 0] as [number, number]] : []),
    [4, f.bytes],
    ...(kind === 'wide' ? [[4, 0] as [number, number]] : []),
  ];
  return numbers(kind === 'bare' ? fields : [[4, 0x08074b50], ...fields]);
}

function numbers(fields: readonly [size: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) bytes.writeUInt16LE(value & 0xffff, at);
    else bytes.writeUInt32LE(value >>> 0, at);
    at += size;
  }
  return bytes;
}

export interface Attack {
  family: string;
  what: string;
  bytes: Uint8Array;
}

const ORDINARY: RawEntry[] = [
  { name: 'manifest.json', bytes: Buffer.from('{"format":1}') },
  { name: 'data/units.ndjson', bytes: Buffer.from('{"name":"Sở Y tế"}\n'.repeat(30)) },
  { name: 'files/scan.pdf', bytes: Buffer.from('%PDF-1.7 scan'), stored: true },
];

/** The valid archive that each attack changes in one way. */
export const ordinaryZip = (): Uint8Array => rawZip(ORDINARY);

/** Hostile archives by family; each differs from an accepted one in the way its name says. */
export function* zipAttacks(): Generator<Attack> {
  const zip = (change: Partial<RawEntry>, archive?: RawArchive, at = 1) =>
    rawZip(
      ORDINARY.map((entry, i) => (i === at ? { ...entry, ...change } : entry)),
      archive,
    );
  const family = (name: string, cases: Record<string, Uint8Array>) =>
    Object.entries(cases).map(([what, bytes]): Attack => ({ family: name, what, bytes }));
  const named = (names: (string | Uint8Array)[]) =>
    Object.fromEntries(names.map((name) => [JSON.stringify(String(name)), zip({ name })]));
  const each = <T>(list: readonly T[], make: (value: T) => Uint8Array) =>
    Object.fromEntries(list.map((value) => [String(value), make(value)]));
  const junk = Buffer.from('junk');

  yield* family(
    'path traversal',
    named([
      '../x',
      'a/../../x',
      'data/..',
      '..',
      'a/./b',
      './a',
      'data/../../../etc/passwd',
      '..\\x',
      'a\\..\\x',
      '%2e%2e/x/%',
      'data/...',
      'a/..b/../c',
    ]),
  );
  yield* family(
    'absolute and drive',
    named([
      '/etc/passwd',
      '//server/share/x',
      '\\\\server\\share',
      'c:/windows/x',
      'C:\\x',
      'c:x',
      '\\x',
      '/',
      '//',
      'file:///x',
      '\\\\?\\c:\\x',
    ]),
  );
  yield* family(
    'device name',
    named([
      'con',
      'data/con.txt',
      'prn',
      'aux.json',
      'data/nul',
      'com1',
      'com9.txt',
      'lpt1.pdf',
      'data/com0',
      'lpt9',
      'nul.tar.gz',
      'data/aux/x',
    ]),
  );
  yield* family(
    'odd name',
    named([
      '',
      ' ',
      'a ',
      ' a',
      'a.',
      'data/a./b',
      '.hidden',
      'a//b',
      'a/',
      'data//x',
      'A',
      'Data/x',
      'MANIFEST.JSON',
      'a:b',
      'a*b',
      'a?b',
      'a"b',
      'a<b',
      'a>b',
      'a|b',
      '~$a',
      '-a',
      '_a',
      'a b',
      'a\tb',
      'a\nb',
      'a\0b',
      'manifest.json\0.txt',
      '__proto__',
      'constructor/',
      `${'a'.repeat(121)}`,
      'a/b/c/d/e',
      `${'a/'.repeat(300)}b`,
      'x'.repeat(65_000),
    ]),
  );
  yield* family(
    'name encoding',
    named([
      'đơn-vị.json',
      'đơn-vị.json'.normalize('NFD'),
      'a\u200bb',
      'a\u202etxt',
      'ﬁle',
      'ａ',
      'а',
      'com¹',
      Buffer.from([0xff, 0xfe]),
      Buffer.from([0xc0, 0xae, 0xc0, 0xae, 0x2f]),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from([0x61, 0x80]),
      '\ufeffa',
    ]),
  );
  yield* family('same name twice', {
    ...each(
      [
        'manifest.json',
        'files/scan.pdf',
        'files',
        'manifest.json/x',
        'files/scan.pdf/x',
        'Files/Scan.PDF',
        'data',
      ],
      (name) => rawZip([...ORDINARY, { name, bytes: junk }]),
    ),
  });
  yield* family(
    'names differ',
    each(
      [
        'data/units.ndjsoN',
        'data/other.ndjson',
        'data/units.ndjso',
        '../../../../../etc',
        'data/units.ndjson0',
      ],
      (name) => zip({ local: { name: Buffer.from(name) } }),
    ),
  );
  yield* family(
    'encrypted',
    each([1, 0x41, 0x2000, 0x2001, 0x40, 0x801], (flags) => zip({ local: { flags }, central: { flags } })),
  );
  yield* family('flags', {
    ...each([2, 4, 8, 0x10, 0x20, 0x80, 0x100, 0x400, 0x800, 0x1000, 0x4000, 0x8000], (flags) =>
      zip({ local: { flags }, central: { flags } }),
    ),
    'local only': zip({ local: { flags: 0x800 } }),
    'central only': zip({ central: { flags: 0x800 } }),
  });
  yield* family('method', {
    ...each([1, 2, 6, 9, 10, 12, 14, 19, 20, 93, 95, 98, 99, 0xffff], (method) =>
      zip({ local: { method }, central: { method } }),
    ),
    'stored locally': zip({ local: { method: 0 } }),
    'stored in the directory': zip({ central: { method: 0 } }),
    'stored said deflated': zip({ local: { method: 8 }, central: { method: 8 } }, {}, 2),
  });
  yield* family('wrong CRC', {
    ...each([0, 1, 0xffffffff], (crc) => zip({ local: { crc }, central: { crc } })),
    'local only': zip({ local: { crc: 0 } }),
    'central only': zip({ central: { crc: 0 } }),
    'other contents': zip({ packed: deflateRawSync(Buffer.from('{"name":"Sở Y tê"}\n'.repeat(30))) }),
    'stored changed': zip({ packed: Buffer.from('%PDF-1.7 scam') }, {}, 2),
  });
  yield* family('wrong sizes', {
    ...each([0, 1, 599, 601, 602, 5000, 0x7fffffff], (bytes) =>
      zip({ local: { bytes }, central: { bytes } }),
    ),
    ...Object.fromEntries(
      [0, 1, 10, 33, 1000, 0x7fffffff].map((packedBytes) => [
        `packed ${packedBytes}`,
        zip({ local: { packedBytes }, central: { packedBytes } }),
      ]),
    ),
    'local only': zip({ local: { bytes: 5 } }),
    'central only': zip({ central: { bytes: 5 } }),
    'packed local only': zip({ local: { packedBytes: 5 } }),
    'stored longer': zip({ local: { bytes: 20 }, central: { bytes: 20 } }, {}, 2),
  });
  const deflated = deflateRawSync(ORDINARY[1]?.bytes ?? junk);
  yield* family('deflate stream', {
    'trailing bytes': zip({ packed: Buffer.concat([deflated, junk]) }),
    'a second stream': zip({ packed: Buffer.concat([deflated, deflated]) }),
    cut: zip({ packed: deflated.subarray(0, -3) }),
    empty: zip({ packed: none }),
    noise: zip({ packed: Buffer.from('not deflate at all') }),
    'zlib header': zip({ packed: Buffer.concat([Buffer.from([0x78, 0x9c]), deflated]) }),
    'no last block': zip({ packed: Buffer.from([0, 0, 0, 0xff, 0xff]) }),
  });
  const bomb = (size: number) => rawZip([...ORDINARY, { name: 'data/bomb', bytes: new Uint8Array(size) }]);
  yield* family('bomb', {
    'ratio 1000': bomb(1_000_000),
    'ratio 1000, 8 MB': bomb(8_000_000),
    '33 MB': bomb(33 * 1024 * 1024),
    'said small': rawZip([
      ...ORDINARY,
      {
        name: 'data/bomb',
        bytes: new Uint8Array(4_000_000),
        local: { bytes: 1000 },
        central: { bytes: 1000 },
      },
    ]),
    'said 2 GB': zip({ local: { bytes: 0x7ffffff0 }, central: { bytes: 0x7ffffff0 } }),
    total: rawZip(
      Array.from({ length: 6 }, (_, i) => ({
        name: `data/${i}`,
        bytes: Buffer.from('x'),
        local: { bytes: 30 << 20, packedBytes: 1 << 20 },
        central: { bytes: 30 << 20, packedBytes: 1 << 20 },
      })),
    ),
  });
  yield* family('too many entries', {
    '2001': rawZip(
      Array.from({ length: 2001 }, (_, i) => ({ name: `data/${i}`, bytes: none, stored: true })),
    ),
  });
  yield* family('overlap', {
    'same data twice': zip({ central: { offset: 0, name: Buffer.from('manifest.json') } }),
    'offset one early': zip({ central: { offset: 1 } }),
    'all at the start': rawZip(ORDINARY.map((entry) => ({ ...entry, central: { offset: 0 } }))),
    'quoted header': zip({ packed: rawZip([{ name: 'x', bytes: junk, stored: true }]), stored: true }),
    ...each([0xfffffffe, 100_000, 5], (offset) => zip({ central: { offset } })),
  });
  yield* family('gap', {
    'between entries': zip({ after: junk }),
    'a hidden entry': zip({ after: rawZip([{ name: 'hidden', bytes: junk }]).subarray(0, 41) }),
    'before the directory': zip({}, { beforeDirectory: junk }),
    'one byte': zip({ after: Buffer.from([0]) }),
    'after the last': zip({ after: junk }, {}, 2),
  });
  yield* family('prefix', {
    junk: zip({}, { before: junk }),
    zero: zip({}, { before: Buffer.from([0]) }),
    program: zip({}, { before: Buffer.from('MZ\x90\0'.padEnd(512, '\0'), 'latin1') }),
    'another zip': Buffer.concat([ordinaryZip(), ordinaryZip()]),
    'a header': zip({}, { before: Buffer.from('PK\x03\x04') }),
    'split marker': zip({}, { before: Buffer.from('PK\x07\x08') }),
  });
  yield* family('suffix', {
    junk: zip({}, { after: junk }),
    zero: zip({}, { after: Buffer.from([0]) }),
    'end record': zip({}, { after: rawZip([]) }),
    comment: zip({}, { comment: junk }),
    'comment with end record': zip({}, { comment: rawZip([]) }),
    'second zip with offsets': zip({}, { after: ordinaryZip() }),
  });
  yield* family('end record', {
    ...Object.fromEntries(
      [0, 1, 2, 4, 2000, 0xffff].map((count) => [`count ${count}`, zip({}, { end: { count, here: count } })]),
    ),
    'count differs': zip({}, { end: { here: 2 } }),
    'disk 1': zip({}, { end: { disk: 1 } }),
    'start disk 1': zip({}, { end: { startDisk: 1 } }),
    ...Object.fromEntries(
      [0, 1, 100, 0xffffffff].map((size) => [`size ${size}`, zip({}, { end: { size } })]),
    ),
    ...Object.fromEntries([0, 1, 0xffffffff].map((start) => [`start ${start}`, zip({}, { end: { start } })])),
    'no entries': rawZip([]),
  });
  yield* family('zip64', {
    'sizes in the extra field': zip({
      local: { bytes: 0xffffffff, packedBytes: 0xffffffff },
      central: { bytes: 0xffffffff, packedBytes: 0xffffffff },
    }),
    'offset in the extra field': zip({ central: { offset: 0xffffffff } }),
    'extra field alone': zip({
      central: {
        extra: numbers([
          [2, 1],
          [2, 8],
          [4, 600],
          [4, 0],
        ]),
      },
    }),
    locator: zip(
      {},
      {
        beforeDirectory: numbers([
          [4, 0x07064b50],
          [4, 0],
          [4, 0],
          [4, 0],
          [4, 1],
        ]),
      },
    ),
    all: zip({}, { end: { count: 0xffff, here: 0xffff, size: 0xffffffff, start: 0xffffffff } }),
  });
  const link = Buffer.from('../../etc/passwd');
  yield* family(
    'link or special file',
    each([0xa1ff, 0x41ed, 0x21b6, 0x61b6, 0x11b6, 0xc1b6, 0x81ed], (mode) =>
      zip({ bytes: link, central: { madeBy: 0x314, external: mode * 0x10000 } }),
    ),
  );
  yield* family('attributes', {
    folder: zip({ central: { external: 0x10 } }),
    system: zip({ central: { external: 4 } }),
    internal: zip({ central: { internal: 1 } }),
    unix: zip({ central: { madeBy: 0x314 } }),
    disk: zip({ central: { disk: 1 } }),
    version: zip({ local: { version: 51 }, central: { version: 51 } }),
    'local version': zip({ local: { version: 45 } }),
  });
  yield* family(
    'folders',
    each(['data/', 'files/', 'x/', 'data/x/'], (name) =>
      rawZip([...ORDINARY, { name, bytes: none, stored: true }]),
    ),
  );
  yield* family(
    'folder with contents',
    each(['data/', 'x/'], (name) => rawZip([...ORDINARY, { name, bytes: junk }])),
  );
  yield* family('extra fields', {
    local: zip({ local: { extra: junk } }),
    central: zip({ central: { extra: junk } }),
    'unicode path': zip({
      central: {
        extra: numbers([
          [2, 0x7075],
          [2, 5],
          [4, 1],
          [2, 0x78],
        ]),
      },
    }),
    'entry comment': zip({ central: { comment: junk } }),
    aes: zip({
      local: {
        extra: numbers([
          [2, 0x9901],
          [2, 0],
        ]),
      },
    }),
    'beyond the end': zip({ central: { extra: new Uint8Array(60_000) }, local: {} }),
  });
  yield* family('times', {
    time: zip({ local: { time: 1 }, central: { time: 1 } }),
    date: zip({ local: { date: 1 }, central: { date: 1 } }),
    differ: zip({ local: { time: 2 } }),
  });
  yield* family('descriptor', {
    signed: zip({ descriptor: 'signed' }),
    bare: zip({ descriptor: 'bare' }),
    wrong: zip({ descriptor: 'wrong' }),
  });
  yield* family('directory order', {
    reversed: zip({}, { order: [2, 1, 0] }),
    swapped: zip({}, { order: [0, 2, 1] }),
    repeated: zip({}, { order: [0, 1, 1] }),
    missing: zip({}, { order: [0, 1] }),
  });
  const good = ordinaryZip();
  yield* family('not a zip', {
    nothing: none,
    PK: Buffer.from('PK'),
    zeroes: new Uint8Array(500),
    text: Buffer.from('hello'),
    'header only': good.subarray(0, 30),
    'end only': good.subarray(-22),
    'PK then zeroes': Buffer.concat([Buffer.from('PK\x03\x04'), new Uint8Array(400)]),
  });
  yield* family(
    'cut',
    Object.fromEntries(
      Array.from({ length: 63 }, (_, i) => [
        `${i + 1}/64`,
        good.subarray(0, Math.floor((good.length * (i + 1)) / 64)),
      ]),
    ),
  );
}
