import type { Indicator } from '../plan/indicator.ts';
import { type Random, randomStream } from './random.ts';
import type { SampleReport } from './sample.ts';
import type { SampleCase } from './sample-cases.ts';
import type { SampleProfile, SampleStory, Spread, StoryIndicator } from './story.ts';

type SampleValue = SampleReport['values'][number];
type Figures = { count: number } | { numerator: number; denominator: number };

interface Draw {
  random: Random;
  rule: StoryIndicator;
  profile: SampleProfile;
  teams: number;
  members: number;
  empty: boolean;
  holdsStandards: boolean;
  goodDeeds: number | null;
  /** What was drawn for another indicator in the same period. */
  drawn(code: string, period: number): Figures;
}

/**
 * Indicator values of each report of a unit, in order: every report speaks of its own period, the last one of the whole
 * campaign. What describes a state, such as residents on file, does not go back.
 */
export function buildValues(
  { unit, teams, profile, goodDeeds, groupId }: SampleCase,
  indicators: readonly Indicator[],
  story: SampleStory,
  seed: number,
): SampleValue[][] {
  const random = randomStream(seed, `values ${unit.code}`);
  const members = teams.length * 4 + random.int(0, teams.length);
  const holdsStandards = story.standards.every(({ notHeld }) => !notHeld.includes(unit.code));
  const reports: SampleValue[][] = story.forms.map(() => []);
  const all = new Map<string, Figures[]>();
  const drawn = (code: string, period: number): Figures => {
    const figures = all.get(code)?.[period];
    if (figures === undefined) throw new RangeError(`the story draws ${code} too late`);
    return figures;
  };
  for (const indicator of indicators.filter(({ groupIds }) => groupIds.includes(groupId))) {
    const rule = story.indicators[indicator.code];
    if (!rule) throw new RangeError(`the story has no rule for indicator ${indicator.code}`);
    if (story.gaps.leftBlank[indicator.code]?.includes(unit.code)) continue;
    const empty = story.gaps.zeroDenominator[indicator.code]?.includes(unit.code) ?? false;
    const figures = { teams: teams.length, members, empty, holdsStandards, goodDeeds, drawn };
    const draw = { random, rule, profile, ...figures };
    const periods = eachPeriod(
      draw,
      story.forms.map(({ months }) => months),
    );
    const told = rule.adds ? withTotal(periods) : periods.toSorted((a, b) => size(a) - size(b));
    all.set(indicator.code, told);
    told.forEach((figures, at) => {
      reports[at]?.push({ indicatorCode: indicator.code, ...written(indicator, figures) });
    });
  }
  return reports;
}

function written({ measure }: Indicator, figures: Figures): Omit<SampleValue, 'indicatorCode'> {
  if (!('count' in figures)) return figures;
  if (measure.kind === 'yesNo') return { yes: figures.count > 0 };
  return measure.kind === 'grade' ? { step: figures.count } : figures;
}

/** All denominators first; what describes a state has the same one in every period. */
function eachPeriod(draw: Draw, months: readonly number[]): Figures[] {
  const first = denominatorOf(draw, months[0] ?? 1, 0);
  const denominators = months.map((count, at) => {
    if (at === 0 || !draw.rule.adds) return first;
    return denominatorOf(draw, count, at);
  });
  return denominators.map((denominator) => figuresOf(draw, denominator));
}

function figuresOf(draw: Draw, denominator: number): Figures {
  const { random, rule, profile, empty, holdsStandards, goodDeeds } = draw;
  const share = spread(rule.spread[profile], random);
  const { base } = rule;
  if (base === 'standard') return { count: holdsStandards ? 1 : 0 };
  if (base === 'count' || base === 'yesNo' || base === 'grade') return { count: Math.round(share) };
  if (empty) return { numerator: 0, denominator: 0 };
  if (base === 'teamMonths') {
    return { numerator: Math.round(denominator * (goodDeeds ?? share)), denominator };
  }
  /** A share below 1 must show: at least one of a small number is missing. */
  const missing = share < 1 ? Math.max(1, Math.round(denominator * (1 - share))) : 0;
  return { numerator: Math.max(0, denominator - missing), denominator };
}

function denominatorOf(
  { random, rule, teams, members, drawn }: Draw,
  months: number,
  period: number,
): number {
  const { base } = rule;
  if (base === 'members') return members;
  if (base === 'teamMonths') return teams * months;
  if (typeof base === 'string') return 0;
  if ('sameAs' in base || 'partOf' in base) {
    const other = drawn('sameAs' in base ? base.sameAs : base.partOf, period);
    if ('count' in other) throw new RangeError('a count has no parts');
    return 'sameAs' in base ? other.denominator : other.numerator;
  }
  if ('any' in base) return random.int(...base.any);
  const amount =
    'perTeam' in base
      ? teams * random.between(...base.perTeam)
      : teams * months * random.between(...base.perTeamMonth);
  return Math.max(1, Math.round(amount));
}

function spread(of: Spread, random: Random): number {
  return 'pick' in of ? random.pick(of.pick) : random.between(...of.range);
}

/** The last report tells what all periods come to. */
function withTotal(periods: readonly Figures[]): Figures[] {
  return periods.map((figures, at) => (at === periods.length - 1 ? periods.reduce(together) : figures));
}

function together(a: Figures, b: Figures): Figures {
  if ('count' in a || 'count' in b) {
    return { count: ('count' in a ? a.count : 0) + ('count' in b ? b.count : 0) };
  }
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

function size(figures: Figures): number {
  return 'count' in figures ? figures.count : figures.numerator / Math.max(1, figures.denominator);
}
