import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PlanView } from '#shared/contract/plan.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { setSaveState } from '../../app/save-state.ts';
import { useTRPCClient } from '../../app/trpc.ts';
import { DraftStore } from './draft-store.ts';

/** The draft of a campaign as the editor holds it; what is typed last is saved when the screen is left. */
export function useDraft(view: PlanView) {
  const client = useTRPCClient();
  const [store] = useState(
    () =>
      new DraftStore(view, {
        save: (input) => client.plan.save.mutate(input),
        noteOf,
        report: setSaveState,
      }),
  );
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  useEffect(() => store.adopt(view), [store, view]);
  useEffect(() => () => void store.flush(), [store]);
  return { store, ...state };
}
