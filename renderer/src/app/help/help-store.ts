import { useSyncExternalStore } from 'react';
import type { HelpPageId } from '#shared/domain/help/help-page.ts';

/** Where the help is open: null while it is closed, `list` for its contents. */
export type HelpPlace = { page: HelpPageId | 'list'; section: string | null } | null;

let place: HelpPlace = null;
const listeners = new Set<() => void>();

/** From wherever help is asked for: the top bar, F1, the search. */
export function openHelp(page: HelpPageId | 'list', section: string | null = null): void {
  show({ page, section });
}

export function closeHelp(): void {
  show(null);
}

function show(next: HelpPlace): void {
  place = next;
  for (const listener of listeners) listener();
}

export function useHelpPlace(): HelpPlace {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}
