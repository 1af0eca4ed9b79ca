import { Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { MissingItemView } from '#shared/contract/plan.ts';
import { type PlanSection, planSectionNames, planSections } from '#shared/domain/plan/sections.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

interface PlanOutlineProps {
  readonly section: PlanSection;
  readonly missing: readonly MissingItemView[];
  readonly onChoose: (section: PlanSection, partId?: string) => void;
}

/** The sections of the plan, and below them what is still missing. */
export function PlanOutline({ section, missing, onChoose }: PlanOutlineProps) {
  return (
    <nav className="plan-outline" aria-label="Các phần của kế hoạch">
      {planSectionNames.map((name) => {
        const items = missing.filter((item) => item.section === name);
        const isBlocking = items.some(({ severity }) => severity === 'blocks');
        return (
          <UnstyledButton
            key={name}
            className="plan-outline-item"
            aria-current={name === section}
            onClick={() => onChoose(name)}
          >
            <span>{planSections[name]}</span>
            {items.length > 0 && <StatusBadge tone={isBlocking ? 'bad' : 'warn'}>{items.length}</StatusBadge>}
          </UnstyledButton>
        );
      })}
      {missing.length > 0 && (
        <Stack gap={2} mt="md">
          <Text size="sm" fw={600} px={8}>
            Còn thiếu
          </Text>
          <MissingList items={missing} onChoose={onChoose} />
        </Stack>
      )}
    </nav>
  );
}

interface MissingListProps {
  readonly items: readonly MissingItemView[];
  readonly onChoose: (section: PlanSection, partId?: string) => void;
}

/** Things to do, each a link to the section where it is done. */
export function MissingList({ items, onChoose }: MissingListProps) {
  return (
    <ul className="plan-missing-list" aria-label="Còn thiếu">
      {items.map((item) => {
        const isBlocking = item.severity === 'blocks';
        const Icon = isBlocking ? IconAlertTriangle : IconInfoCircle;
        return (
          <li key={item.id}>
            <UnstyledButton className="plan-missing" onClick={() => onChoose(item.section, item.partId)}>
              <Icon
                size={15}
                aria-label={isBlocking ? 'phải sửa' : 'nên xem'}
                color={isBlocking ? '#9b1c1c' : '#7a4b00'}
                style={{ flexShrink: 0, marginTop: 2 }}
              />
              <span>{item.text}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
