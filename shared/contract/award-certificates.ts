import { z } from 'zod';
import { certificateFields, PrinterOffset } from '../domain/documents/certificate.ts';

export const CertificateOptions = z.object({
  templateId: z.enum(['a4', 'large']),
  /** `full` prints everything on plain paper, `blank` only the changing lines on pre-printed sheets. */
  mode: z.enum(['full', 'blank']),
  offset: PrinterOffset,
});
export type CertificateOptions = z.infer<typeof CertificateOptions>;

/** A line to look at before the paper is signed: shrunk, wrapped, too long, or with signs that the font lacks. */
export const CertificateNoteView = z.object({
  name: z.string(),
  field: z.enum(certificateFields),
  kinds: z.array(z.enum(['shrunk', 'wrapped', 'tooLong', 'missingCharacters'])),
  fromPt: z.number(),
  toPt: z.number(),
});
export type CertificateNoteView = z.infer<typeof CertificateNoteView>;
