import type { Indicator } from '../plan/indicator.ts';
import { type Random, randomStream } from './random.ts';
import type { SampleReport } from './sample.ts';
import type { SampleCommune } from './sample-units.ts';
import type { SampleProfile, SampleStory, Spread, StoryIndicator } from './story.ts';

type SampleValue = SampleReport['values'][number];

/** What a commune writes into its two forms. */
export interface SampleValues {
  wave1: SampleValue[];
  final: SampleValue[];
}

export interface CommuneCase {
  commune: SampleCommune;
  profile: SampleProfile;
  /** Set for a commune of a planned tie: it meets every target, with exactly so many good deeds. */
  goodDeeds: number | null;
}

/**
 * Indicator values of both reports: the first speaks of its wave, the final one of the whole campaign. What describes a
 * state, such as residents on file, does not go back.
 */
export function buildValues(
  { commune, profile, goodDeeds }: CommuneCase,
  indicators: readonly Indicator[],
  story: SampleStory,
  seed: number,
): SampleValues {
  const code = commune.unit.code;
  const random = randomStream(seed, `values ${code}`);
  const members = commune.teams.length * 4 + random.int(0, commune.teams.length);
  const wave1: SampleValue[] = [];
  const final: SampleValue[] = [];
  for (const indicator of indicators) {
    const rule = story.indicators[indicator.code];
    if (!rule) throw new RangeError(`the story has no rule for indicator ${indicator.code}`);
    if (story.gaps.leftBlank[indicator.code]?.includes(code)) continue;
    const empty = story.gaps.zeroDenominator[indicator.code]?.includes(code) ?? false;
    const draw = { random, rule, profile, teams: commune.teams.length, members, empty, goodDeeds };
    const months = [story.monthsOfWave1, story.monthsOfCampaign - story.monthsOfWave1] as const;
    const [first, second] = twice(draw, ...months);
    const [early, late] = rule.adds ? [first, together(first, second)] : inOrder(first, second);
    wave1.push({ indicatorCode: indicator.code, ...early });
    final.push({ indicatorCode: indicator.code, ...late });
  }
  return { wave1, final };
}

type Figures = { count: number } | { numerator: number; denominator: number };

interface Draw {
  random: Random;
  rule: StoryIndicator;
  profile: SampleProfile;
  teams: number;
  members: number;
  empty: boolean;
  goodDeeds: number | null;
}

/** Both waves of one indicator; what describes a state (residents, members) has the same denominator in both. */
function twice(draw: Draw, months1: number, months2: number): [Figures, Figures] {
  const denominator1 = denominatorOf(draw, months1);
  const denominator2 = draw.rule.adds ? denominatorOf(draw, months2) : denominator1;
  return [figuresOf(draw, denominator1), figuresOf(draw, denominator2)];
}

function figuresOf({ random, rule, profile, empty, goodDeeds }: Draw, denominator: number): Figures {
  const share = spread(rule.spread[profile], random);
  if (rule.base === 'count') return { count: Math.round(share) };
  if (empty) return { numerator: 0, denominator: 0 };
  if (rule.base === 'teamMonths') {
    return { numerator: Math.round(denominator * (goodDeeds ?? share)), denominator };
  }
  /** A share below 1 must show: at least one of a small number is missing. */
  const missing = share < 1 ? Math.max(1, Math.round(denominator * (1 - share))) : 0;
  return { numerator: Math.max(0, denominator - missing), denominator };
}

function denominatorOf({ random, rule, teams, members }: Draw, months: number): number {
  const { base } = rule;
  if (base === 'count') return 0;
  if (base === 'members') return members;
  if (base === 'teamMonths') return teams * months;
  const size =
    'perTeam' in base
      ? teams * random.between(...base.perTeam)
      : teams * months * random.between(...base.perTeamMonth);
  return Math.max(1, Math.round(size));
}

function spread(of: Spread, random: Random): number {
  return 'pick' in of ? random.pick(of.pick) : random.between(...of.range);
}

/** What both waves come to. */
function together(a: Figures, b: Figures): Figures {
  if ('count' in a || 'count' in b) {
    return { count: ('count' in a ? a.count : 0) + ('count' in b ? b.count : 0) };
  }
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

/** The weaker figures first. */
function inOrder(a: Figures, b: Figures): [Figures, Figures] {
  const size = (figures: Figures): number =>
    'count' in figures ? figures.count : figures.numerator / Math.max(1, figures.denominator);
  return size(a) <= size(b) ? [a, b] : [b, a];
}
