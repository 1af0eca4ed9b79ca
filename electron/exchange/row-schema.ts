import { isDeepStrictEqual } from 'node:util';
import { type Column, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';

/** One row of a package: JSON columns travel as their text, everything else as it is. */
export type PackageRow = Record<string, string | number | boolean | null>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
/** Line ends and tabs aside, text has no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const MAX_TEXT = 20_000;
const MAX_JSON_TEXT = 16 * 1024 * 1024;
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

const dayColumns = new Set([
  'date',
  'validFrom',
  'validTo',
  'paperDate',
  'receivedOn',
  'withdrawnOn',
  'lastDay',
  'periodFrom',
  'periodTo',
]);
/** Made from names; the low characters in them stand for marks and are never shown. */
const keyColumns = new Set(['sortKey', 'searchKey', 'standardKey']);
/** Empty where the row is about the whole campaign, or a milestone that occurs once. */
const mayBeEmpty = new Set(['waveId', 'occurrence']);

const uuid = z.uuid();
const day = z.string().refine((text) => DAY.test(text) && isDay(text));
const plain = z
  .string()
  .max(MAX_TEXT)
  .refine((text) => !CONTROL.test(text));

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether everything in `part` is in `whole` as it is: fields may have been added, nothing left out or put right. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((item, at) => isWithin(item, whole[at]))
    );
  }
  if (typeof part === 'object' && part !== null) {
    if (typeof whole !== 'object' || whole === null) return false;
    const fields = whole as Record<string, unknown>;
    return Object.entries(part).every(([name, value]) => name in fields && isWithin(value, fields[name]));
  }
  return Object.is(part, whole);
}

function parseJson(text: string): unknown {
  return JSON.parse(text, (name, inner: unknown) => {
    if (FORBIDDEN_NAMES.has(name)) throw new Error('forbidden name');
    return inner;
  });
}

/**
 * JSON text whose value is what the schema makes of it: nothing left out, nothing put right. Fields that came with a later
 * version of the application are filled in, so that a package written before them can still be read.
 */
function jsonText(schema: z.ZodType): z.ZodType {
  return z
    .string()
    .max(MAX_JSON_TEXT)
    .transform((text, context) => {
      try {
        const value = parseJson(text);
        const parsed = schema.safeParse(value);
        if (parsed.success && isDeepStrictEqual(parsed.data, value)) return text;
        if (parsed.success && isWithin(value, parsed.data)) return JSON.stringify(parsed.data);
      } catch {
        // Not JSON at all, or with a forbidden name: refused like any other text that does not fit.
      }
      context.addIssue({ code: 'custom', message: 'unexpected JSON' });
      return z.NEVER;
    });
}

function textSchema(key: string, column: Column): z.ZodType {
  if (column.enumValues !== undefined) return z.enum(column.enumValues as [string, ...string[]]);
  if (keyColumns.has(key)) return z.string().max(MAX_TEXT);
  if (mayBeEmpty.has(key)) return z.union([z.literal(''), key === 'occurrence' ? day : uuid]);
  if (key === 'id' || key.endsWith('Id')) return uuid;
  if (key.endsWith('At')) return z.string().refine((text) => INSTANT.test(text) || DAY.test(text));
  if (key === 'sha256') return z.string().regex(/^[0-9a-f]{64}$/);
  return dayColumns.has(key) ? day : plain;
}

function columnSchema(key: string, column: Column, json: Readonly<Record<string, z.ZodType>>): z.ZodType {
  const body = json[key];
  const schema =
    body !== undefined
      ? jsonText(body)
      : column.dataType === 'number'
        ? z.int()
        : column.dataType === 'boolean'
          ? z.boolean()
          : textSchema(key, column);
  return column.notNull ? schema : schema.nullable();
}

/** Exactly the columns of the table, each of its kind; `json` names what its JSON columns must hold. */
export function rowSchema(
  table: SQLiteTable,
  json: Readonly<Record<string, z.ZodType>> = {},
): z.ZodType<PackageRow> {
  const columns = Object.entries(getTableColumns(table));
  const shape = Object.fromEntries(
    columns.map(([key, column]) => [key, columnSchema(key, column as Column, json)]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<PackageRow>;
}

/** A row of the database as it travels. JSON goes through its schema, so that the receiver finds it exact. */
export function toPackageRow(
  row: Record<string, unknown>,
  json: Readonly<Record<string, z.ZodType>> = {},
): PackageRow {
  const entries = Object.entries(row).map(([key, value]) => {
    const schema = json[key];
    if (schema === undefined || value === null) return [key, value];
    return [key, JSON.stringify(schema.parse(value))];
  });
  return Object.fromEntries(entries) as PackageRow;
}

/** A row of a package as the database takes it. */
export function toDatabaseRow(
  row: PackageRow,
  json: Readonly<Record<string, z.ZodType>> = {},
): Record<string, unknown> {
  const entries = Object.entries(row).map(([key, value]) =>
    key in json && typeof value === 'string' ? [key, JSON.parse(value)] : [key, value],
  );
  return Object.fromEntries(entries) as Record<string, unknown>;
}
