import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LegalTables } from '#shared/domain/legal/legal-tables.ts';

const files = ['base-salary', 'prize-multipliers', 'prize-rounding', 'forms', 'vote-thresholds', 'notes'];
/** Each file holds its own key of the tables. */
const tables = LegalTables.parse(
  Object.assign(
    {},
    ...files.map((file) =>
      JSON.parse(readFileSync(new URL(`../../../resources/legal/${file}.json`, import.meta.url), 'utf8')),
    ),
  ),
);

interface Dated {
  validFrom: string;
  validTo: string | null;
}
const inForce =
  (date: string) =>
  (row: Dated): boolean =>
    row.validFrom <= date && (row.validTo === null || date <= row.validTo);

function prize(prizeKey: string, subject: string, date: string): number {
  const on = inForce(date);
  const multiplier = tables.prizeMultipliers.find(
    (row) => row.prizeKey === prizeKey && row.subject === subject && on(row),
  );
  const salary = tables.baseSalary.find(on);
  const rounding = tables.prizeRounding.find(on);
  if (!multiplier || !salary || !rounding) throw new Error(`${prizeKey} ${subject} ${date}`);
  const unit = rounding.amount * 100;
  return (Math.ceil((salary.amount * multiplier.multiplierHundredths) / unit) * unit) / 100;
}

describe('the legal tables', () => {
  it('have the base salary of each date without gap or overlap', () => {
    const on = (date: string) => tables.baseSalary.filter(inForce(date)).map((row) => row.amount);
    expect(on('2019-06-30')).toEqual([]);
    expect(on('2023-06-30')).toEqual([1_490_000]);
    expect(on('2023-07-01')).toEqual([1_800_000]);
    expect(on('2024-07-01')).toEqual([2_340_000]);
    expect(on('2026-06-30')).toEqual([2_340_000]);
    expect(on('2026-07-01')).toEqual([2_530_000]);
  });

  it.each([
    ['meritProvince', 'collective', '2026-09-01', 7_590_000],
    ['meritProvince', 'individual', '2026-09-01', 3_800_000],
    ['meritProvince', 'household', '2025-09-26', 5_270_000],
    ['commendationLetter', 'collective', '2025-09-26', 1_410_000],
    ['commendationLetter', 'household', '2026-09-01', 1_140_000],
    ['advancedCollective', 'collective', '2025-09-26', 1_880_000],
    ['advancedWorker', 'individual', '2026-09-01', 760_000],
    ['fighterNational', 'individual', '2026-09-01', 11_390_000],
    ['flagProvince', 'collective', '2025-09-26', 18_720_000],
    ['orderLabour2', 'collective', '2026-09-01', 37_950_000],
    ['meritPM', 'individual', '2026-09-01', 8_860_000],
  ])('give the prize of %s for a %s on %s', (key, subject, date, amount) => {
    expect(prize(key, subject, date)).toBe(amount);
  });

  it('have one row at a time for each prize, form and threshold', () => {
    const days = ['2020-01-01', '2024-06-01', '2025-06-30', '2025-07-01', '2026-11-22'];
    for (const day of days) {
      const on = inForce(day);
      const keys = [
        ...tables.prizeMultipliers.filter(on).map((row) => `${row.prizeKey} ${row.subject}`),
        ...tables.forms.filter(on).map((row) => row.formKey),
        ...tables.voteThresholds.filter(on).map((row) => `vote ${row.awardKey}`),
      ];
      expect(new Set(keys).size, day).toBe(keys.length);
    }
  });

  it('end form 08 of the old decree on 30 June 2025 and do not vouch for its successor', () => {
    const form = (date: string) =>
      tables.forms.find((row) => row.formKey === 'reportThematic' && inForce(date)(row));
    expect(form('2025-06-30')).toMatchObject({ number: 'Mẫu số 08', validTo: '2025-06-30', verified: true });
    expect(form('2025-07-01')).toMatchObject({ number: 'Mẫu số 08', validTo: null, verified: false });
  });

  it('ask 90 % for a provincial fighter, 80 % for a flag and no share for a certificate', () => {
    const share = (key: string) =>
      tables.voteThresholds.find((row) => row.awardKey === key && inForce('2026-01-01')(row))?.percent;
    expect([share('fighterProvince'), share('flagProvince'), share('meritProvince')]).toEqual([90, 80, null]);
  });
});
