import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWorkbook } from '#electron/files/workbook/parse.ts';
import { tidyXml } from '#electron/files/workbook/tidy-xml.ts';
import { handMade, parts, values } from './workbooks.ts';

test.each([
  ['a comment', '<a><!-- <c r="A1"/> --><b/></a>', '<a><b/></a>'],
  ['a comment with a quote', `<a><!-- it's --><b x="1"/></a>`, '<a><b x="1"/></a>'],
  ['CDATA', '<t><![CDATA[a < b & c]]></t>', '<t>a &lt; b &amp; c</t>'],
  ['an instruction', '<?xml version="1.0"?><?mso x?><a/>', '<?xml version="1.0"?><a/>'],
  ['a tag over lines', '<c\nr="A1"\r\n\ts="1">', '<c r="A1" s="1">'],
  ['a sign in a value', '<a x="1 > 0"\n/>', '<a x="1 > 0" />'],
  ['text beside it', 'x\n<a/>\ny', 'x\n<a/>\ny'],
])('%s is put plainly', (_, xml, plain) => {
  expect(tidyXml(xml)).toBe(plain);
});

test.each(['<a', '<!-- x', '<![CDATA[x', '<!ELEMENT a>', '<a x="<b>"/>', '<a <b/>', '<?x', `<a x='1"/>`])(
  '%s is refused',
  (xml) => {
    expect(tidyXml(xml)).toBeNull();
  },
);

const DATA = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>a &amp; b</t></is></c></row>';
const part = (name: string) => Buffer.from(parts(DATA).get(name) ?? []).toString();

test.each([
  ['comments', '<!-- <c r="A1"><v>9</v></c> --><row r="1"><!-- x --><c r="A1"><v>1</v></c></row>', { A1: 1 }],
  [
    'CDATA',
    '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<b> & ]]></t></is></c></row>',
    { A1: '<b> & ' },
  ],
  ['lines', '<row\nr="1">\n<c\n\tr="A1"\n>\n<v>1</v>\n</c>\n</row>', { A1: 1 }],
] as const)('a sheet with %s is read', (_, data, cells) => {
  expect(values(parseWorkbook(handMade(data)))).toEqual(cells);
});

test.each(['x:', 'ns0:'])('elements with the prefix %s are read like those without', (prefix) => {
  const data =
    '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1" t="inlineStr"><is><t>a &lt; b</t></is></c></row>';
  const prefixed = (xml: string) =>
    xml
      .replace(/^<\?xml.*?\?>/, '')
      .replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}`)
      .replace(' xmlns=', ` xmlns:${prefix.slice(0, -1)}=`);
  const odd = [...parts(data)].map(([name, bytes]): [string, string] => [
    name,
    prefixed(Buffer.from(bytes).toString()),
  ]);
  const read = parseWorkbook(handMade(data, Object.fromEntries(odd)));
  expect(read).toEqual(parseWorkbook(handMade(data)));
  // A formula that nobody has computed is empty, not 0.
  expect(read.sheets[0]?.cells[0]?.[0]).toMatchObject({ kind: 'empty', formula: true });
});

test('a prefix beside elements without one is left alone', () => {
  const xml = '<x:a xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns="y"><c/></x:a>';
  expect(tidyXml(xml)).toBe(xml);
});

test('a part that breaks off in a comment is refused', () => {
  const broken = part('xl/worksheets/sheet1.xml').replace('</sheetData>', '<!-- ');
  expect(() => parseWorkbook(handMade(DATA, { 'xl/worksheets/sheet1.xml': broken }))).toThrowError(
    expect.objectContaining({ code: 'FORM_MALFORMED' }),
  );
});

test('comments anywhere between the elements change no cell', () => {
  const xml = part('xl/worksheets/sheet1.xml');
  const gaps = [...xml.matchAll(/></g)].map(({ index }) => index + 1);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: gaps.length - 1 }), { minLength: 1, maxLength: 4 }), (chosen) => {
      let odd = xml;
      for (const at of [...new Set(chosen)].sort((a, b) => b - a)) {
        odd = `${odd.slice(0, gaps[at])}<!-- <c r="A1"><v>7</v></c> -->${odd.slice(gaps[at])}`;
      }
      const read = values(parseWorkbook(handMade(DATA, { 'xl/worksheets/sheet1.xml': odd })));
      expect(read).toEqual({ A1: 1, B1: 'a & b' });
    }),
    { numRuns: 200 },
  );
});
