import { type Stay, takesPartOn } from '../units/participation.ts';
import type { LocalDate } from '../values.ts';

/** One time that something is due, as far as it says who owes it. */
export interface Duty {
  groupIds: ReadonlySet<string>;
  due: LocalDate;
  /** It fell due before the plan asked for it: nobody can be late with that. */
  isTooEarly: boolean;
  /** Units whose report of this time is tracked in the campaign above or in a round of this one. */
  elsewhere: ReadonlySet<string>;
}

export interface DutyMember extends Stay {
  unitId: string;
  groupId: string;
}

/** Whether a unit owes a paper here. What has come in stays where it was taken in, whoever would be asked for it now. */
export function isOwed(duty: Duty, member: DutyMember, hasPaper: boolean): boolean {
  if (!duty.groupIds.has(member.groupId)) return false;
  if (hasPaper) return true;
  return !duty.isTooEarly && !duty.elsewhere.has(member.unitId) && takesPartOn(member, duty.due);
}
