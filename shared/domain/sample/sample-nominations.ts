import { type Random, randomStream } from './random.ts';
import type { SamplePerson, SampleReport } from './sample.ts';
import type { SampleCase } from './sample-cases.ts';
import type { SampleProfile, StoryNominations } from './story.ts';

type Nomination = SampleReport['nominations'][number];

/** Nominations of each unit for one award, by the key of the unit that proposes. */
export function buildNominations(
  cases: readonly SampleCase[],
  people: readonly SamplePerson[],
  rules: StoryNominations,
  awardTypeId: string,
  random: Random,
): Map<string, Nomination[]> {
  const nominations = new Map<string, Nomination[]>();
  const seen: Record<SampleProfile, number> = { strong: 0, good: 0, fair: 0, weak: 0 };
  const propose = (by: string, subject: Nomination['subject'], subjectKey: string, texts: string[]): void => {
    const list = nominations.get(by) ?? [];
    list.push({ awardTypeId, subject, subjectKey, achievement: achievement(texts, rules, subject, random) });
    nominations.set(by, list);
  };
  for (const { unit, teams, profile } of cases) {
    const by = unit.key;
    const turn = seen[profile]++;
    const pickTeam = () => (teams.length > 0 ? random.pick(teams).key : by);
    const homeOfPerson = pickTeam();
    if (rules.wholeForce.includes(by)) propose(by, 'collective', by, rules.collective);
    else if (isTurn(turn, rules.collectiveEvery[profile])) {
      propose(by, 'collective', pickTeam(), rules.collective);
    }
    if (isTurn(turn, rules.individualEvery[profile])) {
      const leads = random.chance(rules.leaderShare);
      const unitKey = leads ? by : homeOfPerson;
      const choice = people.filter((person) => person.unitKey === unitKey && person.isLeader === leads);
      propose(by, 'individual', random.pick(choice).key, leads ? rules.leader : rules.individual);
    }
  }
  for (const by of rules.leadersOf) {
    const leader = people.find(({ unitKey, isLeader }) => unitKey === by && isLeader);
    if (leader) propose(by, 'individual', leader.key, rules.leader);
  }
  for (const { by, of } of rules.twice) {
    const own = nominations.get(of)?.find((nomination) => nomination.subject === 'individual');
    if (own) propose(by, 'individual', own.subjectKey, rules.individual);
  }
  for (const { by, of } of rules.withoutConsent) {
    const team = freeTeam(
      cases.find(({ unit }) => unit.key === of),
      nominations,
    );
    if (team) propose(by, 'collective', team, rules.collective);
  }
  return nominations;
}

/** Each rule draws for itself; a second one does not change what the first came to. */
export function nominationStream(seed: number, position: number): Random {
  return randomStream(seed, position === 0 ? 'nominations' : `nominations ${position}`);
}

function isTurn(turn: number, every: number | undefined): boolean {
  return every !== undefined && turn % every === 0;
}

function freeTeam(
  member: SampleCase | undefined,
  nominations: Map<string, Nomination[]>,
): string | undefined {
  const taken = new Set([...nominations.values()].flat().map((nomination) => nomination.subjectKey));
  return member?.teams.find((team) => !taken.has(team.key))?.key;
}

/** One of the texts with its figures filled in; a person achieves less than a team. */
function achievement(
  texts: readonly string[],
  rules: StoryNominations,
  subject: Nomination['subject'],
  random: Random,
): string {
  const drawn = Object.entries(rules.figures).map(([name, { from, to, team }]): [string, number] => [
    name,
    random.int(from, to) * (subject === 'collective' ? team : 1),
  ]);
  const figures: Record<string, number | string> = { ...Object.fromEntries(drawn) };
  figures['model'] = random.pick(rules.models);
  return random.pick(texts).replace(/\{(\w+)\}/g, (_, key: string) => String(figures[key] ?? ''));
}
