import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWithSheetJs } from '#electron/files/workbook/parse-with-sheetjs.ts';
import { parsePlain } from '#electron/files/workbook/plain/parse-plain.ts';
import { AppError } from '#shared/errors.ts';
import { parts, values } from './workbooks.ts';

const CELLS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>ô</t></is></c></row>' +
  '<row r="2"><c r="A2" s="1"><v>46348</v></c><c r="B2" t="str"><f>A1</f><v>x</v></c><c r="C2" t="b"><v>1</v></c></row>';

function changed(name: string, change: (xml: string) => string): Map<string, Uint8Array> {
  const all = parts(CELLS);
  const before = Buffer.from(all.get(name) ?? []).toString();
  const after = change(before);
  expect(after).not.toBe(before);
  return all.set(name, Buffer.from(after));
}
const inSheet = (from: string, to: string) =>
  changed('xl/worksheets/sheet1.xml', (xml) => xml.replace(from, to));

describe('the quick reader', () => {
  it('agrees with SheetJS on the ordinary form', () => {
    const plain = parsePlain(parts(CELLS));
    expect(plain).toEqual(parseWithSheetJs(parts(CELLS)));
    expect(values(plain ?? expect.fail())).toMatchObject({ A1: 'Sở Y tế', A2: '2026-11-22', C2: true });
  });

  // Each of these could lose or change a cell without a word if it were read loosely.
  const leftToOthers: [string, () => Map<string, Uint8Array>][] = [
    ['a formula that swallows the value', () => inSheet('</f><v>x</v>', '</g><v>x</v></f>')],
    ['a formula behind the value', () => inSheet('<f>A1</f><v>x</v>', '<v>x</v><f>A1</f>')],
    ['two values', () => inSheet('<v>x</v>', '<v>x</v><v>y</v>')],
    ['inline text in an ordinary cell', () => inSheet('<v>0</v>', '<v>0</v><is>')],
    ['attributes without space', () => inSheet('r="A1" t="s"', 'r="A1"t="s"')],
    ['a name that runs on', () => inSheet('<c r="A1"', '<cr="A1"')],
    ['an unknown attribute', () => inSheet('t="b"', 'T="b"')],
    ['markup in an attribute', () => inSheet('r="A1"', 'r="A1<v/>"')],
    ['an attribute without quotes', () => inSheet('r="A1"', 'r=A1')],
    ['a cell in a row that is not its own', () => inSheet('<row r="2">', '<row r="3">')],
    ['a row number that is none', () => inSheet('<row r="2">', '<row r="2x">')],
    ['inline text beside a value', () => inSheet('<v>0</v>', '<v>0</v><is><t>x</t></is>')],
    ['an address in small letters', () => inSheet('"A1"', '"a1"')],
    ['a style that is not there', () => inSheet('s="1"', 's="9"')],
    ['a style that is no number', () => inSheet('s="1"', 's="1."')],
    ['a number with words', () => inSheet('46348', '46348 ngày')],
    ['a number with a comma', () => inSheet('46348', '46,5')],
    ['a hexadecimal number', () => inSheet('46348', '0x10')],
    ['an endless number', () => inSheet('46348', 'Infinity')],
    ['an unknown type', () => inSheet('t="b"', 't="q"')],
    ['a boolean that is neither', () => inSheet('t="b"><v>1', 't="b"><v>2')],
    ['a text number beyond the table', () => inSheet('<v>0</v>', '<v>77</v>')],
    ['a negative text number', () => inSheet('<v>0</v>', '<v>-1</v>')],
    ['two sheetData', () => inSheet('</sheetData>', '</sheetData><sheetData></sheetData>')],
    ['an empty sheetData before the full one', () => inSheet('<sheetData>', '<sheetData/>')],
    ['a broken sheetData', () => inSheet('<sheetData>', '<sheetData.>')],
    ['a row that is not closed', () => inSheet('</row></sheetData>', '</sheetData>')],
    ['text between cells', () => inSheet('</c><c', '</c>x<c')],
    ['a comment', () => inSheet('<row', '<!-- --><row')],
    ['an instruction', () => inSheet('<row', '<?x?><row')],
    ['an unknown entity', () => inSheet('>ô<', '>&nbsp;<')],
    ['an entity for half a character', () => inSheet('>ô<', '>&#xD800;<')],
    ['an entity without end', () => inSheet('>ô<', '>a & b<')],
    ['alternate content', () => inSheet('<row r="2">', '<mc:AlternateContent/><row r="2">')],
    [
      'text beside the shared text',
      () => changed('xl/sharedStrings.xml', (xml) => xml.replace('<si><t>', '<si>x<t>')),
    ],
    [
      'a run that swallows the next',
      () =>
        changed('xl/sharedStrings.xml', (xml) =>
          xml.replace('</rPr>', '').replace('<r><t>', '<r><rPr></rPr><t>'),
        ),
    ],
    [
      'a date format under a broken number',
      () => changed('xl/styles.xml', (xml) => xml.replace('numFmtId="164" f', 'numFmtId="164é" f')),
    ],
    [
      'a format that is not there',
      () => changed('xl/styles.xml', (xml) => xml.replace('numFmtId="164" f', 'numFmtId="165" f')),
    ],
    ['no format number', () => changed('xl/styles.xml', (xml) => xml.replace('numFmtId="164" f', 'f'))],
    [
      'another main part',
      () => changed('_rels/.rels', (xml) => xml.replace('xl/workbook.xml', 'xl/workbook2.xml')),
    ],
    ['two main parts', () => changed('_rels/.rels', (xml) => xml.replace(/(<Relationship .*?\/>)/, '$1$1'))],
    [
      'a sheet outside',
      () => changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet1', '../x/sheet1')),
    ],
    [
      'a sheet above the container',
      () => changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets', '../../worksheets')),
    ],
  ];
  it.each(leftToOthers)('leaves %s to the general reader', (_, make) => {
    expect(parsePlain(make())).toBeNull();
  });

  const ordinary = values(parsePlain(parts(CELLS)) ?? { sheets: [] });
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book = (change: (xml: string) => string) => changed('xl/workbook.xml', change);
  const links = (change: (xml: string) => string) => changed('xl/_rels/workbook.xml.rels', change);
  const readHere: [string, () => Map<string, Uint8Array>][] = [
    [
      'cells without addresses',
      () => inSheet('<c r="A1" t="s"><v>0</v></c><c r="B1"', '<c t="s"><v>0</v></c><c'),
    ],
    ['rows without numbers', () => inSheet('<row r="2">', '<row>')],
    [
      'a link to what lies elsewhere',
      () =>
        links((xml) =>
          xml
            .replace('<Relationships', '$&')
            .replace(
              '</Relationships>',
              `<Relationship Id="x" Type="${REL}/customXml" Target="../../customXml/%20.xml"/></Relationships>`,
            ),
        ),
    ],
    ['a step up and down again', () => links((xml) => xml.replace('worksheets/', '../xl/worksheets/./'))],
    ['backslashes in a link', () => links((xml) => xml.replace('worksheets/', 'worksheets\\'))],
    [
      'another prefix for links',
      () => book((xml) => xml.replace('xmlns:r=', 'xmlns:rel=').replace('r:id=', 'rel:id=')),
    ],
    ['names in capital letters', () => links((xml) => xml.replace('worksheets/sheet1', 'Worksheets/Sheet1'))],
  ];
  it.each(readHere)('reads %s', (_, make) => {
    expect(values(parsePlain(make()) ?? expect.fail())).toEqual(ordinary);
  });

  it.each([
    ['a chart in a sheet of its own', `Type="${REL}/chartsheet"`, 'r:id="rIdC"'],
    ['a module without a part', `Type="${REL}/theme"`, 'r:id=""'],
  ])('takes %s for a sheet without cells', (_, type, id) => {
    const all = book((xml) => xml.replace('<sheets>', `<sheets><sheet name="Biểu đồ" sheetId="9" ${id}/>`));
    const rels = Buffer.from(all.get('xl/_rels/workbook.xml.rels') ?? []).toString();
    const link = `<Relationship Id="rIdC" ${type} Target="chartsheets/sheet1.xml"/></Relationships>`;
    all.set('xl/_rels/workbook.xml.rels', Buffer.from(rels.replace('</Relationships>', link)));
    const workbook = parsePlain(all) ?? expect.fail();
    expect(workbook.sheets.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['Biểu đồ', 0],
      ['Biểu 1', 2],
    ]);
    expect(values(workbook, 1)).toEqual(ordinary);
  });

  it('ends with cells, with null or with a refusal, whatever is done to the parts', () => {
    const names = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml'];
    const tokens = [
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '&',
      '</c>',
      '<c',
      '<v>',
      '</v>',
      '<f>',
      '<is>',
      '<row>',
      '</row>',
      '<r>',
      '<sheetData>',
      '&#0;',
      '\u0300',
    ];
    const cut = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 8 }),
      token: fc.constantFrom('', ...tokens),
    });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(cut, { minLength: 1, maxLength: 3 }), (name, cuts) => {
        const all = parts(CELLS);
        let xml = Buffer.from(all.get(name) ?? []).toString();
        for (const { at, length, token } of cuts) {
          const from = at % xml.length;
          xml = xml.slice(0, from) + token + xml.slice(from + length);
        }
        all.set(name, Buffer.from(xml));
        try {
          parsePlain(all);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
