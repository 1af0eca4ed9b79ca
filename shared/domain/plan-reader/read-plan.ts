import { readQuotas, readRatios } from './awards.ts';
import { readCeremony } from './ceremony.ts';
import { readDeadlines } from './deadlines.ts';
import { readDossier } from './dossier.ts';
import { readAwardTypes, readEligibility } from './eligibility.ts';
import { readHeader } from './header.ts';
import { readLegalBases } from './legal-bases.ts';
import { outline } from './outline.ts';
import { readAims, readContentAreas, readSubjects } from './parts.ts';
import { readPeriods } from './periods.ts';
import { askQuestions } from './questions.ts';
import type { PlanReading } from './reading.ts';
import { readRecipients } from './recipients.ts';
import { readPapers, readSections } from './sections.ts';
import { readSigner } from './signer.ts';
import { makeSource } from './source.ts';
import { readTargets } from './targets.ts';
import { readTasks } from './tasks.ts';

/** Proposes a structured plan from its text. Rules only; every item says where it was read and how sure it is. */
export function readPlan(text: string): PlanReading {
  const source = makeSource(text);
  const paragraphs = outline(source);
  const body = paragraphs.filter((p) => !p.tail);
  const header = readHeader(source, paragraphs);
  const { period, waves, used } = readPeriods(source, body, header.title, header.date?.value ?? null);
  const targets = readTargets(source, body);
  const deadlines = readDeadlines(source, body, used, onlyYear(period));
  return {
    ...header,
    period,
    waves,
    deadlines,
    targets,
    quotas: readQuotas(source, body),
    ratios: readRatios(source, body),
    dossier: readDossier(source, body),
    tasks: readTasks(source, body, ORDERS.includes(header.kind?.value ?? '')),
    ceremony: readCeremony(source, body, header.title),
    recipients: readRecipients(source, paragraphs),
    signer: readSigner(source, paragraphs),
    legalBases: readLegalBases(source, body, header.title),
    aims: readAims(source, body),
    subjects: readSubjects(source, body),
    contentAreas: readContentAreas(source, body),
    awardTypes: readAwardTypes(source, body),
    eligibility: readEligibility(source, body),
    sections: readSections(source, body),
    papers: readPapers(source, paragraphs, header),
    questions: askQuestions(source, body, { date: header.date, period, deadlines, targets }),
  };
}

/** Papers whose numbered lines are orders, without a heading that says so. */
const ORDERS = ['dispatch', 'directive', 'telegram', 'notice'];

/** The year of a campaign that lies within one: proposed for deadlines written without a year, and asked about. */
function onlyYear(period: PlanReading['period']): string | null {
  const from = period?.from?.slice(0, 4);
  return from !== undefined && from === period?.to?.slice(0, 4) ? from : null;
}
