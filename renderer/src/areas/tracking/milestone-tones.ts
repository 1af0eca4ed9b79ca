import type { MilestoneState } from '#shared/contract/tracking.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const milestoneTones: Record<MilestoneState, Tone> = {
  notDue: 'muted',
  dueSoon: 'warn',
  onTime: 'ok',
  late: 'warn',
  missing: 'bad',
  returned: 'bad',
};
