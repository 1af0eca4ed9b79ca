import { datesAt, dayOfYear, ranges, type WrittenDate, written } from './dates.ts';
import { type Paragraph, topicsAround } from './outline.ts';
import { bodies, clauseAround, tidy, verbAt } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Deadline = ReadItem<'deadlines'>;

const clock = '(?:\\d{1,2}\\s?(?:h|gio|g|:)\\s?(?:\\d{2})?(?:\\s?phut)?,?\\s)?';
const dated = '(?=ngay (?:mung )?\\d|\\d{1,2}\\s?[/.-]\\s?\\d|\\d{1,2} thang|thang \\d|quy [iv\\d])';
const cue = (words: string): RegExp => new RegExp(`\\b(?:${words})${clock}${dated}`, 'g');

const cues: [RegExp, Deadline['rule']][] = [
  [cue('(?:xong |hoan thanh |gui )?truoc (?:het |thoi diem |thoi han )?'), 'before'],
  [cue('(?:cham nhat|muon nhat|tre nhat)(?: la| vao| den| trong| truoc)*(?: het)?:? '), 'by'],
  [
    cue(
      '(?:khong (?:muon hon|cham hon)|den het|toi het|cho den|xong|han (?:cuoi(?: cung)?|chot|nop):?|thoi han(?: [a-z ]{2,30})?:?)(?: la| vao| den)?(?: het)? ',
    ),
    'by',
  ],
  // "không quá 1/3" is a share; only what can be nothing else is a date here.
  [/\bkhong qua (?=ngay \d|thang \d|quy [iv]|\d{1,2}\/\d{1,2}\/\d{4})/g, 'by'],
  [
    cue(
      '(?:trong|vao)(?: (?:thoi gian|khoang|dip|tuan (?:dau|cuoi|thu [a-z]+)(?: cua)?|dau|giua|cuoi|cac))* ',
    ),
    'in',
  ],
  [/\b(?:ke )?tu (?=ngay \d|thang \d|quy [iv\d])/g, 'from'],
  // "sơ kết ngày 15/5": the day stands right behind the duty. A paper's own date has its number in between.
  [
    /\b(?:so ket|tong ket|bao cao|nop|nghiem thu|kiem tra|khai mac|ra quan|phat dong)(?: lan \d| cuoi nam| nam)?:? (?:vao )?(?=ngay \d{1,2}(?:\/| thang )|thang \d|quy [iv\d])/g,
    'in',
  ],
  // "tổng kết năm 2025" is about a year, "tổng kết vào năm 2025" happens in it.
  [/\b(?:so ket|tong ket|hoan thanh)[^,;.\d]{0,25} (?:vao|trong) (?=nam 20\d\d)/g, 'in'],
  // "Đến ngày 15/7: hoàn thành …" at the head of a line.
  [/(?<=^|[;.] )(?:den|toi) (?:het )?(?=ngay \d|thang \d|quy [iv\d]|\d{1,2}\/\d)/g, 'by'],
  [/\b(?:dinh ky )?(?:vao )?(?=ngay \d{1,2} (?:hang|moi|cua|cuoi) (?:thang|quy))/g, 'in'],
];

const yearly = /^[\s,)]*(?:hang|moi|cua) nam\b/;
const monthly = /^[\s,)]*(?:hang|moi|cua) thang\b/;
const lastOfQuarter = /^[\s,)]*(?:cua )?(?:thang )?(?:cuoi|dau|hang|moi)(?: moi| cua)?(?: moi)? quy\b/;
/** "báo cáo 6 tháng trước ngày 10/6" of a standing order comes back every year. */
const standing = /\bdinh ky\b(?!.*\b20\d\d\b)/;

