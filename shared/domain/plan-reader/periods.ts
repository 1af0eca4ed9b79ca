import { type DateRange, dateAt, ranges, type WrittenDate, written } from './dates.ts';
import { type Paragraph, topicsAround } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading, ReadItem } from './reading.ts';
import type { Source } from './source.ts';

export interface Periods {
  period: PlanReading['period'];
  waves: ReadItem<'waves'>[];
  /** Offsets of the ranges used, so that their ends are not read as deadlines too. */
  used: [number, number][];
}

interface Candidate {
  period: NonNullable<PlanReading['period']>;
  weight: number;
  under: Paragraph | null;
}

const waveNames =
  /\b(?:dot|giai doan)\s(?:(?:thi dua|cao diem|phat dong|thi dua cao diem)\s)?(?:thu\s)?(\d{1,2}(?!\d|\/)|i{1,3}|iv|v|mot|nhat|hai|ba|bon|tu)\b\s?/g;

export function readPeriods(
  source: Source,
  paragraphs: readonly Paragraph[],
  title: PlanReading['title'],
  issued: string | null,
): Periods {
  const waves: ReadItem<'waves'>[] = [];
  const used: [number, number][] = [];
  const candidates: Candidate[] = [];
  const when = (date: WrittenDate | null): string | null => (date ? written(date) : issued);
  for (const p of paragraphs) {
    const found = ranges(p.flat);
    const named = wavesIn(p, found);
    if (named.length > 0) {
      for (const { name, range, from, to } of named) {
        const rest = p.text.slice(range.to, to);
        const theme = /["“]([^”"]{8,1200})["”]/.exec(rest) ?? /chủ đề:?\s+([^.;]{8,300})/i.exec(rest);
        waves.push({
          name: tidy(name),
          from: when(range.first),
          to: range.last ? written(range.last) : null,
          theme: theme?.[1] ? tidy(theme[1]).replace(/^[“"]|[”"]$/g, '') : null,
          span: source.span(p.start + from, p.start + to),
          confidence: 0.93,
        });
      }
      used.push([p.from, p.start + (named.at(-1)?.range.to ?? 0)]);
      continue;
    }
    for (const range of found) {
      const weight = weigh(p, range);
      if (weight <= 0) continue;
      candidates.push({
        period: {
          from: when(range.first),
          to: range.last ? written(range.last) : null,
          span: source.span(p.start + range.from, p.start + range.to),
          confidence: Math.min(0.95, weight / 10),
        },
        weight,
        under: p.parent,
      });
      used.push([p.start + range.from, p.start + range.to]);
    }
    const single = found.length > 0 ? null : singleMonth(source, p);
    if (single) candidates.push({ period: single, weight: 5, under: p });
  }
  candidates.sort((a, b) => b.weight - a.weight);
  const period = joined(candidates) ?? fromWaves(waves) ?? fromTitle(source, title);
  return { period, waves, used };
}

interface NamedRange {
  name: string;
  range: DateRange;
  from: number;
  to: number;
}

/** "Đợt 1 (từ … đến …)" at the head of a line, or several of them in one sentence, each with its own range. */
function wavesIn(p: Paragraph, found: readonly DateRange[]): NamedRange[] {
  const names = [...p.flat.matchAll(waveNames)];
  const named = names.flatMap((m, i): NamedRange[] => {
    const end = m.index + m[0].length;
    const next = names[i + 1]?.index ?? p.flat.length;
    const range = found.find((r) => r.last !== null && r.from >= end - 1 && r.from < next);
    const alone = names.length === 1;
    return range
      ? [{ name: p.text.slice(m.index, end), range, from: alone ? p.from - p.start : m.index, to: next }]
      : [];
  });
  return named.length >= 2 || (names[0]?.index ?? 99) < 12 ? named : [];
}

