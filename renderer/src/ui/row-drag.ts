import { type DragEvent, useRef, useState } from 'react';
import './row-drag.css';

interface Dragged {
  /** Rows of one kind may go from one list to another. */
  kind: string;
  list: object;
  at: number;
  value: unknown;
  remove: () => void;
}

/** What the mouse holds: there is only one mouse, and the browser hides what is dragged until it is dropped. */
let dragged: Dragged | null = null;

interface RowDragOptions<T> {
  kind: string;
  valueAt: (at: number) => T;
  /** The row at `from` goes before the row that stands at `to` now; `to` may be the length of the list. */
  onMove: (from: number, to: number) => void;
  /** A row of another list of the same kind comes in before `at`. Without it rows stay in their list. */
  onTake?: (at: number, value: T) => void;
  onRemove?: (at: number) => void;
}

/** Rows that are moved with the mouse by a handle; Alt with the arrows does the same (`moveByKey`). */
export function useRowDrag<T>({ kind, valueAt, onMove, onTake, onRemove }: RowDragOptions<T>) {
  const [list] = useState(() => ({}));
  const [target, setTarget] = useState<number | null>(null);
  const rows = useRef(new Map<number, HTMLElement>());

  const accepts = () =>
    dragged !== null && dragged.kind === kind && (dragged.list === list || onTake !== undefined);
  const place = (event: DragEvent, at: number): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? at : at + 1;
  };
  const drop = (to: number) => {
    setTarget(null);
    const held = dragged;
    dragged = null;
    if (held === null) return;
    if (held.list === list) {
      if (to !== held.at && to !== held.at + 1) onMove(held.at, to);
      return;
    }
    onTake?.(to, held.value as T);
    held.remove();
  };

  return {
    /** For the handle that the mouse takes. */
    handle: (at: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        dragged = { kind, list, at, value: valueAt(at), remove: () => onRemove?.(at) };
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        const row = rows.current.get(at);
        if (row !== undefined) event.dataTransfer.setDragImage(row, 12, 12);
      },
      onDragEnd: () => {
        dragged = null;
        setTarget(null);
      },
    }),
    /** For the row: shows where the dragged one would stand. */
    row: (at: number) => ({
      ref: (element: HTMLElement | null) => {
        if (element === null) rows.current.delete(at);
        else rows.current.set(at, element);
      },
      'data-drop': target === at ? 'before' : target === at + 1 ? 'after' : undefined,
      onDragOver: (event: DragEvent) => {
        if (!accepts()) return;
        event.preventDefault();
        event.stopPropagation();
        setTarget(place(event, at));
      },
      onDragLeave: () => setTarget(null),
      onDrop: (event: DragEvent) => {
        if (!accepts()) return;
        event.preventDefault();
        event.stopPropagation();
        drop(place(event, at));
      },
    }),
    /** For what stands below the last row, so that an empty list can be dropped on. */
    end: (length: number) => ({
      'data-drop': target === length && length === 0 ? 'before' : undefined,
      onDragOver: (event: DragEvent) => {
        if (!accepts()) return;
        event.preventDefault();
        setTarget(length);
      },
      onDragLeave: () => setTarget(null),
      onDrop: (event: DragEvent) => {
        if (!accepts()) return;
        event.preventDefault();
        drop(length);
      },
    }),
  };
}
