import { buildCeremonyPlan } from '#shared/domain/documents/builders/ceremony-plan.ts';
import { buildCeremonyTasks } from '#shared/domain/documents/builders/ceremony-tasks.ts';
import type { Letter } from '#shared/domain/documents/builders/issuer.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { AppError } from '#shared/errors.ts';
import { parentPlanInWords } from '#shared/text/documents/plan.ts';
import type { App } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { readCeremony } from './read-ceremony.ts';

/** Kế hoạch tổ chức; the day may still be open. @throws AppError CEREMONY_PLACE_MISSING, NOT_FOUND */
export function ceremonyPlan(app: App, ceremonyId: string, letter: Letter): OfficialDocument {
  const { body, campaignId } = readCeremony(app.db, ceremonyId);
  if (body.place === '') throw AppError.of('CEREMONY_PLACE_MISSING', { title: body.title });
  const { plan } = currentPlan(app.db, campaignId);
  return buildCeremonyPlan({
    ...letter,
    ceremony: body,
    parentPlan: plan.parentPlan === null ? null : parentPlanInWords(plan.parentPlan),
    purposes: [...plan.aims, ...plan.requirements].map(({ text }) => text),
  });
}

/** Who prepares what by when. @throws AppError CEREMONY_TASKS_EMPTY, NOT_FOUND */
export function ceremonyTasks(app: App, ceremonyId: string, letter: Letter): OfficialDocument {
  const { body } = readCeremony(app.db, ceremonyId);
  if (body.tasks.length === 0) throw AppError.of('CEREMONY_TASKS_EMPTY', { title: body.title });
  return buildCeremonyTasks({ ...letter, ceremony: body });
}
