import { type Random, randomStream } from './random.ts';
import type { SamplePerson, SampleReport } from './sample.ts';
import type { SampleCommune } from './sample-units.ts';
import type { CommuneCase } from './sample-values.ts';
import type { SampleProfile, SampleStory } from './story.ts';

type Nomination = SampleReport['nominations'][number];

/** Nominations of each commune for the certificate of merit, by the key of the commune that proposes. */
export function buildNominations(
  cases: readonly CommuneCase[],
  people: readonly SamplePerson[],
  story: SampleStory,
  awardTypeId: string,
  seed: number,
): Map<string, Nomination[]> {
  const random = randomStream(seed, 'nominations');
  const rules = story.nominations;
  const nominations = new Map<string, Nomination[]>();
  const seen: Record<SampleProfile, number> = { strong: 0, good: 0, fair: 0, weak: 0 };
  const propose = (by: string, subject: Nomination['subject'], subjectKey: string, texts: string[]): void => {
    const list = nominations.get(by) ?? [];
    list.push({ awardTypeId, subject, subjectKey, achievement: achievement(texts, story, subject, random) });
    nominations.set(by, list);
  };
  for (const { commune, profile } of cases) {
    const by = commune.unit.key;
    const turn = seen[profile]++;
    const teamOfPerson = random.pick(commune.teams);
    if (rules.wholeForce.includes(by)) propose(by, 'collective', by, rules.collective);
    else if (isTurn(turn, rules.collectiveEvery[profile])) {
      propose(by, 'collective', random.pick(commune.teams).key, rules.collective);
    }
    if (isTurn(turn, rules.individualEvery[profile])) {
      const leads = random.chance(0.15);
      const unitKey = leads ? by : teamOfPerson.key;
      const choice = people.filter((person) => person.unitKey === unitKey && person.isLeader === leads);
      propose(by, 'individual', random.pick(choice).key, leads ? rules.leader : rules.individual);
    }
  }
  for (const { by, of } of rules.twice) {
    const own = nominations.get(of)?.find((nomination) => nomination.subject === 'individual');
    if (own) propose(by, 'individual', own.subjectKey, rules.individual);
  }
  for (const { by, of } of rules.withoutConsent) {
    const team = freeTeam(cases.find(({ commune }) => commune.unit.key === of)?.commune, nominations);
    if (team) propose(by, 'collective', team, rules.collective);
  }
  return nominations;
}

function isTurn(turn: number, every: number | undefined): boolean {
  return every !== undefined && turn % every === 0;
}

function freeTeam(
  commune: SampleCommune | undefined,
  nominations: Map<string, Nomination[]>,
): string | undefined {
  const taken = new Set([...nominations.values()].flat().map((nomination) => nomination.subjectKey));
  return commune?.teams.find((team) => !taken.has(team.key))?.key;
}

/** One of the texts with its figures filled in; a person achieves less than a team. */
function achievement(
  texts: readonly string[],
  story: SampleStory,
  subject: Nomination['subject'],
  random: Random,
): string {
  const scale = subject === 'collective' ? 3 : 1;
  const figures: Record<string, number | string> = {
    tips: random.int(6, 14) * scale,
    cases: random.int(3, 9) * scale,
    patrols: random.int(60, 120) * scale,
    deeds: random.int(4, 8) * scale,
    cameras: random.int(5, 15) * scale,
    calls: random.int(2, 4) * scale,
    streak: random.int(6, 12),
    helped: random.int(2, 4),
    arms: random.int(3, 8),
    model: random.pick(story.nominations.models),
  };
  return random.pick(texts).replace(/\{(\w+)\}/g, (_, key: string) => String(figures[key] ?? ''));
}
