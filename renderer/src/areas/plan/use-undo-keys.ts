import { useEffect } from 'react';

interface UndoKeys {
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

/** Fields of the draft: those of its sections and of the panel at the side. */
const DRAFT_FIELDS = '.plan-section, .mantine-Drawer-content';

/** Ctrl+Z and Ctrl+Y work on the whole draft, in its fields too; fields elsewhere keep their own. */
export function useUndoKeys({ undo, redo }: UndoKeys, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !(event.target instanceof HTMLElement)) return;
      const isElsewhere =
        event.target.closest('input, textarea') !== null && event.target.closest(DRAFT_FIELDS) === null;
      if (isElsewhere) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) {
        event.preventDefault();
        void undo();
      } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
        event.preventDefault();
        void redo();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo, isActive]);
}
