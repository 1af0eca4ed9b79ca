import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import * as XLSX from 'xlsx';
import { handMade, parts } from '../unit/files/workbooks.ts';
import { rawZip } from './zip-attacks.ts';

const SMALL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const text = (value: string) => new TextEncoder().encode(value);
const book = (rows: unknown[][]) => {
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), 'Sheet1');
  return made;
};
const saved = (bookType: XLSX.BookType) =>
  new Uint8Array(
    XLSX.write(
      book([
        ['Tên', 'Số'],
        ['An', 5],
      ]),
      { type: 'buffer', bookType },
    ),
  );
const changed = (name: string, change: (xml: string) => string) =>
  handMade(SMALL, { [name]: change(Buffer.from(parts(SMALL).get(name) ?? []).toString()) });
const many = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n + 1)).join('');

/** An OLE2 container that names the stream of a protected workbook. */
function protectedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(8192);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024);
  return bytes;
}

async function wordFile(): Promise<Uint8Array> {
  return rawZip([
    { name: '[Content_Types].xml', bytes: text('<Types/>') },
    { name: 'word/document.xml', bytes: text('<x/>') },
  ]);
}

/** One part of 200 MB that packs into 200 KB. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 0x20), { level: 9 });
  const entries = [...parts(SMALL)].map(([name, bytes]) => ({ name, bytes }));
  const size = { bytes: 200 * 1024 * 1024 };
  return rawZip([
    ...entries,
    { name: 'xl/worksheets/sheet2.xml', bytes: new Uint8Array(), packed, local: size, central: size },
  ]);
}

async function oddCells(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  made.properties.date1904 = true;
  const sheet = made.addWorksheet('Nhiều loại ô');
  sheet.getCell('A1').value = { richText: [{ text: 'chữ ' }, { font: { bold: true }, text: 'đậm' }] };
  sheet.getCell('A2').value = { formula: 'B2/C2', result: { error: '#REF!' } };
  sheet.getCell('A3').value = new Date('2025-02-05T00:00:00Z');
  sheet.getCell('A4').value = true;
  sheet.getCell('A5').value = { text: 'liên kết', hyperlink: 'file://may-chu/chung' };
  made.addWorksheet('ẩn', { state: 'hidden' }).getCell('A1').value = 'x';
  return new Uint8Array(await made.xlsx.writeBuffer());
}

type Expected = readonly [verdict: string, code: string];
export interface OddForm {
  file: string;
  expected: Expected;
  bytes: Uint8Array;
}

/** Files that lie on sticks beside the forms, or are put there to do harm; none of them is a form of ours. */
export async function oddForms(): Promise<OddForm[]> {
  const found: [string, Expected, Uint8Array | Promise<Uint8Array>][] = [
    ['rong.xlsx', ['unreadable', 'FILE_EMPTY'], new Uint8Array()],
    ['cat-usb.xlsx', ['unreadable', 'CONTAINER_DAMAGED'], new Uint8Array(40_000)],
    ['bao-cao.pdf.xlsx', ['unreadable', 'FILE_IS_PDF'], text('%PDF-1.7\n1 0 obj\n')],
    ['trang-web.xls', ['unreadable', 'FILE_IS_TEXT'], text('<html><table><tr><td>1</td></tr></table>')],
    ['so-lieu.csv', ['unreadable', 'FILE_IS_TEXT'], text('Tên;Số\r\nAn;5\r\n')],
    ['anh.xlsx', ['unreadable', 'FILE_IS_PICTURE'], Buffer.from('\x89PNG\r\n\x1a\n00000000', 'latin1')],
    ['nen.xlsx', ['unreadable', 'FILE_IS_OTHER_ARCHIVE'], Buffer.from('Rar!\x1a\x07\x00aaaaaaaa', 'latin1')],
    ['excel-cu.xls', ['unreadable', 'FILE_IS_OLD_OFFICE'], saved('biff8')],
    ['rat-cu.xls', ['unreadable', 'FILE_IS_OLD_OFFICE'], saved('biff2')],
    ['nhi-phan.xlsb', ['unreadable', 'FORM_IS_BINARY'], saved('xlsb')],
    ['mo.ods', ['unreadable', 'FORM_IS_OPEN_DOCUMENT'], saved('ods')],
    ['mo.fods', ['unreadable', 'FILE_IS_TEXT'], saved('fods')],
    ['word.xlsx', ['unreadable', 'FORM_IS_WORD'], wordFile()],
    ['mat-khau.xlsx', ['unreadable', 'FILE_HAS_PASSWORD'], protectedWorkbook()],
    ['macro.xlsm', ['unreadable', 'FORM_HAS_MACRO'], handMade(SMALL, { 'xl/vbaProject.bin': 'x' })],
    ['bom.xlsx', ['unreadable', 'CONTAINER_INFLATES_TOO_BIG'], bomb()],
    [
      'trieu-dong.xlsx',
      ['unreadable', 'FORM_TOO_MANY_ROWS'],
      handMade('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    ],
    [
      'trieu-o.xlsx',
      ['unreadable', 'FORM_TOO_MANY_CELLS'],
      handMade(many(1_000_000, (n) => `<c r="A${n}"/>`)),
    ],
    [
      'khong-trang.xlsx',
      ['unreadable', 'FORM_MALFORMED'],
      handMade(SMALL, { 'xl/worksheets/sheet1.xml': null }),
    ],
    [
      'khong-khai-trang.xlsx',
      ['unreadable', 'FORM_MALFORMED'],
      changed('xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*>/, '')),
    ],
    [
      'quan-he-hong.xlsx',
      ['unreadable', 'FORM_MALFORMED'],
      changed('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('worksheets/sheet1.xml', '../../etc/passwd'),
      ),
    ],
    [
      'thuc-the.xlsx',
      ['unreadable', 'FORM_XML_UNSAFE'],
      changed('xl/workbook.xml', (xml) => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml}`),
    ],
    [
      'long-nhau.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      handMade(`<row r="1"><c r="A1">${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}</c></row>`),
    ],
    [
      'lien-ket-ngoai.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      handMade(SMALL, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    ],
    [
      'nhieu-chuoi.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      changed('xl/sharedStrings.xml', (xml) =>
        xml.replace('</sst>', `${many(60_000, (n) => `<si><t>chuỗi ${n * 7919}</t></si>`)}</sst>`),
      ),
    ],
    [
      'ooxml-chat.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      handMade(
        SMALL,
        Object.fromEntries(
          ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'].map(
            (name) => [
              name,
              Buffer.from(parts(SMALL).get(name) ?? [])
                .toString()
                .replaceAll(
                  'http://schemas.openxmlformats.org/officeDocument/2006',
                  'http://purl.oclc.org/ooxml/officeDocument',
                )
                .replaceAll(
                  'http://schemas.openxmlformats.org/spreadsheetml/2006',
                  'http://purl.oclc.org/ooxml/spreadsheetml',
                ),
            ],
          ),
        ),
      ),
    ],
    ['nhieu-loai-o.xlsx', ['foreign', 'FORM_NOT_OURS'], oddCells()],
    ['cua-nguoi-khac.xlsx', ['foreign', 'FORM_NOT_OURS'], saved('xlsx')],
    ['._NK-01.xlsx', ['unreadable', 'FILE_IS_COMPANION'], Buffer.from('0005160700020000', 'hex')],
    ['.~lock.NK-01.xlsx#', ['unreadable', 'FILE_IS_LOCK'], text(',an,may-an,29.11.2025 08:00,file:///x;')],
    [
      'bieu-do.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      handMade(SMALL, {
        'xl/_rels/workbook.xml.rels': Buffer.from(parts(SMALL).get('xl/_rels/workbook.xml.rels') ?? [])
          .toString()
          .replace('/worksheet"', '/chartsheet"'),
      }),
    ],
    [
      'power-query.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      rawZip([
        ...[...parts(SMALL)].map(([name, bytes]) => ({ name, bytes })),
        { name: 'customXml/item1.xml', bytes: Buffer.from('\ufeff<DataMashup/>', 'utf16le') },
      ]),
    ],
    [
      'o-rat-xa.xlsx',
      ['foreign', 'FORM_NOT_OURS'],
      handMade('<row r="60000"><c r="XFD60000"><v>1</v></c></row>'),
    ],
    ['~$NK-01 - Phường An Bình.xlsx', ['unreadable', 'FILE_IS_LOCK'], new Uint8Array(165)],
  ];
  return Promise.all(found.map(async ([file, expected, bytes]) => ({ file, expected, bytes: await bytes })));
}
