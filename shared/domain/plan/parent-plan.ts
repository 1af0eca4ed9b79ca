import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../values.ts';

/**
 * The plan from above that this one carries out. It may have come in a package (`campaignId`) or exist on paper only; its
 * particulars are kept either way, because papers cite them.
 */
export const ParentPlan = z.object({
  /** "Kế hoạch", "Quyết định". */
  documentName: Line,
  /** "335/KH-UBND", empty while unknown. */
  number: Text,
  issuedOn: LocalDate.nullable(),
  /** "Ủy ban nhân dân tỉnh Đồng Nai". */
  issuer: Line,
  /** What it is about, as its own subject line says. */
  title: Line,
  campaignId: Id.nullable(),
});
export type ParentPlan = z.infer<typeof ParentPlan>;
