import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PersonRow } from '#shared/contract/units.ts';

interface PeopleListProps {
  readonly people: readonly PersonRow[];
  readonly onOpen: (personId: string) => void;
}

/** People of one unit, by given name. */
export function PeopleList({ people, onOpen }: PeopleListProps) {
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600}>Cán bộ, thành viên ({people.length})</Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onOpen('new')}
        >
          Thêm người
        </Button>
      </Group>
      {people.length > 0 && (
        <Table fz="sm" verticalSpacing={4} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={170}>Họ và tên</Table.Th>
              <Table.Th>Chức vụ</Table.Th>
              <Table.Th ta="right" w={85}>
                Năm sinh
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Td>
                  <Anchor component="button" type="button" size="sm" onClick={() => onOpen(person.id)}>
                    {person.fullName}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {person.position}
                  {person.isLeader ? ' (lãnh đạo)' : ''}
                </Table.Td>
                <Table.Td ta="right">{person.birthYear}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
