import type { Reader } from '#db/open.ts';
import { entryOn, type Prize, prizeMoney } from '#shared/domain/awards/prize.ts';
import type { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import type { AwardType, SubjectKind } from '#shared/domain/plan/award-type.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { readLegalTables } from '../settings/legal-tables.ts';

/**
 * Multipliers and rounding as the campaign froze them when its plan was issued, else the office's; the base salary always from
 * the office's table, since it is the one in force on the decision's date that counts.
 */
export function prizeTables(db: Reader, campaignId: string): LegalTables {
  const own = readLegalTables(db, null);
  const frozen = readLegalTables(db, campaignId);
  return frozen.prizeMultipliers.length === 0 ? own : { ...frozen, baseSalary: own.baseSalary };
}

/** @throws AppError BASE_SALARY_NOT_IN_TABLE */
export function baseSalaryOn(tables: LegalTables, date: string): { amount: number; source: string } {
  const found = entryOn(tables.baseSalary, date);
  if (found === undefined) throw AppError.of('BASE_SALARY_NOT_IN_TABLE', { date: shortDate(date) });
  return found;
}

/**
 * What one subject of a kind gets on a day; null for an award without money.
 * @throws AppError BASE_SALARY_NOT_IN_TABLE, PRIZE_NOT_IN_TABLE, PRIZE_ROUNDING_NOT_IN_TABLE
 */
export function prizeFor(
  tables: LegalTables,
  { name, prizeKey }: AwardType,
  subject: SubjectKind,
  date: string,
): Prize | null {
  return prizeKey === null ? null : prizeMoney(tables, { name, prizeKey, subject }, date);
}
