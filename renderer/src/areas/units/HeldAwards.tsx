import { Stack, Table, Text } from '@mantine/core';
import type { HeldAward } from '#shared/contract/held-award.ts';
import { shortDate } from '#shared/text/dates.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const stateNames: Readonly<Record<string, string>> = {
  awarded: 'Đã khen',
  selected: 'Đã chọn',
  proposed: 'Đang đề nghị',
  rejected: 'Không chọn',
};

/** What a unit or person was awarded or proposed for, year by year: what, by whom, by which decision, where it was earned. */
export function HeldAwards({ held }: { readonly held: readonly HeldAward[] }) {
  const awarded = held.filter(({ state }) => state === 'awarded').length;
  return (
    <Stack gap={6}>
      <Text fw={600}>
        Khen thưởng ({awarded})
        {held.length > awarded && `, đề nghị chưa có quyết định (${held.length - awarded})`}
      </Text>
      {held.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa có khen thưởng nào trong các phong trào đã lưu.
        </Text>
      ) : (
        <Table fz="sm" verticalSpacing={4} aria-label="Khen thưởng">
          <Table.Tbody>
            {held.map((own, at) => (
              <Table.Tr key={`${own.date} ${own.award} ${at}`}>
                <Table.Td w={50} fw={600} style={{ verticalAlign: 'top' }}>
                  {own.date.slice(0, 4)}
                </Table.Td>
                <Table.Td>
                  {own.award}
                  <Text size="xs" c="gray.7">
                    {own.level}
                    {own.decision !== '' && `; Quyết định số ${own.decision}, ${shortDate(own.date)}`}
                  </Text>
                  <Text size="xs" c="gray.7">
                    {own.campaign}
                    {own.earnedBy !== '' && ` · ghi nhận khi là ${own.earnedBy}`}
                  </Text>
                </Table.Td>
                <Table.Td w={112} style={{ verticalAlign: 'top' }}>
                  <StatusBadge tone={own.state === 'awarded' ? 'ok' : 'muted'}>
                    {stateNames[own.state] ?? own.state}
                  </StatusBadge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
