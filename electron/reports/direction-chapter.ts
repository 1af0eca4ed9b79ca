import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { ceremony } from '#db/schema/ceremonies.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { ceremonyKindNames } from '#shared/domain/ceremonies/ceremony.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { longDate } from '#shared/text/dates.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { formatCount, formatNumber } from '#shared/text/numbers.ts';

function issuedPapers(db: Reader, campaignId: string) {
  const isIssued = inArray(documentRegister.state, ['signed', 'issued', 'outside']);
  return db
    .select()
    .from(documentRegister)
    .where(and(eq(documentRegister.campaignId, campaignId), isIssued))
    .orderBy(asc(documentRegister.date))
    .all();
}

type Paper = ReturnType<typeof issuedPapers>[number];

/** "Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024 về …". */
function nameOf({ kind, number, symbol, date, subject }: Paper): string {
  const { name } = documentKinds[kind as DocumentKind];
  const day = date === null ? '' : ` ${longDate(date)}`;
  return `${name} số ${number ?? '……'}/${symbol}${day} về ${lowerFirst(subject)}`;
}

/** The plan that the report answers to, as the register has it; null while it is not issued. */
export function planBasis(db: Reader, campaignId: string): string | null {
  const plan = issuedPapers(db, campaignId).find(({ purpose }) => purpose === 'plan');
  return plan === undefined ? null : nameOf(plan);
}

/** What was issued and held, from the register and the ceremonies. */
export function directionLines(db: Reader, campaignId: string, day: string): string[] {
  const papers = issuedPapers(db, campaignId);
  const plan = papers.find(({ purpose }) => purpose === 'plan');
  const reminders = papers.filter(({ purpose }) => purpose === 'reminder').length;
  const held = db
    .select()
    .from(ceremony)
    .where(eq(ceremony.campaignId, campaignId))
    .all()
    .map(({ body }) => body)
    .filter(({ date }) => date !== null && date <= day)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return [
    ...(plan === undefined ? [] : [`Đã ban hành ${nameOf(plan)}.`]),
    ...held.map(({ kind, date, place, headCount }) => {
      const where = place === '' ? '' : ` tại ${place}`;
      const guests = headCount === null ? '' : `, với ${formatNumber(headCount, 0)} đại biểu tham dự`;
      return `Đã tổ chức ${ceremonyKindNames[kind].toLocaleLowerCase('vi')} ${longDate(date ?? day)}${where}${guests}.`;
    }),
    ...(reminders === 0 ? [] : [`Đã ban hành ${formatCount(reminders)} văn bản đôn đốc các đơn vị.`]),
  ];
}
