import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadingView } from '#shared/contract/plan-reader.ts';
import {
  type ItemReview,
  type ReadingItem,
  type ReadingReview,
  readingItems,
} from '#shared/domain/plan-reader/review.ts';
import { trpcClient } from '../../../app/client.ts';
import { setSaveState } from '../../../app/save-state.ts';
import { showError } from '../../../ui/notify.tsx';

const QUIET_MS = 500;

export interface Review {
  items: readonly ReadingItem[];
  review: ReadingReview;
  /** The fields of an item with a person's corrections in them. */
  valuesOf: (item: ReadingItem) => Record<string, unknown>;
  /** null takes the decisions back. */
  decide: (keys: readonly string[], decided: ItemReview | null) => void;
  /** Takes the last decision back, as often as there are some. */
  undo: () => void;
  canUndo: boolean;
  flush: () => Promise<boolean>;
}

/** Decisions are shown at once and saved when the person pauses; a refused save brings back what is stored. */
export function useReview({ readingId, reading, review: stored }: ReadingView): Review {
  const items = useMemo(() => readingItems(reading).toSorted((a, b) => a.span[0] - b.span[0]), [reading]);
  const [review, setReview] = useState(stored);
  const [past, setPast] = useState<ReadingReview[]>([]);
  const latest = useRef(stored);
  const saved = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback(async (): Promise<boolean> => {
    const [before, now] = [saved.current, latest.current];
    const changes = changesBetween(before, now);
    if (Object.keys(changes).length === 0) return true;
    setSaveState('saving');
    try {
      await trpcClient.planReader.saveReview.mutate({ readingId, changes });
      saved.current = now;
      setSaveState('saved');
      return true;
    } catch (error) {
      latest.current = before;
      setReview(before);
      setSaveState('failed');
      showError(error);
      return false;
    }
  }, [readingId]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    return running.current;
  }, [save]);

  useEffect(() => () => void flush(), [flush]);

  const set = useCallback(
    (next: ReadingReview) => {
      latest.current = next;
      setReview(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET_MS);
    },
    [flush],
  );

  const decide = useCallback(
    (keys: readonly string[], decided: ItemReview | null) => {
      const next = { ...latest.current };
      for (const key of keys) {
        if (decided === null) delete next[key];
        else next[key] = decided;
      }
      const before = latest.current;
      setPast((list) => [...list.slice(-99), before]);
      set(next);
    },
    [set],
  );

  const undo = useCallback(() => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    set(before);
  }, [past, set]);

  const valuesOf = useCallback(
    ({ key, values }: ReadingItem) => ({ ...values, ...review[key]?.values }),
    [review],
  );
  return { items, review, valuesOf, decide, undo, canUndo: past.length > 0, flush };
}

function changesBetween(before: ReadingReview, now: ReadingReview): Record<string, ItemReview | null> {
  const changes: Record<string, ItemReview | null> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (before[key] !== now[key]) changes[key] = now[key] ?? null;
  }
  return changes;
}
