import { formatPoints } from '../../text/numbers.ts';
import type { Criterion, ScoreTable } from '../plan/score-table.ts';
import { type FormContent, isTyped } from './form-content.ts';
import type { EntryOf, FormEntry } from './form-identity.ts';
import { type FormSheet, SheetWriter } from './form-layout.ts';
import { messages, sheetNames } from './wording.ts';

const sheet = sheetNames.scores;
const [CODE, NAME, MAX, HOW, POINTS, REASON] = [0, 1, 2, 3, 4, 5] as const;

/** In the order of the columns. */
export const scoreHeads = [
  'Mã',
  'Tiêu chí',
  'Điểm tối đa',
  'Cách chấm',
  'Điểm tự chấm',
  'Căn cứ, minh chứng',
] as const;

/** Tự chấm: every criterion stands there, only those that a person must score can be written. */
export function layOutScores(
  content: FormContent,
  table: ScoreTable,
): { sheet: FormSheet; entries: FormEntry[] } {
  const writer = new SheetWriter(sheet, 'landscape', [6, 38, 12, 46, 12, 30]);
  const entries: FormEntry[] = [];
  writer.span(0, 5, 'title', `${table.name.toLocaleUpperCase('vi')} – PHẦN TỰ CHẤM`);
  writer.next();
  writer.span(0, 5, 'subtitle', `${content.unit.name}. ${content.milestone}`);
  writer.next();
  scoreHeads.forEach((text, column) => {
    writer.put(column, 'head', text);
  });
  writer.next();
  writer.freeze();
  for (const section of table.sections) {
    writer.block();
    writer.span(0, 5, 'section', section.name);
    writer.next();
    for (const [at, criterion] of section.criteria.entries()) {
      if (at > 0) writer.block();
      writeCriterion(writer, criterion, content, entries);
      writer.next();
    }
  }
  return { sheet: writer.finish(), entries };
}

function writeCriterion(
  writer: SheetWriter,
  criterion: Criterion,
  content: FormContent,
  entries: FormEntry[],
): void {
  const { id, code, name, maxHundredths, method } = criterion;
  const max = formatPoints(maxHundredths);
  const address = writer.put(CODE, 'code', code);
  writer.put(NAME, 'text', name);
  writer.put(MAX, 'centre', method.kind === 'deduction' ? `trừ đến ${max}` : max);
  writer.put(HOW, 'text', howOf(criterion, content));
  if (!isTyped(criterion)) {
    writer.put(POINTS, 'automatic', 'Tự động');
    writer.put(REASON, 'automatic', null);
    return;
  }
  const add = (part: EntryOf<'score'>['part'], cell: string) =>
    entries.push({ of: 'score', part, id, code, sheet, cell });
  add('code', address);
  const check = {
    kind: 'decimal' as const,
    min: 0,
    max: maxHundredths / 100,
    message: messages.points(max),
  };
  add('points', writer.put(POINTS, 'input', null, { format: '0.##', check }));
  add('reason', writer.put(REASON, 'inputText', null));
}

function howOf({ method, guidance, maxHundredths }: Criterion, content: FormContent): string {
  if (guidance !== '') return guidance;
  const codeOf = (id: string) => content.indicators.find((indicator) => indicator.id === id)?.code ?? '';
  switch (method.kind) {
    case 'deduction':
      return `Ghi số điểm bị trừ (số dương): ${formatPoints(method.perOccurrenceHundredths)} điểm mỗi lần.`;
    case 'bonus':
      return 'Điểm thưởng, phải có minh chứng.';
    case 'passFail':
      return method.indicatorId === null
        ? `Đạt: ${formatPoints(maxHundredths)} điểm; không đạt: 0 điểm.`
        : `Máy tính theo chỉ tiêu ${codeOf(method.indicatorId)}.`;
    case 'proportional':
      return `Máy tính theo chỉ tiêu ${codeOf(method.indicatorId)}.`;
    case 'bands':
      return method.source.kind === 'daysLate'
        ? 'Máy tính theo số ngày nộp chậm.'
        : `Máy tính theo chỉ tiêu ${codeOf(method.source.indicatorId)}.`;
    case 'manual':
      return '';
  }
}
