import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { evidence, report } from '#db/schema/tracking.ts';
import { unit } from '#db/schema/units.ts';
import type { SavedEvidence, SaveEvidenceInput } from '#shared/contract/evidence.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { isPicture } from '#shared/domain/evidence/evidence-format.ts';
import { AppError } from '#shared/errors.ts';
import { type App, VIEWED_FOLDER } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { safeFileName, uniqueFileNames } from '../../files/file-names.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { checkEvidence } from './check-evidence.ts';
import { evidenceRow } from './evidence.ts';

/** What came in a package was judged by another machine: whoever looks at a file has it judged here, each time. */
function checkedBytes(app: App, row: typeof evidence.$inferSelect): Uint8Array {
  const bytes = app.files.get(row.sha256, row.fileName);
  if (checkEvidence(bytes, row.fileName) !== row.format) {
    throw AppError.of('EVIDENCE_KIND', { file: row.fileName });
  }
  return bytes;
}

/** @throws AppError EVIDENCE_*, FILE_UNREADABLE */
export function pictureOf(app: App, evidenceId: string): { dataUrl: string } {
  const row = evidenceRow(app, evidenceId);
  if (!isPicture(row.format)) throw AppError.of('EVIDENCE_NOT_PICTURE', { file: row.fileName });
  const base64 = Buffer.from(checkedBytes(app, row)).toString('base64');
  return { dataUrl: `data:image/${row.format === 'jpg' ? 'jpeg' : 'png'};base64,${base64}` };
}

/**
 * Opens a read-only copy with the program of the system. Windows is told that it comes from elsewhere, so that Office opens
 * it in protected view. Copies are cleared away at the next start.
 * @throws AppError EVIDENCE_*, FILE_UNREADABLE
 */
export async function openEvidence(app: App, evidenceId: string): Promise<void> {
  const row = evidenceRow(app, evidenceId);
  const bytes = checkedBytes(app, row);
  const folder = join(app.dataDir, VIEWED_FOLDER, row.sha256.slice(0, 16));
  await makeFolder(folder);
  const path = join(folder, safeFileName(stemOf(row.fileName), row.format));
  await writeFileAtomically(path, bytes, { mode: 0o400 });
  if (process.platform === 'win32') {
    await writeFile(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => undefined);
  }
  const isOpened = await app.ports.shell.openFile(path);
  if (!isOpened) throw AppError.of('EVIDENCE_NOT_OPENED', { file: row.fileName });
}

const stemOf = (fileName: string) => fileName.replace(/\.[^.]{1,8}$/, '');

export async function saveEvidence(app: App, evidenceId: string, fileToken: string): Promise<WrittenFile> {
  const row = evidenceRow(app, evidenceId);
  const bytes = app.files.get(row.sha256, row.fileName);
  const path = app.tokens.resolve(fileToken);
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}

/** All files of a campaign into a folder, below it one for each unit and milestone. Stops between files when cancelled. */
export async function saveAllEvidence(app: App, input: SaveEvidenceInput): Promise<SavedEvidence> {
  const { campaignId, folderToken } = input;
  const { plan } = currentPlan(app.db, campaignId);
  const milestones = new Map(plan.milestones.map(({ id, name }) => [id, name]));
  const rows = app.db
    .select({
      file: evidence,
      code: unit.code,
      unitName: unit.name,
      milestoneId: report.milestoneId,
      occurrence: report.occurrence,
    })
    .from(evidence)
    .innerJoin(report, eq(report.id, evidence.reportId))
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(eq(evidence.campaignId, campaignId))
    .orderBy(unit.position, unit.sortKey, evidence.id)
    .all();
  const root = join(
    app.tokens.resolve(folderToken),
    safeFileName(`Minh chứng ${plan.title}`.slice(0, 60), ''),
  );
  const names = new Map<string, ReturnType<typeof uniqueFileNames>>();
  return app.jobs.run(input.jobId, async (job) => {
    let written = 0;
    await makeFolder(root);
    for (const { file, code, unitName, milestoneId, occurrence } of rows) {
      if (job.signal.aborted) break;
      job.progress(written, rows.length, unitName);
      const year = occurrence === '' ? '' : ` ${occurrence.slice(0, 4)}`;
      const milestone = safeFileName(`${milestones.get(milestoneId) ?? 'Mốc khác'}${year}`.slice(0, 50), '');
      const folder = join(root, safeFileName(`${code} - ${unitName}`.slice(0, 60), ''), milestone);
      const nameIn = names.get(folder) ?? uniqueFileNames();
      names.set(folder, nameIn);
      await makeFolder(folder);
      const bytes = app.files.get(file.sha256, file.fileName);
      await writeFileAtomically(join(folder, nameIn(stemOf(file.fileName), file.format)), bytes);
      written++;
    }
    const folder = { ...app.tokens.issue(root), size: 0 };
    return { folder, written, isCancelled: job.signal.aborted };
  });
}
