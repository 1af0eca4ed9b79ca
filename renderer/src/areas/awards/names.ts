import type { NominationState } from '#shared/contract/awards.ts';
import type { RuleState } from '#shared/domain/awards/rule-result.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const stateNames: Record<NominationState, string> = {
  proposed: 'Đề nghị',
  selected: 'Trong danh sách',
  rejected: 'Không chọn',
  awarded: 'Đã khen thưởng',
};

export const stateTones: Record<NominationState, Tone> = {
  proposed: 'muted',
  selected: 'info',
  rejected: 'bad',
  awarded: 'award',
};

export const ruleTones: Record<RuleState, Tone> = { ok: 'ok', failed: 'bad', unknown: 'warn' };

/** Of all rules together; a single rule is met or not. */
export const eligibilityNames: Record<RuleState, string> = {
  ok: 'Đủ điều kiện',
  failed: 'Không đạt',
  unknown: 'Chưa rõ',
};
