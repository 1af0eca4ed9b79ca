import { useRef } from 'react';

/** How a row is chosen: alone, besides the others, or with all between it and the one before. */
export type Choosing = 'toggle' | 'range';

interface GridSelection {
  readonly keys: readonly string[];
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: ((selected: Set<string>) => void) | undefined;
}

/** Rows chosen as in a list of files: Ctrl adds one, Shift all up to it, Ctrl+A all that are shown. */
export function useGridSelection({ keys, selected, onSelect }: GridSelection) {
  /** The row from which Shift counts; by its key, since sorting moves it. */
  const anchor = useRef<string | null>(null);

  const choose = (index: number, how: Choosing) => {
    const key = keys[index];
    if (onSelect === undefined || key === undefined) return;
    const next = new Set(selected);
    const from = anchor.current === null ? -1 : keys.indexOf(anchor.current);
    if (how === 'range' && from >= 0) {
      for (const own of keys.slice(Math.min(from, index), Math.max(from, index) + 1)) next.add(own);
    } else {
      if (!next.delete(key)) next.add(key);
      anchor.current = key;
    }
    onSelect(next);
  };
  /** Shift and an arrow: from the row that was left to the one that was reached. */
  const extend = (from: number, to: number) => {
    if (onSelect === undefined) return;
    anchor.current ??= keys[from] ?? null;
    choose(to, 'range');
  };
  const isWhole = keys.length > 0 && keys.every((key) => selected?.has(key));
  const chooseAll = () => onSelect?.(new Set(keys));
  const clear = () => {
    anchor.current = null;
    onSelect?.(new Set());
  };
  return { choose, extend, chooseAll, clear, isWhole };
}
