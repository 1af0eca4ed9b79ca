import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What will be here and how it begins. */
  readonly text: string;
  readonly action?: ReactNode;
}

/** An empty screen that teaches. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="sm" py={48} px="md" mih={220}>
      <Title order={2} fz={17}>
        {title}
      </Title>
      <Text c="gray.7" ta="center" maw={560}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
