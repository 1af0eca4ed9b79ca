import { z } from 'zod';

/** In the order in which they are listed: the beginning, the eight steps with home above, what is needed now and then. */
export const HelpPageId = z.enum([
  'start',
  'home',
  'plan',
  'units',
  'tracking',
  'scoring',
  'awards',
  'ceremonies',
  'exchange',
  'reports',
  'documents',
  'settings',
  'keyboard',
  'package-format',
]);
export type HelpPageId = z.infer<typeof HelpPageId>;

export const HelpBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  /** Numbered: one after the other. */
  z.object({ kind: z.literal('steps'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  /** A message or a question, and what to do. */
  z.object({
    kind: z.literal('answers'),
    items: z.array(z.object({ question: z.string(), answer: z.string() })),
  }),
]);
export type HelpBlock = z.infer<typeof HelpBlock>;

export const HelpSection = z.object({ title: z.string(), blocks: z.array(HelpBlock) });
export type HelpSection = z.infer<typeof HelpSection>;

/** A page of help: what it is about, then one section for each thing to do. */
export const HelpPage = z.object({
  id: HelpPageId,
  title: z.string(),
  lead: z.array(HelpBlock),
  sections: z.array(HelpSection),
});
export type HelpPage = z.infer<typeof HelpPage>;
