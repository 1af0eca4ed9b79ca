import type { person } from '#db/schema/units.ts';
import type { ImportRow } from '#shared/contract/list-import.ts';
import type { PersonSave } from '#shared/contract/people.ts';
import { yesOrNo } from '#shared/domain/units/import/list-fields.ts';
import type { ListRow } from '#shared/domain/units/import/list-rows.ts';
import { birthYearOf, leadsBy } from '#shared/domain/units/import/person-words.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { nameKey } from '#shared/text/person-name.ts';
import { DigitCodes } from '../import/digit-codes.ts';
import type { ReadTable } from '../import/read-table.ts';

type KnownPerson = typeof person.$inferSelect;

interface KnownUnit {
  id: string;
  code: string;
  name: string;
}

export interface PlannedPerson extends ImportRow {
  personId: string | null;
  /** What is to be written; empty cells leave what is on record of the person that is updated. */
  draft: (personId: string | null) => PersonSave;
}

interface Said {
  fullName: string;
  position: string;
  isLeader: boolean | null;
  isDirectWorker: boolean | null;
  sex: 'male' | 'female' | null;
  birthYear: number | null;
}

const yesNo = (value: boolean) => (value ? 'có' : 'không');
const sexNames = { male: 'Nam', female: 'Nữ' };

/** Compares each row of a list with the people on record. Who may be somebody else is left to a person. */
export function planPeople(
  { rows, has }: ReadTable,
  units: readonly KnownUnit[],
  people: readonly KnownPerson[],
): PlannedPerson[] {
  const unitsBy = Map.groupBy(
    units.flatMap((unit) => [
      { key: foldVietnamese(unit.name), unit },
      { key: foldVietnamese(unit.code), unit },
    ]),
    ({ key }) => key,
  );
  const unitName = new Map(units.map(({ id, name, code }) => [id, `${name} (${code})`]));
  const byName = Map.groupBy(people, ({ fullName }) => nameKey(fullName));
  const byId = new Map(people.map((own) => [own.id, own]));
  const digits = new DigitCodes();
  for (const { code } of units) digits.add(code);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const reasons: string[] = [];
    const said = readRow(row, reasons);
    const stated = [digits.withZeros(row.text('unitCode')), row.text('unit')].filter((text) => text !== '');
    const place = stated.length > 0 || row.group === '' ? stated : [row.group];
    const found = unitOf(place, unitsBy);
    if (found.length === 0)
      reasons.push(place.length === 0 ? 'Chưa ghi đơn vị.' : `Không tìm thấy đơn vị “${place.at(-1)}”.`);
    if (found.length > 1) reasons.push(`Có ${found.length} đơn vị tên “${place.at(-1)}”.`);
    const unitId = found.length === 1 ? (found[0]?.id ?? null) : null;
    const twin = `${nameKey(said.fullName)} ${said.birthYear} ${unitId}`;
    const first = seen.get(twin);
    if (first !== undefined) reasons.push(`Trùng với dòng ${first}.`);
    else seen.set(twin, row.row);
    const namesakes = (byName.get(nameKey(said.fullName)) ?? []).filter(
      ({ birthYear }) => birthYear === null || said.birthYear === null || birthYear === said.birthYear,
    );
    const match = matchOf(namesakes, unitId, said, reasons);
    const before = match === null ? undefined : byId.get(match);
    const changes =
      before === undefined ? leaderNote(said, has) : changesOf(before, said, unitId, has, unitName);
    const state =
      reasons.length > 0
        ? 'doubt'
        : before === undefined
          ? 'new'
          : changes.length === 0
            ? 'unchanged'
            : 'changed';
    const choices = [
      ...namesakes.slice(0, 10).map((own) => ({
        ...{ action: 'update' as const, id: own.id },
        label: `Cập nhật ${own.fullName}${own.birthYear === null ? '' : ` (${own.birthYear})`}, ${unitName.get(own.unitId) ?? ''}`,
      })),
      ...found.slice(0, 10).map(({ id }) => ({
        ...{ action: 'add' as const, id },
        label: `Thêm mới vào ${unitName.get(id) ?? ''}`,
      })),
    ];
    return {
      ...{ row: row.row, part: 0, state, reasons, changes, personId: match },
      choices: state === 'doubt' && said.fullName !== '' ? choices : [],
      values: valuesOf(row, said, place.at(-1) ?? ''),
      draft: (personId) => draftOf(said, unitId, personId === null ? undefined : byId.get(personId)),
    };
  });
}

function valuesOf({ text }: ListRow, said: Said, unit: string): Record<string, string> {
  return {
    ...{ fullName: said.fullName, position: said.position, unit: text('unit') || unit },
    ...{ unitCode: text('unitCode'), isLeader: text('isLeader'), isDirectWorker: text('isDirectWorker') },
    sex: said.sex === null ? text('sex') : sexNames[said.sex],
    birthYear: said.birthYear === null ? text('birthYear') : String(said.birthYear),
  };
}

