/** `unknown` where a fact is missing: neither met nor failed until somebody finds out. */
export type RuleState = 'ok' | 'failed' | 'unknown';

export const ruleStateNames: Record<RuleState, string> = {
  ok: 'Đạt',
  failed: 'Không đạt',
  unknown: 'Chưa rõ',
};

/** One rule and what it says of a nomination or of a list, with the reason as a Vietnamese sentence. */
export interface RuleResult {
  ruleId: string;
  state: RuleState;
  reason: string;
}

/** One failure fails all; else one open question leaves all open. */
export function overallState(results: readonly Pick<RuleResult, 'state'>[]): RuleState {
  if (results.some((result) => result.state === 'failed')) return 'failed';
  return results.some((result) => result.state === 'unknown') ? 'unknown' : 'ok';
}
