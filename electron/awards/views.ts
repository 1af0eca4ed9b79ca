import type { AwardBoardView, NominationView } from '#shared/contract/awards.ts';
import { allowedCount, checkQuotas } from '#shared/domain/awards/quota.ts';
import { checkRatioLimits } from '#shared/domain/awards/ratio-limit.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { conditionInWords, ratioLimitInWords } from '#shared/text/documents/plan.ts';
import { upperFirst } from '#shared/text/first-letter.ts';
import { type App, today } from '../app/app.ts';
import { type AwardBoard, assembleAwardBoard, type BoardNomination, chosenOf } from './award-board.ts';
import { decisionViews } from './decisions.ts';

const kinds: readonly SubjectKind[] = ['collective', 'individual', 'household'];

function nominationView(board: AwardBoard, plan: Plan, own: BoardNomination): NominationView {
  const { judgedBy, dossier } = own;
  const groupName = new Map(plan.subjectGroups.map(({ id, name }) => [id, name]));
  const titles = new Map(
    board.awardType.eligibility.map((entry) => [
      entry.id,
      conditionInWords(
        entry,
        entry.groupIds.map((id) => groupName.get(id) ?? ''),
      ),
    ]),
  );
  const cluster = board.scores.clusters.find(({ id }) => id === judgedBy?.clusterId);
  return {
    id: own.id,
    subject: own.subject,
    name: own.name,
    title: own.title,
    unitId: own.unitId,
    unitName: own.unitName,
    personId: own.personId,
    birthYear: own.birthYear,
    isLeader: own.isLeader ?? false,
    proposerUnitId: own.proposerUnitId,
    proposerName: own.proposerName,
    achievement: own.achievement,
    state: own.state,
    reason: own.reason,
    source: own.source,
    judgedBy:
      judgedBy === null
        ? null
        : {
            name: judgedBy.name,
            clusterName: cluster?.name ?? '',
            grade: judgedBy.standing.grade,
            rank: judgedBy.standing.rank,
            totalHundredths: judgedBy.standing.totalHundredths,
          },
    consent: own.facts.consent,
    hasConsent: own.hasConsent,
    dossier: {
      state: dossier.state,
      missing: dossier.missing,
      items: plan.dossier.items.map((item) => {
        const checked = dossier.items.find(({ ruleId }) => ruleId === item.id);
        return {
          itemId: item.id,
          name: item.name,
          form: item.form,
          required: item.required,
          per: item.per,
          copies: own.copies.get(item.id) ?? 0,
          state: checked?.state ?? 'unknown',
          reason: checked?.reason ?? '',
        };
      }),
    },
    rules: own.rules.map((rule) => ({ ...rule, title: upperFirst(titles.get(rule.ruleId) ?? '') })),
    eligibility: own.eligibility,
    duplicates: board.duplicates
      .filter(({ nominationIds }) => nominationIds.includes(own.id))
      .map(({ certainty, reason }) => ({ certainty, reason })),
  };
}

export function awardBoardView(
  app: App,
  input: { campaignId: string; awardTypeId?: string | undefined },
): AwardBoardView {
  const board = assembleAwardBoard(app.db, input.campaignId, input.awardTypeId, today(app));
  const { awardType, scores, all } = board;
  const { plan } = scores;
  const chosen = chosenOf(board).map(({ shape }) => shape);
  const quotaResults = checkQuotas(awardType, chosen);
  const limits = new Map(awardType.ratioLimits.map((limit) => [limit.id, limit]));
  const count = (awardTypeId: string, state: string) =>
    all.filter((row) => row.awardTypeId === awardTypeId && row.state === state).length;
  return {
    awardType: {
      id: awardType.id,
      name: awardType.name,
      decidedBy: awardType.decidedBy,
      standard: awardType.standard,
      subjects: subjectsOf(board),
    },
    types: plan.awardTypes.map(({ id, name, managedHere }) => ({
      id,
      name,
      managedHere,
      proposed: count(id, 'proposed'),
      selected: count(id, 'selected'),
      awarded: count(id, 'awarded'),
    })),
    quotas: subjectsOf(board).map((subject) => {
      const { max } = allowedCount(awardType.quotas, subject);
      const result = quotaResults.find(({ ruleId }) => ruleId === `quota:${subject}`);
      return {
        subject,
        max: max === Number.MAX_SAFE_INTEGER ? null : max,
        used: chosen.filter(({ kind }) => kind === subject).length,
        proposed: board.nominations.filter((own) => own.subject === subject && own.state !== 'rejected')
          .length,
        state: result?.state ?? 'ok',
        reason: result?.reason ?? 'Kế hoạch không đặt chỉ tiêu.',
      };
    }),
    ratios: checkRatioLimits(awardType.ratioLimits, chosen).map((result) => {
      const limit = limits.get(result.ruleId);
      return { ...result, title: limit === undefined ? '' : upperFirst(ratioLimitInWords(limit)) };
    }),
    duplicates: board.duplicates.filter(({ nominationIds }) =>
      nominationIds.some((id) => board.nominations.some((own) => own.id === id)),
    ),
    dossierSets: plan.dossier.sets,
    nominations: board.nominations.map((own) => nominationView(board, plan, own)),
    decisions: decisionViews(app.db, input.campaignId, awardType.id),
    isScoreFinal: scores.isFinal,
  };
}

/** Kinds of subject that the award is for: those with a quota, else those that a rule names or somebody proposed. */
function subjectsOf({ awardType, nominations }: AwardBoard): SubjectKind[] {
  const limited = kinds.filter((kind) => awardType.quotas.some(({ subject }) => subject === kind));
  if (limited.length > 0) return limited;
  const named = kinds.filter(
    (kind) =>
      awardType.eligibility.some(({ subjects }) => subjects.includes(kind)) ||
      nominations.some(({ subject }) => subject === kind),
  );
  return named.length > 0 ? named : ['collective', 'individual'];
}
