import type { AnyTRPCRouter } from '@trpc/server';
import { awardHistoryRouter } from './award-history.ts';
import { awardsRouter } from './awards.ts';
import { campaignsRouter } from './campaigns.ts';
import { ceremoniesRouter } from './ceremonies.ts';
import { documentsRouter } from './documents.ts';
import { evidenceRouter } from './evidence.ts';
import { exchangeRouter } from './exchange.ts';
import { filesRouter } from './files.ts';
import { helpRouter } from './help.ts';
import { homeRouter } from './home.ts';
import { papersRouter } from './papers.ts';
import { peopleRouter } from './people.ts';
import { planRouter } from './plan.ts';
import { planReaderRouter } from './plan-reader.ts';
import { reportsRouter } from './reports.ts';
import { scoringRouter } from './scoring.ts';
import type { Services } from './services.ts';
import { settingsRouter } from './settings.ts';
import { templatesRouter } from './templates.ts';
import { trackingRouter } from './tracking.ts';
import { trackingPapersRouter } from './tracking-papers.ts';
import { contractFor } from './trpc.ts';
import { unitMapRouter } from './unit-map.ts';
import { unitsRouter } from './units.ts';

/** Every procedure that the window may call: an area for each service, and no other. */
export const appRouter = contractFor<Services>().router({
  awardHistory: awardHistoryRouter,
  awards: awardsRouter,
  campaigns: campaignsRouter,
  ceremonies: ceremoniesRouter,
  documents: documentsRouter,
  evidence: evidenceRouter,
  exchange: exchangeRouter,
  files: filesRouter,
  help: helpRouter,
  home: homeRouter,

  papers: papersRouter,
  people: peopleRouter,
  plan: planRouter,
  planReader: planReaderRouter,
  reports: reportsRouter,
  scoring: scoringRouter,
  settings: settingsRouter,
  templates: templatesRouter,
  tracking: trackingRouter,
  trackingPapers: trackingPapersRouter,
  unitMap: unitMapRouter,
  units: unitsRouter,
} satisfies Record<keyof Services, AnyTRPCRouter>);
export type AppRouter = typeof appRouter;
