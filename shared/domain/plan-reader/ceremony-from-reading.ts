import { upperFirst } from '../../text/first-letter.ts';
import { foldVietnamese } from '../../text/folding.ts';
import { planFromReadingText as words } from '../../text/plan-from-reading.ts';
import type { Ceremony, CeremonyKind } from '../ceremonies/ceremony.ts';
import { line } from './one-line.ts';
import type { PlanReading, ReadItem } from './reading.ts';

const kinds: readonly [RegExp, CeremonyKind][] = [
  [/so ket/, 'interimReview'],
  [/tong ket/, 'finalReview'],
  [/ton vinh|bieu duong|guong mat/, 'honour'],
];

type Part = ReadItem<'ceremony'>;
type PartWith<K extends string> = Extract<Part, Record<K, unknown>>;
const parts = <K extends string>(ceremony: readonly Part[], key: K) =>
  ceremony.filter((part): part is PartWith<K> => key in part);

/**
 * The ceremony that a plan speaks of, null where nothing of one was accepted. Its tasks are those of the plan when the
 * plan is about nothing but the ceremony.
 */
export function ceremonyFromReading(reading: PlanReading, newId: () => string): Ceremony | null {
  const { ceremony } = reading;
  if (ceremony.length === 0) return null;
  const title = line(reading.title?.value ?? '');
  const folded = foldVietnamese(title);
  const isAboutCeremony = /\b(le|hoi nghi)\b/.test(folded);
  const [time] = parts(ceremony, 'when');
  const [place] = parts(ceremony, 'place');
  const [heads] = parts(ceremony, 'headCount');
  const [backdrop] = parts(ceremony, 'backdrop');
  return {
    format: 1,
    kind: kinds.find(([pattern]) => pattern.test(folded))?.[1] ?? 'launch',
    title: isAboutCeremony ? upperFirst(title.replace(/^tổ chức\s+/iu, '')) : words.ceremony,
    date: time?.when?.length === 10 ? time.when : null,
    dateNote: time === undefined ? '' : line(time.text),
    startsAt: null,
    place: line(place?.place ?? ''),
    headCount: heads?.headCount ?? null,
    participants: parts(ceremony, 'group').flatMap(({ group, count }) => {
      const name = line(group);
      return name === '' ? [] : [{ id: newId(), name, count, summonedBy: '', note: '' }];
    }),
    programme: parts(ceremony, 'order').flatMap(({ what, lead, time: at }) => {
      const item = line(what);
      if (item === '') return [];
      return [
        { id: newId(), title: upperFirst(item), lead: line(lead ?? ''), minutes: null, note: line(at ?? '') },
      ];
    }),
    tasks: isAboutCeremony
      ? reading.tasks.flatMap(({ actor, with: coActors, what }) => {
          const text = line(what);
          if (text === '') return [];
          const others = coActors.map(line).filter((name) => name !== '');
          return [
            {
              id: newId(),
              actor: line(actor ?? '') || words.everyone,
              coActors: others,
              text: upperFirst(text),
              due: null,
              done: false,
            },
          ];
        })
      : [],
    backdrop: (backdrop?.backdrop ?? []).map(line).filter((one) => one !== ''),
    dressCode: '',
    budgetNote: '',
    presider: '',
  };
}
