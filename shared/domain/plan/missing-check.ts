import type { PlanSection } from './sections.ts';

/** One thing that the plan still lacks. `blocks`: the paper or the data would be wrong, so the plan cannot be issued. */
export interface MissingCheck {
  section: PlanSection;
  severity: 'blocks' | 'advice';
  text: string;
  /** The wave, indicator, criterion … that it is about. */
  partId?: string;
}

export function blocks(section: PlanSection, text: string, partId?: string): MissingCheck {
  return { section, severity: 'blocks', text, ...(partId === undefined ? {} : { partId }) };
}

export function advice(section: PlanSection, text: string, partId?: string): MissingCheck {
  return { ...blocks(section, text, partId), severity: 'advice' };
}
