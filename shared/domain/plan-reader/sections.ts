import { dateAt, written } from './dates.ts';
import type { Paragraph } from './outline.ts';
import { endOf } from './parts.ts';
import { tidy } from './phrases.ts';
import type { PlanReading, ReadItem } from './reading.ts';
import type { Source } from './source.ts';

/** The paper's own outline, with the numbers as they stand; what is wrong with them is asked about. */
export function readSections(source: Source, paragraphs: readonly Paragraph[]): ReadItem<'sections'>[] {
  return paragraphs.flatMap((p) => {
    const heading =
      p.style === 'part' ||
      p.style === 'roman' ||
      p.style === 'caps' ||
      p.style === 'article' ||
      ((p.style === 'arabic' || p.style === 'dotted') && p.text.length < 160 && p.children.length > 0);
    if (!heading) return [];
    const colon = p.text.indexOf(': ');
    return [
      {
        level: p.style === 'part' ? 0 : Math.min(p.level, 6),
        number: p.number,
        title: tidy(p.text.slice(0, colon > 0 && colon < 160 ? colon : 200)),
        span: source.span(p.from, endOf(p)),
        confidence: 0.9,
      },
    ];
  });
}

const enclosure = /\(?\s*\b(?:ban hanh )?kem theo (?:quyet dinh|cong van|van ban|to trinh|ke hoach)\b/;

/**
 * The papers in one file: a decision and the plan behind it, each with its number and date as far as they are written. The
 * plan's "(Kèm theo Quyết định số …)" gives the decision's, not its own.
 */
export function readPapers(
  source: Source,
  paragraphs: readonly Paragraph[],
  { kind, number, date, title }: Pick<PlanReading, 'kind' | 'number' | 'date' | 'title'>,
): ReadItem<'papers'>[] {
  if (!kind) return [];
  const found: ReadItem<'papers'>[] = [
    {
      kind: kind.value,
      number: number?.value ?? null,
      date: date?.value ?? null,
      title: title?.value ?? null,
      enclosedWith: null,
      span: kind.span,
      confidence: kind.confidence,
    },
  ];
  if (kind.attached === null) return found;
  const opening = paragraphs.find((p) => p.part > 0 && source.span(p.from, p.to)[0] > kind.span[0]);
  if (!opening) return found;
  const below = paragraphs.slice(opening.index + 1, opening.index + 8);
  const enclosed = below.find((p) => enclosure.test(p.flat));
  const cited = enclosed ? /số\s*:?\s*(\d*\s*\/?\s*[\p{L}\d/-]+)/iu.exec(enclosed.text)?.[1] : null;
  const titled = below.filter((p) => p.index <= (enclosed?.index ?? opening.index + 2) && p.style === 'none');
  const day = enclosed ? /ngay\s(?=\d)/.exec(enclosed.flat) : null;
  const enclosedOn = enclosed && day ? dateAt(enclosed.flat, day.index) : null;
  const enclosedWith = cited
    ? [tidy(cited), enclosedOn ? written(enclosedOn) : null].filter((x) => x !== null).join(', ')
    : null;
  found.push({
    kind: kind.attached === 'regulation' ? 'regulation' : 'plan',
    number: null,
    date: null,
    title: tidy(titled.map((p) => p.text.slice(0, enclosure.exec(p.flat)?.index)).join(' ')) || null,
    enclosedWith,
    span: source.span(opening.from, (enclosed ?? titled.at(-1) ?? opening).to),
    confidence: 0.85,
  });
  return found;
}
