import { createContext, useContext } from 'react';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';

export interface PlanEditor {
  plan: Plan;
  edit: (change: (plan: Plan) => Plan) => void;
  /** What is wrong with a field, by its path in the plan: "waves.0.name". */
  problem: (path: string) => string | undefined;
  section: PlanSection;
}

export const PlanEditorContext = createContext<PlanEditor | null>(null);

export function usePlanEditor(): PlanEditor {
  const editor = useContext(PlanEditorContext);
  if (editor === null) throw new Error('a section stands outside of the plan editor');
  return editor;
}

/** One list of the plan with the ways to change it. */
export function usePlanList<K extends ListKey>(key: K) {
  const { plan, edit, problem } = usePlanEditor();
  type Item = Plan[K][number];
  const list = plan[key] as Item[];
  const write = (next: Item[]) => edit((current) => ({ ...current, [key]: next }));
  return {
    list,
    write,
    change: (at: number, values: Partial<Item>) => write(changeAt(list, at, values)),
    add: (item: Item) => write([...list, item]),
    problem: (at: number, field: string) => problem(`${key}.${at}.${field}`),
  };
}

type ListKey =
  | 'waves'
  | 'subjectGroups'
  | 'contentAreas'
  | 'indicators'
  | 'scoreTables'
  | 'awardTypes'
  | 'milestones'
  | 'tasks'
  | 'legalBases'
  | 'aims'
  | 'requirements';

export function changeAt<T>(list: readonly T[], at: number, values: Partial<T>): T[] {
  return list.map((item, index) => (index === at ? { ...item, ...values } : item));
}

export function removeAt<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

/** The item moved by one place, up (−1) or down (1). */
export function moveAt<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const other = at + step;
  const [moved, next] = [list[at], list[other]];
  if (moved === undefined || next === undefined) return [...list];
  return list.map((item, index) => (index === at ? next : index === other ? moved : item));
}
