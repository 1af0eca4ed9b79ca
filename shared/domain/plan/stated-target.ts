import { fromDayNumber } from '../local-date.ts';
import type { Indicator } from './indicator.ts';

/** Whether the statement of an indicator carries its target: it does, it names none, or it names another figure. */
export type StatedTarget = 'stated' | 'absent' | 'contradicted';

/** Whole and decimal numbers as papers write them, "01" and "1.500" included. */
const numberPattern = /\d+(?:\.\d{3})*(?:,\d+)?/g;
const percentPattern = /(\d+(?:,\d+)?)\s?%/g;
/** Words that say "none" or "all" in a target. */
const nonePattern = /(^|[\s,;(])(không|chưa)\s/iu;
const allPattern = /(^|[\s,;(])(mọi|tất cả|toàn bộ|đều)\s/iu;

function hundredthsOf(text: string): number {
  return Math.round(Number(text.replaceAll('.', '').replace(',', '.')) * 100);
}

/**
 * The paper writes every quantified target once: in the statement when it names the figure, behind it otherwise. Plans name
 * the figure in words of their own ("Từ 80% số tin …", "không để xảy ra …"), so the figure is looked for, not the wording.
 */
export function statedTarget({ name, measure, target }: Indicator): StatedTarget {
  if (target === null) return 'stated';
  const { valueHundredths } = target;
  switch (measure.kind) {
    case 'percent': {
      const figures = [...name.matchAll(percentPattern)].map((match) => hundredthsOf(match[1] ?? ''));
      if (figures.length > 0) return figures.includes(valueHundredths) ? 'stated' : 'contradicted';
      if (valueHundredths === 0 && nonePattern.test(name)) return 'stated';
      return valueHundredths === 10_000 && allPattern.test(name) ? 'stated' : 'absent';
    }
    case 'count':
    case 'rate': {
      const figures = [...name.matchAll(numberPattern)].map((match) => hundredthsOf(match[0]));
      if (figures.includes(valueHundredths)) return 'stated';
      return valueHundredths === 0 && nonePattern.test(name) ? 'stated' : 'absent';
    }
    case 'grade': {
      const step = measure.scale[valueHundredths / 100]?.toLowerCase();
      return step !== undefined && name.toLowerCase().includes(step) ? 'stated' : 'absent';
    }
    case 'yesNo':
      return 'stated';
    case 'date': {
      const [year, month, day] = fromDayNumber(valueHundredths / 100)
        .split('-')
        .map(Number);
      const written = [`${day}/${month}/${year}`, `ngày ${day} tháng ${month} năm ${year}`];
      const plain = name.replace(/\b0(?=\d)/g, '');
      return written.some((date) => plain.includes(date)) ? 'stated' : 'absent';
    }
  }
}
