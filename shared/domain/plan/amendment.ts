import { z } from 'zod';
import { Text } from '../values.ts';

/** What a later version of a plan says of itself; the changes are told from the two versions and not kept twice. */
export const Amendment = z.object({
  /** Why it is changed, for the opening of its paper; empty takes the usual words. */
  reason: Text,
});
export type Amendment = z.infer<typeof Amendment>;
