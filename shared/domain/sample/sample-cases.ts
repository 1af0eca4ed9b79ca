import type { Plan, SubjectGroup } from '../plan/plan.ts';
import { randomStream } from './random.ts';
import type { SampleUnit } from './sample.ts';
import { membersOf, type SampleMember, type SampleTree } from './sample-units.ts';
import type { SampleProfile, SampleStory } from './story.ts';

/** A unit that reports, and how it does. */
export interface SampleCase extends SampleMember {
  groupId: string;
  profile: SampleProfile;
  /** One of a planned tie: it meets every target and leaves no point out. */
  isTied: boolean;
  /** Good deeds of a team in a month where the tie fixes them. */
  goodDeeds: number | null;
}

/** The group in which a unit takes part; teams are represented by their commune. */
export function groupOf(plan: Plan, { kind, isTeam }: SampleUnit): SubjectGroup | undefined {
  if (isTeam) return undefined;
  return plan.subjectGroups.find(
    ({ subject, unitKinds }) => subject === 'collective' && unitKinds.includes(kind),
  );
}

/** The units that owe a form, each doing as the story says, else as drawn. */
export function casesOf(tree: SampleTree, plan: Plan, story: SampleStory, seed: number): SampleCase[] {
  const random = randomStream(seed, 'profiles');
  const reporting = new Set(
    plan.milestones.filter(({ hasForm }) => hasForm).flatMap(({ groupIds }) => groupIds),
  );
  const fixed = new Map<string, SampleProfile>();
  for (const [profile, codes] of Object.entries(story.profiles.fixed)) {
    for (const code of codes ?? []) fixed.set(code, profile as SampleProfile);
  }
  return membersOf(tree).flatMap((member): SampleCase[] => {
    const group = groupOf(plan, member.unit);
    if (group === undefined || !reporting.has(group.id)) return [];
    const drawn = random.weighted(story.profiles.weights);
    const { code } = member.unit;
    const own = { ...member, groupId: group.id };
    const tie = story.ties.find(({ units }) => units.includes(code));
    if (!tie) return [{ ...own, profile: fixed.get(code) ?? drawn, isTied: false, goodDeeds: null }];
    const goodDeeds = tie.goodDeedsPerTeamMonth?.[tie.units[0] === code ? 0 : 1] ?? null;
    return [{ ...own, profile: 'strong', isTied: true, goodDeeds }];
  });
}
