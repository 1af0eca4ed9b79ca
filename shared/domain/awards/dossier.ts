import type { Dossier, DossierItem } from '../plan/award-type.ts';
import { overallState, type RuleResult, type RuleState } from './rule-result.ts';

export interface DossierState {
  state: RuleState;
  /** One result for each item, in the plan's order; the rule id is the item's. */
  items: RuleResult[];
  /** Names of the items that still lack copies. */
  missing: string[];
}

/**
 * Checks the papers of one nomination: each required item in as many copies as there are sets. An item that is not required may
 * be absent, but once handed in it belongs in every set. `copies` are the copies in the office by item id; `per` narrows to the
 * papers of the list or to those of the subject.
 */
export function checkDossier(
  dossier: Pick<Dossier, 'items' | 'sets'>,
  copies: ReadonlyMap<string, number>,
  per?: DossierItem['per'],
): DossierState {
  const wanted = dossier.items.filter((item) => per === undefined || item.per === per);
  const items = wanted.map((item) => checkItem(item, dossier.sets, copies.get(item.id) ?? 0));
  const lacking = new Set(items.filter((item) => item.state !== 'ok').map((item) => item.ruleId));
  return {
    state: overallState(items),
    items,
    missing: wanted.filter((item) => lacking.has(item.id)).map((item) => item.name),
  };
}

function checkItem(item: DossierItem, sets: number, present: number): RuleResult {
  const result = (state: RuleState, reason: string): RuleResult => ({ ruleId: item.id, state, reason });
  if (present >= sets) return result('ok', `Đủ ${sets} bản.`);
  if (present > 0) return result('failed', `Mới có ${present} bản, còn thiếu ${sets - present} bản.`);
  return item.required
    ? result('failed', `Chưa có; cần ${sets} bản.`)
    : result('ok', 'Không bắt buộc, chưa nộp.');
}