/** Several stages side by side ("Từ 01/3 đến …: …", "Từ 01/6 đến …: …") make up the period together. */
function joined(candidates: readonly Candidate[]): PlanReading['period'] {
  const best = candidates[0];
  if (!best) return null;
  const beside = candidates.filter(
    (c) => c.weight === best.weight && c.under === best.under && c.under !== null,
  );
  if (beside.length < 2 || best.weight > 7) return best.period;
  const froms = beside.map((c) => c.period.from).filter((x) => x !== null);
  const tos = beside.map((c) => c.period.to).filter((x) => x !== null);
  return {
    from: froms.sort()[0] ?? null,
    to: tos.sort().at(-1) ?? null,
    span: [
      Math.min(...beside.map((c) => c.period.span[0])),
      Math.max(...beside.map((c) => c.period.span[1])),
    ],
    confidence: 0.6,
  };
}

/** How likely a range is the campaign's own time and not an anniversary, a stage of history or a past decision. */
function weigh(p: Paragraph, range: DateRange): number {
  const before = p.flat.slice(Math.max(0, range.from - 130), range.from);
  if (/ky niem|"[^"]*$/.test(before) || /\bnam sinh\b/.test(before)) return 0;
  // "Tổng kết: từ ngày 10 đến 20/10" is one event within the time.
  if (/\b(?:tong ket|so ket|cham diem|kiem tra|nghiem thu|binh xet|khao sat)\b[^.;]*$/.test(before)) return 0;
  const topics = topicsAround(p);
  let weight = 0;
  if (topics.includes('time') || /^thoi gian/.test(p.flat)) weight += 5;
  // A stage of years ("5 năm 2026 - 2030") belongs to a cited programme far more often than to the campaign.
  if (
    !p.flat.startsWith('tu ', range.from) &&
    range.first?.month === null &&
    range.first.quarter === null &&
    weight === 0
  )
    return 0;
  if (/(?:thoi gian|bat dau|thuc hien|trien khai|phat dong|dien ra|to chuc)[^.;]*$/.test(before)) weight += 3;
  if (weight === 0) return 0;
  if (range.last) weight += 2;
  return weight;
}

/** "Thời gian: … trong tháng 9/2024" of an event. */
function singleMonth(source: Source, p: Paragraph): PlanReading['period'] {
  if (!/^thoi gian\b/.test(p.flat)) return null;
  const at = /(?:ngay|thang|quy|nam) \d|thang\s?\d|quy [iv]+ |\d{1,2}\/\d{1,2}\/\d{4}/.exec(p.flat);
  const date = at ? dateAt(p.flat, at.index) : null;
  const value = date ? written(date) : null;
  if (!date || !value) return null;
  return {
    from: value,
    to: value,
    span: source.span(p.start + date.from, p.start + date.to),
    confidence: 0.6,
  };
}

function fromWaves(waves: readonly ReadItem<'waves'>[]): PlanReading['period'] {
  const first = waves[0];
  const last = waves.at(-1);
  if (!first || !last || waves.length < 2) return null;
  return { from: first.from, to: last.to, span: [first.span[0], last.span[1]], confidence: 0.6 };
}

/** "… năm 2023" and "… giai đoạn 2026 - 2030" in the title. */
function fromTitle(source: Source, title: PlanReading['title']): PlanReading['period'] {
  if (!title) return null;
  const text = source.original.slice(...title.span).normalize('NFC');
  const stage = /(20\d{2})\s*[-–]\s*(20\d{2})/.exec(text);
  const year = [...text.matchAll(/n[ăa]m\s+(20\d{2})/gi)].at(-1);
  if (stage?.[1] && stage[2] && /n[ăa]m h[ọo]c\s+$/i.test(text.slice(0, stage.index)))
    return { from: stage[1], to: stage[2], span: title.span, confidence: 0.5 };
  const [from, to] = stage ? [stage[1], stage[2]] : [year?.[1], year?.[1]];
  if (from === undefined || to === undefined) return null;
  return { from: `${from}-01-01`, to: `${to}-12-31`, span: title.span, confidence: 0.75 };
}
