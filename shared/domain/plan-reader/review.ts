import { z } from 'zod';
import { PlanReading, type Span } from './reading.ts';

/** What helps to find one's way: the outline, the papers in the file, and what is asked by pointing at items. */
const notProposals = ['sections', 'papers', 'questions'] as const;

/** A kind of find: "waves", "targets" … in the order in which a person looks through them. */
export type ReadingGroup = Exclude<keyof PlanReading, (typeof notProposals)[number]>;
export const readingGroups = Object.keys(PlanReading.shape).filter(
  (key) => !(notProposals as readonly string[]).includes(key),
) as ReadingGroup[];

/** One proposal of the reader, with its address in the reading. */
export interface ReadingItem {
  /** "title", "targets/3": stays the same as long as the text is read by the same rules. */
  key: string;
  group: ReadingGroup;
  span: Span;
  confidence: number;
  /** The fields of the proposal without place and confidence. */
  values: Record<string, unknown>;
}

export function readingItems(reading: PlanReading): ReadingItem[] {
  return readingGroups.flatMap((group): ReadingItem[] => {
    const found = reading[group] as Found | Found[] | null | undefined;
    if (found === null || found === undefined) return [];
    if (!Array.isArray(found)) return [itemOf(group, group, found)];
    return found.map((one, at) => itemOf(`${group}/${at}`, group, one));
  });
}

type Found = { span: Span; confidence: number };

function itemOf(key: string, group: ReadingGroup, { span, confidence, ...values }: Found): ReadingItem {
  return { key, group, span, confidence, values };
}

/** What a person decided about one proposal. `values`: as corrected, null as it was read. */
export const ItemReview = z.object({
  state: z.enum(['accepted', 'rejected']),
  values: z.record(z.string().max(40), z.unknown()).nullable(),
});
export type ItemReview = z.infer<typeof ItemReview>;

export const ReadingReview = z.record(z.string().regex(/^[a-zA-Z]{1,30}(\/\d{1,6})?$/), ItemReview);
export type ReadingReview = z.infer<typeof ReadingReview>;

/**
 * The proposals that a person accepted, as corrected; what is rejected or not yet looked at is left out. Questions are
 * answered by then and left out too.
 * @throws ZodError when a correction does not have the shape of its group
 */
export function reviewedReading(reading: PlanReading, review: ReadingReview): PlanReading {
  const accepted: Record<string, unknown> = {};
  for (const group of readingGroups) accepted[group] = Array.isArray(reading[group]) ? [] : null;
  for (const { key, group, span, confidence, values } of readingItems(reading)) {
    const decided = review[key];
    if (decided?.state !== 'accepted') continue;
    const item = { ...values, ...decided.values, span, confidence };
    const list = accepted[group];
    if (Array.isArray(list)) list.push(item);
    else accepted[group] = item;
  }
  return PlanReading.parse({ ...accepted, sections: [], papers: [], questions: [] });
}

/** Whether a proposal as corrected still has the shape of its group. */
export function isReadable(item: ReadingItem, values: Record<string, unknown>): boolean {
  const schema = PlanReading.shape[item.group] as z.ZodType;
  const one = { ...item.values, ...values, span: item.span, confidence: item.confidence };
  return schema.safeParse(item.key.includes('/') ? [one] : one).success;
}
