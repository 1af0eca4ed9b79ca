import type { DocumentsService } from '#shared/contract/documents.ts';
import type { App } from '../app/app.ts';
import { attachSigned } from './attach-signed.ts';
import { writeCopies } from './copies.ts';
import { correctEntry, editEntry } from './edit-entry.ts';
import { exportDocument, frozenFiles } from './export-document.ts';
import { exportRegister } from './export-register.ts';
import { giveNumber, numberProposal } from './give-number.ts';
import { allGaps, listDocuments, readDocument, registerYears } from './list-documents.ts';
import { nextNumber } from './numbers.ts';
import { registerOutside } from './register-outside.ts';
import { explainGap, setFirstNumber } from './series.ts';
import { showPaper } from './shown-papers.ts';
import { signDocument } from './sign-document.ts';
import { withdrawDocument } from './withdraw-document.ts';

/** The register of issued papers and their frozen files. */
export function createDocumentsService(app: App): DocumentsService {
  return {
    list: (input) => listDocuments(app.db, input),
    years: () => registerYears(app.db),
    gaps: () => allGaps(app.db),
    nextNumber: ({ kind, year }) => ({ number: nextNumber(app.db, kind, year) }),
    open({ documentId }) {
      const { row, view } = readDocument(app.db, documentId);
      const paper = row.body === null ? null : showPaper(app, row.body, frozenFiles(app, view));
      return { document: view, paper };
    },
    registerOutside: (input) => registerOutside(app, input),
    explainGap: (input) => explainGap(app, input),
    setFirstNumber: (input) => setFirstNumber(app, input),
    sign: (input) => signDocument(app, input),
    numberProposal: (input) => numberProposal(app, input),
    giveNumber: (input) => giveNumber(app, input),
    withdraw: (input) => withdrawDocument(app, input),
    editEntry: (input) => editEntry(app, input),
    correctEntry: (input) => correctEntry(app, input),
    attachSigned: (input) => attachSigned(app, input),
    export: (input) => exportDocument(app, input),
    exportRegister: (input) => exportRegister(app, input),
    copies: (input) => app.jobs.run(input.jobId, (job) => writeCopies(app, input, job)),
  };
}
