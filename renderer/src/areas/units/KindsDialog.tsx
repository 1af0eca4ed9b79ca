import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../app/trpc.ts';
import { useUnitKinds } from './use-unit-kinds.ts';

/** Kinds of unit that the office adds to those that are always there. */
export function KindsDialog({ onClose }: { readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { own } = useUnitKinds();
  const [name, setName] = useState('');
  const [isSmallTeam, setSmallTeam] = useState(false);
  const save = useMutation(
    trpc.units.saveKind.mutationOptions({
      onSuccess: () => {
        setName('');
        setSmallTeam(false);
      },
    }),
  );
  const remove = useMutation(trpc.units.removeKind.mutationOptions());
  return (
    <Modal
      opened
      onClose={onClose}
      title="Loại đơn vị của cơ quan"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Xã, phường, sở, ngành, trường học và các loại thường dùng đã có sẵn. Thêm ở đây những loại riêng,
          như “Bệnh viện” hoặc “Hợp tác xã”.
        </Text>
        {own.length > 0 && (
          <Table fz="sm" verticalSpacing={4}>
            <Table.Tbody>
              {own.map((kind) => (
                <Table.Tr key={kind.id}>
                  <Table.Td>{kind.name}</Table.Td>
                  <Table.Td>{kind.isSmallTeam ? 'tập thể nhỏ' : ''}</Table.Td>
                  <Table.Td ta="right">{kind.units} đơn vị</Table.Td>
                  <Table.Td w={40}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Xóa loại ${kind.name}`}
                      onClick={() => remove.mutate({ kindId: kind.id })}
                    >
                      <IconTrash size={15} aria-hidden />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            label="Tên loại"
            style={{ flex: 1 }}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            disabled={name.trim() === ''}
            loading={save.isPending}
            onClick={() => save.mutate({ id: null, name, isSmallTeam })}
          >
            Thêm loại
          </Button>
        </Group>
        <Checkbox
          label="Tập thể nhỏ, báo cáo qua đơn vị cấp trên"
          checked={isSmallTeam}
          onChange={(event) => setSmallTeam(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}
