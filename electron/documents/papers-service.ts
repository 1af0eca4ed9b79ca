import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { PapersService, SavePaperInput } from '#shared/contract/papers.ts';
import type { App } from '../app/app.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { checkPaper } from './check-paper.ts';
import { fileOrFail, shownPaper } from './shown-papers.ts';

/**
 * Writes what is on the screen to the file that the person chose.
 * @throws AppError PAPER_NOT_SHOWN, PAPER_DOCX_FAILED, PAPER_PDF_FAILED, FILE_*
 */
async function savePaper(app: App, { paperId, format, targetToken }: SavePaperInput): Promise<WrittenFile> {
  const path = app.tokens.resolve(targetToken);
  const bytes = await fileOrFail(app, shownPaper(app, paperId), format);
  await writeFileAtomically(path, bytes);
  return { token: targetToken, name: basename(path), size: bytes.length };
}

/** Pages, check and files of the papers that are shown. */
export function createPapersService(app: App): PapersService {
  return {
    async pages({ paperId }) {
      const pdf = await fileOrFail(app, shownPaper(app, paperId), 'pdf');
      return { pdf: Buffer.from(pdf).toString('base64') };
    },
    check: ({ paperId }) => checkPaper(app, paperId),
    save: (input) => savePaper(app, input),
  };
}
