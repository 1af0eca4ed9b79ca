import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpService } from '#shared/contract/help.ts';
import { HelpPageId } from '#shared/domain/help/help-page.ts';
import { parseHelp } from '#shared/domain/help/parse-help.ts';
import type { App } from '../app/app.ts';

/** The pages of help that come with the program. */
export function createHelpService({ resourcesDir }: Pick<App, 'resourcesDir'>): HelpService {
  return {
    pages: () =>
      HelpPageId.options.map((id) =>
        parseHelp(id, readFileSync(join(resourcesDir, 'help', `${id}.txt`), 'utf8')),
      ),
  };
}
