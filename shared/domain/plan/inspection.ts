import { z } from 'zod';
import { Id, Line, Text } from '../values.ts';

/** Đoàn kiểm tra: who looks at whom, when and at what. */
export const Inspection = z.object({
  id: Id,
  name: Line,
  lead: Line,
  members: z.array(Line),
  /** In the words of the plan: "quý II hằng năm", "tháng 6 năm 2025". */
  when: Text,
  groupIds: z.array(Id),
  content: Text,
});
export type Inspection = z.infer<typeof Inspection>;
