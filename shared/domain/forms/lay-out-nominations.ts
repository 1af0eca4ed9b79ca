import { addressOf } from '../workbook.ts';
import { type FormContent, NOMINATION_ROWS } from './form-content.ts';
import type { EntryOf, FormEntry } from './form-identity.ts';
import { type CellLook, type FormCell, type FormSheet, SheetWriter } from './form-layout.ts';
import { lists, messages, sheetNames } from './wording.ts';

const sheet = sheetNames.nominations;

type Part = EntryOf<'nomination'>['part'];
interface Column {
  part: Part;
  title: string;
  width: number;
  look: CellLook;
  rest: Partial<FormCell>;
}

const dropDown = (list: string, message: string, strict = true): Partial<FormCell> => ({
  check: { kind: 'list', list, strict, message },
});

function columnsOf(content: FormContent): Column[] {
  const thisYear = Number(content.lastDay.slice(0, 4));
  const year = { kind: 'whole' as const, min: 1900, max: thisYear, message: messages.birthYear };
  return [
    { part: 'order', title: 'STT', width: 5, look: 'code', rest: {} },
    {
      part: 'award',
      title: 'Hình thức khen thưởng',
      width: 24,
      look: 'inputText',
      rest: dropDown(lists.awards, messages.award),
    },
    {
      part: 'subject',
      title: 'Đối tượng',
      width: 11,
      look: 'inputCentre',
      rest: dropDown(lists.subjects, messages.subject),
    },
    { part: 'name', title: 'Họ và tên hoặc tên tập thể', width: 30, look: 'inputText', rest: {} },
    { part: 'position', title: 'Chức vụ', width: 16, look: 'inputText', rest: {} },
    {
      part: 'unit',
      title: 'Đơn vị công tác',
      width: 30,
      look: 'inputText',
      rest: dropDown(lists.units, messages.unit, false),
    },
    {
      part: 'birthYear',
      title: 'Năm sinh',
      width: 9,
      look: 'inputCentre',
      rest: { check: year, format: '0' },
    },
    {
      part: 'leader',
      title: 'Cán bộ lãnh đạo',
      width: 10,
      look: 'inputCentre',
      rest: dropDown(lists.yesNo, messages.yesNo),
    },
    { part: 'achievement', title: 'Tóm tắt thành tích', width: 46, look: 'inputText', rest: {} },
  ];
}

/** Đề nghị khen thưởng: one row a unit, person or household, chosen from lists where there are some. */
export function layOutNominations(content: FormContent): { sheet: FormSheet; entries: FormEntry[] } {
  const columns = columnsOf(content);
  const writer = new SheetWriter(
    sheet,
    'landscape',
    columns.map((column) => column.width),
  );
  const last = columns.length - 1;
  writer.span(0, last, 'title', `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG – ${content.unit.name}`);
  writer.next();
  writer.span(
    0,
    last,
    'note',
    'Cá nhân phải ghi đủ đơn vị công tác, năm sinh và chọn có phải cán bộ lãnh đạo (từ phó trưởng phòng và tương đương trở lên) hay không. Tập thể ghi đúng tên trong danh sách đơn vị.',
  );
  writer.next();
  columns.forEach(({ title }, column) => {
    writer.put(column, 'head', title);
  });
  writer.next();
  writer.freeze();
  const firstRow = writer.row;
  for (let at = 0; at < NOMINATION_ROWS; at += 1) {
    writer.block();
    columns.forEach(({ part, look, rest }, column) => {
      writer.put(column, look, part === 'order' ? at + 1 : null, rest);
    });
    writer.sheet.heights.set(writer.row, 54);
    writer.next();
  }
  const entries = columns.map(({ part }, column): FormEntry => {
    const cell = `${addressOf(firstRow, column)}:${addressOf(writer.row - 1, column)}`;
    return { of: 'nomination', part, id: '', code: '', sheet, cell };
  });
  return { sheet: writer.finish(), entries };
}
