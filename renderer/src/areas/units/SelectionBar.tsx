import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface SelectionBarProps {
  readonly text: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What can be done with the chosen rows, under the list. */
export function SelectionBar({ text, onClear, children }: SelectionBarProps) {
  return (
    <Group
      gap="xs"
      py={6}
      px="sm"
      mt={6}
      style={{ background: 'var(--mantine-color-gray-1)', borderRadius: 4, flexShrink: 0 }}
    >
      <Text size="sm" fw={600} mr="sm">
        {text}
      </Text>
      {children}
      <Button variant="subtle" color="gray" size="xs" onClick={onClear}>
        Bỏ chọn
      </Button>
    </Group>
  );
}
