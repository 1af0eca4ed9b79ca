import type { AwardListDefaults } from '#shared/contract/award-history.ts';
import type { ImportRow } from '#shared/contract/list-import.ts';
import { awardEntries } from '#shared/domain/awards/award-entries.ts';
import { awardKey } from '#shared/domain/awards/award-words.ts';
import { headingWords, subjectInTitle } from '#shared/domain/awards/list-heading.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import type { ReadTable } from '../import/read-table.ts';
import { findOwner, type Owner, type OwnerChoice } from './award-owner.ts';
import { canBeWritten, type SaidAward, saidAward } from './said-award.ts';
import { type SaidSubject, saidSubject } from './said-subject.ts';
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
  /** Null while nobody has said whose it is. */
  owner: Owner | null;
  choices: OwnerChoice[];
  subject: SaidSubject;
  said: SaidAward;
}

/** Compares each award that a list names with the register and with what is on record. */
export function planAwards(
  { table, rows, wide, preface }: ReadTable,
  defaults: AwardListDefaults,
  finder: SubjectFinder,
  known: readonly KnownAward[],
  today: string,
): PlannedAward[] {
  const onRecord = Map.groupBy(known, (own) => ownerKey(own.subject, own, own.name));
  const titleKind = subjectInTitle(table.sheet) ?? subjectInTitle(preface.join(' '));
  const seen = new Map<string, number>();
  const keyFor = rememberedKeys();
  return awardEntries(rows, wide).map((entry): PlannedAward => {
    const reasons: string[] = [];
    const heading = headingWords(entry.groups);
    const said = saidAward(entry, heading, defaults, today, reasons);
    const subject = saidSubject(entry, heading, titleKind, said.year, finder, reasons);
    const found = findOwner(subject, said.year, finder);
    const keyOf = (owner: Owner) => ownerKey(subject.kind, owner, subject.name);
    const recordOf = (owner: Owner) => onRecord.get(keyOf(owner))?.find((own) => isSame(own, said, keyFor));
    // What was decided the last time is on record: it is not asked again.
    const owner =
      found.owner ?? found.choices.find((choice) => recordOf(choice.owner) !== undefined)?.owner ?? null;
    if (owner === null) reasons.push(...found.reasons);
    else {
      const key = [keyOf(owner), keyFor(said.award), said.year, foldVietnamese(said.decisionNumber)].join(
        ' ',
      );
      const first = seen.get(key);
      if (first !== undefined) reasons.push(`Trùng với dòng ${first}.`);
      else seen.set(key, entry.row);
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
    return {
      ...{ row: entry.row, part: entry.part, state, reasons, subject, owner, said },
      earlierId: same?.earlierId ?? null,
      changes: same !== undefined && same.earlierId === null ? [`Đã ghi trong “${same.campaign}”.`] : changes,
      choices: state === 'doubt' && canBeWritten(said, today) ? found.choices : [],
      values: valuesOf(said, subject),
    };
  });
}

/** Thousands of rows name a few awards. */
function rememberedKeys(): (award: string) => string {
  const keys = new Map<string, string>();
  return (award) => {
    const key = keys.get(award) ?? awardKey(award);
    keys.set(award, key);
    return key;
  };
}

/** A section of a department or a household is known by its name in the unit, everybody else by the register. */
function ownerKey(subject: SubjectKind, { unitId, personId, isWithin }: Owner, name: string): string {
  return personId ?? `${unitId} ${subject} ${isWithin ? foldVietnamese(name) : ''}`;
}

/** Of the same decision; or of one name and year, where at most one of the two names its decision. */
function isSame(award: KnownAward, said: SaidAward, keyFor: (award: string) => string): boolean {
  if (keyFor(award.award) !== keyFor(said.award)) return false;
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

function valuesOf(said: SaidAward, { kind, name, birthYear, position, place }: SaidSubject) {
  return {
    ...{ fullName: name, birthYear: String(birthYear ?? ''), position, unit: place },
    ...{ subject: subjectNames[kind], award: said.award, year: String(said.year ?? '') },
    ...{ issuer: said.issuer, decision: said.decisionNumber, achievement: said.achievement },
    decisionDate: dayWords(said.decisionDate),
  };
}
