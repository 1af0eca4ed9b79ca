import { z } from 'zod';
import { Id } from '../values.ts';

/** Format of the hidden sheet; a form with another one was made by another version of the application. */
export const FORM_FORMAT = 1;

/** The very hidden sheet that says which form this is and where each value stands. */
export const IDENTITY_SHEET = '_tdkt';

/** What a form is, written on its hidden sheet. An empty text where there is no wave or no occurrence. */
export const FormIdentity = z.object({
  formIssueId: Id,
  campaignId: Id,
  unitId: Id,
  milestoneId: Id,
  waveId: z.union([Id, z.literal('')]),
  /** Last day of the occurrence of a recurring milestone, empty for a milestone that occurs once. */
  occurrence: z.union([z.iso.date(), z.literal('')]),
  planVersionId: Id,
});
export type FormIdentity = z.infer<typeof FormIdentity>;

/**
 * One place of the form. `code` parts hold what must stand there unchanged; a nomination's part is a column over its rows
 * ("B6:B25").
 */
export const FormEntry = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('indicator'),
    part: z.enum(['code', 'numerator', 'denominator', 'note']),
    id: Id,
    code: z.string().min(1).max(200),
    sheet: z.string().min(1).max(31),
    cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  }),
  z.object({
    of: z.literal('score'),
    part: z.enum(['code', 'points', 'reason']),
    id: Id,
    code: z.string().min(1).max(200),
    sheet: z.string().min(1).max(31),
    cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  }),
  z.object({
    of: z.literal('nomination'),
    part: z.enum([
      'order',
      'award',
      'subject',
      'name',
      'position',
      'unit',
      'birthYear',
      'leader',
      'achievement',
    ]),
    id: z.literal(''),
    code: z.string().max(200),
    sheet: z.string().min(1).max(31),
    cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/),
  }),
  z.object({
    of: z.literal('paper'),
    part: z.enum(['number', 'date', 'signer', 'signerPosition', 'preparer']),
    id: z.literal(''),
    code: z.string().max(200),
    sheet: z.string().min(1).max(31),
    cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  }),
]);
export type FormEntry = z.infer<typeof FormEntry>;
export type EntryOf<K extends FormEntry['of']> = Extract<FormEntry, { of: K }>;

/**
 * The text whose hash tells whether a form is still the one that went out: who it is for and where each value stands. The
 * plan's version is left out, so that a form stays valid when a new version of the plan leaves its rows as they are.
 */
export function layoutText(identity: FormIdentity, entries: readonly FormEntry[]): string {
  const { formIssueId, campaignId, unitId, milestoneId, waveId, occurrence } = identity;
  const places = entries.map(({ of, part, id, code, sheet, cell }) => [of, part, id, code, sheet, cell]);
  return JSON.stringify([
    FORM_FORMAT,
    [formIssueId, campaignId, unitId, milestoneId, waveId, occurrence],
    places,
  ]);
}
