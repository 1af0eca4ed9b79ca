import { z } from 'zod';
import { Id } from '../domain/values.ts';

/** Something that was done and can be taken back. */
export const Deed = z.object({
  id: Id,
  label: z.string(),
  /** ISO UTC. */
  at: z.string(),
  author: z.string(),
  rows: z.int(),
});
export type Deed = z.infer<typeof Deed>;

export const UndoneDeed = z.object({ label: z.string(), rows: z.int() });
export type UndoneDeed = z.infer<typeof UndoneDeed>;
