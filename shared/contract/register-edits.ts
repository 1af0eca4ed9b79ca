import { z } from 'zod';
import { Id } from '../domain/values.ts';

/** Something that was done to units or people and can be taken back. */
export const RegisterDeed = z.object({
  id: Id,
  label: z.string(),
  /** ISO UTC. */
  at: z.string(),
  author: z.string(),
  rows: z.int(),
});
export type RegisterDeed = z.infer<typeof RegisterDeed>;
