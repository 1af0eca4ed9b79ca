import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import { tablePaperHtml } from '#shared/domain/tracking/table-html.ts';
import type { TablePaper } from '#shared/domain/tracking/table-paper.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { tableWorkbook } from './table-workbook.ts';

/** Writes a list where the person chose to: as a workbook, or as a PDF to print. */
export async function writeTablePaper(
  app: App,
  { format, fileToken }: { format: 'xlsx' | 'pdf'; fileToken: string },
  paper: TablePaper,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const bytes =
    format === 'xlsx' ? await tableWorkbook(paper) : await app.ports.printer.htmlToPdf(tablePaperHtml(paper));
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
