import type { PlanSection } from '../sections.ts';

/** One thing said of a part of the plan; the label is empty where the part is nothing but this text. */
export type Facet = readonly [label: string, value: string];

/** A part of a plan in words, so that two versions can be compared and the difference be said. */
export interface DescribedPart {
  /** The part's id, or the field's name. */
  key: string;
  section: PlanSection;
  /** What the part is, inside a sentence: "chỉ tiêu a1". */
  name: string;
  facets: readonly Facet[];
  /** Everything that the part holds, its own parts aside: what words leave out is still noticed. */
  raw: unknown;
  /** The list that it stands in ("các chỉ tiêu"), null for a single field. */
  list: string | null;
}

export function field(section: PlanSection, key: string, name: string, value: string, raw: unknown = value) {
  return { key, section, name, facets: [['', value]], raw, list: null } satisfies DescribedPart;
}

/** Sentences of a list inside one sentence. */
export function joined(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/[.;]+$/, '')).join('; ');
}

export function yesNo(value: boolean): string {
  return value ? 'có' : 'không';
}
