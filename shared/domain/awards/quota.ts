import { subjectWords } from '../../text/subject-names.ts';
import { holds, operatorWords } from '../compare.ts';
import type { AwardType, Quota, SubjectKind } from '../plan/award-type.ts';
import type { ProposedSubject } from './proposed-subject.ts';
import type { RuleResult } from './rule-result.ts';

/** Smallest and largest number that a set of quotas allows for a kind of subject; no quota allows any number. */
export function allowedCount(quotas: readonly Quota[], kind: SubjectKind): { min: number; max: number } {
  const range = { min: 0, max: Number.MAX_SAFE_INTEGER };
  for (const { op, value } of quotas.filter((quota) => quota.subject === kind)) {
    if (op === '>=' || op === '=') range.min = Math.max(range.min, value);
    if (op === '>') range.min = Math.max(range.min, value + 1);
    if (op === '<=' || op === '=') range.max = Math.min(range.max, value);
    if (op === '<') range.max = Math.min(range.max, value - 1);
  }
  return range;
}

/** Every quota of an award against the subjects proposed for it; rule ids are "quota:collective" and so on. */
export function checkQuotas(
  awardType: Pick<AwardType, 'quotas'>,
  proposed: readonly Pick<ProposedSubject, 'kind'>[],
): RuleResult[] {
  return awardType.quotas.map((quota) => {
    const count = proposed.filter((subject) => subject.kind === quota.subject).length;
    const isOk = holds(quota.op, count - quota.value);
    const name = subjectWords[quota.subject];
    const said = `Đề nghị ${count} ${name}, chỉ tiêu ${operatorWords[quota.op]} ${quota.value}`;
    return {
      ruleId: `quota:${quota.subject}`,
      state: isOk ? 'ok' : 'failed',
      reason: `${said}: ${remark(quota, count, isOk)}.`,
    };
  });
}

function remark(quota: Quota, count: number, isOk: boolean): string {
  const left = quota.value - count;
  if (isOk) return quota.op === '<=' && left > 0 ? `còn ${left}` : 'đúng chỉ tiêu';
  if (left < 0) return `vượt ${-left}`;
  return left > 0 ? `thiếu ${left}` : 'chưa đúng chỉ tiêu';
}
