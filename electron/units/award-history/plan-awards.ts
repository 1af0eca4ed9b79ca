import type { AwardListDefaults } from '#shared/contract/award-history.ts';
import type { ImportRow } from '#shared/contract/list-import.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import type { ReadTable } from '../import/read-table.ts';
import { findOwner, type Owner, type OwnerChoice } from './award-owner.ts';
import { placeOf, type SaidAward, saidAward, subjectOf } from './said-award.ts';
import type { SubjectFinder } from './subject-finder.ts';

/** An award on record, as far as a row is compared with it. */
export interface KnownAward {
  /** Null for one of a recorded campaign, which `campaign` names. */
  earlierId: string | null;
  campaign: string;
  subject: SubjectKind;
  unitId: string;
  personId: string | null;
  isWithin: boolean;
  name: string;
  award: string;
  year: number;
  issuer: string;
  decisionNumber: string;
  decisionDate: string | null;
  achievement: string;
}

export interface PlannedAward extends ImportRow {
  /** The award on record that the row completes. */
  earlierId: string | null;
  subject: SubjectKind;
  /** Null while nobody has said whose it is. */
  owner: Owner | null;
  choices: OwnerChoice[];
  said: SaidAward;
}

/** Compares each row of a list of awards with the register and with what is on record. */
export function planAwards(
  { rows }: ReadTable,
  defaults: AwardListDefaults,
  finder: SubjectFinder,
  known: readonly KnownAward[],
): PlannedAward[] {
  const onRecord = Map.groupBy(known, (own) => ownerKey(own.subject, own, own.name));
  const seen = new Map<string, number>();
  return rows.map((row): PlannedAward => {
    const reasons: string[] = [];
    const said = saidAward(row, defaults, reasons);
    const text = placeOf(row);
    const place = { text, units: text === '' ? [] : finder.unitsNamed(text, said.year) };
    const subject = subjectOf(row, said, (name) => finder.unitsNamed(name, null).length > 0);
    const found = findOwner(subject, said, place, finder);
    const recordOf = (owner: Owner) =>
      onRecord.get(ownerKey(subject, owner, said.name))?.find((own) => isSame(own, said));
    // What was decided the last time is on record: it is not asked again.
    const owner =
      found.owner ?? found.choices.find((choice) => recordOf(choice.owner) !== undefined)?.owner ?? null;
    if (owner === null) reasons.push(...found.reasons);
    else {
      const key = [ownerKey(subject, owner, said.name), said.award, said.year, said.decisionNumber].join(' ');
      const first = seen.get(foldVietnamese(key));
      if (first !== undefined) reasons.push(`Trùng với dòng ${first}.`);
      else seen.set(foldVietnamese(key), row.row);
    }
    const same = owner === null ? undefined : recordOf(owner);
    const changes = same === undefined ? [] : changesOf(same, said);
    const state =
      reasons.length > 0
        ? 'doubt'
        : same === undefined
          ? 'new'
          : changes.length > 0
            ? 'changed'
            : 'unchanged';
    const isUsable = said.award !== '' && said.year !== null;
    return {
      ...{ row: row.row, state, reasons, subject, owner, said, earlierId: same?.earlierId ?? null },
      changes: same !== undefined && same.earlierId === null ? [`Đã ghi trong “${same.campaign}”.`] : changes,
      choices: state === 'doubt' && isUsable ? found.choices : [],
      values: valuesOf(said, subject, text),
    };
  });
}

/** A section of a department or a household is known by its name in the unit, everybody else by the register. */
function ownerKey(subject: SubjectKind, { unitId, personId, isWithin }: Owner, name: string): string {
  return personId ?? `${unitId} ${subject} ${isWithin ? foldVietnamese(name) : ''}`;
}

/** Of the same decision; or of one name and year, where at most one of the two names its decision. */
function isSame(award: KnownAward, said: SaidAward): boolean {
  if (foldVietnamese(award.award) !== foldVietnamese(said.award)) return false;
  const [ours, theirs] = [award, said].map(({ decisionNumber }) => foldVietnamese(decisionNumber));
  if (!ours || !theirs) return award.year === said.year;
  // "2345" is short for "2345/QĐ-UBND"; numbers begin anew each year.
  const isOneNumber = ours === theirs || ours.split('/')[0] === theirs || theirs.split('/')[0] === ours;
  return isOneNumber && Math.abs(award.year - (said.year ?? award.year)) <= 1;
}

const dayWords = (date: string | null) => (date === null ? '' : shortDate(date));

function changesOf(before: KnownAward, said: SaidAward): string[] {
  if (before.earlierId === null) return [];
  const fields: [label: string, from: string, to: string][] = [
    ['Năm', String(before.year), String(said.year ?? '')],
    ['Số quyết định', before.decisionNumber, said.decisionNumber],
    ['Ngày quyết định', dayWords(before.decisionDate), dayWords(said.decisionDate)],
    ['Cấp khen thưởng', before.issuer, said.issuer],
    ['Thành tích', before.achievement, said.achievement],
  ];
  return fields
    .filter(([, from, to]) => to !== '' && foldVietnamese(from) !== foldVietnamese(to))
    .map(([label, from, to]) => `${label}: ${from || '(trống)'} → ${to}`);
}

function valuesOf(said: SaidAward, subject: SubjectKind, place: string): Record<string, string> {
  return {
    ...{ fullName: said.name, birthYear: String(said.birthYear ?? ''), position: said.position, unit: place },
    ...{
      subject: subjectNames[subject],
      award: said.award,
      year: String(said.year ?? ''),
      issuer: said.issuer,
    },
    ...{
      decision: said.decisionNumber,
      decisionDate: dayWords(said.decisionDate),
      achievement: said.achievement,
    },
  };
}
