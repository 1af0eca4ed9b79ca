import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';

export interface WorkItem {
  id: string;
  text: string;
  tone: 'ok' | 'warn' | 'bad' | 'info';
  onClick?: (() => void) | undefined;
}

const icons = { ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertTriangle, info: IconInfoCircle };
const colors = { ok: '#14612c', warn: '#7a4b00', bad: '#9b1c1c', info: '#174a84' };

/** What is due, what is late, what comes next; each a link. */
export function WorkStrip({ items }: { readonly items: readonly WorkItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="work-strip" aria-label="Việc cần làm">
      <li>
        <Text size="sm" fw={600}>
          {items.length} việc cần làm
        </Text>
      </li>
      {items.map((item) => (
        <li key={item.id}>
          {item.onClick ? (
            <UnstyledButton onClick={item.onClick}>
              <WorkItemText item={item} />
            </UnstyledButton>
          ) : (
            <WorkItemText item={item} />
          )}
        </li>
      ))}
    </ul>
  );
}

function WorkItemText({ item }: { readonly item: WorkItem }) {
  const Icon = icons[item.tone];
  return (
    <Group gap={5} wrap="nowrap">
      <Icon size={16} color={colors[item.tone]} aria-hidden />
      <Text size="sm" td={item.onClick ? 'underline' : undefined} style={{ textUnderlineOffset: 3 }}>
        {item.text}
      </Text>
      {item.onClick && <IconArrowRight size={14} aria-hidden />}
    </Group>
  );
}
