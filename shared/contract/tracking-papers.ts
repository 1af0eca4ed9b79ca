import { z } from 'zod';
import { Id, LocalDate, Text } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { contractFor } from './trpc.ts';

export const ReminderInput = JobInput.extend({
  campaignId: Id,
  /** What is asked for; null for everything that is overdue. */
  milestone: z.object({ id: Id, occurrence: z.union([LocalDate, z.literal('')]) }).nullable(),
  /** Units to be written to; all late ones when empty. */
  unitIds: z.array(Id).max(10_000),
  /** One letter with a list of units, or a letter with a number of its own for each unit. */
  letters: z.enum(['one', 'each']),
  signerId: Id,
  newDeadline: LocalDate,
  contact: Text,
  /** Where the Word files are written to; null leaves them in the register only. */
  folderToken: z.uuid().nullable(),
});
export type ReminderInput = z.infer<typeof ReminderInput>;

export const Reminded = z.object({
  letters: z.array(z.object({ documentId: Id, number: z.int(), units: z.int() })),
  /** Units that have their letter; fewer than were late when the work was cancelled. */
  units: z.int(),
  late: z.int(),
  folder: WrittenFile.nullable(),
});
export type Reminded = z.infer<typeof Reminded>;

const target = {
  campaignId: Id,
  format: z.enum(['xlsx', 'pdf']),
  fileToken: z.uuid(),
};

/** What is shown of the matrix on the screen: rows and columns, all of them when none is named. */
const shown = {
  unitIds: z.array(Id).max(10_000),
  columns: z.array(z.string().max(100)).max(500),
};

export const MatrixPaperInput = z.object({ ...target, ...shown });
export type MatrixPaperInput = z.infer<typeof MatrixPaperInput>;

export const CallListInput = z.object({ ...target, ...shown });
export type CallListInput = z.infer<typeof CallListInput>;

export const IndicatorPaperInput = z.object({
  ...target,
  waveId: z.union([Id, z.literal('')]),
  groupId: Id.nullable(),
});
export type IndicatorPaperInput = z.infer<typeof IndicatorPaperInput>;

export interface TrackingPapersService {
  remind(input: ReminderInput): Promise<Reminded>;
  matrix(input: MatrixPaperInput): Promise<WrittenFile>;
  callList(input: CallListInput): Promise<WrittenFile>;
  indicators(input: IndicatorPaperInput): Promise<WrittenFile>;
}

const { procedure, router } = contractFor<{ trackingPapers: TrackingPapersService }>();

/** What leaves tracking on paper or as a workbook. */
export const trackingPapersRouter = router({
  /** Công văn đôn đốc to late units, each letter with its number in the register. */
  remind: procedure
    .input(ReminderInput)
    .output(Reminded)
    .mutation(({ ctx, input }) => ctx.services.trackingPapers.remind(input)),
  matrix: procedure
    .input(MatrixPaperInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.trackingPapers.matrix(input)),
  /** Late units with whom to call. */
  callList: procedure
    .input(CallListInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.trackingPapers.callList(input)),
  indicators: procedure
    .input(IndicatorPaperInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.trackingPapers.indicators(input)),
});
