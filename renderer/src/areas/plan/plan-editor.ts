import { createContext, useContext } from 'react';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';
import { changeAt, moveAt, moveTo, removeAt } from '../../ui/list-edits.ts';

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
  // Each on the plan as it is then: a line that goes from one list to another changes two of them at once.
  const update = (next: (list: Item[]) => Item[]) =>
    edit((current) => ({ ...current, [key]: next(current[key] as Item[]) }));
  return {
    list,
    move: (at: number, step: -1 | 1) => update((items) => moveAt(items, at, step)),
    moveTo: (from: number, to: number) => update((items) => moveTo(items, from, to)),
    remove: (at: number) => update((items) => removeAt(items, at)),
    change: (at: number, values: Partial<Item>) => update((items) => changeAt(items, at, values)),
    add: (item: Item) => update((items) => [...items, item]),
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
  | 'inspections'
  | 'legalBases'
  | 'aims'
  | 'requirements';
