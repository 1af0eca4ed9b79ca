import { ActionIcon, Button, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Deed } from '#shared/contract/deeds.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';

const TAKEN_BACK = 'Hoàn tác: ';

interface RecentDeedsProps {
  /** "Các việc vừa làm với đơn vị và cá nhân", over the list. */
  readonly title: string;
  readonly deeds: readonly Deed[];
  /** The deeds as they are now: just after one the list may still be that of before. */
  readonly readAgain?: () => Promise<readonly Deed[]>;
  readonly onUndo: (deedId: string) => void;
  /** The deed that is being taken back. */
  readonly undoing: string | null;
}

/** What was done lately, also before the last start; each deed can be taken back, the last one with Ctrl+Z. */
export function RecentDeeds({ title, deeds, readAgain, onUndo, undoing }: RecentDeedsProps) {
  const [isOpen, setOpen] = useState(false);
  const isAsked = useRef(false);
  const undoLast = async () => {
    if (isAsked.current || undoing !== null || isDialogOpen()) return;
    isAsked.current = true;
    const known = (await readAgain?.()) ?? deeds;
    isAsked.current = false;
    // Taking back twice goes further back; to take back a taking back, choose it in the list.
    const last = known.find(({ label }) => !label.startsWith(TAKEN_BACK));
    if (last !== undefined) onUndo(last.id);
  };
  useHotkeys([['mod+Z', () => void undoLast()]]);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={480} withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label="Các việc vừa làm"
          title="Các việc vừa làm, hoàn tác (Ctrl+Z)"
          onClick={() => setOpen(!isOpen)}
        >
          <IconHistory size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Text fw={600} size="sm" mb={6}>
          {title}
        </Text>
        {deeds.length === 0 ? (
          <Text size="sm" c="dimmed">
            Chưa có việc nào.
          </Text>
        ) : (
          <ScrollArea.Autosize mah={380} type="auto" offsetScrollbars>
            <Stack gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={title}>
              {deeds.map(({ id, label, at, author, rows }) => (
                <Group key={id} component="li" wrap="nowrap" justify="space-between" gap="xs">
                  <div style={{ minWidth: 0 }}>
                    <Text size="sm">{label}</Text>
                    <Text size="xs" c="dimmed">
                      {shortInstant(at)}, {author}; {formatNumber(rows)} dòng dữ liệu
                    </Text>
                  </div>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    style={{ flexShrink: 0 }}
                    aria-label={`Hoàn tác ${label}`}
                    loading={undoing === id}
                    onClick={() => onUndo(id)}
                  >
                    Hoàn tác
                  </Button>
                </Group>
              ))}
            </Stack>
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** In a dialog the keys mean what is being filled in there, not what was saved before it was opened. */
const isDialogOpen = () => document.querySelector('.mantine-Modal-content') !== null;
