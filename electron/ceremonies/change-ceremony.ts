import { eq } from 'drizzle-orm';
import { ceremony } from '#db/schema/ceremonies.ts';
import { campaign } from '#db/schema/plan.ts';
import type { CeremonyView, SaveCeremonyInput } from '#shared/contract/ceremonies.ts';
import type { CeremonyKind } from '#shared/domain/ceremonies/ceremony.ts';
import { ceremonyTemplate } from '#shared/domain/ceremonies/ceremony-template.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from '../documents/document-context.ts';
import { ceremonyView, editableCeremony } from './read-ceremony.ts';

const areas = ['ceremonies'];

/** A ceremony of the kind with its usual order, to be filled in. */
export function createCeremony(app: App, input: { campaignId: string; kind: CeremonyKind }): CeremonyView {
  const { campaignId, kind } = input;
  const own = app.db.select().from(campaign).where(eq(campaign.id, campaignId)).get();
  if (own === undefined) throw AppError.of('NOT_FOUND', { what: 'phong trào thi đua' });
  const { name, letterhead, place } = ownOffice(app.db);
  const facts = { campaignTitle: own.title, officeName: name, letterhead, place, newId };
  const body = ceremonyTemplate(kind, facts);
  const id = newId();
  const change = { action: 'ceremonies.create', entity: 'ceremony', entityId: id, detail: { kind }, areas };
  mutate(app, change, (tx) =>
    tx
      .insert(ceremony)
      .values({ id, campaignId, body, ...stampNew(app) })
      .run(),
  );
  return ceremonyView(app, id);
}

/** @throws AppError CEREMONY_CHANGED_ELSEWHERE, CEREMONY_RECEIVED, NOT_FOUND */
export function saveCeremony(app: App, input: SaveCeremonyInput): { revision: number } {
  const { ceremonyId, body, expectedRevision } = input;
  const change = { action: 'ceremonies.save', entity: 'ceremony', entityId: ceremonyId, areas };
  return mutate(app, change, (tx) => {
    const held = editableCeremony(app, tx, ceremonyId);
    if (held.revision !== expectedRevision) {
      throw AppError.of('CEREMONY_CHANGED_ELSEWHERE', { title: held.body.title });
    }
    tx.update(ceremony)
      .set({ body, ...stampChange(app) })
      .where(eq(ceremony.id, ceremonyId))
      .run();
    return { revision: held.revision + 1 };
  });
}

export function removeCeremony(app: App, ceremonyId: string): void {
  const { body } = editableCeremony(app, app.db, ceremonyId);
  const detail = { title: body.title };
  const change = { action: 'ceremonies.remove', entity: 'ceremony', entityId: ceremonyId, detail, areas };
  mutate(app, change, (tx) => tx.delete(ceremony).where(eq(ceremony.id, ceremonyId)).run());
}
