import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ReaderPool, type ReadingLimits } from '#electron/files/aside/reader-pool.ts';
import { forkReader } from '#electron/files/aside/start-reader.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import { AppError } from '#shared/errors.ts';
import { rawZip } from '#tests/support/zip-attacks.ts';
import { handMade, parts, values } from './workbooks.ts';

/** One process of its own for a test, with limits of its own. */
function onePool(limits: ReadingLimits) {
  const pool = new ReaderPool({ processes: 1, idleMs: 1000, start: forkReader });
  return {
    pool,
    read: (bytes: Uint8Array, signal?: AbortSignal) => readWorkbook(bytes, { signal, through: pool, limits }),
  };
}

/** How long this thread could do nothing at a stretch, within `ms`. */
async function longestPause(ms: number): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await wait(ms);
  delay.disable();
  return delay.max / 1e6;
}

const SMALL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const original = (name: string) => Buffer.from(parts(SMALL).get(name) ?? []).toString();
const withPart = (name: string, text: string) => handMade(SMALL, { [name]: text });
const types = (add: string) => original('[Content_Types].xml').replace('</Types>', `${add}</Types>`);
const link = (type: string) =>
  `<Relationships xmlns="x"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="x.bin"/></Relationships>`;
const sheet = (data: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
const doctype = (body: string) => `<!DOCTYPE x [${body}]>`;
const rows = (n: number, cell: (r: number) => string) =>
  Array.from({ length: n }, (_, i) => `<row r="${i + 1}">${cell(i + 1)}</row>`).join('');
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const binary = (name: string, bytes: Uint8Array) =>
  rawZip([...parts(SMALL), [name, bytes] as const].map(([n, b]) => ({ name: n, bytes: b })));
const without = (...names: string[]) =>
  handMade(SMALL, Object.fromEntries(names.map((name) => [name, null])));

const refused: [string, string, () => Uint8Array][] = [
  ['a macro project', 'FORM_HAS_MACRO', () => withPart('xl/vbaProject.bin', 'x')],
  [
    'a macro project under another name',
    'FORM_HAS_MACRO',
    () =>
      handMade(SMALL, {
        'xl/y.bin': 'x',
        '[Content_Types].xml': types(
          '<Override PartName="/xl/y.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      }),
  ],
  [
    'a macro project by default type',
    'FORM_HAS_MACRO',
    () =>
      handMade(SMALL, {
        'xl/y.bin': 'x',
        '[Content_Types].xml': types(
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      }),
  ],
  [
    'a macro project by link',
    'FORM_HAS_MACRO',
    () => withPart('xl/_rels/other.xml.rels', link('vbaProject')),
  ],
  [
    'a macro-enabled main part',
    'FORM_HAS_MACRO',
    () =>
      withPart(
        '[Content_Types].xml',
        types(
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
        ),
      ),
  ],
  ['an Excel 4 macro sheet', 'FORM_HAS_MACRO', () => withPart('xl/macrosheets/sheet1.xml', sheet(SMALL))],
  [
    'an Excel 4 macro sheet by link',
    'FORM_HAS_MACRO',
    () => withPart('xl/_rels/other.xml.rels', link('xlMacrosheet')),
  ],
  ['a dialog sheet', 'FORM_HAS_MACRO', () => withPart('xl/dialogsheets/sheet1.xml', sheet(SMALL))],
  ['ActiveX', 'FORM_HAS_MACRO', () => withPart('xl/activeX/activeX1.xml', '<ocx/>')],
  ['ActiveX by link', 'FORM_HAS_MACRO', () => withPart('xl/drawings/_rels/d.xml.rels', link('control'))],
  ['an embedded file', 'FORM_HAS_EMBEDDED', () => withPart('xl/embeddings/oleObject1.bin', 'x')],
  [
    'an embedded package',
    'FORM_HAS_EMBEDDED',
    () => withPart('xl/worksheets/_rels/sheet1.xml.rels', link('package')),
  ],
  [
    'an OLE link',
    'FORM_HAS_EMBEDDED',
    () => withPart('xl/worksheets/_rels/sheet1.xml.rels', link('oleObject')),
  ],
  [
    'DDE',
    'FORM_HAS_EMBEDDED',
    () =>
      withPart(
        'xl/externalLinks/externalLink1.xml',
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      ),
  ],
  [
    'an entity bomb',
    'FORM_XML_UNSAFE',
    () =>
      withPart(
        'xl/sharedStrings.xml',
        `<?xml version="1.0"?>${doctype('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">')}<sst/>`,
      ),
  ],
  [
    'an outside entity',
    'FORM_XML_UNSAFE',
    () =>
      withPart(
        'xl/workbook.xml',
        doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') + original('xl/workbook.xml'),
      ),
  ],
  [
    'a DOCTYPE in the types',
    'FORM_XML_UNSAFE',
    () => withPart('[Content_Types].xml', doctype('') + original('[Content_Types].xml')),
  ],
  ['a doctype in small letters', 'FORM_XML_UNSAFE', () => withPart('docProps/core.xml', '<!doctype x><x/>')],
  [
    'a DOCTYPE in a part that is not read',
    'FORM_XML_UNSAFE',
    () => withPart('customXml/item1.xml', doctype('<!ENTITY a "b">')),
  ],
  ['a DOCTYPE in a binary part', 'FORM_XML_UNSAFE', () => withPart('xl/media/x.bin', doctype(''))],
  ['a DOCTYPE in UTF-16', 'FORM_XML_UNSAFE', () => binary('docProps/app.xml', utf16('<!DOCTYPE x>'))],
  [
    'UTF-16 that breaks off in a character',
    'FORM_XML_UNSAFE',
    () => binary('docProps/app.xml', Buffer.concat([utf16('<x/>'), Buffer.from([0x3c])])),
  ],
  [
    'half a character in UTF-16',
    'FORM_XML_UNSAFE',
    () => binary('docProps/app.xml', Buffer.concat([utf16('<x/>'), Buffer.from([0x00, 0xd8, 0x3c, 0x00])])),
  ],
  [
    'UTF-16 that says it is UTF-8',
    'FORM_XML_UNSAFE',
    () => binary('docProps/app.xml', utf16('<?xml version="1.0" encoding="utf-8"?><x/>')),
  ],
  [
    'letters of an old code page',
    'FORM_XML_UNSAFE',
    () => withPart('docProps/app.xml', '<?xml version="1.0" encoding="windows-1258"?><x>ô</x>'),
  ],
  [
    'a number with a comma, also for SheetJS',
    'FORM_MALFORMED',
    () => handMade('<row r="1"><c r="A1"><v>46,5</v></c></row>'),
  ],
  [
    'a number with words, also for SheetJS',
    'FORM_MALFORMED',
    () => handMade('<row r="1"><c r="A1"><v>46 ngày</v></c></row>'),
  ],
  [
    'UTF-16 without a mark',
    'FORM_XML_UNSAFE',
    () => binary('docProps/app.xml', Buffer.from('<x/>', 'utf16le')),
  ],
  [
    'UTF-7 by declaration',
    'FORM_XML_UNSAFE',
    () => withPart('docProps/app.xml', '<?xml version="1.0" encoding="UTF-7"?><x/>'),
  ],
  [
    'bytes that are not UTF-8',
    'FORM_XML_UNSAFE',
    () => binary('docProps/app.xml', new Uint8Array([0x3c, 0xff, 0x3e])),
  ],
  ['a binary workbook', 'FORM_IS_BINARY', () => withPart('xl/workbook.bin', 'x')],
  [
    'a Word document',
    'FORM_IS_WORD',
    () =>
      handMade(SMALL, {
        ...Object.fromEntries([...parts('').keys()].map((n) => [n, null])),
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': '<x/>',
      }),
  ],
  [
    'an OpenDocument file',
    'FORM_IS_OPEN_DOCUMENT',
    () =>
      rawZip([
        {
          name: 'mimetype',
          bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
          stored: true,
        },
        { name: 'content.xml', bytes: Buffer.from('<x/>') },
      ]),
  ],
  [
    'a package',
    'FORM_IS_PACKAGE',
    () => rawZip(['manifest.json', 'manifest.sig'].map((name) => ({ name, bytes: Buffer.from('{}') }))),
  ],
  ['some other zip', 'FORM_NOT_WORKBOOK', () => rawZip([{ name: 'a.txt', bytes: Buffer.from('a') }])],
  ['no content types', 'FORM_NOT_WORKBOOK', () => without('[Content_Types].xml')],
  ['no sheet', 'FORM_MALFORMED', () => without('xl/worksheets/sheet1.xml')],
  [
    'no texts',
    'FORM_MALFORMED',
    () => handMade('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': null }),
  ],
  [
    'a text number beyond the table',
    'FORM_MALFORMED',
    () => handMade('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
  ],
  ['row 65,537', 'FORM_TOO_MANY_ROWS', () => handMade('<row r="65537"><c r="A65537"><v>1</v></c></row>')],
  [
    'row 1,048,576',
    'FORM_TOO_MANY_ROWS',
    () => handMade('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  [
    'row 1,048,576 read by SheetJS',
    'FORM_TOO_MANY_ROWS',
    () => handMade('<row r="1048576"><c r="A1048576"><v>1</v><extLst/></c></row>'),
  ],
  ['column 16,385', 'FORM_TOO_MANY_COLUMNS', () => handMade('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  [
    'a cell in the last column of too many rows',
    'FORM_TOO_MANY_CELLS',
    () => handMade(rows(200, (r) => `<c r="XFD${r}"><v>1</v></c>`)),
  ],
  [
    '501,480 cells',
    'FORM_TOO_MANY_CELLS',
    () =>
      handMade(
        rows(2520, (r) =>
          Array.from(
            { length: 199 },
            (_, c) => `<c r="${String.fromCharCode(65 + (c % 26))}${r}"><v>${c}</v></c>`,
          ).join(''),
        ),
      ),
  ],
  [
    'more than a million empty cells',
    'FORM_TOO_MANY_CELLS',
    () => handMade(Array.from({ length: 1_000_001 }, (_, i) => `<c r="A${i}"/>`).join('')),
  ],
  [
    'a text of 40,000 letters',
    'FORM_TEXT_TOO_LONG',
    () => handMade(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'ă'.repeat(40_000)}</t></is></c></row>`),
  ],
  [
    'one cell twice',
    'FORM_MALFORMED',
    () => handMade('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  ],
  [
    'two sheets of one name',
    'FORM_MALFORMED',
    () => withPart('xl/workbook.xml', original('xl/workbook.xml').replace(/(<sheet [^>]*>)/, '$1$1')),
  ],
  [
    '51 sheets',
    'FORM_TOO_MANY_SHEETS',
    () =>
      withPart(
        'xl/workbook.xml',
        original('xl/workbook.xml').replace(
          /<sheet [^>]*>/,
          Array.from({ length: 51 }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`).join(
            '',
          ),
        ),
      ),
  ],
];

describe('a hostile workbook', () => {
  it.each(refused)('with %s is refused as %s', async (_, code, make) => {
    const result = await readWorkbook(make()).catch((error: unknown) => error);
    expect(result).toBeInstanceOf(AppError);
    expect(result).toMatchObject({ code });
  });

  it('with one cell far off is read', async () => {
    const { sheets } = await readWorkbook(handMade('<row r="65536"><c r="XFD65536"><v>1</v></c></row>'));
    expect(sheets[0]?.cells[65_535]?.[16_383]).toMatchObject({ value: 1 });
  });

  it('in UTF-16, or plain letters under another name, is read like any other', async () => {
    const wide = [...parts(SMALL)].map(([name, bytes]) => ({
      name,
      bytes: utf16(
        `<?xml version="1.0" encoding="UTF-16"?>${Buffer.from(bytes)
          .toString()
          .replace(/^<\?xml.*?\?>/, '')}`,
      ),
    }));
    expect(values(await readWorkbook(rawZip(wide)))).toEqual({ A1: 1 });
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${sheet(SMALL)}`;
    expect(values(await readWorkbook(withPart('xl/worksheets/sheet1.xml', latin)))).toEqual({ A1: 1 });
  });

  it('leaves the thread able to read the next good one, and Object.prototype as it was', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    expect(values(await readWorkbook(handMade(SMALL)))).toEqual({ A1: 1 });
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });

  it('with links to other workbooks, pictures and the like is read without them', async () => {
    const extras = {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/theme/theme1.xml': '<x/>',
      'docProps/app.xml': '<x/>',
      'xl/calcChain.xml': '<x/>',
    };
    expect(values(await readWorkbook(handMade(SMALL, extras)))).toEqual({ A1: 1 });
  });
});

describe('while a workbook that never ends is parsed', () => {
  // Shared formulas that SheetJS expands cell by cell; the extension list keeps the quick reader away.
  const formula = `SUM(${'A1+'.repeat(2600)}A1)`;
  const slow = handMade(
    `<row r="1"><c r="A1"><extLst/></c></row>${rows(4900, (r) => (r === 1 ? `<c r="A1"><f t="shared" ref="A1:A4900" si="0">${formula}</f><v>1</v></c>` : Array.from({ length: 30 }, (_, c) => `<c r="${String.fromCharCode(65 + (c % 26))}${r}"><f t="shared" si="0"/><v>1</v></c>`).join('')))}`,
  );

  it('the main thread stays alive, and cancelling takes effect within a second', async () => {
    const { pool, read } = onePool({ timeLimitMs: 20_000, heapMb: 256, processMb: 480 });
    const stop = new AbortController();
    const reading = read(slow, stop.signal).catch((error: unknown) => error);
    await wait(300);
    // Other programs on the machine may stop us for a while; the file, read in our thread, would for ever.
    let longest = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 10 && longest > 200; tries += 1) longest = await longestPause(500);
    expect(longest).toBeLessThan(200);
    const start = performance.now();
    stop.abort();
    expect(await reading).toMatchObject({ code: 'CANCELLED' });
    expect(performance.now() - start).toBeLessThan(1000);
    pool.close();
  });

  it('the time limit ends it, and the next file is read', async () => {
    const { pool, read } = onePool({ timeLimitMs: 1000, heapMb: 256, processMb: 480 });
    // The next one has the time that any file has: it waits for a new process, which starts slowly under load.
    const next = () => readWorkbook(handMade(SMALL), { through: pool });
    const [first, second] = await Promise.allSettled([read(slow), next()]);
    expect(first).toMatchObject({ reason: { code: expect.stringMatching(/^FORM_TOO_(SLOW|COMPLEX)$/) } });
    expect(second.status).toBe('fulfilled');
    pool.close();
  });

  it('running out of memory costs this file only', async () => {
    const { pool, read } = onePool({ timeLimitMs: 20_000, heapMb: 24, processMb: 480 });
    const [first, second] = await Promise.allSettled([read(slow), read(handMade(SMALL))]);
    expect(first).toMatchObject({ reason: { code: 'FORM_TOO_COMPLEX' } });
    expect(second.status).toBe('fulfilled');
    pool.close();
  });

  it('a file that waits its turn can be cancelled too, and one cancelled before never starts', async () => {
    const { pool, read } = onePool({ timeLimitMs: 20_000, heapMb: 256, processMb: 480 });
    const stop = new AbortController();
    const readings = [read(slow, stop.signal), read(slow, stop.signal), read(slow, AbortSignal.abort())];
    stop.abort();
    for (const result of await Promise.allSettled(readings))
      expect(result).toMatchObject({ reason: { code: 'CANCELLED' } });
    pool.close();
  });
});
