import { z } from 'zod';
import { firstBytesSay } from '#shared/domain/evidence/evidence-format.ts';
import { AppError } from '#shared/errors.ts';
import type { PackageManifest } from '../files/package/manifest.ts';
import { readNdjson } from '../files/package/ndjson.ts';
import { sha256Of } from '../files/sha256.ts';
import type { ZipEntries } from '../files/zip/read-zip.ts';
import { type PackageRows, type PackageTable, packageTable, packageTables } from './package-tables.ts';
import type { PackageRow } from './row-schema.ts';

/** What the sender says the figures are on a day, for the receiver to compute again and compare. */
export const StatedFigure = z.strictObject({
  asOf: z.iso.date(),
  unitId: z.uuid(),
  clusterId: z.uuid().nullable(),
  totalHundredths: z.int(),
  grade: z.string().max(200).nullable(),
  rank: z.int().nonnegative(),
  isTied: z.boolean(),
});
export type StatedFigure = z.infer<typeof StatedFigure>;

export const FIGURES = 'figures';
const DATA_PART = /^data\/([a-z_]+)(?:\.[1-9]\d{0,2})?\.ndjson$/;
const FILE_PART = /^files\/([0-9a-f]{64})\.(docx|pdf|xlsx|jpg|png)$/;
const READABLE_PART = /^readable\/[a-z0-9-]+\.xlsx$/;

export interface PackageContents {
  rows: PackageRows;
  /** By SHA-256. */
  attachments: ReadonlyMap<string, Uint8Array>;
  figures: readonly StatedFigure[];
}

/**
 * The rows of a package whose container and signature hold. Everything is checked before anything is used: known tables
 * and columns only, each value of its kind, all rows of the sender and of the one campaign, all references inside the
 * package.
 */
export function readContents(files: ZipEntries, manifest: PackageManifest): PackageContents {
  const rows = new Map<string, PackageRow[]>(packageTables.map(({ name }) => [name, []]));
  const figures: StatedFigure[] = [];
  const attachments = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const [, name] = DATA_PART.exec(path) ?? [];
    if (name !== undefined) readPart(path, name, bytes, { rows, figures, manifest });
    else if (FILE_PART.test(path)) addAttachment(path, bytes, attachments);
    else if (!READABLE_PART.test(path)) throw AppError.of('EXCHANGE_PART_UNKNOWN', { part: path });
  }
  const campaigns = rows.get('campaign') ?? [];
  if (campaigns.length !== 1) throw AppError.of('EXCHANGE_PART_UNKNOWN', { part: 'campaign' });
  for (const spec of packageTables) {
    checkTwins(spec, rows.get(spec.name) ?? []);
    checkReferences(spec, rows);
  }
  checkTree(rows.get('unit') ?? []);
  const named = [...(rows.get('document_file') ?? []), ...(rows.get('evidence') ?? [])];
  checkAttachments(named, attachments);
  return { rows, attachments, figures };
}

interface Sink {
  rows: Map<string, PackageRow[]>;
  figures: StatedFigure[];
  manifest: PackageManifest;
}

function readPart(path: string, name: string, bytes: Uint8Array, { rows, figures, manifest }: Sink): void {
  const spec = packageTable(name);
  if (spec === undefined && name !== FIGURES) throw AppError.of('EXCHANGE_PART_UNKNOWN', { part: path });
  let line = 0;
  for (const json of readNdjson(bytes, path)) {
    line++;
    const schema = spec?.schema ?? StatedFigure;
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      throw AppError.of('EXCHANGE_ROW_WRONG', { part: name, line, column: columnOf(parsed.error) });
    }
    if (spec === undefined) {
      figures.push(parsed.data as StatedFigure);
      continue;
    }
    const row = parsed.data as PackageRow;
    if (!belongs(spec, row, manifest)) throw AppError.of('EXCHANGE_ROW_FOREIGN', { part: name, line });
    rows.get(name)?.push(row);
  }
}

function columnOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  // A name from outside goes into the message: short, and letters only.
  return String(extra ?? issue?.path[0] ?? '')
    .replace(/[^\p{L}\p{N}_]/gu, '')
    .slice(0, 40);
}

/** A sender speaks for itself and for the one campaign that the manifest names. */
function belongs(spec: PackageTable, row: PackageRow, { from, campaignId }: PackageManifest): boolean {
  if (spec.mode === 'stamped' && row['officeId'] !== from.officeId) return false;
  if (spec.name === 'campaign') return row['id'] === campaignId;
  return !('campaignId' in row) || row['campaignId'] === campaignId;
}

function checkTwins(spec: PackageTable, rows: readonly PackageRow[]): void {
  const seen = new Set<string>();
  const keys = [...(rows[0] !== undefined && 'id' in rows[0] ? [['id']] : []), spec.place];
  for (const columns of keys) {
    if (columns.length === 0) continue;
    seen.clear();
    rows.forEach((row, at) => {
      const values = columns.map((column) => row[column] ?? null);
      if (values.includes(null)) return;
      const key = JSON.stringify(values);
      if (seen.has(key)) throw AppError.of('EXCHANGE_ROW_TWICE', { part: spec.name, line: at + 1 });
      seen.add(key);
    });
  }
}

function checkReferences(spec: PackageTable, rows: PackageRows): void {
  for (const [column, target] of Object.entries(spec.refs)) {
    const known = new Set((rows.get(target) ?? []).map((row) => row['id']));
    (rows.get(spec.name) ?? []).forEach((row, at) => {
      const value = row[column] ?? null;
      if (value === null || known.has(value)) return;
      throw AppError.of('EXCHANGE_ROW_UNLINKED', { part: spec.name, line: at + 1, column });
    });
  }
}

/** A unit must not stand above itself: whoever walks up the tree would never arrive. */
function checkTree(units: readonly PackageRow[]): void {
  const parentOf = new Map(units.map((row) => [row['id'], row['parentId'] ?? null]));
  const safe = new Set<unknown>([null]);
  units.forEach((row, at) => {
    const path = new Set<unknown>();
    for (let id: unknown = row['id']; !safe.has(id); id = parentOf.get(id as string) ?? null) {
      if (path.has(id)) {
        throw AppError.of('EXCHANGE_ROW_UNLINKED', { part: 'unit', line: at + 1, column: 'parentId' });
      }
      path.add(id);
    }
    for (const id of path) safe.add(id);
  });
}

function addAttachment(path: string, bytes: Uint8Array, attachments: Map<string, Uint8Array>): void {
  const [, sha256 = '', format] = FILE_PART.exec(path) ?? [];
  const kind = firstBytesSay(bytes);
  const isItsKind = kind === 'zip' ? format === 'docx' || format === 'xlsx' : kind === format;
  const isItsHash = sha256Of(bytes) === sha256;
  if (!isItsKind || !isItsHash) throw AppError.of('EXCHANGE_ATTACHMENT_WRONG', { file: path });
  attachments.set(sha256, bytes);
}

function checkAttachments(files: readonly PackageRow[], attachments: ReadonlyMap<string, Uint8Array>): void {
  const named = new Set(files.map((row) => row['sha256']));
  const missing = files.find((row) => !attachments.has(String(row['sha256'])));
  const extra = [...attachments.keys()].find((sha256) => !named.has(sha256));
  const nameOf = (row: PackageRow | undefined) => (row === undefined ? undefined : String(row['fileName']));
  const unsafe = files.find((row) => /[\\/:*?"<>|]/.test(String(row['fileName'])));
  const wrong = nameOf(missing) ?? nameOf(unsafe) ?? extra;
  if (wrong !== undefined) throw AppError.of('EXCHANGE_ATTACHMENT_WRONG', { file: wrong });
}
