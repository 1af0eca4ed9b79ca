import type { ReadingItem } from '#shared/domain/plan-reader/review.ts';
import { documentKindNames, type ReadingField, readingChoices } from '#shared/text/plan-reading.ts';

/** How a field of a proposal is corrected. */
export type FieldEditor =
  | { kind: 'text'; long: boolean }
  | { kind: 'when' }
  | { kind: 'number'; isWhole: boolean }
  | { kind: 'lines' }
  | { kind: 'flag' }
  | { kind: 'choice'; words: Readonly<Record<string, string>> };

const longTexts: ReadonlySet<string> = new Set(['what', 'theme', 'item', 'text', 'value', 'title']);
const whole: ReadonlySet<string> = new Set(['sets', 'headCount', 'count', 'order']);
const lists: ReadonlySet<string> = new Set(['with', 'backdrop']);

/** Fields whose absence is a question to the person: an empty one is shown first and asked for. */
export const openFields: ReadonlySet<string> = new Set(['op']);

export function editorOf({ group, values }: ReadingItem, field: ReadingField): FieldEditor {
  if (field === 'value' && group === 'kind') return { kind: 'choice', words: documentKindNames };
  if ((field === 'value' && group === 'date') || (field === 'date' && group === 'legalBases'))
    return { kind: 'when' };
  if (field === 'upTo') return { kind: 'number', isWhole: false };
  if (field === 'value' && typeof values['value'] === 'number')
    return { kind: 'number', isWhole: group === 'quotas' };
  if (field === 'to') return group === 'deadlines' ? { kind: 'lines' } : { kind: 'when' };
  if (field === 'from' || field === 'when' || (field === 'date' && group === 'deadlines'))
    return { kind: 'when' };
  if (whole.has(field)) return { kind: 'number', isWhole: true };
  if (lists.has(field)) return { kind: 'lines' };
  if (field === 'originals') return { kind: 'flag' };
  const words = readingChoices[field];
  if (words !== undefined) return { kind: 'choice', words };
  return { kind: 'text', long: longTexts.has(field) };
}
