import { z } from 'zod';
import { refusal } from '../refuse.ts';
import { type Json, parseStrictJson } from './strict-json.ts';

const PACKAGE_FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';

const officeId = z.uuid();
const officeName = z.string().trim().min(1).max(300);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });

const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  /** What the data is, such as `progress-report`; named by the exchange. */
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  packageId: z.uuidv7(),
  campaignId: z.uuid(),
  from: z.strictObject({ officeId, name: officeName }),
  /** Without an id the package is for any office. */
  to: z.strictObject({ officeId: officeId.optional(), name: officeName }),
  /** Rises by sender; an older one never replaces a newer one. */
  serial: z.int().min(1),
  madeAt: instant,
  applicationVersion: z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/),
  /** `packageHash` of the package that this one answers or replaces. */
  parentPackage: sha256.optional(),
  files: z
    .array(
      z.strictObject({
        path: z.string().regex(/^(data|files|readable)\/./),
        bytes: z.int().min(0),
        sha256,
      }),
    )
    .max(1998),
});

export type PackageManifest = z.infer<typeof manifestSchema>;
export type ManifestFields = Omit<PackageManifest, 'format' | 'files'>;

/** Bytes whose signature holds → manifest. A package of a newer format is told apart from a wrong one. */
export function readManifest(bytes: Uint8Array): PackageManifest {
  let json: Json;
  try {
    json = parseStrictJson(bytes);
  } catch {
    throw refusal('PACKAGE_MANIFEST_WRONG', { reason: 'không phải JSON hợp lệ' });
  }
  if (isNewerFormat(json)) throw refusal('PACKAGE_NEWER');
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw refusal('PACKAGE_MANIFEST_WRONG', { reason: path === '' ? 'thừa hoặc thiếu mục' : `mục ${path}` });
  }
  return parsed.data;
}

/** The same fields always give the same bytes. */
export function writeManifest(fields: ManifestFields, files: PackageManifest['files']): Uint8Array {
  const manifest = manifestSchema.parse({ format: PACKAGE_FORMAT, ...fields, files });
  return Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
}

function isNewerFormat(json: Json): boolean {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return false;
  const { format } = json;
  return typeof format === 'number' && format > PACKAGE_FORMAT;
}
