import { basename } from 'node:path';
import { count, eq } from 'drizzle-orm';
import { storedFile } from '#db/schema/documents.ts';
import { evidence, report } from '#db/schema/tracking.ts';
import type { AttachEvidenceInput, AttachedEvidence, EvidenceView } from '#shared/contract/evidence.ts';
import { EVIDENCE_LIMITS, type EvidenceFormat } from '#shared/domain/evidence/evidence-format.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, nowIso, stampNew } from '../../app/app.ts';
import { mutate } from '../../app/mutate.ts';
import { safeFileName } from '../../files/file-names.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { checkEvidence } from './check-evidence.ts';

const areas = ['tracking', 'evidence', 'exchange'];

/** The files of one report, in the order in which they were attached. */
export function listEvidence(app: App, reportId: string): EvidenceView[] {
  return app.db
    .select({
      id: evidence.id,
      fileName: evidence.fileName,
      format: evidence.format,
      size: storedFile.size,
      addedAt: evidence.createdAt,
      author: evidence.author,
    })
    .from(evidence)
    .innerJoin(storedFile, eq(storedFile.sha256, evidence.sha256))
    .where(eq(evidence.reportId, reportId))
    .orderBy(evidence.id)
    .all();
}

interface Accepted {
  fileName: string;
  format: EvidenceFormat;
  sha256: string;
  size: number;
}

/**
 * Attaches files to a report. Each is judged by its content and stored once by its hash; one that is refused is named with
 * the reason and keeps none of the others out.
 * @throws AppError NOT_FOUND, EVIDENCE_TOO_MANY
 */
export async function attachEvidence(app: App, input: AttachEvidenceInput): Promise<AttachedEvidence> {
  const { reportId, tokens } = input;
  const campaignId = campaignOf(app, reportId);
  const paths = [...new Set(tokens.map((token) => app.tokens.resolve(token)))];
  requireRoom(app, reportId, paths.length);
  const refused: AttachedEvidence['refused'] = [];
  const accepted = new Map<string, Accepted>();
  for (const path of paths) {
    const file = basename(path).normalize('NFC');
    try {
      const bytes = await readFileLimited(path, { maxBytes: EVIDENCE_LIMITS.fileBytes });
      const format = checkEvidence(bytes, file);
      // The ending follows the content, whatever the sender called it.
      const fileName = safeFileName(file.replace(/\.[^.]{1,8}$/, ''), format);
      // Before the transaction: bytes that no row points to do no harm.
      const sha256 = app.files.put(bytes);
      accepted.set(sha256, { fileName, format, sha256, size: bytes.length });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ file, message: error.message });
    }
  }
  if (accepted.size === 0) return { attached: 0, known: 0, refused };
  const change = {
    action: 'evidence.attach',
    entity: 'report',
    entityId: reportId,
    ofCampaigns: [campaignId],
    detail: { files: [...accepted.keys()] },
    areas,
  };
  const attached = mutate(app, change, (tx) => {
    const stamp = stampNew(app);
    const addedAt = nowIso(app);
    let added = 0;
    for (const { sha256, size, format, fileName } of accepted.values()) {
      tx.insert(storedFile).values({ sha256, size, addedAt }).onConflictDoNothing().run();
      added += tx
        .insert(evidence)
        .values({ id: newId(), campaignId, reportId, sha256, format, fileName, ...stamp })
        .onConflictDoNothing()
        .run().changes;
    }
    return added;
  });
  return { attached, known: accepted.size - attached, refused };
}

function requireRoom(app: App, reportId: string, more: number): void {
  const { filesPerReport: limit } = EVIDENCE_LIMITS;
  const here = app.db.select({ files: count() }).from(evidence).where(eq(evidence.reportId, reportId)).get();
  if ((here?.files ?? 0) + more > limit) throw AppError.of('EVIDENCE_TOO_MANY', { limit });
}

/** Takes a file off its report. The bytes stay in the store: a package or another report may point to them. */
export function removeEvidence(app: App, evidenceId: string): void {
  const { campaignId, reportId, sha256 } = evidenceRow(app, evidenceId);
  const change = {
    action: 'evidence.remove',
    entity: 'report',
    entityId: reportId,
    ofCampaigns: [campaignId],
    detail: { file: sha256 },
    areas,
  };
  mutate(app, change, (tx) => {
    tx.delete(evidence).where(eq(evidence.id, evidenceId)).run();
  });
}

/** @throws AppError NOT_FOUND */
export function evidenceRow(app: App, evidenceId: string): typeof evidence.$inferSelect {
  const row = app.db.select().from(evidence).where(eq(evidence.id, evidenceId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'tệp minh chứng' });
  return row;
}

/** @throws AppError NOT_FOUND */
function campaignOf(app: App, reportId: string): string {
  const row = app.db
    .select({ campaignId: report.campaignId })
    .from(report)
    .where(eq(report.id, reportId))
    .get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'báo cáo' });
  return row.campaignId;
}
