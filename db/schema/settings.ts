import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { KindSymbols } from '#shared/domain/documents/symbols.ts';
import { flag, id, stamp } from './columns.ts';

/** One row: facts about this database. */
export const installation = sqliteTable('installation', {
  id: integer('id').primaryKey(),
  officeId: text('office_id').notNull(),
  currentActor: text('current_actor').notNull(),
  currentCampaignId: text('current_campaign_id'),
  createdAt: text('created_at').notNull(),
});

/** Our own office and every office that we exchange packages with. */
export const office = sqliteTable('office', {
  id: id(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  parentName: text('parent_name').notNull().default(''),
  /** Issuing body as it stands on paper, lines separated by "\n". */
  letterhead: text('letterhead').notNull(),
  place: text('place').notNull(),
  /** The part of a symbol after the type: "UBND". */
  symbol: text('symbol').notNull(),
  /** The drafting unit in a dispatch's symbol and in the filing line: "THNC". */
  drafter: text('drafter').notNull().default(''),
  /** The drafting unit in words, who keeps the file copy: "Phòng Thi đua - Khen thưởng". */
  drafterName: text('drafter_name').notNull().default(''),
  /** Parts of symbols by kind of paper where the office departs from the decree's list. */
  symbols: text('symbols', { mode: 'json' }).$type<KindSymbols>().notNull().default({}),
  head: text('head').notNull().default(''),
  isOwn: flag('is_own'),
  /** Ed25519 public key (base64 of the raw 32 bytes) once the office's key card was taken in. */
  publicKey: text('public_key'),
  /** When a person compared the fingerprint and said yes. */
  trustedAt: text('trusted_at'),
  /** When its key was withdrawn: packages signed with it are refused from then on. */
  revokedAt: text('revoked_at'),
  createdAt: text('created_at').notNull(),
});

/** Who may sign, in which capacity, and when. */
export const signer = sqliteTable('signer', {
  id: id(),
  name: text('name').notNull(),
  position: text('position').notNull(),
  form: text('form').notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
  ...stamp(),
});

/**
 * The dated legal tables as this office keeps them; filled from resources/legal, then editable. `campaignId` is null for
 * the office's table and set for the copy that a campaign froze when its plan was issued.
 */
export const legalEntry = sqliteTable(
  'legal_entry',
  {
    id: id(),
    campaignId: text('campaign_id'),
    /** Key of LegalTables: `baseSalary`, `prizeMultipliers` … */
    kind: text('kind').notNull(),
    body: text('body', { mode: 'json' }).notNull(),
    validFrom: text('valid_from').notNull(),
    validTo: text('valid_to'),
    position: integer('position').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [uniqueIndex('legal_entry_place').on(t.campaignId, t.kind, t.position)],
);
