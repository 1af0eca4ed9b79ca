import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import { tablePaperHtml } from '#shared/domain/tracking/table-html.ts';
import type { TablePaper } from '#shared/domain/tracking/table-paper.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { tableWorkbook } from './table-workbook.ts';

export interface TableTarget {
  format: 'xlsx' | 'pdf';
  fileToken: string;
}

/** A list as a workbook or as pages to print, where the person chose. */
export async function writeTable(
  app: App,
  { format, fileToken }: TableTarget,
  paper: TablePaper,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const bytes =
    format === 'xlsx' ? await tableWorkbook(paper) : await app.ports.printer.htmlToPdf(tablePaperHtml(paper));
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
