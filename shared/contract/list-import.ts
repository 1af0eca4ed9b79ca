import { z } from 'zod';
import { Id } from '../domain/values.ts';

/** A file and how it is to be read; null: as the application finds best. */
export const ImportSource = z.object({
  token: z.uuid(),
  sheet: z.string().max(200).nullable(),
  /** Row of the headings, from 1. */
  headerRow: z.int().min(1).max(1_000).nullable(),
  /** Field → column from 0. */
  columns: z.record(z.string().max(40), z.int().min(0).max(500)).nullable(),
});
export type ImportSource = z.infer<typeof ImportSource>;

/** How the file was read. */
export const ImportTable = z.object({
  token: z.uuid(),
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  sheets: z.array(z.string()),
  headerRow: z.int(),
  headings: z.array(
    z.object({ column: z.int(), letters: z.string(), heading: z.string(), sample: z.string() }),
  ),
  columns: z.record(z.string(), z.int()),
  /** Whether the columns are those that were chosen the last time for such a list. */
  isRemembered: z.boolean(),
});
export type ImportTable = z.infer<typeof ImportTable>;

export const ImportAction = z.object({
  action: z.enum(['add', 'update']),
  /** What is updated; for a person that is added: the unit. */
  id: Id.nullable(),
});
export type ImportAction = z.infer<typeof ImportAction>;

const ImportState = z.enum(['new', 'changed', 'unchanged', 'doubt']);

export const ImportRow = z.object({
  /** Row of the sheet, from 1. */
  row: z.int().positive(),
  /** Which of several entries of that row, from 0. */
  part: z.int().nonnegative(),
  state: ImportState,
  /** What the list says, by field. */
  values: z.record(z.string(), z.string()),
  /** What would change: "Tên: Phường A → Phường B". */
  changes: z.array(z.string()),
  /** Why it is in doubt. */
  reasons: z.array(z.string()),
  /** What can be done with a row in doubt, besides leaving it out. */
  choices: z.array(ImportAction.extend({ label: z.string() })),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ListImport = z.object({
  table: ImportTable,
  /** Of a long list the first ones of each state. */
  rows: z.array(ImportRow),
  /** Rows of each state in the whole list. */
  counts: z.record(ImportState, z.int()),
});
export type ListImport = z.infer<typeof ListImport>;

export const ImportDecisions = z.object({
  source: ImportSource,
  /** Of the file as it was read in the dry run; another content is refused. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What to do with rows in doubt; a row without an entry is left out. */
  decisions: z
    .array(ImportAction.extend({ row: z.int().positive(), part: z.int().nonnegative() }))
    .max(40_000),
});
export type ImportDecisions = z.infer<typeof ImportDecisions>;

export const AppliedImport = z.object({ added: z.int(), changed: z.int(), skipped: z.int() });
export type AppliedImport = z.infer<typeof AppliedImport>;
