import { and, eq } from 'drizzle-orm';
import { documentFile } from '#db/schema/documents.ts';
import type { DocumentView, ExportDocumentInput } from '#shared/contract/documents.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { FrozenFormat } from './frozen-files.ts';
import { readDocument } from './list-documents.ts';

const formatNames: Record<FrozenFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };

/**
 * The frozen bytes of an issued paper, checked against their SHA-256.
 * @throws AppError NOT_FOUND, DOCUMENT_HAS_NO_FILE, FILE_UNREADABLE
 */
export function readFrozenFile(
  app: App,
  documentId: string,
  format: FrozenFormat,
  role: 'made' | 'signed' = 'made',
): { fileName: string; bytes: Uint8Array } {
  const { row } = readDocument(app.db, documentId);
  const file = app.db
    .select()
    .from(documentFile)
    .where(
      and(
        eq(documentFile.documentId, documentId),
        eq(documentFile.format, format),
        eq(documentFile.role, role),
      ),
    )
    .get();
  if (file === undefined) {
    throw AppError.of('DOCUMENT_HAS_NO_FILE', { format: formatNames[format], subject: row.subject });
  }
  return { fileName: file.fileName, bytes: app.files.get(file.sha256, file.fileName) };
}

/** The frozen Word and PDF of a paper, for showing it as it was issued; what was not frozen is left out. */
export function frozenFiles(
  app: App,
  { id, files }: Pick<DocumentView, 'id' | 'files'>,
): Partial<Record<'docx' | 'pdf', () => Promise<Uint8Array>>> {
  const made = files.filter(({ role }) => role === 'made').map(({ format }) => format);
  const read = (format: 'docx' | 'pdf') => async () => readFrozenFile(app, id, format).bytes;
  return {
    ...(made.includes('docx') ? { docx: read('docx') } : {}),
    ...(made.includes('pdf') ? { pdf: read('pdf') } : {}),
  };
}

/** Writes the frozen bytes to the file that a person chose. */
export async function exportDocument(app: App, input: ExportDocumentInput): Promise<WrittenFile> {
  const { bytes } = readFrozenFile(app, input.documentId, input.format, input.role);
  const path = app.tokens.resolve(input.targetToken);
  await writeFileAtomically(path, bytes);
  return app.tokens.issue(path);
}
