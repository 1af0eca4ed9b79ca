import { upperFirst } from '../../text/first-letter.ts';
import { listLetter } from '../../text/numbers.ts';
import { planFromReadingText as words } from '../../text/plan-from-reading.ts';
import type { ContentArea, Plan } from '../plan/plan.ts';
import { line } from './one-line.ts';
import type { PlanReading, ReadItem, Span } from './reading.ts';

type Prose = Pick<Plan, 'legalBases' | 'aims' | 'requirements' | 'scope' | 'awardNotes'>;

/** The parts of a draft that are told in words. */
export function proseFromReading(reading: PlanReading, newId: () => string): Prose {
  const paragraph = (text: string) => ({ id: newId(), text: line(text) });
  const aims = (kind: ReadItem<'aims'>['kind']) =>
    reading.aims.flatMap((aim) => (aim.kind === kind && line(aim.text) !== '' ? [paragraph(aim.text)] : []));
  return {
    legalBases: reading.legalBases.flatMap(({ text }) => (line(text) === '' ? [] : [paragraph(text)])),
    aims: aims('aim'),
    requirements: aims('requirement'),
    scope: upperFirst(reading.subjects.map(({ name }) => line(name)).join('; ')),
    // What is said of no award in particular holds for all of them.
    awardNotes: reading.eligibility.flatMap(({ text, award }) =>
      award === null && line(text) !== '' ? [upperFirst(line(text))] : [],
    ),
  };
}

/** What must be met for one award, in the words of the text. */
export const standardOf = (reading: PlanReading, award: string): string =>
  reading.eligibility
    .filter((condition) => condition.award !== null && line(condition.award) === award)
    .map(({ text }) => upperFirst(line(text)))
    .join('\n');

/** Content areas, and for each target the area in whose lines it stands; a last area takes the others. */
export function areasFromReading(
  reading: PlanReading,
  newId: () => string,
): { areas: ContentArea[]; areaOf: (span: Span) => ContentArea } {
  const read = reading.contentAreas.map(({ title, text, span }, at) => ({
    span,
    area: {
      id: newId(),
      code: listLetter(at + 1),
      title: upperFirst(line(title)) || words.area(at + 1),
      text: line(text),
    },
  }));
  const areas = read.map(({ area }) => area);
  let rest: ContentArea | null = null;
  return {
    areas,
    areaOf([from, to]) {
      const around = read.find(({ span }) => span[0] <= from && to <= span[1]);
      if (around) return around.area;
      if (rest === null) {
        rest = { id: newId(), code: listLetter(areas.length + 1), title: words.targetsArea, text: '' };
        areas.push(rest);
      }
      return rest;
    },
  };
}
