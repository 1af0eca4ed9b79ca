import { useEffect, useSyncExternalStore } from 'react';
import type { FileToken } from '#shared/bridge.ts';

/** What a dropped file is, by the end of its name; the readers judge the content. */
export type DroppedKind = 'forms' | 'package' | 'plan';

const endings: Record<DroppedKind, RegExp> = {
  forms: /\.(xlsx|xlsm|xlsb|xls|ods|et|csv)$/i,
  package: /\.tdkt$/i,
  plan: /\.(docx|pdf|txt)$/i,
};

export function droppedKind(names: readonly string[]): DroppedKind | null {
  const kinds = Object.keys(endings) as DroppedKind[];
  return kinds.find((kind) => names.some((name) => endings[kind].test(name))) ?? null;
}

interface Dropped {
  kind: DroppedKind;
  files: FileToken[];
}

let waiting: Dropped | null = null;
const listeners = new Set<() => void>();

function set(next: Dropped | null): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Keeps files that were dropped anywhere on the window until the screen that they are for has opened. */
export function handOver(dropped: Dropped): void {
  set(dropped);
}

/** Called by the screen that files of `kind` are for, once for each drop. */
export function useDropped(kind: DroppedKind, onFiles: (files: FileToken[]) => void): void {
  const dropped = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  useEffect(() => {
    if (dropped?.kind !== kind || waiting !== dropped) return;
    set(null);
    onFiles(dropped.files);
  }, [dropped, kind, onFiles]);
}
