import { beginsAsAward, fullAwardName } from './award-words.ts';
import { awardYearOf, readDecision } from './read-decision.ts';

/** One award that a cell names, with what the cell says of its year and decision. */
export interface AwardMention {
  award: string;
  /** The name with the year that stands at its end. */
  whole: string;
  /** Empty where the cell says none. */
  year: string;
  decision: string;
  /** Why the year is not understood; of no matter where another place says it. */
  yearDoubts: string[];
  /** Why the award is not understood. */
  doubts: string[];
}

const YEARS = '(?:19|20)\\d\\d';
const onlyYear = new RegExp(`^(?:năm(?: học)?\\s*)?${YEARS}(?:\\s*[-–]\\s*${YEARS})?$`, 'iu');
const yearTail = new RegExp(
  `(?<!số)[\\s,:(–-]+((?:các |trong |của )?năm(?: học)?\\s*)?\\(?(${YEARS}(?:\\s*[-–]\\s*${YEARS})?)\\)?[\\s.]*$`,
  'iu',
);
const innerYear = new RegExp(`(?<!số )(?<!\\d)${YEARS}(?!\\d)`, 'iu');
const decisionTail = /[\s,;(–-]*(?:theo\s+)?(?:quyết định|qđ)(?:\s+số)?\s*:?\s*\d.*$/iu;
const nothing = /^(?:[-–—/.0]+|không|ko|k|không có|không xét|không đạt|chưa)$/iu;

/** "LĐTT 2017, 2018; CSTĐCS 2019" are three awards. What cannot be taken apart with certainty stays one, in doubt where it says several. */
export function awardMentions(text: string): AwardMention[] {
  if (text === '' || nothing.test(text)) return [];
  const found: AwardMention[] = [];
  for (const piece of piecesOf(text)) {
    const last = found.at(-1);
    if (onlyYear.test(piece) && last !== undefined) {
      found.push({ ...mention(`${last.award} ${piece}`), decision: last.decision });
    } else found.push(mention(piece));
  }
  return found;
}

/** A comma may belong to the name: it divides only where each part is an award or a year. */
function piecesOf(text: string): string[] {
  // A line end within the cell has become a space: before the next award as papers or abbreviations name it.
  for (const divider of [/\s*[;,+]\s*|\s+(?=\p{Lu})/u, /\s*[;,+]\s*/u, /\s*[;+]\s*/u]) {
    const pieces = text.split(divider).filter((piece) => piece !== '');
    const [first = ''] = pieces;
    if (beginsAsAward(first) && pieces.every((own) => onlyYear.test(own) || beginsAsAward(own)))
      return pieces;
  }
  return [text];
}

function mention(piece: string): AwardMention {
  const decision = decisionTail.exec(piece)?.[0] ?? '';
  const rest = piece.replace(decisionTail, '').trim();
  const tail = yearTail.exec(rest);
  const years = tail?.[2] ?? '';
  const named = tail === null || tail.index === 0 ? rest : rest.slice(0, tail.index);
  const isPeriod = /giai đoạn[\s\d–-]*$/iu.test(rest);
  const award = fullAwardName(isPeriod ? rest : named);
  const yearDoubts: string[] = [];
  const isRange = /[-–]/u.test(years) && !/học/iu.test(tail?.[1] ?? '') && !isPeriod;
  if (isRange) yearDoubts.push(`Không rõ “${years}” là một năm học hay nhiều năm.`);
  else if (innerYear.test(award) && !isPeriod) yearDoubts.push(`Không rõ năm trong “${piece}”.`);
  const doubts = /^chiến sĩ thi đua$/iu.test(award)
    ? ['Chưa rõ cấp của danh hiệu Chiến sĩ thi đua: cơ sở, cấp tỉnh hay toàn quốc.']
    : [];
  const { number, date } = readDecision(
    decision.replace(/^[\s,;(–-]*(?:theo\s+)?/iu, '').replace(/\)\s*$/u, ''),
  );
  const year = awardYearOf(isPeriod ? (years.split(/[-–]/u).at(-1) ?? '') : years);
  return {
    ...{ award, doubts, yearDoubts, whole: fullAwardName(rest) },
    decision: [number, date === null ? '' : toDay(date)].join(' ').trim(),
    year: isRange || year === null ? '' : String(year),
  };
}

/** Day first, as cells write it. */
const toDay = (date: string) => date.split('-').toReversed().join('/');
