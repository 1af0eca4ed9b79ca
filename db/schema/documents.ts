import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { Recipient } from '#shared/domain/documents/recipients.ts';
import { id, stamp } from './columns.ts';

/**
 * Register of issued documents: one series an office, kind and year, a number once only. Papers of other offices stand in it
 * as they came in packages, with their own numbers. Number and date stay empty until signed. A gap is explained by a row in
 * state `withdrawn` or `outside` (decided or issued on paper, outside the application). A withdrawn paper keeps its number.
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
    /** Who gets it, and how many copies each; columns 5 and 7 of the register's form (Nghị định 30/2020/NĐ-CP, Annex IV). */
    recipients: text('recipients', { mode: 'json' }).$type<Recipient[]>().notNull().default([]),
    /** Who keeps the file copy: column 6 of the form. */
    keeper: text('keeper').notNull().default(''),
    /** Day on which it was withdrawn or its number cancelled, and why. */
    withdrawnOn: text('withdrawn_on'),
    withdrawReason: text('withdraw_reason').notNull().default(''),
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
    /** `made` by this application, or the `signed` paper that was scanned and put beside it. */
    role: text('role', { enum: ['made', 'signed'] })
      .notNull()
      .default('made'),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    fileName: text('file_name').notNull(),
    madeAt: text('made_at').notNull(),
  },
  (t) => [index('document_file_document').on(t.documentId)],
);

/** Where a series of numbers begins when the office starts in the middle of a year; without a row it begins with 1. */
export const numberSeries = sqliteTable(
  'number_series',
  {
    id: id(),
    kind: text('kind').notNull(),
    year: integer('year').notNull(),
    firstNumber: integer('first_number').notNull(),
    ...stamp(),
  },
  (t) => [uniqueIndex('number_series_place').on(t.kind, t.year)],
);

/**
 * The office's own Word templates. One kind of paper has at most one in state `used`; `trial` was taken in and not yet put to
 * use, `retired` was replaced. Issued papers keep their frozen bytes whatever happens here.
 */
export const documentTemplate = sqliteTable(
  'document_template',
  {
    id: id(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    state: text('state', { enum: ['trial', 'used', 'retired'] }).notNull(),
    /** When it was last tried out with real data; a template that never was cannot be put to use. */
    triedAt: text('tried_at'),
    ...stamp(),
  },
  (t) => [index('document_template_kind').on(t.kind, t.state)],
);
