import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../values.ts';

export const CeremonyKind = z.enum(['launch', 'interimReview', 'finalReview', 'honour']);
export type CeremonyKind = z.infer<typeof CeremonyKind>;

export const ceremonyKindNames: Record<CeremonyKind, string> = {
  launch: 'Lễ phát động',
  interimReview: 'Hội nghị sơ kết',
  finalReview: 'Hội nghị tổng kết',
  honour: 'Hội nghị biểu dương, tôn vinh',
};

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A group of people who attend; the count is null while it is not known. */
export const ParticipantGroup = z.object({
  id: Id,
  name: Line,
  count: z.int().nonnegative().nullable(),
  summonedBy: Text,
  note: Text,
});
export type ParticipantGroup = z.infer<typeof ParticipantGroup>;

/** One item of the programme. `lead` stays empty where the plan names nobody. */
export const ProgrammeItem = z.object({
  id: Id,
  title: Line,
  lead: Text,
  /** Minutes it takes, null where the plan gives no clock times. */
  minutes: z.int().positive().nullable(),
  note: Text,
});
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

export const CeremonyTask = z.object({
  id: Id,
  actor: Line,
  coActors: z.array(Line),
  text: Line,
  due: LocalDate.nullable(),
  done: z.boolean(),
});
export type CeremonyTask = z.infer<typeof CeremonyTask>;

/** Lễ, hội nghị of a campaign, from the time and place to the backdrop. */
export const Ceremony = z.object({
  format: z.literal(1),
  kind: CeremonyKind,
  title: Line,
  /** Null while only a month is planned ("dự kiến trong tháng 9/2024", in `dateNote`). */
  date: LocalDate.nullable(),
  dateNote: Text,
  startsAt: ClockTime.nullable(),
  place: Text,
  /** Total planned head count; may exceed the sum of the groups whose count is known. */
  headCount: z.int().nonnegative().nullable(),
  participants: z.array(ParticipantGroup),
  programme: z.array(ProgrammeItem),
  tasks: z.array(CeremonyTask),
  /** Lines of the backdrop, top to bottom. */
  backdrop: z.array(Line),
  dressCode: Text,
  budgetNote: Text,
  presider: Text,
});
export type Ceremony = z.infer<typeof Ceremony>;
