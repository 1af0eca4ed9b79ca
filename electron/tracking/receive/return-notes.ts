import { z } from 'zod';

/** What `form_return.notes` holds of a file that came in. */
export const ReturnNotes = z.object({
  code: z.string().default(''),
  message: z.string().default(''),
  unitId: z.string().default(''),
  milestoneId: z.string().default(''),
  /** Saving time of the file, which decides between two versions of a form. */
  savedAt: z.string().default(''),
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
