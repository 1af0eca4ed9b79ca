import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { evidence, extension, report } from '#db/schema/tracking.ts';
import type { LastStep } from '#shared/contract/tracking.ts';
import { AppError } from '#shared/errors.ts';
import { type App, nowIso, stampChange } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';

const tables = { report, extension } as const;
type TableName = keyof typeof tables;
type Row<N extends TableName> = (typeof tables)[N]['$inferSelect'];

export interface StepPlace {
  campaignId: string;
  milestoneId: string;
  occurrence: string;
}

/** What stood at one milestone before and after a step that changed many units at once. */
interface Step<N extends TableName = TableName> {
  table: N;
  /** "Ghi nhận văn bản của 12 đơn vị". */
  label: string;
  at: string;
  before: Row<N>[];
  after: Row<N>[];
  /** Files that went with reports that were taken back. */
  evidence: (typeof evidence.$inferSelect)[];
}

/** The last step of each campaign, while the application runs: whoever comes back tomorrow corrects by another step. */
const lastSteps = new WeakMap<App, Map<string, Step>>();

function stepsOf(app: App): Map<string, Step> {
  const known = lastSteps.get(app) ?? new Map<string, Step>();
  lastSteps.set(app, known);
  return known;
}

const MANY = 500;

function inChunks<T>(ids: readonly string[], read: (chunk: string[]) => T[]): T[] {
  const rows: T[] = [];
  for (let at = 0; at < ids.length; at += MANY) rows.push(...read(ids.slice(at, at + MANY)));
  return rows;
}

/** Rows of the units at one milestone. */
export function rowsAt<N extends TableName>(
  db: Reader,
  name: N,
  { campaignId, milestoneId, occurrence }: StepPlace,
  unitIds: readonly string[],
): Row<N>[] {
  const table = tables[name];
  const at = and(
    eq(table.campaignId, campaignId),
    eq(table.milestoneId, milestoneId),
    eq(table.occurrence, occurrence),
  );
  return inChunks(
    unitIds,
    (chunk) =>
      db
        .select()
        .from(table)
        .where(and(at, inArray(table.unitId, chunk)))
        .all() as Row<N>[],
  );
}

export function evidenceOfReports(db: Reader, reportIds: readonly string[]) {
  return inChunks(reportIds, (chunk) =>
    db.select().from(evidence).where(inArray(evidence.reportId, chunk)).all(),
  );
}

/** Called after the commit of a step that can be undone. */
export function rememberStep<N extends TableName>(
  app: App,
  campaignId: string,
  step: Omit<Step<N>, 'at' | 'evidence'> & Partial<Pick<Step, 'evidence'>>,
): void {
  stepsOf(app).set(campaignId, { evidence: [], ...step, at: nowIso(app) } as Step);
}

export function lastStep(app: App, campaignId: string): LastStep | null {
  const step = stepsOf(app).get(campaignId);
  return step === undefined ? null : { label: step.label, at: step.at };
}

/**
 * Puts back what stood before the last step, or nothing at all when any of it was changed since.
 * @throws AppError TRACKING_NOTHING_TO_UNDO, TRACKING_UNDO_CHANGED
 */
export function undoStep(app: App, campaignId: string): { label: string } {
  const step = stepsOf(app).get(campaignId);
  if (step === undefined) throw AppError.of('TRACKING_NOTHING_TO_UNDO');
  const change = {
    action: 'tracking.undo',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { table: step.table, rows: Math.max(step.before.length, step.after.length) },
    areas: ['tracking', 'evidence', 'scoring', 'awards', 'home'],
  };
  mutate(app, change, (tx) => putBack(app, tx, step));
  stepsOf(app).delete(campaignId);
  return { label: step.label };
}

function putBack(app: App, tx: Tx, { table: name, before, after, evidence: files, label }: Step): void {
  const table = tables[name];
  const afterById = new Map(after.map((row) => [row.id, row]));
  const beforeById = new Map(before.map((row) => [row.id, row]));
  const [place] = [...before, ...after];
  if (place === undefined) return;
  const unitIds = [...new Set([...before, ...after].map(({ unitId }) => unitId))];
  const now = rowsAt(tx, name, place, unitIds);
  const isAsLeft =
    now.length === after.length && now.every((row) => afterById.get(row.id)?.revision === row.revision);
  const fresh = after.filter(({ id }) => !beforeById.has(id)).map(({ id }) => id);
  const hasNewFiles = name === 'report' && evidenceOfReports(tx, fresh).length > 0;
  if (!isAsLeft || hasNewFiles) throw AppError.of('TRACKING_UNDO_CHANGED', { step: label });
  for (const id of fresh) tx.delete(table).where(eq(table.id, id)).run();
  for (const row of before) {
    if (afterById.has(row.id)) {
      const { revision: _, author: __, updatedAt: ___, ...values } = row;
      tx.update(table)
        .set({ ...values, ...stampChange(app) })
        .where(eq(table.id, row.id))
        .run();
    } else {
      // One revision on: whoever has the package of before sees that it was written again.
      tx.insert(table)
        .values({ ...row, updatedAt: nowIso(app), revision: row.revision + 1 } as never)
        .run();
    }
  }
  for (const file of files) tx.insert(evidence).values(file).run();
}
