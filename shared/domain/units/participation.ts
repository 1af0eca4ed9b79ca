import type { LocalDate } from '../values.ts';

/** Days on which a unit takes part; null where it is the campaign's own beginning or end. */
export interface Stay {
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

/** Whether a unit answers for what falls due on a day: who ended before does not, nor who began later. */
export const takesPartOn = ({ validFrom, validTo }: Stay, day: LocalDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** Whether a unit is there when the campaign is summed up; what another one took over is told by that one. */
export const staysToTheEnd = ({ validTo }: Stay): boolean => validTo === null;
