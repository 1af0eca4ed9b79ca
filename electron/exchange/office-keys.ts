import { basename, join } from 'node:path';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { office } from '#db/schema/settings.ts';
import type { KeyCardView, OfficeKeyView } from '#shared/contract/exchange.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { AppError } from '#shared/errors.ts';
import { type App, nowIso } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from '../documents/document-context.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { type KeyCard, readKeyCard, writeKeyCard } from '../files/package/key-card.ts';
import { loadOfficeKey, loadOrCreateOfficeKey, type OfficeKey } from '../files/package/office-key.ts';
import type { KnownKey } from '../files/package/open-package.ts';
import { fingerprintOf, keyIdOf, type PublicKey } from '../files/package/signature.ts';
import { readFileLimited } from '../files/read-file.ts';

type OfficeRow = typeof office.$inferSelect;

const KEY_FILE = 'khoa-ky.pem';
const MAX_CARD_BYTES = 64 * 1024;

const keyPath = (app: App): string => join(app.dataDir, KEY_FILE);
const toKey = (base64: string) => Buffer.from(base64, 'base64');

/** The key that this office signs with, made when it is first needed. */
export function ownKey(app: App): Promise<OfficeKey> {
  return loadOrCreateOfficeKey(keyPath(app));
}

function viewOf(row: OfficeRow, ownFingerprint: string | null): OfficeKeyView {
  const { id, name, publicKey, trustedAt, revokedAt, isOwn } = row;
  const fingerprint = publicKey === null ? null : fingerprintOf(keyIdOf(toKey(publicKey)));
  const state = isOwn
    ? 'own'
    : revokedAt !== null
      ? 'revoked'
      : trustedAt !== null
        ? 'trusted'
        : 'unconfirmed';
  return { id, name, fingerprint: isOwn ? ownFingerprint : fingerprint, state, trustedAt, revokedAt };
}

export async function listOffices(app: App): Promise<OfficeKeyView[]> {
  const own = await loadOfficeKey(keyPath(app));
  const rows = app.db.select().from(office).orderBy(office.name).all();
  const views = rows.map((row) => viewOf(row, own?.fingerprint ?? null));
  return [...views.filter(({ state }) => state === 'own'), ...views.filter(({ state }) => state !== 'own')];
}

export async function exportKeyCard(app: App, target: string): Promise<WrittenFile> {
  const { id, name } = ownOffice(app.db);
  const path = app.tokens.resolve(target);
  const bytes = Buffer.from(writeKeyCard({ officeId: id, name }, (await ownKey(app)).publicKey));
  await writeFileAtomically(path, bytes);
  return { token: target, name: basename(path), size: bytes.length };
}

async function readCard(app: App, token: string): Promise<KeyCard> {
  const bytes = await readFileLimited(app.tokens.resolve(token), { maxBytes: MAX_CARD_BYTES });
  const card = readKeyCard(new TextDecoder().decode(bytes));
  if (card.officeId === ownOffice(app.db).id) throw AppError.of('EXCHANGE_CARD_IS_OWN');
  return card;
}

/** @throws AppError KEY_CARD_WRONG, EXCHANGE_CARD_IS_OWN */
export async function inspectKeyCard(app: App, token: string): Promise<KeyCardView> {
  const { officeId, name, fingerprint, publicKey } = await readCard(app, token);
  const known = app.db.select().from(office).where(eq(office.id, officeId)).get()?.publicKey ?? null;
  const isSame = known !== null && toKey(known).equals(publicKey);
  return { officeId, name, fingerprint, state: known === null ? 'new' : isSame ? 'known' : 'otherKey' };
}

/** @throws AppError EXCHANGE_CARD_CHANGED when the card is not the one whose fingerprint was compared */
export async function trustCard(app: App, token: string, fingerprint: string): Promise<OfficeKeyView> {
  const card = await readCard(app, token);
  if (card.fingerprint !== fingerprint) throw AppError.of('EXCHANGE_CARD_CHANGED');
  const change = {
    action: 'exchange.trustOffice',
    entity: 'office',
    entityId: card.officeId,
    detail: { fingerprint },
    areas: ['exchange'],
  };
  mutate(app, change, (tx) => insertTrusted(app, tx, card));
  return viewById(app, card.officeId);
}

/** Records that a person compared the fingerprint and trusts the key. */
export function insertTrusted(
  app: App,
  tx: Tx,
  { officeId, name, publicKey }: { officeId: string; name: string; publicKey: PublicKey },
): void {
  const at = nowIso(app);
  const key = { publicKey: Buffer.from(publicKey).toString('base64'), trustedAt: at, revokedAt: null };
  const paper = { shortName: name, letterhead: name.toLocaleUpperCase('vi'), place: '', symbol: '' };
  tx.insert(office)
    .values({ id: officeId, name, ...paper, isOwn: false, createdAt: at, ...key })
    .onConflictDoUpdate({ target: office.id, set: { name, ...key } })
    .run();
}

export function revokeOffice(app: App, officeId: string): OfficeKeyView {
  const change = {
    action: 'exchange.revokeOffice',
    entity: 'office',
    entityId: officeId,
    areas: ['exchange'],
  };
  mutate(app, change, (tx) => {
    const isOther = and(eq(office.id, officeId), eq(office.isOwn, false), isNotNull(office.publicKey));
    const written = tx
      .update(office)
      .set({ revokedAt: nowIso(app) })
      .where(isOther)
      .run();
    if (written.changes === 0) throw AppError.of('NOT_FOUND', { what: 'cơ quan có khóa này' });
  });
  return viewById(app, officeId);
}

function viewById(app: App, officeId: string): OfficeKeyView {
  const row = app.db.select().from(office).where(eq(office.id, officeId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'cơ quan' });
  return viewOf(row, null);
}

export interface TrustedKey extends KnownKey {
  officeName: string;
}

/** The register of keys as the reader of packages asks it: trusted and revoked ones, nobody else. */
export function findTrustedKey(db: Reader, keyId: string): TrustedKey | null {
  const rows = db
    .select()
    .from(office)
    .where(and(isNotNull(office.publicKey), isNotNull(office.trustedAt), eq(office.isOwn, false)))
    .all();
  for (const { id, name, publicKey, revokedAt } of rows) {
    if (publicKey === null) continue;
    const key = toKey(publicKey);
    if (keyIdOf(key) !== keyId) continue;
    return { keyId, publicKey: key, officeId: id, officeName: name, revoked: revokedAt !== null };
  }
  return null;
}

/** Whether the office is on record with some key already. */
export function hasKey(db: Reader, officeId: string): boolean {
  const row = db.select({ key: office.publicKey }).from(office).where(eq(office.id, officeId)).get();
  return row !== undefined && row.key !== null;
}