/** Dates by which something is due. A citation ("Kế hoạch số … ngày …") has no cue in front and is passed over. */
export function readDeadlines(
  source: Source,
  paragraphs: readonly Paragraph[],
  used: readonly [number, number][],
  campaignYear: string | null,
): Deadline[] {
  const found: Deadline[] = [];
  for (const p of paragraphs) {
    const topics = topicsAround(p);
    const taken: [number, number][] = [];
    const spans = ranges(p.flat);
    if (!topics.includes('programme')) {
      for (const [cue, rule] of cues) {
        for (const match of p.flat.matchAll(cue)) {
          const span =
            rule === 'from' ? spans.find((r) => Math.abs(r.from - match.index) < 4 && r.last) : undefined;
          if (span?.last) {
            // "nộp hồ sơ từ ngày 01/10 đến ngày 20/10": the end is what counts; other spans are no deadlines.
            const due = /\b(?:nop|gui|nhan|dang ky|tiep nhan)\b[^.;]{0,60}$/.test(
              p.flat.slice(0, match.index),
            );
            const isTaken = used.some(
              ([a, b]) => p.start + match.index >= a - 1 && p.start + match.index < b,
            );
            if (due && !isTaken) {
              taken.push([match.index, span.to]);
              found.push(
                build(source, p, match.index, match.index, span.last, span.last, 'by', campaignYear),
              );
            }
            continue;
          }
          const dates = datesAt(p.flat, match.index + match[0].length);
          const last = dates.at(-1);
          if (!last) continue;
          const from = p.start + match.index;
          if (
            used.some(([a, b]) => from >= a - 1 && from < b) ||
            taken.some(([a, b]) => last.to > a && match.index < b) ||
            isHistory(p, match.index, last, rule)
          )
            continue;
          taken.push([match.index, last.to]);
          for (const [i, date] of dates.entries())
            found.push(
              build(
                source,
                p,
                match.index,
                i === 0 ? match.index : date.from,
                date,
                last,
                rule,
                campaignYear,
              ),
            );
        }
      }
    }
    found.push(...recurring(source, p, taken));
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function isHistory(p: Paragraph, at: number, date: WrittenDate, rule: Deadline['rule']): boolean {
  const before = p.flat.slice(Math.max(0, at - 60), at);
  if (/^(?:can cu)/.test(p.flat) || /(?:hieu luc|thanh lap|ky niem)[^;.]{0,40}$/.test(before)) return true;
  if (/\bban hanh(?: (?:vao|tu|ke tu))?$/.test(before.trimEnd()) && rule !== 'before' && rule !== 'by')
    return true;
  if (/^thoi gian\b/.test(p.flat) && rule !== 'before' && rule !== 'by') return true;
  if (rule === 'from' && topicsAround(p).length === 0) return true;
  // "từ ngày 10" without a month is the beginning of something told elsewhere.
  if (rule === 'from' && date.month === null && date.quarter === null) return true;
  return /"[^"]*$/.test(p.flat.slice(0, at)) && !/^[^"]*"[^"]*"[^"]*$/.test(p.flat);
}

function build(
  source: Source,
  p: Paragraph,
  at: number,
  from: number,
  date: WrittenDate,
  last: WrittenDate,
  rule: Deadline['rule'],
  campaignYear: string | null,
): Deadline {
  const tail = p.flat.slice(last.to);
  const [a, b] = clauseAround(p.flat, at, last.to, false);
  const clause = p.flat.slice(a, b);
  const recurs = recurrence(date, tail, clause);
  const guessed = recurs === null && date.year === null && campaignYear !== null;
  const value = recurs ? null : written(guessed ? { ...date, year: Number(campaignYear) } : date);
  const more =
    recurs && date === last
      ? ((yearly.exec(tail) ?? monthly.exec(tail) ?? lastOfQuarter.exec(tail))?.[0].length ?? 0)
      : 0;
  return {
    date: value,
    rule,
    recurs,
    on: recurs || value === null ? dayOfYear(date) : null,
    what: whatIsDue(p, at, a),
    to: receivers(p.text.slice(a, b), p.flat.slice(a, b)),
    span: source.span(p.start + from, p.start + date.to + more),
    confidence:
      guessed || value === null ? (recurs ? 0.9 : 0.5) : rule === 'in' || rule === 'from' ? 0.75 : 0.93,
  };
}

function recurrence(date: WrittenDate, tail: string, clause: string): string | null {
  if (date.month === null && date.day !== null && lastOfQuarter.test(tail)) return 'quarterly';
  if (date.month === null && date.day !== null && (monthly.test(tail) || /hang thang/.test(clause)))
    return 'monthly';
  if (date.year !== null) return null;
  if (yearly.test(tail)) return 'yearly';
  if (date.day === null) return null;
  return /(?:dinh ky )?(?:hang|moi) nam/.test(clause) || standing.test(clause) ? 'yearly' : null;
}

/** The words in front, back to a stop; in "A (trước ngày …), B (trước ngày …)" each bracket has its own. */
function whatIsDue(p: Paragraph, at: number, clauseFrom: number): string {
  let before = p.text.slice(clauseFrom, at);
  const bracket = /\(\s*$/.exec(before);
  if (bracket) before = before.slice(0, bracket.index);
  const closed = before.lastIndexOf('), ');
  if (bracket && closed >= 0) before = before.slice(closed + 3);
  const what = tidy(before);
  return what.length > 3 ? what : tidy(p.text.slice(at, at + 240));
}

const receiverCue =
  /\b(?:gui ve|gui(?! van ban| kem| bao cao)|bao cao(?! (?:ket qua|tinh hinh|tong ket|so ket|thanh tich))|ve (?=so |ubnd|uy ban|cong an|phong|ban |hoi dong|van phong|thuong truc|bo ))/g;

function receivers(text: string, flat: string): string[] {
  for (const m of flat.matchAll(receiverCue)) {
    const from = m.index + m[0].length;
    const rest = flat.slice(from);
    if (!/^\s*(?:cho |ve )?\p{Lu}/u.test(text.slice(from))) continue;
    const stop =
      /\s(?:truoc|cham nhat|de|theo|trong|thong qua|va to chuc|dinh ky|vao|khi|xem xet|tong hop)\b|[;.]/.exec(
        rest,
      )?.index ?? rest.length;
    const until = Math.min(stop, verbAt(text.slice(from), rest));
    const names = bodies(text.slice(from, from + until).replace(/^\s*(?:cho|về)\s+/, ''));
    if (names.length > 0) return names.slice(0, 6);
  }
  return [];
}

const duty = /so ket|tong ket|danh gia|bao cao|kiem tra|binh xet|xet (?:tang|chon|khen)/;
const everyN =
  /(?:(?:giai doan\s)?(\d{1,2}) nam(?:\s?\/\s?|\s)(?:1 |01 |mot )?lan|(?:moi|dinh ky|cu) (\d{1,2}) nam)/g;

const weekdays = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
const weekly =
  /(?:vao )?(?:truoc )?(?:ngay |sang |chieu )?thu (hai|ba|tu|nam|sau|bay) (?:hang|moi) tuan\b|(?:hang|moi) tuan (?:vao )?(?:ngay |sang |chieu )?thu (hai|ba|tu|nam|sau|bay)\b|\btuan \(thu (hai|ba|tu|nam|sau|bay)\)/g;

/** "báo cáo tháng (ngày 20), quý (ngày 20 tháng cuối quý), năm (15/12)". */
const bracketed: [RegExp, string][] = [
  [/\bthang \((?:truoc |vao )?ngay (\d{1,2})\)/g, 'monthly'],
  [/\bquy \((?:truoc |vao )?ngay (\d{1,2})(?: thang cuoi quy| cua thang cuoi quy)?\)/g, 'quarterly'],
  [/\bnam \((?:vao )?(?:ngay )?(\d{1,2})\/(\d{1,2})\)/g, 'yearly'],
];

/** "hằng năm … sơ kết", "05 năm/lần": a duty that comes back without a date. */
function recurring(source: Source, p: Paragraph, taken: readonly [number, number][]): Deadline[] {
  const found: Deadline[] = [];
  const add = (from: number, to: number, recurs: string, what: string, on: string | null = null) => {
    if (taken.some(([a, b]) => from < b && to > a)) return;
    found.push({
      date: null,
      rule: 'in',
      recurs,
      on,
      what,
      to: [],
      span: source.span(p.start + from, p.start + to),
      confidence: 0.7,
    });
  };
  for (const m of p.flat.matchAll(weekly)) {
    const [a, b] = clauseAround(p.flat, m.index, m.index + m[0].length, false);
    const day = weekdays.indexOf(m[1] ?? m[2] ?? m[3] ?? '') + 1;
    const what = tidy(p.text.slice(a, m.index)) || tidy(p.text.slice(m.index + m[0].length, b));
    add(m.index, m.index + m[0].length, 'weekly', what, day > 0 ? String(day) : null);
  }
  for (const [pattern, recurs] of bracketed)
    for (const m of p.flat.matchAll(pattern)) {
      const on = m[2]
        ? `${m[2].padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`
        : (m[1] ?? '').padStart(2, '0');
      const [a] = clauseAround(p.flat, m.index, m.index + 1, false);
      add(m.index, m.index + m[0].length, recurs, tidy(p.text.slice(a, m.index)) || tidy(p.text), on);
    }
  const topics = topicsAround(p);
  if (!topics.some((t) => t === 'time' || t === 'tasks' || t === 'measures')) return found;
  for (const m of p.flat.matchAll(everyN)) {
    const [a] = clauseAround(p.flat, m.index, m.index + 1, false);
    const before = p.text.slice(a, m.index);
    const own = /^[\s\S]*((?:tổng kết|sơ kết|đánh giá|bình xét)[^,;]*)$/i.exec(before)?.[1] ?? before;
    add(m.index, m.index + m[0].length, `P${Number(m[1] ?? m[2])}Y`, tidy(own) || tidy(p.text));
  }
  for (const m of p.flat.matchAll(/(?:dinh ky )?(?:hang|moi) nam\b/g)) {
    const [a, b] = clauseAround(p.flat, m.index, m.index + m[0].length, false);
    if (taken.some(([x]) => x >= a && x < b)) continue;
    const after = p.flat.slice(m.index + m[0].length, b);
    const near = duty.exec(after);
    if (!near || (near.index > 60 && m.index > 2) || /^\s*cua\b/.test(after)) continue;
    const end = / va tong ket| dong thoi/.exec(after)?.index ?? after.length;
    const what = tidy(p.text.slice(m.index + m[0].length, m.index + m[0].length + end)).slice(0, 260);
    add(m.index, m.index + m[0].length, 'yearly', what);
  }
  return found;
}