function readRow({ text }: ListRow, reasons: string[]): Said {
  const answer = (field: string, label: string): boolean | null => {
    const value = text(field);
    if (value === '') return null;
    const said = yesOrNo(foldVietnamese(value));
    if (said === null) reasons.push(`Cột ${label} ghi “${value}”, không rõ có hay không.`);
    return said;
  };
  const fullName = [text('fullName'), text('givenName')].filter((part) => part !== '').join(' ');
  if (fullName === '') reasons.push('Chưa có họ và tên.');
  const { sex, year } = sexOf(text, reasons);
  const yearText = text('birthYear') || year;
  const birthYear = birthYearOf(yearText);
  if (yearText !== '' && birthYear === null) reasons.push(`Không rõ năm sinh “${yearText}”.`);
  return {
    ...{ fullName, position: text('position'), sex, birthYear },
    isLeader: answer('isLeader', 'lãnh đạo'),
    isDirectWorker: answer('isDirectWorker', 'trực tiếp'),
  };
}

/** From its own column, or from which of two columns is marked; the mark may be the year of birth. */
function sexOf(text: ListRow['text'], reasons: string[]): { sex: Said['sex']; year: string } {
  const [male, female] = [text('male'), text('female')];
  if (male !== '' && female !== '') reasons.push('Cả hai cột Nam và Nữ đều có đánh dấu.');
  else if (male !== '' || female !== '') {
    const mark = male || female;
    return { sex: male === '' ? 'female' : 'male', year: birthYearOf(mark) === null ? '' : mark };
  }
  const folded = foldVietnamese(text('sex'));
  const sex = /^(nam|m|trai|ong)$/.test(folded) ? 'male' : /^(nu|f|gai|ba)$/.test(folded) ? 'female' : null;
  if (folded !== '' && sex === null) reasons.push(`Không rõ giới tính “${text('sex')}”.`);
  return { sex, year: '' };
}

/** The code says which unit; the name only where there is no code. */
function unitOf(place: readonly string[], units: ReadonlyMap<string, { unit: KnownUnit }[]>): KnownUnit[] {
  for (const text of place) {
    const found = new Map((units.get(foldVietnamese(text)) ?? []).map(({ unit }) => [unit.id, unit]));
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function matchOf(
  namesakes: readonly KnownPerson[],
  unitId: string | null,
  { birthYear }: Said,
  reasons: string[],
): string | null {
  const here = namesakes.filter((own) => own.unitId === unitId);
  const [first, ...others] = here;
  if (first !== undefined && others.length === 0) return first.id;
  if (others.length > 0) {
    reasons.push(`Có ${here.length} người cùng tên trong đơn vị.`);
    return null;
  }
  const sameYear = namesakes.filter((own) => own.birthYear !== null && own.birthYear === birthYear);
  if (sameYear.length > 0) {
    reasons.push('Có người cùng họ tên, năm sinh ở đơn vị khác: có thể đã chuyển đơn vị.');
    return sameYear.length === 1 ? (sameYear[0]?.id ?? null) : null;
  }
  return null;
}

function changesOf(
  before: KnownPerson,
  said: Said,
  unitId: string | null,
  has: (field: string) => boolean,
  unitName: ReadonlyMap<string, string>,
): string[] {
  const changes: string[] = [];
  const note = (label: string, from: string, to: string) => {
    if (from !== to && to !== '') changes.push(`${label}: ${from || '(trống)'} → ${to}`);
  };
  note('Họ và tên', before.fullName, said.fullName);
  note('Chức vụ', before.position, said.position);
  if (unitId !== null && unitId !== before.unitId) {
    note('Đơn vị', unitName.get(before.unitId) ?? '', unitName.get(unitId) ?? '');
  }
  if (has('isLeader') && said.isLeader !== null)
    note('Lãnh đạo', yesNo(before.isLeader), yesNo(said.isLeader));
  if (has('isDirectWorker') && said.isDirectWorker !== null) {
    note('Trực tiếp', yesNo(before.isDirectWorker), yesNo(said.isDirectWorker));
  }
  if (said.sex !== null)
    note('Giới tính', before.sex === null ? '' : sexNames[before.sex], sexNames[said.sex]);
  if (said.birthYear !== null) note('Năm sinh', String(before.birthYear ?? ''), String(said.birthYear));
  return changes;
}

/** Where the list does not say who leads, the position of somebody new does, and the officer sees it. */
function leaderNote({ isLeader, position }: Said, has: (field: string) => boolean): string[] {
  return !has('isLeader') && isLeader === null && leadsBy(position) ? ['Lãnh đạo: có (theo chức vụ)'] : [];
}

function draftOf(said: Said, unitId: string | null, before: KnownPerson | undefined): PersonSave {
  const isLeader = said.isLeader ?? before?.isLeader ?? leadsBy(said.position);
  return {
    ...{ id: before?.id ?? null, since: null, source: '', validTo: before?.validTo ?? null },
    unitId: unitId ?? before?.unitId ?? '',
    fullName: said.fullName,
    position: said.position || (before?.position ?? ''),
    isLeader,
    isDirectWorker: said.isDirectWorker ?? before?.isDirectWorker ?? !isLeader,
    sex: said.sex ?? before?.sex ?? null,
    birthYear: said.birthYear ?? before?.birthYear ?? null,
  };
}
