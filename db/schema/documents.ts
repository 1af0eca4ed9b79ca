import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { id, stamp } from './columns.ts';

/**
 * Register of issued documents: one series an office, kind and year, a number once only. Papers of other offices stand in it
 * as they came in packages, with their own numbers. Number and date stay empty until signed. A gap is explained by a row in
 * state `withdrawn` or `outside` (decided or issued on paper, outside the application).
 */
export const documentRegister = sqliteTable(
  'document',
  {
    id: id(),
    campaignId: text('campaign_id'),
    /** Kind of the document model: `plan`, `decision`, `dispatch`, `submission`, `report`, `minutes`, `invitation`, `notice` … */
    kind: text('kind').notNull(),
    year: integer('year'),
    number: integer('number'),
    symbol: text('symbol').notNull(),
    subject: text('subject').notNull(),
    date: text('date'),
    signerName: text('signer_name').notNull().default(''),
    state: text('state', { enum: ['draft', 'signed', 'issued', 'withdrawn', 'outside'] }).notNull(),
    note: text('note').notNull().default(''),
    /** What the paper is for: `plan`, `awardDecision`, `reminder`, `programme` … */
    purpose: text('purpose').notNull(),
    body: text('body', { mode: 'json' }).$type<OfficialDocument>(),
    ...stamp(),
  },
  (t) => [
    uniqueIndex('document_number').on(t.officeId, t.kind, t.year, t.number),
    index('document_campaign').on(t.campaignId, t.purpose),
  ],
);

/** Files that papers and reports point to; the bytes lie in the data folder under their SHA-256. */
export const storedFile = sqliteTable('stored_file', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  addedAt: text('added_at').notNull(),
});

/** The frozen files of an issued document: what was issued can be seen again byte for byte. */
export const documentFile = sqliteTable(
  'document_file',
  {
    id: id(),
    documentId: text('document_id')
      .notNull()
      .references(() => documentRegister.id),
    format: text('format', { enum: ['docx', 'pdf', 'xlsx'] }).notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    fileName: text('file_name').notNull(),
    madeAt: text('made_at').notNull(),
  },
  (t) => [index('document_file_document').on(t.documentId)],
);
