import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { decision } from '#db/schema/awards.ts';
import { ceremony } from '#db/schema/ceremonies.ts';
import { documentRegister } from '#db/schema/documents.ts';
import type { CeremonySummary, CeremonyView, HandOver } from '#shared/contract/ceremonies.ts';
import { handsOverAwards } from '#shared/domain/ceremonies/ceremony-template.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, currentActor, today } from '../app/app.ts';
import { readAwards } from '../awards/decisions.ts';
import { detailOf } from '../awards/list-entries.ts';
import { currentPlan } from '../plan/current-plan.ts';

export type CeremonyRow = typeof ceremony.$inferSelect;

/** @throws AppError NOT_FOUND */
export function readCeremony(db: Reader, ceremonyId: string): CeremonyRow {
  const row = db.select().from(ceremony).where(eq(ceremony.id, ceremonyId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'lễ, hội nghị này' });
  return row;
}

/** @throws AppError NOT_FOUND, CEREMONY_RECEIVED */
export function editableCeremony(app: App, db: Reader, ceremonyId: string): CeremonyRow {
  const row = readCeremony(db, ceremonyId);
  if (row.officeId !== currentActor(app).officeId) {
    throw AppError.of('CEREMONY_RECEIVED', { title: row.body.title });
  }
  return row;
}

/** By date; those without one last. */
export function listCeremonies(app: App, campaignId: string): CeremonySummary[] {
  const rows = app.db.select().from(ceremony).where(eq(ceremony.campaignId, campaignId)).all();
  const day = today(app);
  return rows
    .map(({ id, body }) => {
      const { kind, title, date, dateNote, startsAt, place, tasks } = body;
      const open = tasks.filter(({ done }) => !done);
      const overdue = open.filter(({ due }) => due !== null && due < day);
      const counts = { openTasks: open.length, overdueTasks: overdue.length };
      return { id, kind, title, date, dateNote, startsAt, place, ...counts };
    })
    .sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1));
}

export function ceremonyView(app: App, ceremonyId: string): CeremonyView {
  const { id, body, revision, officeId, campaignId } = readCeremony(app.db, ceremonyId);
  return {
    ...{ id, body, revision },
    canEdit: officeId === currentActor(app).officeId,
    handOver: handsOverAwards(body.kind) ? handOverOrder(app.db, campaignId) : [],
  };
}

/** Everybody whom the decisions of the campaign award: decision by decision, each in its own order. */
function handOverOrder(db: Reader, campaignId: string): HandOver[] {
  const decisions = db
    .select({ id: decision.id, awardTypeId: decision.awardTypeId, document: documentRegister })
    .from(decision)
    .innerJoin(documentRegister, eq(documentRegister.id, decision.documentId))
    .where(eq(decision.campaignId, campaignId))
    .orderBy(asc(documentRegister.date), asc(decision.createdAt))
    .all();
  if (decisions.length === 0) return [];
  const types = new Map(currentPlan(db, campaignId).plan.awardTypes.map(({ id, name }) => [id, name]));
  return decisions
    .flatMap(({ id, awardTypeId, document }) => {
      const number = `${document.number ?? '…'}/${document.symbol}`;
      const name = document.date === null ? number : `${number} ngày ${shortDate(document.date)}`;
      return readAwards(db, id).map((row) => ({
        ...{ subject: row.subject, name: row.name, detail: detailOf(row) },
        ...{ award: types.get(awardTypeId) ?? '', decision: name },
      }));
    })
    .map((row, at) => ({ position: at + 1, ...row }));
}
