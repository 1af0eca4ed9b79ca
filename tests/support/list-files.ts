import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** What stands in a cell of a list that a test writes. */
export type Value = string | number | Date | null;

interface SheetOf {
  name?: string;
  rows: Value[][];
  merges?: string[];
}

export function workbook(name: string, ...sheets: SheetOf[]) {
  return async (folder: string) => {
    const book = new ExcelJS.Workbook();
    for (const [at, { name: sheetName, rows, merges }] of sheets.entries()) {
      const sheet = book.addWorksheet(sheetName ?? `Sheet${at + 1}`);
      sheet.addRows(rows);
      for (const range of merges ?? []) sheet.mergeCells(range);
    }
    const path = join(folder, `${name}.xlsx`);
    await book.xlsx.writeFile(path);
    return path;
  };
}

export function text(name: string, encode: (text: string) => Uint8Array, lines: string[]) {
  return async (folder: string) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, encode(lines.join('\r\n')));
    return path;
  };
}

export const utf8 = (value: string) => new TextEncoder().encode(value);
export const withMark = (value: string) => utf8(`\u{feff}${value}`);
export const utf16 = (value: string) => new Uint8Array(Buffer.from(`\u{feff}${value}`, 'utf16le'));

/** What Vietnamese Windows without Unicode writes: letters with their shape, tones as signs of their own. */
export function windows1258(value: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
  const byteOf = (sign: string) => bytes.get(sign) ?? sign.charCodeAt(0);
  return Uint8Array.from(
    [...value.normalize('NFC')].flatMap((sign) => {
      if (bytes.has(sign)) return [byteOf(sign)];
      const parts = [...sign.normalize('NFD')];
      const letter = parts.filter((part) => !tones.has(part)).join('');
      return [letter.normalize('NFC'), ...parts.filter((part) => tones.has(part))].map(byteOf);
    }),
  );
}
