import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '#db/open.ts';
import { installation, office } from '#db/schema/settings.ts';
import { type NewOffice, OfficeInput } from '#shared/contract/settings.ts';
import { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, nowIso } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { writeLegalTables } from './legal-tables.ts';

/** The dated legal tables as they ship: each file of the folder holds one key of `LegalTables`. */
export function shippedLegalTables(resourcesDir: string): LegalTables {
  const folder = join(resourcesDir, 'legal');
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);
  return LegalTables.parse(Object.assign({}, ...parts));
}

/**
 * Makes this installation the office's own: its row, the person at work, and the legal tables to begin with.
 * @throws AppError OFFICE_ALREADY_SET_UP
 */
export function setUpOffice(app: App, input: NewOffice, actor: string): string {
  const officeId = newId();
  const legal = shippedLegalTables(app.resourcesDir);
  const change = {
    action: 'settings.setUpOffice',
    entity: 'office',
    entityId: officeId,
    areas: ['settings'],
  };
  mutate(app, change, (tx) => insertOwnOffice(app, tx, { officeId, input, actor, legal }));
  return officeId;
}

/** The same inside a larger transaction (loading a sample). */
export function insertOwnOffice(
  app: App,
  tx: Tx,
  own: { officeId: string; input: NewOffice; actor: string; legal: LegalTables },
): void {
  if (tx.select().from(installation).get() !== undefined) throw AppError.of('OFFICE_ALREADY_SET_UP');
  const createdAt = nowIso(app);
  tx.insert(installation).values({ id: 1, officeId: own.officeId, currentActor: own.actor, createdAt }).run();
  tx.insert(office)
    .values({ id: own.officeId, ...OfficeInput.parse(own.input), isOwn: true, createdAt })
    .run();
  writeLegalTables(app, tx, null, own.legal);
}
