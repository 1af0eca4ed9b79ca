import { useSyncExternalStore } from 'react';

export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

interface SaveState {
  status: SaveStatus;
  /** When the last save ended, local clock. */
  at: Date | null;
}

let state: SaveState = { status: 'idle', at: null };
const listeners = new Set<() => void>();

/** Editors report here; the top bar shows "Đang lưu…" and "Đã lưu 10:42". */
export function setSaveState(status: SaveStatus): void {
  state = { status, at: status === 'saved' ? new Date() : state.at };
  for (const listener of listeners) listener();
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
