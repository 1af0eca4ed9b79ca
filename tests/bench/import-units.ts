import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { createTestApp } from '#tests/support/test-app.ts';

/** A list of 10,000 units: looked through, taken in, looked through again, taken back. Run it with Node, alone on the machine. */
const ROWS = 10_000;
const test = await createTestApp({ sample: 'can-tho-2024' });
try {
  const path = join(test.folder, 'list.xlsx');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = book.addWorksheet('DS');
  sheet.addRow(['STT', 'Mã', 'Tên đơn vị', 'Loại', 'Trực thuộc', 'Điện thoại']).commit();
  for (let n = 0; n < ROWS; n += 1) {
    const below = n < 200 ? 'TPCT' : `X-${n % 200}`;
    sheet.addRow([n + 1, `X-${n}`, `Trường Trung học số ${n}`, 'Cơ sở giáo dục', below, `0292${n}`]).commit();
  }
  await book.commit();
  const { token } = test.app.tokens.issue(path);
  const source = { token, sheet: null, headerRow: null, columns: null };
  const standard = { standard: 'An toàn về an ninh, trật tự', year: 2025 };
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    console.log(`${what.padEnd(24)} ${(performance.now() - from).toFixed(0)} ms`);
    return result;
  };
  const read = await timed('first look', () => test.services.units.readImport({ source, standard }));
  const decisions = { source, sha256: read.table.sha256, from: '2025-01-01', decisions: [], standard };
  const applied = await timed('taken in', () => test.services.units.applyImport(decisions));
  const again = await timed('second look', () => test.services.units.readImport({ source, standard }));
  await timed('the tree', () => test.services.units.tree());
  const [deed] = await test.services.units.deeds();
  await timed('taken back', () => test.services.units.undo({ deedId: deed?.id ?? '' }));
  const unchanged = again.rows.filter(({ state }) => state === 'unchanged').length;
  console.log(`${applied.added} added; then ${unchanged} of ${again.rows.length} unchanged`);
} finally {
  test.close();
}
