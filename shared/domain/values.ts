import { z } from 'zod';

/** UUIDv7 as text. Identity is never a name: names are reused and change on a date. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A calendar date in Việt Nam without time zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date().refine((date) => date >= '1900-01-01' && date <= '2199-12-31', {
  message: 'phải từ năm 1900 đến năm 2199',
});
export type LocalDate = z.infer<typeof LocalDate>;

/** Text as stored: NFC, outer white space removed. */
export const Text = z
  .string()
  .max(20_000)
  .transform((value) => value.normalize('NFC').trim());

/** One line of text that must not be empty. */
export const Line = z
  .string()
  .max(2_000)
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
  .refine((value) => value.length > 0, { message: 'không được để trống' });

/** Points in whole hundredths (9550 = 95,5 điểm). */
export const PointsHundredths = z.int().min(-1_000_000).max(1_000_000);
