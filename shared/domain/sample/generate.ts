import type { Milestone } from '../plan/milestone.ts';
import type { SampleParts } from './parts.ts';
import { randomStream } from './random.ts';
import type { Sample, SampleReceipt, SampleReport } from './sample.ts';
import { arrivalOf } from './sample-arrivals.ts';
import { buildNominations } from './sample-nominations.ts';
import { buildPeople } from './sample-people.ts';
import { buildAppraisal, buildSelfScores } from './sample-scores.ts';
import { buildTree, type SampleCommune, type SampleTree } from './sample-units.ts';
import { buildValues, type CommuneCase } from './sample-values.ts';
import type { SampleProfile, SampleStory } from './story.ts';

/**
 * A whole campaign from the few files that describe it. Pure: the same parts and seed give the same sample on every
 * machine, so tests, the demo and the office's own trial speak of the same people and figures.
 */
export function buildSample(parts: SampleParts, seed: number = parts.sample.seed): Sample {
  const { sample: manifest, office, plan, story } = parts;
  const tree = buildTree(parts.units);
  const people = buildPeople(tree, parts.names, seed);
  const table = needed(plan.scoreTables[0], 'a score table');
  const award = needed(
    plan.awardTypes.find((type) => type.managedHere),
    'an award that the office manages',
  );
  const cases = casesOf(tree.communes, story, seed);
  const nominations = buildNominations(cases, people, story, award.id, seed);
  const wave1 = milestoneOf(plan.milestones, 'waveReport');
  const final = milestoneOf(plan.milestones, 'finalReport');
  const arrivals = randomStream(seed, 'arrivals');
  const reports: SampleReport[] = [];
  for (const communeCase of cases) {
    const unitKey = communeCase.commune.unit.key;
    const values = buildValues(communeCase, plan.indicators, story, seed);
    const selfScores = buildSelfScores(communeCase, table, plan.indicators, story, seed);
    const first = arrivalOf(unitKey, story.reports.wave1, arrivals);
    const last = arrivalOf(unitKey, story.reports.final, arrivals);
    const rest = { unitKey, selfScores };
    if (first) {
      reports.push({ ...rest, milestoneId: wave1.id, date: first, values: values.wave1, nominations: [] });
    }
    if (last) {
      const proposed = nominations.get(unitKey) ?? [];
      reports.push({
        ...rest,
        milestoneId: final.id,
        date: last,
        values: values.final,
        nominations: proposed,
      });
    }
  }
  const finals = reports.filter((report) => report.milestoneId === final.id);
  return {
    id: manifest.id,
    name: manifest.name,
    description: manifest.description,
    ...office,
    plan,
    planDate: manifest.planDate,
    planNumber: manifest.planNumber,
    units: tree.units,
    clusters: tree.clusters,
    people,
    reports,
    receipts: receiptsOf(tree, plan.milestones, story, seed),
    appraisal: buildAppraisal(finals, table, story, seed),
    ceremonies: parts.ceremonies,
  };
}

/** How each commune does: as the story says, else drawn. */
function casesOf(communes: readonly SampleCommune[], story: SampleStory, seed: number): CommuneCase[] {
  const random = randomStream(seed, 'profiles');
  const fixed = new Map<string, SampleProfile>();
  for (const [profile, codes] of Object.entries(story.profiles.fixed)) {
    for (const code of codes ?? []) fixed.set(code, profile as SampleProfile);
  }
  return communes.map((commune) => {
    const drawn = random.weighted(story.profiles.weights);
    const { code } = commune.unit;
    const tie = story.ties.find(({ units }) => units.includes(code));
    if (!tie) return { commune, profile: fixed.get(code) ?? drawn, goodDeeds: null };
    const goodDeeds = tie.goodDeedsPerTeamMonth[tie.units[0] === code ? 0 : 1];
    return { commune, profile: 'strong', goodDeeds };
  });
}

/** Papers without a form: all units confirm the plan and send their launch paper, some of them late. */
function receiptsOf(
  tree: SampleTree,
  milestones: readonly Milestone[],
  story: SampleStory,
  seed: number,
): SampleReceipt[] {
  const owing = [...tree.communes, ...tree.agencies].map(({ unit }) => unit.key);
  return (['planReceived', 'launch'] as const).flatMap((kind) => {
    const milestone = milestoneOf(milestones, kind);
    const random = randomStream(seed, `receipts ${kind}`);
    return owing.flatMap((unitKey) => {
      const date = arrivalOf(unitKey, story.receipts[kind], random);
      return date === null ? [] : [{ unitKey, milestoneId: milestone.id, date }];
    });
  });
}

function milestoneOf(milestones: readonly Milestone[], kind: Milestone['kind']): Milestone {
  return needed(
    milestones.find((milestone) => milestone.kind === kind),
    `a milestone ${kind}`,
  );
}

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the sample's plan lacks ${what}`);
  return value;
}
