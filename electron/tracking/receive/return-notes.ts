import { z } from 'zod';
import type { FormInOwnPlaces } from '#shared/domain/forms/own-places.ts';

/** What `form_return.notes` holds of a file that came in. */
export const ReturnNotes = z.object({
  code: z.string().default(''),
  message: z.string().default(''),
  unitId: z.string().default(''),
  milestoneId: z.string().default(''),
  /** Saving time of the file, which decides between two versions of a form. */
  savedAt: z.string().default(''),
  /** What the unit had written and what is wrong, cell by cell as the form went out, as JSON; empty where it cannot be told. */
  marked: z.string().default(''),
  /** Nominations that came with it, so that a corrected form replaces them and no others. */
  nominationIds: z.array(z.string()).default([]),
  cells: z
    .array(
      z.object({
        level: z.enum(['error', 'warning']),
        sheet: z.string(),
        cell: z.string(),
        code: z.string(),
        message: z.string(),
        /** What stood in the cell. */
        found: z.string().default(''),
      }),
    )
    .default([]),
});
export type ReturnNotes = z.infer<typeof ReturnNotes>;

/** Notes of an older or foreign shape count as empty. */
export function readNotes(notes: unknown): ReturnNotes {
  const parsed = ReturnNotes.safeParse(notes);
  return parsed.success ? parsed.data : ReturnNotes.parse({});
}

const Place = { sheet: z.string(), cell: z.string() };
const Marked = z.object({
  answers: z.array(
    z.object({
      ...Place,
      kind: z.enum(['text', 'number', 'date']),
      value: z.union([z.string(), z.number()]),
    }),
  ),
  marks: z.array(z.object({ ...Place, level: z.enum(['error', 'warning']), message: z.string() })),
});

/** The filled form of a file that was sent back; null where it was not kept. */
export function readMarked({ marked }: Pick<ReturnNotes, 'marked'>): FormInOwnPlaces | null {
  return marked === '' ? null : Marked.parse(JSON.parse(marked));
}
