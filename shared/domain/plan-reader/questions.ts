import { planQuestions } from '../../text/plan-questions.ts';
import { amounts } from './amounts.ts';
import type { Paragraph } from './outline.ts';
import type { PlanReading, ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Question = ReadItem<'questions'>;
type Found = Pick<PlanReading, 'date' | 'period' | 'deadlines' | 'targets'>;

/** Everything that has two readings or looks wrong, with the place in the text. */
export function askQuestions(source: Source, paragraphs: readonly Paragraph[], found: Found): Question[] {
  const questions: Question[] = [
    ...numbering(source, paragraphs),
    ...shares(source, paragraphs),
    ...brackets(source, paragraphs),
  ];
  const ask = (code: Question['code'], text: string, span: Question['span'], confidence = 0.9) =>
    questions.push({ code, text, span, confidence });
  for (const target of found.targets) {
    const value = target.unit === '%' ? `${target.value}%` : `${target.value} ${target.unit}`;
    if (target.op === null) ask('open-operator', planQuestions.openOperator({ value }), target.span, 0.8);
  }
  for (const deadline of found.deadlines) {
    if (deadline.recurs === null && deadline.confidence <= 0.5)
      ask('year-missing', planQuestions.yearMissing(), deadline.span);
  }
  if (found.date && found.date.value.length < 10)
    ask('day-missing', planQuestions.dayMissing(), found.date.span);
  if (found.period?.from && found.period.to === null)
    ask('period-open', planQuestions.periodOpen(), found.period.span, 0.7);
  return questions.sort((a, b) => a.span[0] - b.span[0]);
}

const letters = [...'abcdđeghiklmnopqrstuvxy'];
const romans = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
];

function ordinal(p: Paragraph): number | null {
  switch (p.style) {
    case 'roman':
      return romans.indexOf(p.number) + 1 || null;
    case 'letter':
      return letters.indexOf(p.number) + 1 || null;
    case 'arabic':
    case 'article':
      return Number(p.number);
    case 'dotted':
      return Number(p.number.split('.').at(-1));
    default:
      return null;
  }
}

function numbering(source: Source, paragraphs: readonly Paragraph[]): Question[] {
  const questions: Question[] = [];
  const last = new Map<string, Paragraph>();
  const ask = (code: Question['code'], text: string, p: Paragraph) =>
    questions.push({ code, text, span: source.span(p.from, Math.min(p.to, p.start + 80)), confidence: 0.9 });
  for (const p of paragraphs) {
    const n = ordinal(p);
    if (n === null) continue;
    const above = p.style === 'dotted' ? p.number.split('.').slice(0, -1).join('.') : '';
    if (above !== '' && p.parent && /^\d/.test(p.parent.number) && p.parent.number !== above) {
      ask('number-out-of-place', planQuestions.outOfPlace({ number: p.number, parent: p.parent.number }), p);
    }
    const key = `${p.part}/${p.parent?.index ?? ''}/${p.style}/${above}`;
    const before = last.get(key);
    last.set(key, p);
    const previous = before ? ordinal(before) : null;
    if (!before || previous === null) continue;
    if (n === previous) ask('number-repeated', planQuestions.repeated({ number: p.number }), p);
    else if (n > previous + 1)
      ask('number-skipped', planQuestions.skipped({ after: before.number, found: p.number }), p);
  }
  return questions;
}

/** "60% … trong đó 25% … và 10% …": shares of the whole, or of the share named first. */
function shares(source: Source, paragraphs: readonly Paragraph[]): Question[] {
  const questions: Question[] = [];
  for (const p of paragraphs) {
    const inside = /\d\s?%[^.;]*?(trong do|gom|trong so do)/.exec(p.flat);
    if (!inside) continue;
    const stop = p.flat.slice(inside.index).search(/[;]|\.\s|\.$/);
    const end = stop < 0 ? p.flat.length : inside.index + stop;
    const percents = amounts(p.flat.slice(0, end)).filter((a) => a.percent && a.to > inside.index);
    const first = percents[0];
    const rest = percents.slice(1);
    // A share of "100 %" has one base; a single share behind "được công nhận" is of those named.
    if (!first || rest.length === 0 || first.value === 100) continue;
    questions.push({
      code: 'share-base',
      text: planQuestions.shareBase({
        shares: rest.map((a) => `${a.value}%`).join(' và '),
        first: `${first.value}%`,
      }),
      span: source.span(p.start + first.from, p.start + end),
      confidence: 0.9,
    });
  }
  return questions;
}

function brackets(source: Source, paragraphs: readonly Paragraph[]): Question[] {
  const questions: Question[] = [];
  for (const p of paragraphs) {
    const open: number[] = [];
    for (const m of p.text.matchAll(/[()]/g)) {
      if (m[0] === '(') open.push(m.index);
      else open.pop();
    }
    const at = open[0];
    if (at !== undefined)
      questions.push({
        code: 'unclosed-parenthesis',
        text: planQuestions.unclosed(),
        span: source.span(p.start + at, Math.min(p.to, p.start + at + 60)),
        confidence: 0.8,
      });
  }
  return questions;
}
