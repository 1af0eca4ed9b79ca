import { subjectWords } from '../../text/subject-names.ts';
import type { AwardType, RatioLimit, SubjectKind } from '../plan/award-type.ts';
import { type ClassCounts, fits, ratioRoom } from './list-shape.ts';
import type { ProposedSubject } from './proposed-subject.ts';
import { allowedCount } from './quota.ts';
import { isInPart } from './ratio-limit.ts';
import type { RuleState } from './rule-result.ts';
import { compareStanding, type Standing } from './standing.ts';

export interface Candidate extends ProposedSubject, Standing {
  id: string;
  /** Verdict of all eligibility rules together; only `ok` can be suggested. */
  eligibility: RuleState;
}

export interface Choice {
  id: string;
  chosen: boolean;
  /** Why, as a Vietnamese sentence. */
  reason: string;
  /** Not chosen though it stands equal to one that is: the council has to decide. */
  tiedAtCut: boolean;
}

export interface Suggestion {
  /** False when no list, not even an empty one, keeps all limits of the kind ("= 10" with nine candidates). */
  possible: Record<SubjectKind, boolean>;
  /** One for each candidate, best first: collectives, then individuals, then households. */
  choices: Choice[];
}

const kinds: readonly SubjectKind[] = ['collective', 'individual', 'household'];

/**
 * The best list that keeps every quota and ratio limit: as long as the limits allow, and among the longest lists the one whose
 * best-placed candidates come first (going down from the best, each is taken if a longest list with all taken so far exists).
 * It is a proposal; the officer decides.
 */
export function suggestList(
  awardType: Pick<AwardType, 'quotas' | 'ratioLimits'>,
  candidates: readonly Candidate[],
): Suggestion {
  const perKind = kinds.map((kind) => suggestKind(awardType, kind, candidates));
  const [collective = false, individual = false, household = false] = perKind.map((own) => own.possible);
  return {
    possible: { collective, individual, household },
    choices: perKind.flatMap((own) => own.choices),
  };
}

function suggestKind(
  awardType: Pick<AwardType, 'quotas' | 'ratioLimits'>,
  kind: SubjectKind,
  candidates: readonly Candidate[],
): { possible: boolean; choices: Choice[] } {
  const limits = awardType.ratioLimits.filter((limit) => limitedKind(limit) === kind);
  const ranked = candidates.filter((own) => own.kind === kind).sort(compareStanding);
  const eligible = ranked.filter((own) => own.eligibility === 'ok');
  const quota = allowedCount(awardType.quotas, kind);

  const taken: ClassCounts = [0, 0, 0, 0];
  const reachable: ClassCounts = [0, 0, 0, 0];
  for (const own of eligible) reachable[classOf(own)] += 1;
  const size = longestList(limits, quota, eligible.length, taken, reachable);

  const chosen = new Set<string>();
  for (const own of eligible) {
    if (size === null) break;
    const ownClass = classOf(own);
    taken[ownClass] += 1;
    if (fits(size, ratioRoom(limits, size), taken, reachable)) chosen.add(own.id);
    else {
      taken[ownClass] -= 1;
      reachable[ownClass] -= 1;
    }
  }
  const explained = { kind, limits, chosen, eligible, atQuota: chosen.size === quota.max, size };
  return { possible: size !== null, choices: ranked.map((own) => explain(own, explained)) };
}

/** The kind of subject that a limit is about. A part that its whole cannot have (leaders among collectives) limits nothing. */
function limitedKind(limit: RatioLimit): SubjectKind | null {
  if (limit.part === 'notSmallTeams') return limit.whole === 'collectives' ? 'collective' : null;
  return limit.whole === 'individuals' ? 'individual' : null;
}

/** Candidates with the same answers to both ratio questions can stand in for each other. */
function classOf(own: Candidate): 0 | 1 | 2 | 3 {
  const first = isInPart(own.kind === 'collective' ? 'notSmallTeams' : 'leaders', own);
  const second = isInPart('notDirectWorkers', own);
  return ((first ? 2 : 0) + (second ? 1 : 0)) as 0 | 1 | 2 | 3;
}

function longestList(
  limits: readonly RatioLimit[],
  quota: { min: number; max: number },
  available: number,
  taken: ClassCounts,
  reachable: ClassCounts,
): number | null {
  for (let size = Math.min(quota.max, available); size >= quota.min && size >= 0; size -= 1) {
    if (fits(size, ratioRoom(limits, size), taken, reachable)) return size;
  }
  return null;
}

function explain(
  own: Candidate,
  list: {
    kind: SubjectKind;
    limits: readonly RatioLimit[];
    chosen: ReadonlySet<string>;
    eligible: readonly Candidate[];
    atQuota: boolean;
    size: number | null;
  },
): Choice {
  const choice = (chosen: boolean, reason: string, tiedAtCut = false): Choice => ({
    id: own.id,
    chosen,
    reason,
    tiedAtCut,
  });
  if (own.eligibility === 'failed') return choice(false, 'Không đủ điều kiện.');
  if (own.eligibility === 'unknown') return choice(false, 'Còn điều kiện chưa rõ, cần bổ sung thông tin.');
  const name = subjectWords[list.kind];
  if (list.size === null) return choice(false, `Không có danh sách ${name} nào đúng mọi chỉ tiêu và tỷ lệ.`);
  if (list.chosen.has(own.id)) {
    const place = list.eligible.indexOf(own) + 1;
    return choice(true, `Đứng thứ ${place} trong ${list.eligible.length} ${name} đủ điều kiện.`);
  }
  const tied = list.eligible.some((other) => list.chosen.has(other.id) && compareStanding(other, own) === 0);
  const lastChosen = list.eligible.findLast((other) => list.chosen.has(other.id));
  const isPassedOver =
    lastChosen !== undefined && list.eligible.indexOf(own) < list.eligible.indexOf(lastChosen);
  const ratio = list.limits.find((limit) => isInPart(limit.part, own));
  const why =
    list.atQuota && !isPassedOver
      ? `Đã đủ chỉ tiêu ${list.size} ${name}.`
      : ratio === undefined
        ? 'Nhường chỗ để danh sách đúng tỷ lệ quy định.'
        : `Chọn thêm thì không đúng tỷ lệ quy định (${ratio.source}).`;
  const tie = ' Ngang hạng, ngang điểm với trường hợp được chọn; cần Hội đồng quyết định.';
  return choice(false, tied ? why + tie : why, tied);
}
