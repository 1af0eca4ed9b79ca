import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Head = z.int().min(0).max(500);
const Person = z.object({ name: Line, position: Text });

/** A council's meeting on the awards, as its minutes tell it. */
export const CouncilMeeting = z.object({
  date: LocalDate,
  beganAt: ClockTime,
  endedAt: ClockTime,
  place: Line,
  chair: Person,
  secretary: Person,
  members: Head,
  present: Head,
  /** Absent members who sent their opinion in writing. */
  written: Head,
  /** Names with reasons, one a line. */
  absent: Text,
  quorum: z.enum(['none', 'twoThirds', 'fourFifths']),
  /** Who is not named here has the votes of all who voted. */
  votes: z.array(z.object({ nominationId: Id, inFavour: Head })).max(5_000),
});
export type CouncilMeeting = z.infer<typeof CouncilMeeting>;

export const AwardPaperKind = z.enum(['submission', 'minutes', 'notice']);
export type AwardPaperKind = z.infer<typeof AwardPaperKind>;

/** The papers between the list and the decision; minutes need the meeting, a submission tells of it. */
export const AwardPaperInput = z.object({
  campaignId: Id,
  awardTypeId: Id,
  what: AwardPaperKind,
  meeting: CouncilMeeting.nullable(),
});
export type AwardPaperInput = z.infer<typeof AwardPaperInput>;
