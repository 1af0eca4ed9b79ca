import { basename } from 'node:path';
import type { TemplatesService } from '#shared/contract/templates.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { ownOffice } from '../document-context.ts';
import { sampleTemplate } from './sample-template.ts';
import {
  listTemplates,
  putToUse,
  readTemplate,
  removeTemplate,
  stopTemplate,
  takeInTemplate,
} from './template-store.ts';
import { tryOutTemplate } from './try-out.ts';
import { templateProfile } from './word-parts.ts';

/** The office's own Word templates, kind by kind. */
export function createTemplatesService(app: App): TemplatesService {
  const write = async (token: string, bytes: Uint8Array) => {
    const path = app.tokens.resolve(token);
    await writeFileAtomically(path, bytes);
    return app.tokens.issue(path);
  };
  return {
    list: () => listTemplates(app),
    async saveSample({ kind, targetToken }) {
      const { name, parentName } = ownOffice(app.db);
      return write(targetToken, await sampleTemplate(kind, { name, hasParent: parentName !== '' }));
    },
    async takeIn({ kind, fileToken }) {
      const path = app.tokens.resolve(fileToken);
      const bytes = await readFileLimited(path, { maxBytes: templateProfile.maxFileBytes });
      return takeInTemplate(app, { kind, fileName: basename(path), bytes });
    },
    async tryOut({ targetToken, ...input }) {
      const { bytes, ...result } = await tryOutTemplate(app, input);
      return { ...result, file: await write(targetToken, bytes) };
    },
    use: ({ templateId }) => putToUse(app, templateId),
    stop: ({ kind }) => stopTemplate(app, kind),
    remove: ({ templateId }) => removeTemplate(app, templateId),
    save({ templateId, targetToken }) {
      const { sha256, fileName } = readTemplate(app, templateId).row;
      return write(targetToken, app.files.get(sha256, fileName));
    },
  };
}
