import type { AwardListDefaults } from '#shared/contract/award-history.ts';
import { awardYearOf, readDecision } from '#shared/domain/awards/read-decision.ts';
import { dateFromText } from '#shared/domain/forms/read-cell.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import type { ListRow } from '#shared/domain/units/import/list-rows.ts';
import { birthYearOf } from '#shared/domain/units/import/person-words.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

/** What a row of a list says of an award, with what holds for the whole list. */
export interface SaidAward {
  name: string;
  birthYear: number | null;
  position: string;
  award: string;
  year: number | null;
  issuer: string;
  decisionNumber: string;
  decisionDate: string | null;
  achievement: string;
}

export function saidAward({ text }: ListRow, defaults: AwardListDefaults, reasons: string[]): SaidAward {
  const name = [text('fullName'), text('givenName')].filter((part) => part !== '').join(' ');
  if (name === '') reasons.push('Chưa có tên cá nhân hoặc tập thể.');
  const award = text('award') || defaults.award;
  if (award === '') reasons.push('Chưa rõ danh hiệu, hình thức khen thưởng.');
  const own = ownDecision(text, reasons);
  const yearText = text('year');
  const decided = own === null ? defaults.decisionDate : own.date;
  // What is said of the achievement counts before the day of the decision, which often falls into the next year.
  const year =
    yearText === ''
      ? (defaults.year ?? (decided === null ? null : Number(decided.slice(0, 4))))
      : awardYearOf(yearText);
  if (year === null)
    reasons.push(yearText === '' ? 'Chưa rõ năm khen thưởng.' : `Không rõ năm “${yearText}”.`);
  return {
    ...{ name, award, year, position: text('position'), achievement: text('achievement') },
    birthYear: birthYearOf(text('birthYear')),
    issuer: text('issuer') || defaults.issuer,
    decisionNumber: own === null ? defaults.decisionNumber : own.number,
    decisionDate: decided,
  };
}

/** Null where the row names none: then the decision of the whole list holds. */
function ownDecision(
  text: ListRow['text'],
  reasons: string[],
): { number: string; date: string | null } | null {
  const { number, date } = readDecision(text('decision'));
  if (text('decision') !== '' && number === '') reasons.push(`Không rõ số quyết định “${text('decision')}”.`);
  const dateText = text('decisionDate');
  const stated = dateText === '' ? date : dateFromText(dateText);
  if (dateText !== '' && stated === null) reasons.push(`Không rõ ngày quyết định “${dateText}”.`);
  return number === '' && stated === null ? null : { number, date: stated };
}

/** The unit stated in the row, else the heading that the row stands under. */
export function placeOf({ text, group }: ListRow): string {
  const stated = text('unitCode') || text('unit');
  return stated !== '' || subjectWord(group) !== null ? stated : group;
}

/** "Tập thể", "II. CÁ NHÂN", "Hộ gia đình" as a heading or in a column. */
function subjectWord(text: string): SubjectKind | null {
  const folded = foldVietnamese(text);
  if (/^(cac )?tap the\b|^don vi$/.test(folded)) return 'collective';
  if (/^(cac )?ca nhan\b/.test(folded)) return 'individual';
  return /^(cac )?ho gia dinh\b|^ho$/.test(folded) ? 'household' : null;
}

const collective =
  /^(ubnd|uy ban|so|ban|phong|cong an|truong|xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|to|doi|chi|dang uy|dang bo|hoi|van phong|trung tam|cong ty|doanh nghiep|lien doan|cum|khoi|tap the|nhan dan|can bo|don vi|benh vien|tram|cuc|vien|bo chi huy|thanh tra|mat tran|doan|hop tac xa|ngan hang|kho bac|thon|ap|khu|khoa)\b/;
const household = /^ho (gia dinh )?(ong|ba)\b|^(ho )?gia dinh\b/;

/** What the list says it is; else what the name and the columns beside it tell. */
export function subjectOf(
  { text, group }: ListRow,
  { name, birthYear, position }: SaidAward,
  isUnit: (name: string) => boolean,
): SubjectKind {
  const stated = subjectWord(text('subject')) ?? subjectWord(group);
  if (stated !== null) return stated;
  const folded = foldVietnamese(name);
  if (household.test(folded)) return 'household';
  if (birthYear !== null || position !== '') return 'individual';
  return isUnit(name) || collective.test(folded) ? 'collective' : 'individual';
}
