import { z } from 'zod';

/** A stretch of text in one look. */
export const Run = z.strictObject({
  text: z.string().max(20_000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type Run = z.infer<typeof Run>;

/** Plain text, or runs where a word is bold or italic. */
export const RichText = z.union([z.string().max(20_000), z.array(Run).max(500)]);
export type RichText = z.infer<typeof RichText>;

export const Alignment = z.enum(['left', 'center', 'right', 'justify']);
export type Alignment = z.infer<typeof Alignment>;

/**
 * A numbered piece of text. The level decides the official number: 1 "I.", 2 "1.", 3 "a)", 4 "-", 5 "+". `title` is
 * bold, `text` follows it on the same line. Level 1 is always a heading in capitals.
 */
export const SectionBlock = z.strictObject({
  type: z.literal('section'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  title: RichText.optional(),
  text: RichText.optional(),
});
export type SectionBlock = z.infer<typeof SectionBlock>;
export type SectionLevel = SectionBlock['level'];

export const ParagraphBlock = z.strictObject({
  type: z.literal('paragraph'),
  text: RichText,
  align: Alignment.optional(),
  /** False for a paragraph that stays with the one after it. */
  indent: z.boolean().optional(),
  keepWithNext: z.boolean().optional(),
});
export type ParagraphBlock = z.infer<typeof ParagraphBlock>;

/** "Điều n." of a decision; the number is counted, khoản below it are sections of level 2, điểm of level 3. */
export const ArticleBlock = z.strictObject({
  type: z.literal('article'),
  title: RichText.optional(),
  text: RichText.optional(),
});
export type ArticleBlock = z.infer<typeof ArticleBlock>;

export const TableColumn = z.strictObject({
  header: z.string().max(500),
  /** Share of the line, in any unit: shares are scaled to the width of the page. */
  width: z.number().positive(),
  align: Alignment.default('left'),
});
export type TableColumn = z.infer<typeof TableColumn>;

export const TableRow = z.strictObject({
  /** A group row has one cell over all columns; a total row is bold. */
  kind: z.enum(['plain', 'group', 'total']).default('plain'),
  cells: z.array(RichText).max(30),
});
export type TableRow = z.infer<typeof TableRow>;

/** The header row is repeated on each page. */
export const TableBlock = z.strictObject({
  type: z.literal('table'),
  columns: z.array(TableColumn).min(1).max(30),
  rows: z.array(TableRow).max(20_000),
  fontSize: z.number().min(9).max(14).default(12),
});
export type TableBlock = z.infer<typeof TableBlock>;

export const PageBreakBlock = z.strictObject({ type: z.literal('pageBreak') });

/** Signing authority: Nghị định 30/2020/NĐ-CP, Article 13. `Q` stands before the position that is acted for. */
export const AuthorityForm = z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']);
export type AuthorityForm = z.infer<typeof AuthorityForm>;

export const Signature = z.strictObject({
  /** Lines before the position, in order: TM. of the body, then KT. of the head. Empty when the head signs himself. */
  authority: z.array(z.strictObject({ form: AuthorityForm, of: z.string().max(300) })).max(4),
  position: z.string().max(300),
  /** Empty while nobody is named. No academic title is printed before a name. */
  name: z.string().max(200),
});
export type Signature = z.infer<typeof Signature>;

/** Two or three signers side by side (secretary and chair of minutes). */
export const SignaturesBlock = z.strictObject({
  type: z.literal('signatures'),
  signers: z.array(Signature).min(1).max(3),
});

export const Block = z.discriminatedUnion('type', [
  SectionBlock,
  ParagraphBlock,
  ArticleBlock,
  TableBlock,
  PageBreakBlock,
  SignaturesBlock,
]);
export type Block = z.infer<typeof Block>;
