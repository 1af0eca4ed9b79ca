import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { moveByKey } from '../../../ui/move-by-key.ts';
import { RowTools } from '../../../ui/RowTools.tsx';
import type { useRowDrag } from '../../../ui/row-drag.ts';

interface BlockProps {
  readonly label: string;
  /** The part's id, by which the checklist finds it. */
  readonly partId: string;
  readonly at: number;
  readonly drag: ReturnType<typeof useRowDrag>;
  /** What stands beside the tools: number and name. */
  readonly head: ReactNode;
  readonly name: string;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A part of the plan in a frame: moved with the mouse by its handle, with Alt and the arrows, or with its buttons. */
export function Block({ label, partId, at, drag, head, name, onMove, onRemove, children }: BlockProps) {
  return (
    <section
      className="edit-group"
      data-part={partId}
      aria-label={label}
      {...drag.row(at)}
      onKeyDown={moveByKey(onMove)}
    >
      <Stack gap={10}>
        <Group gap={8} wrap="nowrap" align="flex-start">
          {head}
          <RowTools name={name} grip={drag.handle(at)} onMove={onMove} onRemove={onRemove} />
        </Group>
        {children}
      </Stack>
    </section>
  );
}
