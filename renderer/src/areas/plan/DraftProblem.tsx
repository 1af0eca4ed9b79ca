import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorNote } from '#shared/errors.ts';

interface DraftProblemProps {
  readonly problem: ErrorNote;
  readonly onReload: () => Promise<void>;
}

/** Why the last change is not saved yet. What was typed stays in the fields. */
export function DraftProblem({ problem, onReload }: DraftProblemProps) {
  const isOutdated = problem.code === 'PLAN_CHANGED_ELSEWHERE';
  return (
    <Alert color="red" variant="light" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{problem.message}</Text>
        {isOutdated && (
          <Button size="compact-sm" variant="default" onClick={onReload}>
            Lấy bản mới nhất
          </Button>
        )}
      </Group>
    </Alert>
  );
}
