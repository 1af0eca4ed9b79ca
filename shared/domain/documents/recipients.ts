import { z } from 'zod';
import { Line } from '../values.ts';

/** One who gets the paper, and how many copies. */
export const Recipient = z.strictObject({ name: Line, copies: z.int().min(1).max(999) });
export type Recipient = z.infer<typeof Recipient>;
