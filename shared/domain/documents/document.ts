import { z } from 'zod';
import { LocalDate } from '../values.ts';
import { Block, type RichText, Signature } from './blocks.ts';
import { documentKindNames } from './kinds.ts';

export * from './blocks.ts';

export const DocumentHeader = z.strictObject({
  /** Cơ quan chủ quản; null for a People's Committee of a province, which has none. Line breaks are kept. */
  parentBody: z.string().max(300).nullable(),
  /** "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ": line breaks are kept, capitals are made. */
  issuer: z.string().min(1).max(300),
  /** Null until the paper is entered in the register, the clerk then has a blank to write in. */
  number: z.string().max(20).nullable(),
  symbol: z.string().max(60),
  place: z.string().max(100),
  /** Null until signed. */
  date: LocalDate.nullable(),
  /** Year printed after an open day and month. */
  year: z.int().min(1900).max(9999),
});
export type DocumentHeader = z.infer<typeof DocumentHeader>;

export const Orientation = z.enum(['portrait', 'landscape']);
export type Orientation = z.infer<typeof Orientation>;

/** What follows the signed text on pages of its own: an annex, an attached plan, an attached list. */
export const DocumentPart = z.strictObject({
  role: z.enum(['annex', 'attached']),
  /** Type name of what is attached ("KẾ HOẠCH", "DANH SÁCH"). Annexes are called "Phụ lục" and numbered by themselves. */
  label: z.string().max(200).nullable(),
  title: z.string().max(2_000),
  orientation: Orientation.default('portrait'),
  endMark: z.boolean().default(false),
  blocks: z.array(Block).max(20_000),
});
export type DocumentPart = z.infer<typeof DocumentPart>;

export const OfficialDocument = z.strictObject({
  kind: z.enum(documentKindNames),
  header: DocumentHeader,
  /** Trích yếu; for a dispatch without "V/v". */
  subject: z.string().max(2_000),
  orientation: Orientation.default('portrait'),
  /** Whose decision it is ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), printed above the legal bases. */
  authority: z.string().max(300).nullable().default(null),
  /** "Chủ tịch Ủy ban nhân dân tỉnh …", for "(Kèm theo …)" above a part. */
  issuedBy: z.string().max(300),
  addressees: z.array(z.string().max(500)).max(500).default([]),
  /** Each without its closing mark: ";" and the last "." are set here. */
  legalBases: z.array(z.string().max(2_000)).max(60).default([]),
  blocks: z.array(Block).max(20_000),
  /** "./." after the last sentence. */
  endMark: z.boolean().default(true),
  /** Lines under "Nơi nhận:", the filing line included, without dash and closing mark. */
  recipients: z.array(z.string().max(300)).max(80).default([]),
  /** Null where the signatures are a block of the text (minutes) or the paper is not signed (a list). */
  signature: Signature.nullable(),
  parts: z.array(DocumentPart).max(30).default([]),
});
export type OfficialDocument = z.infer<typeof OfficialDocument>;

/** Text of rich text without its looks. */
export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
