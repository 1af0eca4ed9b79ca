import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';

interface RowToolsProps {
  /** What the row is, for screen readers: "mục đích 2". */
  readonly name: string;
  readonly onMove?: ((step: -1 | 1) => void) | undefined;
  readonly onRemove: () => void;
}

/** Up, down and away, at the end of a row. */
export function RowTools({ name, onMove, onRemove }: RowToolsProps) {
  return (
    <Group gap={2} wrap="nowrap" className="row-tools">
      {onMove !== undefined && (
        <>
          <ActionIcon variant="subtle" color="gray" aria-label={`Đưa ${name} lên`} onClick={() => onMove(-1)}>
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Đưa ${name} xuống`}
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
