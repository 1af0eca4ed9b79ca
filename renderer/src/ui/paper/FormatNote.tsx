import { Button, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconCheck, IconChecklist, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormatCheckView } from '#shared/contract/papers.ts';
import { useTRPC } from '../../app/trpc.ts';

/** "Thể thức: 23/23 yêu cầu", and behind it each rule of the decree with what was found. */
export function FormatNote({ paperId }: { readonly paperId: string }) {
  const trpc = useTRPC();
  const { data = [] } = useQuery({
    ...trpc.papers.check.queryOptions({ paperId }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
  if (data.length === 0) return null;
  const kept = data.filter((check) => check.kept).length;
  const isWhole = kept === data.length;
  return (
    <Popover position="bottom-end" width={460} shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color={isWhole ? 'gray' : 'red'}
          leftSection={
            <IconChecklist
              size={15}
              color={`var(--mantine-color-${isWhole ? 'green' : 'red'}-8)`}
              aria-hidden
            />
          }
        >
          Thể thức: {kept}/{data.length} yêu cầu
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Text size="sm" fw={600} mb={6}>
          Theo Nghị định 30/2020/NĐ-CP, xét trên bản Word sẽ ghi
        </Text>
        <ScrollArea.Autosize mah={380} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {data
              .toSorted((one, other) => Number(one.kept) - Number(other.kept))
              .map((check) => (
                <Rule key={check.rule} check={check} />
              ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

function Rule({ check: { item, text, kept, found } }: { readonly check: FormatCheckView }) {
  const Icon = kept ? IconCheck : IconX;
  return (
    <li style={{ display: 'flex', gap: 8 }}>
      <Icon
        size={16}
        style={{ flex: 'none', marginTop: 2 }}
        color={`var(--mantine-color-${kept ? 'green-8' : 'red-8'})`}
        aria-label={kept ? 'Đạt' : 'Chưa đạt'}
      />
      <div>
        <Text size="sm">{text}</Text>
        {!kept && found !== '' && (
          <Text size="sm" c="red.8">
            {found}
          </Text>
        )}
        <Text size="xs" c="gray.7">
          {item}
        </Text>
      </div>
    </li>
  );
}
