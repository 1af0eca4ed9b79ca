import type { Plan } from '#shared/domain/plan/plan.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';

const sectionOfKey: Record<keyof Plan, PlanSection> = {
  format: 'general',
  kind: 'general',
  label: 'general',
  title: 'general',
  subject: 'general',
  theme: 'general',
  period: 'waves',
  waves: 'waves',
  opening: 'bases',
  legalBases: 'bases',
  aims: 'purposes',
  requirements: 'purposes',
  scope: 'subjects',
  subjectGroups: 'subjects',
  contentAreas: 'content',
  indicators: 'content',
  scoreTables: 'scoring',
  awardTypes: 'awards',
  prizeNote: 'awards',
  dossier: 'dossier',
  milestones: 'milestones',
  tasks: 'tasks',
  closing: 'closing',
  recipients: 'closing',
  filingLine: 'closing',
  parentPlan: 'issuance',
  issuedAs: 'issuance',
  decision: 'issuance',
  dispatch: 'issuance',
  territory: 'subjects',
  contentIntro: 'content',
  standardsAs: 'subjects',
  awardNotes: 'awards',
  rounds: 'waves',
  solutions: 'solutions',
  inspections: 'solutions',
};

/** The section that edits a field: "waves.0.name" → waves. */
export function sectionOfField(path: string): PlanSection {
  const key = path.split('.')[0] ?? '';
  return key in sectionOfKey ? sectionOfKey[key as keyof Plan] : 'general';
}

function valueAt(plan: Plan, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], plan);
}

/** What is wrong with a field, in the few words that fit below it. */
export function fieldProblem(plan: Plan, path: string): string {
  const value = valueAt(plan, path);
  return typeof value === 'string' && value.trim() === '' ? 'Không được để trống' : 'Chưa hợp lệ';
}
