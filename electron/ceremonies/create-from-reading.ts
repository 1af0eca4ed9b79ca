import { ceremony } from '#db/schema/ceremonies.ts';
import { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { ceremonyFromReading } from '#shared/domain/plan-reader/ceremony-from-reading.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { acceptedReading } from '../plan/reading/stored-reading.ts';

/**
 * The ceremony that was read from the text of a plan, for the campaign that was made from it.
 * @throws AppError PLAN_READING_GONE, PLAN_READING_EMPTY when no part of a ceremony was accepted
 */
export function createFromReading(app: App, readingId: string): { ceremonyId: string } {
  const { name, campaignId, reading } = acceptedReading(app.db, readingId);
  const body = ceremonyFromReading(reading, newId);
  if (body === null || campaignId === null) throw AppError.of('PLAN_READING_EMPTY', { name });
  const ceremonyId = newId();
  const change = {
    action: 'ceremonies.create',
    entity: 'ceremony',
    entityId: ceremonyId,
    detail: { kind: body.kind, readingId },
    areas: ['ceremonies'],
  };
  mutate(app, change, (tx) =>
    tx
      .insert(ceremony)
      .values({ id: ceremonyId, campaignId, body: Ceremony.parse(body), ...stampNew(app) })
      .run(),
  );
  return { ceremonyId };
}
