import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type PlanSection, planSections } from '#shared/domain/plan/sections.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { sectionOfField } from './field-problem.ts';

interface DraftProblemProps {
  readonly problem: ErrorNote;
  readonly onShow: (section: PlanSection) => void;
  readonly onReload: () => Promise<void>;
}

/** Why the last change is not saved yet. What was typed stays in the fields. */
export function DraftProblem({ problem, onShow, onReload }: DraftProblemProps) {
  const { code, field, message } = problem;
  const path = code === 'INPUT_INVALID' ? field?.replace(/^plan\./, '') : undefined;
  const section = path === undefined ? null : sectionOfField(path);
  return (
    <Alert color="red" variant="light" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {section === null
            ? message
            : `Lần sửa này chưa được lưu vì phần “${planSections[section]}” có ô để trống hoặc chưa hợp lệ. Điền ô có viền đỏ, kế hoạch sẽ tự lưu tiếp.`}
        </Text>
        {section !== null && (
          <Button size="compact-sm" variant="default" onClick={() => onShow(section)}>
            Đến phần đó
          </Button>
        )}
        {code === 'PLAN_CHANGED_ELSEWHERE' && (
          <Button size="compact-sm" variant="default" onClick={onReload}>
            Lấy bản mới nhất
          </Button>
        )}
      </Group>
    </Alert>
  );
}
