import type { Reader } from '#db/open.ts';
import { checkDossier, type DossierState } from '#shared/domain/awards/dossier.ts';
import { type DuplicateGroup, findDuplicates } from '#shared/domain/awards/duplicates.ts';
import { checkEligibility } from '#shared/domain/awards/eligibility.ts';
import type { ProposedSubject } from '#shared/domain/awards/proposed-subject.ts';
import { overallState, type RuleResult, type RuleState } from '#shared/domain/awards/rule-result.ts';
import type { Standing } from '#shared/domain/awards/standing.ts';
import type { SubjectFacts } from '#shared/domain/awards/subject-facts.ts';
import type { AwardType } from '#shared/domain/plan/award-type.ts';
import type { Plan, SubjectGroup } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { assembleScoreBoard, type BoardUnit, type ScoreBoard } from '../scoring/score-board.ts';
import {
  lineAbove,
  type NominationRow,
  readCopies,
  readExclusions,
  readNominations,
} from './read-nominations.ts';
import { readStandards } from './read-standards.ts';
import { unitFacts } from './unit-facts.ts';

/** A nomination with everything that is known and judged of it. */
export interface BoardNomination extends NominationRow {
  shape: ProposedSubject;
  standing: Standing;
  /** The scored unit through which it is judged: its own, or the nearest one above. */
  judgedBy: BoardUnit | null;
  facts: SubjectFacts;
  rules: RuleResult[];
  eligibility: RuleState;
  dossier: DossierState;
  copies: ReadonlyMap<string, number>;
}

export interface AwardBoard {
  scores: ScoreBoard;
  awardType: AwardType;
  /** Of this award type. */
  nominations: BoardNomination[];
  /** Of the whole campaign. */
  all: NominationRow[];
  duplicates: DuplicateGroup[];
}

/** @throws AppError NOT_FOUND */
function awardTypeIn(board: ScoreBoard, awardTypeId: string | undefined): AwardType {
  const types = board.plan.awardTypes;
  const found =
    awardTypeId === undefined
      ? (types.find(({ managedHere }) => managedHere) ?? types[0])
      : types.find(({ id }) => id === awardTypeId);
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'hình thức khen thưởng trong kế hoạch' });
  return found;
}

/**
 * The nominations of one award type (the first that is managed here unless told), each judged by every rule as of a day.
 * @throws AppError NOT_FOUND
 */
export function assembleAwardBoard(
  db: Reader,
  campaignId: string,
  awardTypeId: string | undefined,
  today: string,
  exclusionsOn = today,
): AwardBoard {
  const scores = assembleScoreBoard(db, campaignId, today);
  const awardType = awardTypeIn(scores, awardTypeId);
  const all = readNominations(db, campaignId);
  const alive = all.filter(({ state }) => state !== 'rejected');
  const duplicates = findDuplicates(alive.map((row) => ({ ...row, kind: row.subject })));
  const others = otherProposals(scores, alive, duplicates);
  const copies = readCopies(db, campaignId);
  const exclusions = readExclusions(db, exclusionsOn);
  const units = new Map(scores.units.map((own) => [own.unitId, own]));
  const above = lineAbove(db);
  const { dossier, period } = scores.plan;
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const standards = readStandards(db, { from: yearOf(period.from), to: yearOf(period.to ?? today) });
  const nominations = all
    .filter((row) => row.awardTypeId === awardType.id)
    .map((row): BoardNomination => {
      const line = above(row.unitId);
      const judgedId = line.find((unitId) => units.has(unitId));
      const judgedBy = judgedId === undefined ? null : (units.get(judgedId) ?? null);
      const isCollective = row.subject === 'collective';
      const group = isCollective ? groupOfKind(scores.plan, row.unitKind) : undefined;
      const ownGroup = group === undefined ? {} : { groupId: group.id };
      const facts: SubjectFacts = {
        kind: row.subject,
        name: row.name,
        isLeader: row.isLeader ?? false,
        unit:
          judgedBy === null ? null : { ...unitFacts(scores.plan, judgedBy, standards(line)), ...ownGroup },
        exclusions: exclusions.get((isCollective ? row.unitId : row.personId) ?? '') ?? [],
        consent: line.includes(row.proposerUnitId) ? 'notNeeded' : row.hasConsent ? 'given' : 'missing',
        otherProposals: others.get(row.id) ?? [],
      };
      const rules = checkEligibility(awardType.eligibility, facts);
      const own = copies.get(row.id) ?? new Map<string, number>();
      return {
        ...row,
        shape: {
          kind: row.subject,
          isLeader: row.isLeader ?? false,
          isDirectWorker: row.isDirectWorker ?? false,
          isSmallTeam: isCollective && row.isSmallTeam,
        },
        standing: {
          rank: judgedBy?.standing.rank ?? null,
          pointsHundredths: judgedBy?.standing.totalHundredths ?? null,
          preferredAmongEquals: row.sex === 'female',
        },
        judgedBy,
        facts,
        rules,
        eligibility: overallState(rules),
        dossier: checkDossier(dossier, own),
        copies: own,
      };
    });
  return { scores, awardType, nominations, all, duplicates };
}

/** The group that a collective of the kind is in: a team may be in another one than the commune that is scored for it. */
function groupOfKind({ subjectGroups }: Plan, kind: string): SubjectGroup | undefined {
  return subjectGroups.find(({ subject, unitKinds }) => subject === 'collective' && unitKinds.includes(kind));
}

/** For each nomination the other ones that are certainly of the same subject: "Bằng khen … do Xã A đề nghị". */
function otherProposals(
  { plan }: ScoreBoard,
  alive: readonly NominationRow[],
  duplicates: readonly DuplicateGroup[],
): Map<string, string[]> {
  const rows = new Map(alive.map((row) => [row.id, row]));
  const awardNames = new Map(plan.awardTypes.map(({ id, name }) => [id, name]));
  const others = new Map<string, string[]>();
  for (const { certainty, nominationIds } of duplicates) {
    if (certainty !== 'certain') continue;
    for (const id of nominationIds) {
      const names = nominationIds
        .filter((other) => other !== id)
        .map((other) => rows.get(other))
        .map(
          (row) => `${awardNames.get(row?.awardTypeId ?? '') ?? ''} do ${row?.proposerName ?? ''} đề nghị`,
        );
      others.set(id, [...(others.get(id) ?? []), ...names]);
    }
  }
  return others;
}

/** Those that are on the list: chosen now, or given already. */
export function chosenOf(board: AwardBoard): BoardNomination[] {
  return board.nominations.filter(({ state }) => state === 'selected' || state === 'awarded');
}
