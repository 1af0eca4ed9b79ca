import { ActionIcon, Button, Group, Popover, ScrollArea, Stack, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortInstant } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';

const TAKEN_BACK = 'Hoàn tác: ';

/** What was done to units and people lately; each can be taken back, the last one with Ctrl+Z. */
export function RecentDeeds() {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { data: deeds } = useQuery(trpc.units.deeds.queryOptions());
  const job = useJob({ after: 400 });
  const undo = async (deedId: string) => {
    setOpen(false);
    const done = await job.run('Đang hoàn tác', (jobId) => trpcClient.units.undo.mutate({ deedId, jobId }));
    if (done !== null) showDone(`Đã hoàn tác: ${done.label}.`);
  };
  const undoLast = () => {
    // Taking back twice goes further back; to take back a taking back, choose it in the list.
    const last = deeds?.find(({ label }) => !label.startsWith(TAKEN_BACK));
    if (last !== undefined && !job.isRunning) void undo(last.id);
  };
  useHotkeys([['mod+Z', undoLast]]);
  return (
    <>
      {job.view}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={460} withinPortal>
        <Popover.Target>
          <Tooltip label="Thao tác gần đây, hoàn tác (Ctrl+Z)">
            <ActionIcon
              variant="default"
              size={36}
              aria-label="Thao tác gần đây"
              onClick={() => setOpen(!isOpen)}
            >
              <IconHistory size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <Text fw={600} size="sm" mb={6}>
            Thao tác gần đây với đơn vị và cá nhân
          </Text>
          {(deeds ?? []).length === 0 ? (
            <Text size="sm" c="dimmed">
              Chưa có thao tác nào.
            </Text>
          ) : (
            <ScrollArea.Autosize mah={380} type="auto" offsetScrollbars>
              <Stack gap={8}>
                {deeds?.map(({ id, label, at, author, rows }) => (
                  <Group key={id} wrap="nowrap" justify="space-between" gap="xs">
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
                      disabled={job.isRunning}
                      onClick={() => void undo(id)}
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
    </>
  );
}
