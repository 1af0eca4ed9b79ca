import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '#db/open.ts';
import { installation, office } from '#db/schema/settings.ts';
import type { OfficeInput } from '#shared/contract/settings.ts';
import { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, nowIso } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { writeLegalTables } from './legal-tables.ts';

const legalFiles: Record<keyof LegalTables, string> = {
  baseSalary: 'base-salary.json',
  prizeMultipliers: 'prize-multipliers.json',
  prizeRounding: 'prize-rounding.json',
  forms: 'forms.json',
  voteThresholds: 'vote-thresholds.json',
  notes: 'notes.json',
};

/** The dated legal tables as they ship, one JSON file a table. */
export function shippedLegalTables(resourcesDir: string): LegalTables {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(resourcesDir, 'legal', file), 'utf8')) as unknown;
  return LegalTables.parse(
    Object.fromEntries(Object.entries(legalFiles).map(([key, file]) => [key, read(file)])),
  );
}

/**
 * Makes this installation the office's own: its row, the person at work, and the legal tables to begin with.
 * @throws AppError OFFICE_ALREADY_SET_UP
 */
export function setUpOffice(app: App, input: OfficeInput, actor: string): string {
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
  own: { officeId: string; input: OfficeInput; actor: string; legal: LegalTables },
): void {
  if (tx.select().from(installation).get() !== undefined) throw AppError.of('OFFICE_ALREADY_SET_UP');
  const createdAt = nowIso(app);
  tx.insert(installation).values({ id: 1, officeId: own.officeId, currentActor: own.actor, createdAt }).run();
  tx.insert(office)
    .values({ id: own.officeId, ...own.input, isOwn: true, createdAt })
    .run();
  writeLegalTables(app, tx, null, own.legal);
}
