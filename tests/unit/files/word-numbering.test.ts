import { expect, it } from 'vitest';
import { readNumbering } from '#electron/files/word-numbering.ts';

const labelFrom = (start: string): string | null => {
  const level = `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>`;
  const list = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  return readNumbering(list, '').label({ list: '1', level: 0 });
};

it.each([
  ['4', 'IV.'],
  ['1994', 'MCMXCIV.'],
  ['2.5', 'II.'],
  ['0', 'I.'],
  ['-7', 'I.'],
  ['99999', 'MMMCMXCIX.'],
  ['nhiều', '.'],
])('a list in Roman numerals that begins with %s has the label %s', (start, label) => {
  expect(labelFrom(start)).toBe(label);
});
