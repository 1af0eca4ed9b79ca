import { z } from 'zod';

/** What stands on a certificate, in the order of the old Nghị định 50/2006/NĐ-CP that practice still follows. */
export const certificateFields = [
  'stateName',
  'motto',
  'decider',
  'verb',
  'award',
  'name',
  'detail',
  'achievement',
  'decision',
  'goldenBook',
  'placeAndDate',
  'position',
  'signer',
] as const;
export type CertificateFieldKey = (typeof certificateFields)[number];

const Millimetres = z.number().min(-500).max(1_000);

/** A box on the paper, in millimetres from the upper left corner, and how its text is set in it. */
export const CertificateField = z.strictObject({
  key: z.enum(certificateFields),
  xMm: Millimetres,
  yMm: Millimetres,
  widthMm: z.number().positive().max(1_000),
  heightMm: z.number().positive().max(1_000),
  align: z.enum(['left', 'center', 'right']),
  /** Where the lines stand in the box when they do not fill it. */
  anchor: z.enum(['top', 'middle', 'bottom']).default('middle'),
  font: z.enum(['regular', 'bold', 'italic', 'boldItalic']),
  color: z.enum(['black', 'red']).default('black'),
  capitals: z.boolean().default(false),
  sizePt: z.number().min(6).max(150),
  /** Never smaller than this, however long the text. */
  minSizePt: z.number().min(6).max(150),
  /** A name shrinks on its line before it wraps; an achievement wraps first. */
  overflow: z.enum(['shrinkThenWrap', 'wrapThenShrink']),
  maxLines: z.int().min(1).max(10),
  /** Printed on pre-printed blanks too; false for what the printing house has already set. */
  onBlank: z.boolean(),
});
export type CertificateField = z.infer<typeof CertificateField>;

export const CertificateTemplate = z.strictObject({
  name: z.string().min(1).max(200),
  pageMm: z.strictObject({ width: z.number().min(100).max(700), height: z.number().min(100).max(700) }),
  /** Where the sizes come from, and whether anybody has compared them with the rule in force. */
  source: z.string().max(500),
  verified: z.boolean(),
  /** Our own frame, for plain paper. Null prints none. */
  frame: z
    .strictObject({ marginMm: z.number().min(0).max(100), bandMm: z.number().min(3).max(40) })
    .nullable(),
  /** Place for an image from the office's own file; no state emblem is shipped. */
  emblemMm: z
    .strictObject({
      x: Millimetres,
      y: Millimetres,
      width: z.number().positive(),
      height: z.number().positive(),
    })
    .nullable(),
  fields: z.array(CertificateField).max(30),
});
export type CertificateTemplate = z.infer<typeof CertificateTemplate>;

/** Texts of one certificate. A missing field is left empty; line breaks in `position` are kept. */
export type CertificateTexts = Partial<Record<CertificateFieldKey, string>>;

/** Shift of one printer's feed, found with the calibration sheet. */
export const PrinterOffset = z.strictObject({
  xMm: z.number().min(-50).max(50),
  yMm: z.number().min(-50).max(50),
});
export type PrinterOffset = z.infer<typeof PrinterOffset>;
