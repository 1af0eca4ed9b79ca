import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One line: what the screen shows now, in figures. */
  readonly subtitle?: string | undefined;
  /** Buttons; one primary at most. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" gap="8px 16px" style={{ flexShrink: 0 }}>
      <div style={{ minWidth: 0, flex: '1 1 280px' }}>
        <Title order={1} fz={20} lh="28px">
          {title}
        </Title>
        {subtitle !== undefined && (
          <Text c="gray.7" size="sm">
            {subtitle}
          </Text>
        )}
      </div>
      <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
        {actions}
      </Group>
    </Group>
  );
}
