import { eligibilityInWords, ratioLimitInWords, planText as text } from '../../../text/documents/plan.ts';
import { upperFirst } from '../../../text/first-letter.ts';
import { formatCount } from '../../../text/numbers.ts';
import { subjectWords } from '../../../text/subject-names.ts';
import { operatorWords } from '../../compare.ts';
import type { AwardType, Dossier, DossierItem, Quota } from '../../plan/award-type.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Block } from '../document.ts';
import { heading, item, items } from '../write.ts';
import { sentence } from './plan-content.ts';

/** "không quá 10 tập thể; không quá 20 cá nhân". */
function quotasInWords(quotas: readonly Quota[]): string {
  return quotas
    .map(({ subject, op, value }) => `${operatorWords[op]} ${formatCount(value)} ${subjectWords[subject]}`)
    .join(' và ');
}

function quantity({ quotas, ratioLimits }: AwardType): string {
  const parts = [
    ...(quotas.length === 0 ? [] : [quotasInWords(quotas)]),
    ...ratioLimits.map(ratioLimitInWords),
  ];
  return sentence(parts.join('; '));
}

function awardTypeBlocks(award: AwardType): Block[] {
  const { name, standard, eligibility, quotas, ratioLimits } = award;
  if (!award.managedHere) return [heading(2, `${name}:`, sentence(standard))];
  return [
    heading(2, name),
    ...(standard === '' ? [] : [heading(3, text.standard, sentence(standard))]),
    ...(eligibility.length === 0
      ? []
      : [
          heading(3, text.conditions),
          ...eligibility.map(({ rule }) => item(4, sentence(upperFirst(eligibilityInWords(rule))))),
        ]),
    ...(quotas.length + ratioLimits.length === 0 ? [] : [heading(3, text.quantity, quantity(award))]),
  ];
}

function dossierLine({ name, form, required }: DossierItem): string {
  const optional = required || name.includes('(nếu có)') ? '' : text.ifAny;
  return sentence(`${name}${form === '' ? '' : text.form(form)}${optional}`);
}

function dossierBlocks({ items: papers, notes, sets, originals }: Dossier): Block[] {
  if (papers.length === 0) return [];
  return [
    heading(2, text.dossier),
    item(3, text.dossierItems),
    ...papers.map((paper) => item(4, dossierLine(paper))),
    item(3, text.dossierSets(sets, originals)),
    ...items(3, notes.map(sentence)),
  ];
}

/** IV. Khen thưởng: awards with standards, conditions and quotas; the dossier; the prize. */
export function awardBlocks(plan: Plan): Block[] {
  if (plan.awardTypes.length === 0) return [];
  return [
    heading(1, text.awards),
    ...plan.awardTypes.flatMap(awardTypeBlocks),
    ...dossierBlocks(plan.dossier),
    ...(plan.prizeNote === '' ? [] : [heading(2, text.prize, sentence(plan.prizeNote))]),
  ];
}
