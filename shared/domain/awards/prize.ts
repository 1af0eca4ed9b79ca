import { AppError } from '../../errors.ts';
import { shortDate } from '../../text/dates.ts';
import { formatMoney, formatPoints } from '../../text/numbers.ts';
import { subjectWords } from '../../text/subject-names.ts';
import type { LegalTables, VoteThreshold } from '../legal/legal-tables.ts';
import type { SubjectKind } from '../plan/award-type.ts';
import { ceilOf, rational } from '../rational.ts';

/** A prize in whole đồng and everything needed to check it by hand. */
export interface Prize {
  amount: number;
  baseSalary: number;
  multiplierHundredths: number;
  /** Amounts are rounded up to this many đồng. */
  rounding: number;
  sources: { baseSalary: string; multiplier: string; rounding: string };
  /** False where an entry behind the figure has not been compared with the original. */
  verified: boolean;
  /** "1,5 × 2.530.000 đồng, làm tròn lên thành 3.800.000 đồng". */
  explanation: string;
}

interface Dated {
  validFrom: string;
  validTo: string | null;
}

/** The entry in force on a date (both days included); the youngest where several overlap, undefined where none is. */
export function entryOn<T extends Dated>(entries: readonly T[], date: string): T | undefined {
  let found: T | undefined;
  for (const entry of entries) {
    const inForce = entry.validFrom <= date && (entry.validTo === null || date <= entry.validTo);
    if (inForce && (found === undefined || entry.validFrom > found.validFrom)) found = entry;
  }
  return found;
}

/**
 * Prize money: multiplier × base salary in force on the decision's date, rounded up to VND 10,000 (NĐ 152/2025/NĐ-CP Art. 49;
 * all three figures come from the dated tables).
 * Throws BASE_SALARY_NOT_IN_TABLE, PRIZE_NOT_IN_TABLE or PRIZE_ROUNDING_NOT_IN_TABLE where a table is silent on that date.
 */
export function prizeMoney(
  tables: Pick<LegalTables, 'baseSalary' | 'prizeMultipliers' | 'prizeRounding'>,
  award: { name: string; prizeKey: string; subject: SubjectKind },
  decisionDate: string,
): Prize {
  const date = shortDate(decisionDate);
  const salary = entryOn(tables.baseSalary, decisionDate);
  if (salary === undefined) throw AppError.of('BASE_SALARY_NOT_IN_TABLE', { date });
  const ofAward = tables.prizeMultipliers.filter(
    (entry) => entry.prizeKey === award.prizeKey && entry.subject === award.subject,
  );
  const multiplier = entryOn(ofAward, decisionDate);
  if (multiplier === undefined) {
    const subject = subjectWords[award.subject];
    throw AppError.of('PRIZE_NOT_IN_TABLE', { award: award.name, subject, date });
  }
  const rounding = entryOn(tables.prizeRounding, decisionDate);
  if (rounding === undefined) throw AppError.of('PRIZE_ROUNDING_NOT_IN_TABLE', { date });

  const { multiplierHundredths } = multiplier;
  const steps = ceilOf(rational(multiplierHundredths * salary.amount, 100 * rounding.amount));
  const amount = steps * rounding.amount;
  const product = `${formatPoints(multiplierHundredths)} × ${formatMoney(salary.amount)}`;
  const isExact = amount * 100 === multiplierHundredths * salary.amount;
  return {
    amount,
    baseSalary: salary.amount,
    multiplierHundredths,
    rounding: rounding.amount,
    sources: { baseSalary: salary.source, multiplier: multiplier.source, rounding: rounding.source },
    verified: salary.verified && multiplier.verified && rounding.verified,
    explanation: `${product}${isExact ? ' =' : ', làm tròn lên thành'} ${formatMoney(amount)}`,
  };
}

/** The share of votes that an award needs on a date, undefined where the table does not name the award. */
export function voteThresholdOn(
  tables: Pick<LegalTables, 'voteThresholds'>,
  awardKey: string,
  date: string,
): VoteThreshold | undefined {
  return entryOn(
    tables.voteThresholds.filter((entry) => entry.awardKey === awardKey),
    date,
  );
}
