import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { TrackingPapersService } from '#shared/contract/tracking-papers.ts';
import { tablePaperHtml } from '#shared/domain/tracking/table-html.ts';
import type { TablePaper } from '#shared/domain/tracking/table-paper.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { remind } from '../reminder.ts';
import { indicatorPaper } from './indicator-paper.ts';
import { callListPaper, matrixPaper } from './matrix-paper.ts';
import { tableWorkbook } from './table-workbook.ts';

/** What leaves tracking on paper or as a workbook, as the contract names it. */
export function createTrackingPapersService(app: App): TrackingPapersService {
  return {
    remind: (input) => remind(app, input),
    matrix: (input) => write(app, input, matrixPaper(app, input)),
    callList: (input) => write(app, input, callListPaper(app, input)),
    indicators: (input) => write(app, input, indicatorPaper(app, input)),
  };
}

async function write(
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
