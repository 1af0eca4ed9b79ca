import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { documentFile, storedFile } from '#db/schema/documents.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, newId, nowIso } from '../app/app.ts';
import { safeFileName } from '../files/file-names.ts';
import type { RenderedDocument } from './render-document.ts';

export type FrozenFormat = 'docx' | 'pdf' | 'xlsx';

/** A file whose bytes lie in the store already; a row points to it once its document is registered. */
export interface FrozenFile {
  format: FrozenFormat;
  sha256: string;
  size: number;
  fileName: string;
}

/** "Kế hoạch số 214-KH-UBND ngày 24-09-2024"; the subject while the paper has no number. */
export function paperName(document: OfficialDocument): string {
  const { name } = documentKinds[document.kind];
  const { number, symbol, date } = document.header;
  const words = [
    name,
    ...(number === null ? [document.subject.slice(0, 60)] : [`số ${number}-${symbol}`]),
    ...(date === null ? [] : [`ngày ${shortDate(date).replaceAll('/', '-')}`]),
  ];
  return words.join(' ');
}

function documentFileName(document: OfficialDocument, format: FrozenFormat): string {
  return safeFileName(paperName(document), format);
}

/** Puts bytes into the store. Before the transaction: what no row points to in the end does no harm. */
export function freezeFile(
  app: App,
  file: { format: FrozenFormat; fileName: string; bytes: Uint8Array },
): FrozenFile {
  const { format, fileName, bytes } = file;
  return { format, fileName, sha256: app.files.put(bytes), size: bytes.length };
}

export function freezeRendered(
  app: App,
  document: OfficialDocument,
  rendered: RenderedDocument,
): FrozenFile[] {
  const formats = ['docx', 'pdf'] as const;
  return formats.flatMap((format) => {
    const bytes = rendered[format];
    if (bytes === null) return [];
    return [freezeFile(app, { format, bytes, fileName: documentFileName(document, format) })];
  });
}

/** The rows that tie frozen files to their document. */
export function attachFiles(
  app: App,
  tx: Tx,
  documentId: string,
  files: readonly FrozenFile[],
  role: 'made' | 'signed' = 'made',
): void {
  const at = nowIso(app);
  for (const { format, sha256, size, fileName } of files) {
    const known = tx.select().from(storedFile).where(eq(storedFile.sha256, sha256)).get();
    if (known === undefined) tx.insert(storedFile).values({ sha256, size, addedAt: at }).run();
    tx.insert(documentFile)
      .values({ id: newId(), documentId, format, role, sha256, fileName, madeAt: at })
      .run();
  }
}
