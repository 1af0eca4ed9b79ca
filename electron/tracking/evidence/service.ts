import type { EvidenceService } from '#shared/contract/evidence.ts';
import type { App } from '../../app/app.ts';
import { attachEvidence, listEvidence, removeEvidence } from './evidence.ts';
import { openEvidence, pictureOf, saveAllEvidence, saveEvidence } from './look-at-evidence.ts';

/** The use cases of the files that hang on reports, as the contract names them. */
export function createEvidenceService(app: App): EvidenceService {
  return {
    list: ({ reportId }) => listEvidence(app, reportId),
    attach: (input) => attachEvidence(app, input),
    picture: ({ evidenceId }) => pictureOf(app, evidenceId),
    open: ({ evidenceId }) => openEvidence(app, evidenceId),
    saveCopy: ({ evidenceId, fileToken }) => saveEvidence(app, evidenceId, fileToken),
    saveAll: (input) => saveAllEvidence(app, input),
    remove: ({ evidenceId }) => removeEvidence(app, evidenceId),
  };
}
