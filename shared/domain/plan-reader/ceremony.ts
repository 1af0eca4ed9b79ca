import { dateAt, written } from './dates.ts';
import { isUnder, type Paragraph, topicsAround } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading, ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Part = ReadItem<'ceremony'>;

const clock =
  /^(?:tu )?(\d{1,2})\s?(?:h|gio|:)\s?(\d{2})?(?:\s?phut)?(?:\s?(?:-|den)\s?\d{1,2}\s?(?:h|gio|:)\s?(?:\d{2})?(?:\s?phut)?)?\s?[:,-]?\s*/;
const heads =
  /(?:khoang|du kien|tong so|so luong)?[^\d;]{0,30}?(\d{1,3}(?:\.\d{3})+|\d{2,5})\s(?:nguoi|dai bieu|khach moi)\b/;
const event =
  /le phat dong|le ra mat|le ky ket|hoi nghi|le ton vinh|le tuyen duong|le tong ket|le trao|buoi le/;

/** Time, place, people and programme of an event; nothing when the paper is not about one. */
export function readCeremony(
  source: Source,
  paragraphs: readonly Paragraph[],
  title: PlanReading['title'],
): Part[] {
  const hasProgramme = paragraphs.some((p) => p.topics.includes('programme') && p.level <= 6);
  const isEvent = event.test(
    (title?.value ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase(),
  );
  if (!hasProgramme && !isEvent) return [];
  const found: Part[] = [];
  let order = 0;
  let counted = false;
  let row: Paragraph[] = [];
  const endRow = () => {
    const item = tableItem(source, row, order + 1);
    if (item) {
      order++;
      found.push(item);
    }
    row = [];
  };
  for (const p of paragraphs) {
    const topics = topicsAround(p);
    const labelled = /^(thoi gian|dia diem|thanh phan)\b[^:]{0,30}:?\s*/.exec(p.flat);
    const from = p.start + (labelled?.[0].length ?? 0);
    if (labelled?.[1] === 'thoi gian' && from < p.to && isUnder(p, 'time')) {
      const at = /ngay \d|thang \d|\d{1,2}\/\d{1,2}|quy [iv]/.exec(p.flat);
      const date = at ? dateAt(p.flat, at.index) : null;
      found.push({
        when: date ? written(date) : null,
        text: tidy(source.text.slice(from, p.to)),
        span: source.span(from, p.to),
        confidence: 0.85,
      });
    }
    if (labelled?.[1] === 'dia diem' && from < p.to)
      found.push({
        place: tidy(source.text.slice(from, p.to)),
        span: source.span(from, p.to),
        confidence: 0.92,
      });
    const people = isUnder(p, 'people') && !isUnder(p, 'tasks');
    const count =
      people ||
      /^(?:thanh phan|so luong|du kien|quy mo)/.test(p.flat) ||
      (topics.includes('time') && /dai bieu/.test(p.flat))
        ? heads.exec(p.flat)
        : null;
    const part =
      people &&
      p.topics.length === 0 &&
      (p.style === 'dash' || counted) &&
      !/\b(?:du kien|tong so|khoang)\b/.test(p.flat);
    if (count?.[1] && !part) counted = true;
    if (count?.[1] && !part)
      found.push({
        headCount: Number(count[1].replace('.', '')),
        span: source.span(p.start + count.index, p.start + count.index + count[0].length),
        confidence: p.topics.includes('people') ? 0.93 : 0.6,
      });
    if (people && p.topics.length === 0 && (p.style === 'dash' || (part && count))) {
      const number = /^(?:dai dien )?(\d{1,4}) /.exec(p.flat)?.[1] ?? count?.[1];
      found.push({
        group: tidy(p.text),
        count: number === undefined ? null : Number(number.replace('.', '')),
        span: source.span(p.start, p.to),
        confidence: 0.85,
      });
    }
    if (!topics.includes('programme')) continue;
    if (p.cell !== null) {
      if (p.cell === 0 || p.cell <= (row.at(-1)?.cell ?? -1)) endRow();
      row.push(p);
    } else if (p.topics.length === 0 && p.style !== 'roman') {
      endRow();
      order++;
      found.push(programmeItem(source, p, order));
    }
  }
  endRow();
  const backdrop = readBackdrop(source, paragraphs);
  return backdrop ? [...found, backdrop] : found;
}

/** Lines of capitals in the middle of the text: what is to be written above the stage. */
function readBackdrop(source: Source, paragraphs: readonly Paragraph[]): Part | null {
  const isLine = (p: Paragraph | undefined) =>
    p !== undefined &&
    p.style === 'none' &&
    p.parent !== null &&
    isUnder(p, 'tasks') &&
    p.text === p.text.toUpperCase();
  const first = paragraphs.findIndex((p) => isLine(p));
  const start = paragraphs[first];
  if (!start) return null;
  const lines = [start];
  for (let next = paragraphs[first + 1]; next && isLine(next); next = paragraphs[next.index + 1])
    lines.push(next);
  const last = lines.at(-1) ?? start;
  if (lines.length < 2) return null;
  return { backdrop: lines.map((p) => p.text), span: source.span(start.from, last.to), confidence: 0.7 };
}

const startsWithClock = (p: Paragraph): boolean =>
  clock.test(p.flat) && /^(?:tu )?\d{1,2}\s?(?:h|gio|:)/.test(p.flat);

/** A row of a programme drawn as a table: order | time | what | who, some of them missing, in the order of the columns. */
function tableItem(source: Source, row: readonly Paragraph[], order: number): Part | null {
  const first = row[0];
  const last = row.at(-1);
  if (
    !first ||
    !last ||
    row.some((p) => /^(?:thoi gian|noi dung|stt|tt)\b/.test(p.flat) && p.flat.length < 25)
  )
    return null;
  const time = row.find(startsWithClock);
  const words = row.filter((p) => p !== time && !/^\d{1,2}[.)]?$/.test(p.flat));
  const at = time ? clock.exec(time.flat) : null;
  const what = words[0];
  if (!what) return null;
  return {
    order,
    time: at ? `${(at[1] ?? '').padStart(2, '0')}:${at[2] ?? '00'}` : null,
    what: tidy(what.text),
    lead: words.length > 1 ? tidy(words.at(-1)?.text ?? '') || null : null,
    span: source.span(first.from, last.to),
    confidence: time ? 0.92 : 0.75,
  };
}

function programmeItem(source: Source, p: Paragraph, order: number): Part {
  const time = clock.exec(p.flat);
  const start = time?.[0].length ?? 0;
  const colon = p.text.lastIndexOf(': ');
  const bracket = /\(([^)]+)\)[.;]?$/.exec(p.text);
  const hasLead = colon > start && p.text.length - colon < 200;
  const lead = hasLead
    ? tidy(p.text.slice(colon + 1)).replace(
        /\s+(?:thực hiện|trình bày|điều hành|phát biểu|đảm nhiệm|phụ trách)$/i,
        '',
      )
    : bracket && /thuc hien|dien hanh|trinh bay|cong an|lanh dao|so |ubnd/.test(p.flat.slice(bracket.index))
      ? tidy(bracket[1] ?? '')
      : null;
  return {
    order,
    time: time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? '00'}` : null,
    what: tidy(p.text.slice(start, hasLead ? colon : undefined)),
    lead: lead?.replace(/[.;]+$/, '') || null,
    span: source.span(p.start, p.to),
    confidence: 0.9,
  };
}
