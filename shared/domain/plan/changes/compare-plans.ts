import type { Plan } from '../plan.ts';
import { type PlanSection, planSectionNames } from '../sections.ts';
import { describeAwards } from './describe-awards.ts';
import { describeParts } from './describe-parts.ts';
import { describeTexts } from './describe-texts.ts';
import type { DescribedPart } from './described-part.ts';

/** One difference between two versions of a plan. */
export interface PlanChange {
  section: PlanSection;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Inside a sentence: "chỉ tiêu a1"; for `moved` the list. */
  name: string;
  /** What of it: "mức phấn đấu". Empty when the part is nothing but its text. */
  label: string;
  before: string;
  after: string;
}

function namesIn(plan: Plan): (id: string) => string {
  const names = new Map<string, string>([
    ...plan.waves.map(({ id, name }) => [id, name] as const),
    ...plan.subjectGroups.map(({ id, name }) => [id, name] as const),
    ...plan.contentAreas.map(({ id, title }) => [id, title] as const),
    ...plan.indicators.map(({ id, shortName }) => [id, shortName] as const),
    ...plan.milestones.map(({ id, name }) => [id, name] as const),
    ...plan.scoreTables.flatMap(({ sections }) =>
      sections.flatMap((section) => [
        [section.id, section.name] as const,
        ...section.criteria.map(({ id, name }) => [id, name] as const),
      ]),
    ),
  ]);
  return (id) => names.get(id) ?? '';
}

function describe(plan: Plan): Map<string, DescribedPart> {
  const nameOf = namesIn(plan);
  const parts = [...describeTexts(plan), ...describeParts(plan, nameOf), ...describeAwards(plan, nameOf)];
  return new Map(parts.map((part) => [part.key, part]));
}

/** The first facet that says anything, which names a part on its own. */
function summary({ facets }: DescribedPart): string {
  return facets
    .filter(([, value]) => value !== '')
    .slice(0, 2)
    .map(([, value]) => value)
    .join(': ');
}

function changesWithin(before: DescribedPart, after: DescribedPart): PlanChange[] {
  if (JSON.stringify(before.raw) === JSON.stringify(after.raw)) return [];
  const old = new Map(before.facets);
  const { section, name } = before;
  const said = after.facets
    .filter(([label, value]) => old.get(label) !== value)
    .map(
      ([label, value]): PlanChange => ({
        section,
        kind: 'changed',
        name,
        label,
        before: old.get(label) ?? '',
        after: value,
      }),
    );
  if (said.length > 0) return said;
  return [{ section, kind: 'changed', name, label: 'quy định chi tiết', before: '', after: '' }];
}

/** Lists whose common parts stand in another order. */
function moves(before: Map<string, DescribedPart>, after: Map<string, DescribedPart>): PlanChange[] {
  const lists = new Map([...after.values()].map(({ list, section }) => [list, section]));
  return [...lists].flatMap(([list, section]) => {
    if (list === null) return [];
    const order = (parts: Map<string, DescribedPart>, others: Map<string, DescribedPart>) =>
      [...parts.values()]
        .filter((part) => part.list === list && others.has(part.key))
        .map(({ key }) => key)
        .join();
    return order(before, after) === order(after, before)
      ? []
      : [{ section, kind: 'moved' as const, name: list, label: '', before: '', after: '' }];
  });
}

/** Everything that the later version says otherwise, in the order of the plan's sections. */
export function comparePlans(earlier: Plan, later: Plan): PlanChange[] {
  const before = describe(earlier);
  const after = describe(later);
  const changes: PlanChange[] = [
    ...[...before.values()].flatMap((part): PlanChange[] => {
      const now = after.get(part.key);
      if (now !== undefined) return changesWithin(part, now);
      const { section, name } = part;
      return [{ section, kind: 'removed', name, label: '', before: summary(part), after: '' }];
    }),
    ...[...after.values()]
      .filter(({ key }) => !before.has(key))
      .map((part): PlanChange => {
        const { section, name } = part;
        return { section, kind: 'added', name, label: '', before: '', after: summary(part) };
      }),
    ...moves(before, after),
  ];
  const place = ({ section }: PlanChange) => planSectionNames.indexOf(section);
  return changes.toSorted((a, b) => place(a) - place(b));
}
