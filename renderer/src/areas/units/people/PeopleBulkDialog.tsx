import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';

import type { PeopleBulkEdit } from '#shared/contract/people.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../../app/client.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { showDone } from '../../../ui/notify.tsx';
import { useJob } from '../../../ui/use-job.tsx';
import { type UnitOption, UnitSelect } from '../UnitSelect.tsx';

interface PeopleBulkDialogProps {
  readonly personIds: string[];
  readonly options: UnitOption[];
  readonly onClose: () => void;
}

const asIs = 'Giữ nguyên';
const yesNo = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];
const answer = (value: string | null) => (value === null ? null : value === 'yes');

/** The same fields for many people; what is left empty stays as it is. */
export function PeopleBulkDialog({ personIds, options, onClose }: PeopleBulkDialogProps) {
  const form = useForm({
    initialValues: {
      unitId: null as string | null,
      position: '',
      isLeader: null as string | null,
      isDirectWorker: null as string | null,
      validTo: null as string | null,
      since: null as string | null,
    },
  });
  const job = useJob({ after: 400 });
  const save = async (input: PeopleBulkEdit) => {
    const saved = await job.run('Đang sửa danh sách', (jobId) =>
      trpcClient.people.bulkEdit.mutate({ ...input, jobId }),
    );
    if (saved === null) return;
    showDone(`Đã sửa ${formatNumber(saved.changed)} người. Ctrl+Z để hoàn tác.`);
    onClose();
  };
  const { unitId, position, isLeader } = form.values;
  const isDated = unitId !== null || position.trim() !== '' || isLeader !== null;
  const submit = form.onSubmit((values) =>
    save({
      ...{ personIds, unitId: values.unitId, position: values.position.trim() || null, sex: null },
      ...{ isLeader: answer(values.isLeader), isDirectWorker: answer(values.isDirectWorker) },
      ...{ validTo: values.validTo, since: isDated ? values.since : null },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Sửa cùng lúc ${formatNumber(personIds.length)} người`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {job.view}
      <Form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Ô để trống thì giữ nguyên.
          </Text>
          <UnitSelect
            label="Chuyển về đơn vị"
            placeholder={asIs}
            clearable
            options={options}
            value={unitId}
            onChange={(value) => form.setFieldValue('unitId', value)}
          />
          <TextInput label="Chức vụ" placeholder={asIs} {...form.getInputProps('position')} />
          <Group grow>
            <Select
              label="Lãnh đạo, quản lý"
              placeholder={asIs}
              clearable
              data={yesNo}
              {...form.getInputProps('isLeader')}
            />
            <Select
              label="Trực tiếp"
              placeholder={asIs}
              clearable
              data={yesNo}
              {...form.getInputProps('isDirectWorker')}
            />
          </Group>
          {isDated && (
            <DateField
              label="Từ ngày"
              description="Để trống nếu chỉ sửa lại cho đúng, không ghi vào quá trình công tác"
              clearable
              {...form.getInputProps('since')}
            />
          )}
          <DateField
            label="Ngày cuối trong danh sách (thôi công tác)"
            clearable
            {...form.getInputProps('validTo')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={job.isRunning} disabled={!form.isDirty()}>
              Sửa {formatNumber(personIds.length)} người
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
