import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { UnitBulkEdit } from '#shared/contract/units.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { Form } from '../../ui/Form.tsx';
import { showDone } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';
import { useUnitKinds } from './use-unit-kinds.ts';

interface BulkEditDialogProps {
  readonly unitIds: readonly string[];
  readonly onClose: () => void;
}

const asIs = 'Giữ nguyên';

/** The same fields for many units; what is left empty stays as it is. */
export function BulkEditDialog({ unitIds, onClose }: BulkEditDialogProps) {
  const trpc = useTRPC();
  const kinds = useUnitKinds();
  const { data: clusters } = useSuspenseQuery(trpc.units.clusters.queryOptions());
  const form = useForm({
    initialValues: {
      kind: null as string | null,
      clusterId: null as string | null,
      isSmallTeam: null as string | null,
      contactName: '',
      contactPhone: '',
    },
  });
  const job = useJob({ after: 400 });
  const save = async (input: UnitBulkEdit) => {
    const saved = await job.run('Đang sửa các đơn vị', (jobId) =>
      trpcClient.units.bulkEdit.mutate({ ...input, jobId }),
    );
    if (saved === null) return;
    showDone(`Đã sửa ${formatNumber(saved.changed)} đơn vị. Ctrl+Z để hoàn tác.`);
    onClose();
  };
  const submit = form.onSubmit(({ kind, clusterId, isSmallTeam, contactName, contactPhone }) =>
    save({
      ...{ unitIds: [...unitIds], kind, clusterId },
      isSmallTeam: isSmallTeam === null ? null : isSmallTeam === 'yes',
      contactName: contactName.trim() || null,
      contactPhone: contactPhone.trim() || null,
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Sửa cùng lúc ${formatNumber(unitIds.length, 0)} đơn vị`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {job.view}
      <Form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Ô để trống thì giữ nguyên. Đổi tên, đổi cấp trên hoặc kết thúc hoạt động có ngày hiệu lực: dùng
            “Sắp xếp đơn vị”.
          </Text>
          <Select
            label="Loại"
            placeholder={asIs}
            clearable
            searchable
            data={kinds.options}
            {...form.getInputProps('kind')}
          />
          <Select
            label="Cụm, khối thi đua"
            placeholder={asIs}
            clearable
            searchable
            data={clusters.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` }))}
            {...form.getInputProps('clusterId')}
          />
          <Select
            label="Báo cáo"
            placeholder={asIs}
            clearable
            data={[
              { value: 'yes', label: 'Tập thể nhỏ, báo cáo qua đơn vị cấp trên' },
              { value: 'no', label: 'Tự báo cáo' },
            ]}
            {...form.getInputProps('isSmallTeam')}
          />
          <Group grow>
            <TextInput label="Người liên hệ" placeholder={asIs} {...form.getInputProps('contactName')} />
            <TextInput label="Điện thoại" placeholder={asIs} {...form.getInputProps('contactPhone')} />
          </Group>
          <Group justify="flex-end">
            <Button type="submit" loading={job.isRunning} disabled={!form.isDirty()}>
              Sửa {formatNumber(unitIds.length, 0)} đơn vị
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
