import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { HelpPageId } from '#shared/domain/help/help-page.ts';
import { closeHelp, openHelp, useHelpPlace } from './help-store.ts';

interface HelpButtonProps {
  /** The page that belongs to what is on the screen. */
  readonly topic: string;
}

/** Opens the help of this step, by the mouse or F1; once more closes it. */
export function HelpButton({ topic }: HelpButtonProps) {
  const place = useHelpPlace();
  const known = HelpPageId.safeParse(topic);
  const page = known.success ? known.data : 'list';
  const toggle = () => (place === null ? openHelp(page) : closeHelp());
  useHotkeys([['F1', toggle]], []);
  return (
    <Tooltip label="Hướng dẫn của bước này (F1)">
      <ActionIcon
        variant="default"
        size={36}
        aria-label="Hướng dẫn (F1)"
        aria-expanded={place !== null}
        onClick={toggle}
      >
        <IconHelp size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
