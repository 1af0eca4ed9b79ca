import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonRow } from '#shared/contract/units.ts';
import { useTRPC } from '../../app/trpc.ts';

interface PeopleListProps {
  readonly unitId: string;
  readonly people: readonly PersonRow[];
}

/** People of one unit, by given name. */
export function PeopleList({ unitId, people }: PeopleListProps) {
  const [edited, setEdited] = useState<PersonRow | 'new' | null>(null);
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600}>Cán bộ, thành viên ({people.length})</Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          Thêm người
        </Button>
      </Group>
      {people.length > 0 && (
        <Table fz="sm" verticalSpacing={4} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={160}>Họ và tên</Table.Th>
              <Table.Th>Chức vụ</Table.Th>
              <Table.Th ta="right" w={85}>
                Năm sinh
              </Table.Th>
              <Table.Th w={50} aria-label="Sửa" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Td>{person.fullName}</Table.Td>
                <Table.Td>
                  {person.position}
                  {person.isLeader ? ' (lãnh đạo)' : ''}
                </Table.Td>
                <Table.Td ta="right">{person.birthYear}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`Sửa ${person.fullName}`}
                    onClick={() => setEdited(person)}
                  >
                    Sửa
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {edited !== null && (
        <PersonDialog
          unitId={unitId}
          person={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

interface PersonDialogProps {
  readonly unitId: string;
  readonly person: PersonRow | null;
  readonly onClose: () => void;
}

function PersonDialog({ unitId, person, onClose }: PersonDialogProps) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: {
      fullName: person?.fullName ?? '',
      position: person?.position ?? '',
      isLeader: person?.isLeader ?? false,
      isDirectWorker: person?.isDirectWorker ?? true,
      sex: person?.sex ?? null,
      birthYear: person?.birthYear ?? null,
    },
    validate: { fullName: (value) => (value.trim() === '' ? 'Cần nhập họ và tên' : null) },
  });
  const save = useMutation(trpc.units.savePerson.mutationOptions({ onSuccess: onClose }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={person === null ? 'Thêm người' : 'Sửa thông tin'}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form
        onSubmit={form.onSubmit(({ birthYear, ...values }) =>
          save.mutate({ id: person?.id ?? null, unitId, ...values, birthYear: birthYear || null }),
        )}
      >
        <Stack gap="sm">
          <TextInput label="Họ và tên" required data-autofocus {...form.getInputProps('fullName')} />
          <TextInput label="Chức vụ" {...form.getInputProps('position')} />
          <Group grow>
            <NumberInput
              label="Năm sinh"
              thousandSeparator=""
              min={1900}
              max={2100}
              value={form.values.birthYear ?? ''}
              onChange={(value) => form.setFieldValue('birthYear', typeof value === 'number' ? value : null)}
            />
            <Select
              label="Giới tính"
              placeholder="Chưa ghi"
              clearable
              data={[
                { value: 'male', label: 'Nam' },
                { value: 'female', label: 'Nữ' },
              ]}
              {...form.getInputProps('sex')}
            />
          </Group>
          <Checkbox
            label="Cán bộ lãnh đạo (từ phó trưởng phòng và tương đương trở lên)"
            {...form.getInputProps('isLeader', { type: 'checkbox' })}
          />
          <Checkbox
            label="Trực tiếp công tác, lao động"
            {...form.getInputProps('isDirectWorker', { type: 'checkbox' })}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
