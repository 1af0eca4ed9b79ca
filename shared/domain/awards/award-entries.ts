import { foldVietnamese } from '../../text/folding.ts';
import { yesOrNo } from '../units/import/list-fields.ts';
import type { ListRow } from '../units/import/list-rows.ts';
import { type AwardMention, awardMentions } from './award-mentions.ts';
import { namesAward } from './award-words.ts';
import type { WideColumn } from './wide-column.ts';

/** One award of a row: a cell may name several, and a ledger has a column for each year. */
export interface AwardEntry extends ListRow {
  /** Which of the row's awards, from 0. */
  part: number;
  /** Why what the cell says of the award is not understood. */
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
      ...{ part, doubts: mention?.doubts ?? [] },
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

/** What the column of awards says. A year or decision of its own column holds for all. */
function mentionsIn(row: ListRow): AwardMention[] {
  const found = awardMentions(row.text('award'));
  if (row.text('year') === '' && row.text('decision') === '') return found;
  return found.map((own) => ({
    ...own,
    year: row.text('year') === '' ? own.year : '',
    decision: row.text('decision') === '' ? own.decision : '',
  }));
}

function mentionsUnder(row: ListRow, { column, year, award }: WideColumn): AwardMention[] {
  const text = row.at(column);
  if (text === '') return [];
  if (award === '') {
    return awardMentions(text).map((own) => ({
      ...own,
      year: String(year),
      doubts: namesAward(own.award) ? own.doubts : [`Không rõ danh hiệu “${text}”.`],
    }));
  }
  const mark = yesOrNo(foldVietnamese(text));
  if (mark !== null) return mark ? [{ award, year: '', decision: '', doubts: [] }] : [];
  const found = awardMentions(`${award} ${text}`).map((own) => ({ ...own }));
  const isUnderstood = found.every((own) => foldVietnamese(own.award) === foldVietnamese(award));
  return isUnderstood
    ? found
    : [{ award, year: '', decision: '', doubts: [`Không rõ “${text}” ở cột ${award}.`] }];
}
