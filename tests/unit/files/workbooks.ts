import ExcelJS from 'exceljs';
import * as XLSX from 'xlsx';
import type { Cell, Workbook } from '#shared/domain/workbook.ts';
import { rawZip } from '#tests/support/zip-attacks.ts';

/** A filled form as the application itself hands it out (exceljs), with every kind of cell. */
export async function excelJsForm(rows = 12): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Chỉ tiêu');
  sheet.addRow(['TT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ', 'Ngày', 'Đạt', 'Ghi chú']).font = {
    bold: true,
  };
  for (let i = 1; i <= rows; i++) {
    const done = { formula: `D${i + 1}/C${i + 1}`, result: 0.95 };
    const row = [
      i,
      `Chỉ tiêu ${i}: đạt & vượt`,
      100.25 + i,
      95,
      done,
      new Date(Date.UTC(2026, 10, i)),
      i % 2 === 0,
      `00${i}`,
    ];
    const added = sheet.addRow(row);
    added.getCell(5).numFmt = '0.0%';
    added.getCell(6).numFmt = 'dd/mm/yyyy';
    added.getCell(2).dataValidation = { type: 'list', formulae: ['"có,không"'] };
    added.eachCell((cell) => {
      cell.border = { top: { style: 'thin' } };
    });
  }
  sheet.getCell('B2').note = 'ghi chú của ô';
  sheet.getCell('J1').value = { text: 'liên kết', hyperlink: 'https://example.com' };
  sheet.mergeCells('K1:L1');
  book.addWorksheet('Danh mục', { state: 'veryHidden' }).addRow(['ẩn']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function sheetJsForm(
  rows: unknown[][],
  options: { name?: string; date1904?: boolean } = {},
): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), options.name ?? 'Biểu 1');
  if (options.date1904) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The parts of a small workbook written by hand; `sheetData` is the inside of that element. */
export function parts(
  sheetData: string,
  changes: Record<string, string | null> = {},
): Map<string, Uint8Array> {
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr/><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Sở Y tế</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Đạt </t></r><r><t>tốt</t></r></si><si><t>a &amp; b_x000A_c</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${sheetData}</sheetData></worksheet>`,
    ...changes,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map(kept.map(([name, text]) => [name, utf8(text)]));
}

export function handMade(sheetData: string, changes: Record<string, string | null> = {}): Uint8Array {
  return rawZip([...parts(sheetData, changes)].map(([name, bytes]) => ({ name, bytes })));
}

/** Cells by address, for short expectations. */
export function values(workbook: Workbook, sheet = 0): Record<string, Cell['value']> {
  const found: Record<string, Cell['value']> = {};
  for (const [r, row] of (workbook.sheets[sheet]?.cells ?? []).entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell !== null) found[`${String.fromCharCode(65 + c)}${r + 1}`] = cell.value;
    }
  }
  return found;
}
