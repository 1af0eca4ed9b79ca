import { Anchor, Stack, Text } from '@mantine/core';
import type { PlanChangeView } from '#shared/contract/plan.ts';
import { type PlanSection, planSectionNames, planSections } from '#shared/domain/plan/sections.ts';

interface ChangeListProps {
  readonly changes: readonly PlanChangeView[];
  readonly onShow?: (section: PlanSection) => void;
}

/** Differences between two versions in words, under the sections in which they lie. */
export function ChangeList({ changes, onShow }: ChangeListProps) {
  if (changes.length === 0) {
    return (
      <Text size="sm" c="gray.7">
        Hai bản giống nhau.
      </Text>
    );
  }
  return (
    <Stack gap="md">
      {planSectionNames.map((section) => {
        const own = changes.filter((change) => change.section === section);
        if (own.length === 0) return null;
        return (
          <section key={section} aria-label={planSections[section]}>
            {onShow === undefined ? (
              <Text size="sm" fw={600}>
                {planSections[section]}
              </Text>
            ) : (
              <Anchor component="button" type="button" size="sm" fw={600} onClick={() => onShow(section)}>
                {planSections[section]}
              </Anchor>
            )}
            <ul className="plan-changes">
              {own.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}
