import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { DragEvent } from 'react';

interface DragHandle {
  readonly draggable: boolean;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

interface RowToolsProps {
  /** What the row is, for screen readers: "mục đích 2". */
  readonly name: string;
  readonly onMove?: ((step: -1 | 1) => void) | undefined;
  readonly onRemove: () => void;
  /** What makes the row movable with the mouse, see `useRowDrag`. */
  readonly grip?: DragHandle;
}

/** Up, down and away, at the end of a row. */
export function RowTools({ name, onMove, onRemove, grip }: RowToolsProps) {
  return (
    <Group gap={2} wrap="nowrap" className="row-tools">
      {grip !== undefined && (
        <span className="row-grip" title="Kéo để đổi chỗ" aria-hidden {...grip}>
          <IconGripVertical size={15} />
        </span>
      )}
      {onMove !== undefined && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Đưa ${name} lên`}
            title="Đưa lên (Alt + ↑)"
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Đưa ${name} xuống`}
            title="Đưa xuống (Alt + ↓)"
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={`Bỏ ${name}`} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
