import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import ExcelJS from 'exceljs';
import type { ListImport } from '#shared/contract/list-import.ts';
import { createTestApp, jobId } from '#tests/support/test-app.ts';

/**
 * 10,000 units, 30,000 people and 30,000 awards of ten years: looked through, taken in, looked through again, written out, taken back; how long each takes
 * and how long at most it keeps the main process from answering. Run it with Node, alone on the machine.
 */
const UNITS = 10_000;
const PEOPLE = 30_000;
const test = await createTestApp({ sample: 'can-tho-2024' });
const standard = { standard: 'An toàn về an ninh, trật tự', year: 2025 };

async function list(name: string, headings: string[], rows: number, row: (n: number) => (string | number)[]) {
  const path = join(test.folder, name);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = book.addWorksheet('DS');
  sheet.addRow(headings).commit();
  for (let n = 0; n < rows; n += 1) sheet.addRow(row(n)).commit();
  await book.commit();
  const { token } = test.app.tokens.issue(path);
  return { token, sheet: null, headerRow: null, columns: null };
}

async function timed<T>(what: string, path: string, input: unknown): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const busy = process.threadCpuUsage();
  const from = performance.now();
  const answer = await test.call(path, input);
  const took = performance.now() - from;
  const { user, system } = process.threadCpuUsage(busy);
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  if (!answer.ok) throw new Error(answer.error.message);
  const held = (delay.max / 1e6).toFixed(0);
  const cpu = ((user + system) / 1000).toFixed(0).padStart(5);
  const name = what.padEnd(20);
  const whole = took.toFixed(0).padStart(6);
  console.log(`${name}${whole} ms; main thread: ${cpu} ms of work, ${held.padStart(5)} ms at most in one go`);
  return answer.data as T;
}

type Area = 'units' | 'people' | 'awardHistory';

async function takeIn(area: Area, source: object, rest: object, written: object = {}): Promise<void> {
  const read = await timed<ListImport & { defaults?: object }>('first look', `${area}.readImport`, {
    ...{ jobId, source, ...rest },
  });
  const { table, defaults } = read;
  const decisions = { jobId, source, sha256: table.sha256, decisions: [], from: '2025-01-01', ...rest };
  const { added } = await timed<{ added: number }>('taken in', `${area}.applyImport`, {
    ...{ ...decisions, ...(defaults === undefined ? {} : { defaults }) },
  });
  const again = await timed<ListImport>('second look', `${area}.readImport`, { jobId, source, ...rest });
  const { unchanged } = again.counts;
  const all = Object.values(again.counts).reduce((sum, count) => sum + count, 0);
  console.log(`${added} added; then ${unchanged} of ${all} unchanged`);
  const fileToken = test.app.tokens.issue(join(test.folder, `${area}.xlsx`)).token;
  await timed('written out', `${area}.exportList`, { jobId, fileToken, ...written });
}

async function takeBack(): Promise<void> {
  const deeds = await timed<{ id: string }[]>('deeds', 'units.deeds', undefined);
  await timed('taken back', 'units.undo', { jobId, deedId: deeds[0]?.id });
}

try {
  console.log(`\n${UNITS} units`);
  const unitHead = ['STT', 'Mã', 'Tên đơn vị', 'Loại', 'Trực thuộc', 'Điện thoại'];
  const units = await list('units-in.xlsx', unitHead, UNITS, (n) => [
    ...[n + 1, `X-${n}`, `Trường Trung học số ${n}`, 'Cơ sở giáo dục'],
    ...[n < 200 ? 'TPCT' : `X-${n % 200}`, `0292${n}`],
  ]);
  await takeIn('units', units, { standard });
  await timed('the tree', 'units.tree', undefined);
  console.log(`\n${PEOPLE} people`);
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
  const middles = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh', 'Thanh', 'Quốc', 'Kim', 'Đức', 'Xuân'];
  const given = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hòa', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc'];
  const peopleHead = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Chức vụ', 'Lãnh đạo', 'Mã đơn vị'];
  const personOf = (n: number): (string | number)[] => [
    n + 1,
    `${families[n % 10]} ${middles[((n / 10) % 10) | 0]} ${middles[((n / 7) % 10) | 0]} ${given[((n / 100) % 12) | 0]}`,
    ...[
      1960 + ((n * 7) % 45),
      n % 2 ? 'Nữ' : 'Nam',
      n % 9 ? 'Viên chức' : 'Phó Hiệu trưởng',
      n % 9 ? '' : 'x',
    ],
    `X-${(n * 13) % UNITS}`,
  ];
  const people = await list('people-in.xlsx', peopleHead, PEOPLE, personOf);
  await takeIn('people', people, {});
  await timed('the list of people', 'people.list', undefined);
  await timed('possible twins', 'people.twins', undefined);
  console.log(`\n${PEOPLE} awards`);
  const awards = await list(
    'awards-in.xlsx',
    [...peopleHead, 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày ký'],
    PEOPLE,
    (n) => [
      ...personOf(n),
      ...[n % 3 ? 'Lao động tiên tiến' : 'Chiến sĩ thi đua cơ sở', 2014 + (n % 10)],
      ...[`${n % 900}/QĐ-UBND`, `05/01/${2015 + (n % 10)}`],
    ],
  );
  const query = { text: '', award: null, fromYear: null, toYear: null, subject: null };
  await takeIn('awardHistory', awards, { defaults: null }, { query });
  await timed('the history', 'awardHistory.list', query);
  await timed('found in it', 'awardHistory.list', { ...query, text: 'nguyen an 15/qd' });
  await takeBack();
} finally {
  test.close();
}
