import { formatTarget } from '../indicators/display.ts';
import type { Indicator } from '../plan/indicator.ts';
import { addressOf } from '../workbook.ts';
import type { FormContent } from './form-content.ts';
import type { EntryOf, FormEntry } from './form-identity.ts';
import { type FormCell, type FormSheet, SheetWriter } from './form-layout.ts';
import { lists, messages, sheetNames } from './wording.ts';

const sheet = sheetNames.indicators;
const [CODE, NAME, TARGET, LABEL, VALUE, RESULT, NOTE] = [0, 1, 2, 3, 4, 5, 6] as const;
const largest = 999_999_999;
export const RESULT_HEAD = 'Kết quả (tự tính)';
/** In the order of the columns. */
export const indicatorHeads = [
  'Mã',
  'Chỉ tiêu',
  'Mục tiêu',
  'Số liệu cần ghi',
  'Số liệu',
  RESULT_HEAD,
  'Giải trình',
] as const;

/** Chỉ tiêu: one row a figure; a ratio has two rows and its result as a formula for the clerk's own eyes. */
export function layOutIndicators(content: FormContent): { sheet: FormSheet; entries: FormEntry[] } {
  const writer = new SheetWriter(sheet, 'landscape', [6, 42, 19, 34, 13, 13, 26]);
  const entries: FormEntry[] = [];
  writer.span(0, 6, 'title', `SỐ LIỆU CHỈ TIÊU – ${content.unit.name}`);
  writer.next();
  writer.span(0, 6, 'subtitle', `${content.milestone}. ${content.period}`);
  writer.next();
  indicatorHeads.forEach((text, column) => {
    writer.put(column, 'head', text);
  });
  writer.next();
  writer.freeze();
  for (const area of content.contentAreas) {
    const own = content.indicators.filter((indicator) => indicator.contentAreaId === area.id);
    if (own.length === 0) continue;
    writer.block();
    writer.span(0, 6, 'section', `${area.code}) ${area.title}`);
    writer.next();
    own.forEach((indicator, at) => {
      if (at > 0) writer.block();
      writeIndicator(writer, indicator, entries);
    });
  }
  return { sheet: writer.finish(), entries };
}

function writeIndicator(writer: SheetWriter, indicator: Indicator, entries: FormEntry[]): void {
  const { id, code, measure } = indicator;
  const add = (part: EntryOf<'indicator'>['part'], cell: string) =>
    entries.push({ of: 'indicator', part, id, code, sheet, cell });
  const isRatio = measure.kind === 'percent' || measure.kind === 'rate';
  const rows = isRatio ? 2 : 1;
  add('code', writer.span(CODE, CODE, 'code', code, rows));
  const guidance = indicator.guidance === '' ? '' : `\n(${indicator.guidance})`;
  writer.span(NAME, NAME, 'text', `${indicator.name}${guidance}`, rows);
  writer.span(TARGET, TARGET, 'centre', formatTarget(indicator), rows);
  const [first, second] = labelsOf(indicator);
  writer.put(LABEL, 'text', first);
  const numerator = writer.put(VALUE, 'input', null, checkOf(indicator));
  add('numerator', numerator);
  if (isRatio) {
    const below = addressOf(writer.row + 1, VALUE);
    const share = `IF(OR(${numerator}="",${below}=""),"",IF(${below}=0,"Không phát sinh",${numerator}/${below}))`;
    writer.sheet.cells.push(
      {
        row: writer.row,
        column: RESULT,
        value: null,
        look: 'automatic',
        formula: share,
        format: measure.kind === 'percent' ? '0.0%' : '#,##0.00',
      },
      { row: writer.row + 1, column: RESULT, value: null, look: 'automatic' },
    );
    writer.sheet.merges.push([writer.row, RESULT, writer.row + 1, RESULT]);
  } else writer.put(RESULT, 'automatic', null);
  add('note', writer.span(NOTE, NOTE, 'inputText', null, rows));
  if (isRatio) {
    writer.next();
    writer.put(LABEL, 'text', second);
    add('denominator', writer.put(VALUE, 'input', null, checkOf(indicator)));
  }
  writer.next();
}

function labelsOf({ measure }: Indicator): [string, string] {
  switch (measure.kind) {
    case 'percent':
    case 'rate':
      return [measure.numerator, measure.denominator];
    case 'count':
      return [`Số lượng (${measure.unit})`, ''];
    case 'yesNo':
      return ['Chọn Có hoặc Không', ''];
    case 'grade':
      return ['Chọn loại', ''];
    case 'date':
      return ['Ghi ngày, tháng, năm', ''];
  }
}

/** Name of the drop-down of one graded indicator on the hidden sheet. */
export function gradeList(indicator: Pick<Indicator, 'id'>): string {
  return `loai-${indicator.id}`;
}

function checkOf(indicator: Indicator): Pick<FormCell, 'check' | 'format' | 'look'> {
  switch (indicator.measure.kind) {
    case 'yesNo':
      return {
        look: 'inputCentre',
        check: { kind: 'list', list: lists.yesNo, strict: true, message: messages.yesNo },
      };
    case 'grade':
      return {
        look: 'inputCentre',
        check: { kind: 'list', list: gradeList(indicator), strict: true, message: messages.grade },
      };
    case 'date':
      return {
        look: 'inputCentre',
        format: 'dd/mm/yyyy',
        check: { kind: 'date', min: '2000-01-01', max: '2099-12-31', message: messages.date },
      };
    default:
      return {
        look: 'input',
        format: '#,##0',
        check: { kind: 'whole', min: 0, max: largest, message: messages.whole },
      };
  }
}
