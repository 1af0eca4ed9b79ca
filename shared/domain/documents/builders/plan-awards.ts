import {
  awardOccasionNames,
  conditionInWords,
  ratioLimitInWords,
  planText as text,
} from '../../../text/documents/plan.ts';
import { upperFirst } from '../../../text/first-letter.ts';
import { formatCount } from '../../../text/numbers.ts';
import { subjectWords } from '../../../text/subject-names.ts';
import { operatorWords } from '../../compare.ts';
import {
  AwardOccasion,
  type AwardType,
  type Dossier,
  type DossierItem,
  type Eligibility,
  type Quota,
  type RatioLimit,
} from '../../plan/award-type.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Block } from '../document.ts';
import { heading, item, items } from '../write.ts';
import { sentence, standardBlocks } from './plan-content.ts';

/** "không quá 10 tập thể; không quá 20 cá nhân". */
function quotasInWords(quotas: readonly Quota[]): string {
  return quotas
    .map(({ subject, op, value }) => `${operatorWords[op]} ${formatCount(value)} ${subjectWords[subject]}`)
    .join(' và ');
}

function limitInWords(limit: RatioLimit): string {
  const words = ratioLimitInWords(limit);
  return limit.source === '' ? words : `${words} (${limit.source})`;
}

function quantity({ quotas, quotaNote, ratioLimits, allocatedBy }: AwardType): string {
  const parts = [
    ...(quotas.length === 0 ? [] : [quotasInWords(quotas)]),
    ...(quotaNote === '' ? [] : [quotaNote]),
    ...ratioLimits.map(limitInWords),
    ...(allocatedBy === '' ? [] : [text.allocatedBy(allocatedBy)]),
  ];
  return parts.length === 0 ? '' : sentence(parts.join('; '));
}

function conditionLine(entry: Eligibility, plan: Plan): string {
  const groups = plan.subjectGroups.filter(({ id }) => entry.groupIds.includes(id)).map(({ name }) => name);
  return sentence(upperFirst(conditionInWords(entry, groups)));
}

/** One award; `level` is its own heading's, everything below stands one or two levels deeper. */
function awardTypeBlocks(award: AwardType, plan: Plan, level: 2 | 3): Block[] {
  const { name, standard, eligibility, managedHere } = award;
  const count = quantity(award);
  if (!managedHere) {
    const words = [standard, upperFirst(count)].filter((part) => part !== '').map(sentence);
    return words.length === 0 ? [heading(level, name)] : [heading(level, `${name}:`, words.join(' '))];
  }
  const inner = level === 2 ? 3 : 4;
  return [
    heading(level, name),
    ...(standard === '' ? [] : [heading(inner, text.standard, sentence(standard))]),
    ...(eligibility.length === 0
      ? []
      : [
          heading(inner, text.conditions),
          ...eligibility.map((entry) => item(level === 2 ? 4 : 5, conditionLine(entry, plan))),
        ]),
    ...(count === '' ? [] : [heading(inner, text.quantity, count)]),
  ];
}

/** Awards by when they are given, where the plan tells several occasions apart. */
function awardsByOccasion(plan: Plan): Block[] {
  const { awardTypes } = plan;
  const occasions = AwardOccasion.options.filter((occasion) =>
    awardTypes.some((award) => award.occasion === occasion),
  );
  if (occasions.length < 2) return awardTypes.flatMap((award) => awardTypeBlocks(award, plan, 2));
  return occasions.flatMap((occasion) => {
    const own = awardTypes.filter((award) => award.occasion === occasion);
    if (occasion === 'any') return own.flatMap((award) => awardTypeBlocks(award, plan, 2));
    return [
      heading(2, awardOccasionNames[occasion]),
      ...own.flatMap((award) => awardTypeBlocks(award, plan, 3)),
    ];
  });
}

function dossierLine({ name, form, required }: DossierItem): string {
  const optional = required || name.includes('(nếu có)') ? '' : text.ifAny;
  return sentence(`${name}${form === '' ? '' : text.form(form)}${optional}`);
}

function dossierBlocks({ items: papers, notes, sets, originals, route }: Dossier): Block[] {
  if (papers.length === 0) return [];
  return [
    heading(2, text.dossier),
    item(3, text.dossierItems),
    ...papers.map((paper) => item(4, dossierLine(paper))),
    item(3, text.dossierSets(sets, originals)),
    ...(route.length === 0 ? [] : [item(3, text.route), ...items(4, route.map(sentence))]),
    ...items(3, notes.map(sentence)),
  ];
}

/** Khen thưởng: standards of the groups, awards with conditions and quotas, the dossier, the prize, what else holds. */
export function awardBlocks(plan: Plan): Block[] {
  const standards = plan.standardsAs === 'awardStandards' ? standardBlocks(plan, 2) : [];
  if (plan.awardTypes.length === 0 && standards.length === 0) return [];
  return [
    heading(1, text.awards),
    ...standards,
    ...awardsByOccasion(plan),
    ...dossierBlocks(plan.dossier),
    ...(plan.prizeNote === '' ? [] : [heading(2, text.prize, sentence(plan.prizeNote))]),
    ...(plan.awardNotes.length === 0
      ? []
      : [heading(2, text.awardNotes), ...items(3, plan.awardNotes.map(sentence))]),
  ];
}
