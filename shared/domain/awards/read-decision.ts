import { dateFromText, tidyText } from '../forms/read-cell.ts';
import { awardInTitle } from './award-title.ts';

export interface DecisionWords {
  /** "2345/QĐ-UBND"; empty where none is named. */
  number: string;
  date: string | null;
}

const NUMBER = /(\d+\s*\/\s*(?:\d{4}\s*\/\s*)?(?:QĐ|Q[ÐD]|NQ|L)\s*(?:-\s*[\p{L}\d]+)*)/iu;
const NUMERIC_DATE = /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)/;
const WORDED_DATE = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

/** Number and day of a decision as a cell or a line names them: "QĐ số 2345/QĐ-UBND ngày 12/12/2023"; a number alone is one too. */
export function readDecision(text: string): DecisionWords {
  const tidy = tidyText(text);
  const dateText = (WORDED_DATE.exec(tidy) ?? NUMERIC_DATE.exec(tidy))?.[0];
  const date = dateText === undefined ? null : dateFromText(dateText);
  const rest = dateText === undefined ? tidy : tidy.replace(dateText, ' ');
  const full = NUMBER.exec(rest)?.[1];
  const plain = /^(?:quyết định |qđ )?(?:số)?\s*:?\s*(\d+)\s*[,;]?\s*(?:ngày)?$/iu.exec(rest.trim())?.[1];
  return { number: (full ?? plain ?? '').replace(/\s+/g, '').replace(/Q[ÐD]/iu, 'QĐ'), date };
}

/** What a list says of all its rows at once. */
export interface AwardPreface {
  award: string;
  year: number | null;
  issuer: string;
  decisionNumber: string;
  decisionDate: string | null;
}

const YEAR = /(?:năm học\s*\d{4}\s*[-–]\s*(\d{4})|năm\s*(\d{4}))/iu;

/**
 * Reads the lines above a list: "DANH SÁCH cá nhân được tặng Bằng khen … năm 2023", "(Kèm theo Quyết định số 2345/QĐ-UBND ngày
 * 12/12/2023 của Chủ tịch Ủy ban nhân dân tỉnh)". What is not said stays empty.
 */
export function readAwardPreface(lines: readonly string[]): AwardPreface {
  const found: AwardPreface = { award: '', year: null, issuer: '', decisionNumber: '', decisionDate: null };
  let award: string | null = null;
  for (const line of titlesOf(lines)) {
    if (isDecisionLine(line) && found.decisionNumber === '') {
      const { number, date } = readDecision(line);
      found.decisionNumber = number;
      found.decisionDate = date;
      if (number !== '' || date !== null) found.issuer = issuerOf(line);
      if (number !== '' || date !== null) continue;
    }
    const year = YEAR.exec(line);
    if (year !== null) found.year ??= Number(year[1] ?? year[2]);
    const named = awardInTitle(line);
    if (named !== null) award = award === null || award === named ? named : '';
  }
  return { ...found, award: award ?? '' };
}

function issuerOf(line: string): string {
  return (/\scủa\s+([^().;]+?)\s*(?:\)|\.|;|$|\svề\s|\svới\s)/iu.exec(line)?.[1] ?? '').trim();
}

/** A title over several lines is read as one. */
function titlesOf(lines: readonly string[]): string[] {
  const titles: string[] = [];
  for (const line of lines.map(tidyText)) {
    const last = titles.at(-1);
    const goesOn =
      last !== undefined &&
      ((isCapital(last) && isCapital(line)) || /(?:\s(?:của|cho|và|về|tặng|hiệu)|,)$/iu.test(last));
    if (goesOn) titles[titles.length - 1] = `${last} ${line}`;
    else titles.push(line);
  }
  return titles;
}

const isCapital = (line: string) => !/\p{Ll}/u.test(line) && !isDecisionLine(line);
const isDecisionLine = (line: string) => /quyết định|(?:^|[\s(])qđ\s/iu.test(line);

/** The year of "2023", "năm 2023", "Năm học 2022-2023" (its last); null where none or several are said. */
export function awardYearOf(text: string): number | null {
  const school = /(\d{4})\s*[-–]\s*(\d{4})/.exec(text);
  if (school !== null && Number(school[2]) === Number(school[1]) + 1) return Number(school[2]);
  const years = [...new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
  return years.length === 1 ? Number(years[0]) : null;
}
