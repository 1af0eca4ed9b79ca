import { dateParts, localDate } from '../local-date.ts';
import type { CampaignKind, Plan } from './plan.ts';

/** A plan with nothing in it but its title and a period of one calendar year; everything else is on the checklist. */
export function blankPlan(input: { title: string; kind: CampaignKind; today: string }): Plan {
  const { year } = dateParts(input.today);
  return {
    format: 1,
    kind: input.kind,
    label: 'phong trào thi đua',
    title: input.title,
    subject: input.title,
    theme: '',
    period: { from: localDate(year, 1, 1), to: localDate(year, 12, 31) },
    waves: [],
    opening: '',
    legalBases: [],
    aims: [],
    requirements: [],
    scope: '',
    subjectGroups: [],
    contentAreas: [],
    indicators: [],
    scoreTables: [],
    awardTypes: [],
    dossier: { items: [], sets: 1, originals: true, notes: [], route: [] },
    prizeNote: '',
    milestones: [],
    tasks: [],
    closing: '',
    recipients: [],
    filingLine: 'Lưu: VT',
    parentPlan: null,
    territory: '',
    contentIntro: '',
    standardsAs: 'criteria',
    awardNotes: [],
    rounds: { yearly: false, reviewYears: null },
    solutions: [],
    inspections: [],
    issuedAs: 'plan',
    decision: { proposedBy: '', executors: '' },
    dispatch: { addressees: [], drafter: '' },
  };
}
