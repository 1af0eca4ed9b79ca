import type { CeremoniesService } from '#shared/contract/ceremonies.ts';
import type { App } from '../app/app.ts';
import { ceremonyPreview, registerCeremonyPaper } from './ceremony-papers.ts';
import { createCeremony, removeCeremony, saveCeremony } from './change-ceremony.ts';
import { createFromReading } from './create-from-reading.ts';
import { ceremonyView, listCeremonies } from './read-ceremony.ts';

/** Launch, review and honour: programme, guests, tasks, and the papers that come of them. */
export function createCeremoniesService(app: App): CeremoniesService {
  return {
    list: ({ campaignId }) => listCeremonies(app, campaignId),
    get: ({ ceremonyId }) => ceremonyView(app, ceremonyId),
    create: (input) => createCeremony(app, input),
    createFromReading: ({ readingId }) => createFromReading(app, readingId),
    save: (input) => saveCeremony(app, input),
    remove: ({ ceremonyId }) => removeCeremony(app, ceremonyId),
    preview: (input) => ceremonyPreview(app, input),
    register: (input) => registerCeremonyPaper(app, input),
  };
}
