import { fromDayNumber } from '../local-date.ts';
import type { Indicator, Target } from './indicator.ts';

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

/** Figures that stand right before the unit in which it is counted: "03 mô hình". */
function countsOf(name: string, unit: string): number[] {
  const [noun = ''] = unit.split('/');
  const escaped = noun.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (escaped === '') return [];
  const pattern = new RegExp(`(\\d+(?:\\.\\d{3})*(?:,\\d+)?)\\s+${escaped}(?![\\p{L}])`, 'giu');
  return [...name.matchAll(pattern)].map((match) => hundredthsOf(match[1] ?? ''));
}

/** Whether the words before the only figure say the opposite of the target: "không quá 5%" where at least so many are meant. */
function turnsRound(name: string, { op }: Target): boolean {
  const figures = [...name.matchAll(numberPattern)];
  const [only] = figures;
  if (figures.length !== 1 || only === undefined) return false;
  const before = name.slice(0, only.index).trimEnd();
  const isFloor = /(ít nhất|tối thiểu|không dưới|từ|trên|hơn)$/iu.test(before);
  const isCeiling =
    /(không quá|nhiều nhất|tối đa|không hơn|không trên|dưới)$/iu.test(before) &&
    !/không dưới$/iu.test(before);
  return (isFloor && !isCeiling && op.startsWith('<')) || (isCeiling && op.startsWith('>'));
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
      if (figures.length > 0 && !figures.includes(valueHundredths)) return 'contradicted';
      if (figures.length > 0) return turnsRound(name, target) ? 'contradicted' : 'stated';
      if (valueHundredths === 0 && nonePattern.test(name)) return 'stated';
      return valueHundredths === 10_000 && allPattern.test(name) ? 'stated' : 'absent';
    }
    case 'count':
    case 'rate': {
      const figures = [...name.matchAll(numberPattern)].map((match) => hundredthsOf(match[0]));
      if (figures.includes(valueHundredths)) return turnsRound(name, target) ? 'contradicted' : 'stated';
      if (countsOf(name, measure.unit).length > 0) return 'contradicted';
      return valueHundredths === 0 && nonePattern.test(name) ? 'stated' : 'absent';
    }
    case 'grade': {
      const step = measure.scale[valueHundredths / 100]?.toLowerCase();
      const spoken = name.toLowerCase();
      if (step !== undefined && spoken.includes(step)) return 'stated';
      return measure.scale.some((other) => spoken.includes(other.toLowerCase())) ? 'contradicted' : 'absent';
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
