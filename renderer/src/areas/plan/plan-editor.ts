import { createContext, useContext } from 'react';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';
import { changeAt } from '../../ui/list-edits.ts';

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
  | 'inspections'
  | 'legalBases'
  | 'aims'
  | 'requirements';
