import type { AwardHistoryService } from './award-history.ts';
import type { AwardsService } from './awards.ts';
import type { CampaignsService } from './campaigns.ts';
import type { CeremoniesService } from './ceremonies.ts';
import type { DocumentsService } from './documents.ts';
import type { EvidenceService } from './evidence.ts';
import type { ExchangeService } from './exchange.ts';
import type { FilesService } from './files.ts';
import type { HelpService } from './help.ts';
import type { HomeService } from './home.ts';
import type { PapersService } from './papers.ts';
import type { PeopleService } from './people.ts';
import type { PlanService } from './plan.ts';
import type { PlanReaderService } from './plan-reader.ts';
import type { ReportsService } from './reports.ts';
import type { ScoringService } from './scoring.ts';
import type { SettingsService } from './settings.ts';
import type { TemplatesService } from './templates.ts';
import type { TrackingService } from './tracking.ts';
import type { TrackingPapersService } from './tracking-papers.ts';
import type { UnitMapService } from './unit-map.ts';
import type { UnitsService } from './units.ts';

/** What the main process offers, area by area; `electron/<area>/service.ts` implements it. */
export interface Services {
  awardHistory: AwardHistoryService;
  awards: AwardsService;
  campaigns: CampaignsService;
  ceremonies: CeremoniesService;
  documents: DocumentsService;
  evidence: EvidenceService;
  exchange: ExchangeService;
  files: FilesService;
  help: HelpService;
  home: HomeService;
  papers: PapersService;
  people: PeopleService;
  plan: PlanService;
  planReader: PlanReaderService;
  reports: ReportsService;
  scoring: ScoringService;
  settings: SettingsService;
  templates: TemplatesService;
  tracking: TrackingService;
  trackingPapers: TrackingPapersService;
  unitMap: UnitMapService;
  units: UnitsService;
}
