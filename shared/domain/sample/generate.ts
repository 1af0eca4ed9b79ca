import type { Milestone } from '../plan/milestone.ts';
import type { SampleNameLists, SampleParts } from './parts.ts';
import { randomStream } from './random.ts';
import type { Sample, SamplePerson, SampleReceipt, SampleReport, SampleStandard } from './sample.ts';
import { arrivalOf } from './sample-arrivals.ts';
import { casesOf, groupOf, type SampleCase } from './sample-cases.ts';
import { buildNominations, nominationStream } from './sample-nominations.ts';
import { buildPeople } from './sample-people.ts';
import { buildAppraisal, buildSelfScores } from './sample-scores.ts';
import { buildTree, membersOf, type SampleTree } from './sample-units.ts';
import { buildValues } from './sample-values.ts';

/**
 * A whole campaign from the few files that describe it. Pure: the same parts and seed give the same sample on every
 * machine, so tests, the demo and the office's own trial speak of the same people and figures. A plan may lack forms,
 * score tables or awards; the sample then has no reports, points or nominations.
 */
export function buildSample(parts: SampleParts, seed: number = parts.sample.seed): Sample {
  const { sample: manifest, office, plan, story } = parts;
  const tree = buildTree(parts.units);
  const people = buildPeople(tree, parts.units, namesOf(parts.names, manifest.names), seed);
  const cases = casesOf(tree, plan, story, seed);
  const reports = reportsOf(parts, cases, people, seed);
  const last = story.forms.at(-1);
  const finalId = last === undefined ? null : milestoneNamed(plan.milestones, last.milestone).id;
  const finals = reports.filter((report) => report.milestoneId === finalId);
  return {
    id: manifest.id,
    name: manifest.name,
    description: manifest.description,
    ...office,
    plan,
    planDate: manifest.planDate,
    planNumber: manifest.planNumber,
    ceremonyPlan: manifest.ceremonyPlan,
    round: manifest.round,
    units: tree.units,
    clusters: tree.clusters,
    people,
    reports,
    receipts: receiptsOf(parts, tree, seed),
    appraisal: buildAppraisal(finals, plan.scoreTables, story, seed),
    standards: standardsOf(parts, tree),
    ceremonies: parts.ceremonies,
  };
}

function standardsOf({ plan, story }: SampleParts, tree: SampleTree): SampleStandard[] {
  const units = membersOf(tree).filter(({ unit }) => groupOf(plan, unit) !== undefined);
  return story.standards.flatMap(({ standard, year, notHeld }) =>
    units.map(({ unit }) => ({
      unitKey: unit.key,
      standard,
      year,
      isHeld: !notHeld.includes(unit.code),
    })),
  );
}

/** What each unit writes into its forms; nominations come with the last one. */
function reportsOf(
  { plan, story }: SampleParts,
  cases: readonly SampleCase[],
  people: readonly SamplePerson[],
  seed: number,
): SampleReport[] {
  const milestones = story.forms.map(({ milestone }) => milestoneNamed(plan.milestones, milestone));
  const nominations = story.nominations.map((rules, position) => {
    const award = needed(
      plan.awardTypes.find(({ name }) => name === rules.award),
      `the award ${rules.award}`,
    );
    const own = cases.filter(({ unit }) => rules.kinds.length === 0 || rules.kinds.includes(unit.kind));
    return buildNominations(own, people, rules, award.id, nominationStream(seed, position));
  });
  const arrivals = randomStream(seed, 'arrivals');
  return cases.flatMap((own) => {
    const unitKey = own.unit.key;
    const values = buildValues(own, plan.indicators, story, seed);
    const table = plan.scoreTables.find(({ groupId }) => groupId === own.groupId);
    const selfScores = table === undefined ? [] : buildSelfScores(own, table, plan.indicators, story, seed);
    return story.forms.flatMap((form, at): SampleReport[] => {
      const milestone = milestones[at];
      if (milestone === undefined || !milestone.groupIds.includes(own.groupId)) return [];
      const date = arrivalOf(unitKey, form, arrivals);
      if (date === null) return [];
      const isLast = at === story.forms.length - 1;
      const proposed = isLast ? nominations.flatMap((byUnit) => byUnit.get(unitKey) ?? []) : [];
      const returnedFor = form.returned[unitKey] ?? null;
      const filled = { values: values[at] ?? [], selfScores, nominations: proposed };
      return [{ unitKey, milestoneId: milestone.id, date, returnedFor, ...filled }];
    });
  });
}

/** Papers without a form from every unit that owes them: the plan confirmed, the launch paper sent, some of them late. */
function receiptsOf({ plan, story }: SampleParts, tree: SampleTree, seed: number): SampleReceipt[] {
  return story.receipts.flatMap((arrivals) => {
    const { id: milestoneId, kind, groupIds } = milestoneNamed(plan.milestones, arrivals.milestone);
    const random = randomStream(seed, `receipts ${kind}`);
    return membersOf(tree).flatMap(({ unit }) => {
      const group = groupOf(plan, unit);
      if (group === undefined || !groupIds.includes(group.id)) return [];
      const date = arrivalOf(unit.key, arrivals, random);
      if (date === null) return [];
      return [{ unitKey: unit.key, milestoneId, date, returnedFor: arrivals.returned[unit.key] ?? null }];
    });
  });
}

function namesOf({ surnames, ...rest }: SampleNameLists, region: SampleParts['sample']['names']) {
  return { ...rest, surnames: surnames[region] };
}

function milestoneNamed(milestones: readonly Milestone[], name: string): Milestone {
  return needed(
    milestones.find((milestone) => milestone.name === name),
    `a milestone ${name}`,
  );
}

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the sample's plan lacks ${what}`);
  return value;
}
