import { foldVietnamese } from '../../text/folding.ts';
import { yesOrNo } from '../units/import/list-fields.ts';
import type { ListRow } from '../units/import/list-rows.ts';
import { type AwardMention, awardMentions } from './award-mentions.ts';
import { namesAward } from './award-words.ts';
import { awardYearOf } from './read-decision.ts';
import type { WideColumn } from './wide-column.ts';

/** One award of a row: a cell may name several, and a ledger has a column for each year. */
export interface AwardEntry extends ListRow {
  /** Which of the row's awards, from 0. */
  part: number;
  /** Why what the cell says is not understood. */
  doubts: string[];
}

const ofAward = ['award', 'year', 'decision', 'decisionDate', 'achievement'];
const ofSubject = ['fullName', 'givenName', 'birthYear', 'position', 'unit', 'unitCode', 'subject'];

/** Takes the rows of a list apart into awards. */
export function awardEntries(rows: readonly ListRow[], wide: readonly WideColumn[]): AwardEntry[] {
  let last: ListRow | null = null;
  return rows.flatMap((row): AwardEntry[] => {
    const isNamed = row.text('fullName') !== '' || row.text('givenName') !== '';
    if (isNamed || !row.isUnnumbered) last = isNamed ? row : null;
    const saysAward =
      ofAward.some((field) => row.text(field) !== '') || wide.some(({ column }) => row.at(column) !== '');
    // Signatures and remarks below the list.
    if (!isNamed && row.isUnnumbered && !saysAward) return [];
    const named = !isNamed && last !== null ? continued(row, last) : row;
    const said = [...mentionsIn(named), ...wide.flatMap((column) => mentionsUnder(named, column))];
    if (said.length === 0 && wide.length > 0) return [];
    return (said.length === 0 ? [null] : said).map((mention, part) => ({
      ...named,
      ...{ part, doubts: mention === null ? [] : [...mention.doubts, ...mention.yearDoubts] },
      text: (field) => (mention === null ? '' : saidBy(mention, field)) || named.text(field),
    }));
  });
}

/** A further award of the one above: the name stands in the first of its rows only. */
const continued = (row: ListRow, above: ListRow): ListRow => ({
  ...row,
  text: (field) => row.text(field) || (ofSubject.includes(field) ? above.text(field) : ''),
});

function saidBy({ award, year, decision }: AwardMention, field: string): string {
  return field === 'award' ? award : field === 'year' ? year : field === 'decision' ? decision : '';
}

/** What the column of awards says. Columns for year and decision count for it, unless several awards have years of their own. */
function mentionsIn(row: ListRow): AwardMention[] {
  const found = awardMentions(row.text('award'));
  const stated = row.text('year');
  const ownYears = stated === '' || (found.length > 1 && found.every(({ year }) => year !== ''));
  return found.map((own) => {
    const decision = row.text('decision') === '' ? own.decision : '';
    if (ownYears) return { ...own, decision };
    if (own.year === '') return { ...own, decision, yearDoubts: [] };
    // "Bằng khen chuyên đề 2019" of 2020: a part of the name.
    const isSame = own.year === String(awardYearOf(stated));
    return { ...own, decision, year: '', award: isSame ? own.award : own.whole };
  });
}

function mentionsUnder(row: ListRow, { column, year, award }: WideColumn): AwardMention[] {
  const text = row.at(column);
  if (text === '') return [];
  if (award === '') return awardMentions(text).map((own) => ofYear(own, String(year), text));
  const plain = { award, whole: award, year: '', decision: '', yearDoubts: [], doubts: [] };
  const mark = yesOrNo(foldVietnamese(text));
  if (mark !== null) return mark ? [plain] : [];
  const found = awardMentions(`${award} ${text}`);
  const isUnderstood = found.every((own) => foldVietnamese(own.award) === foldVietnamese(award));
  return isUnderstood ? found : [{ ...plain, doubts: [`Không rõ “${text}” ở cột ${award}.`] }];
}

/** An award in the column of a year. */
function ofYear(own: AwardMention, year: string, cell: string): AwardMention {
  if (!namesAward(own.award))
    return { ...own, year, yearDoubts: [], doubts: [`Không rõ danh hiệu “${cell}”.`] };
  const isOther = own.year !== '' && own.year !== year;
  return {
    ...own,
    year,
    yearDoubts: isOther ? [`Ô ghi năm ${own.year} nhưng ở cột năm ${year}.`] : own.yearDoubts,
  };
}
