import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { type BulkDialogProps, useFailure, useMilestone } from './BulkDialogs.tsx';

/** Công văn đôn đốc to the late units of a milestone: issued, numbered, and saved as Word where the person wants it. */
export function ReminderDialog(props: BulkDialogProps) {
  const { campaignId, unitIds, onClose, onDone } = props;
  const trpc = useTRPC();
  const { data: signers } = useSuspenseQuery(trpc.settings.signers.queryOptions());
  const { data: late } = useSuspenseQuery(trpc.tracking.late.queryOptions({ campaignId }));
  const overdue = props.columns.filter(({ milestoneId, occurrence }) =>
    late.some((row) => row.milestoneId === milestoneId && row.occurrence === occurrence),
  );
  const { column, field } = useMilestone({
    columns: overdue,
    milestone: overdue.some(({ key }) => key === props.milestone)
      ? props.milestone
      : (overdue.at(-1)?.key ?? null),
  });
  const failure = useFailure();
  const form = useForm({
    initialValues: { signerId: signers[0]?.id ?? '', newDeadline: '', contact: '' },
    validate: {
      signerId: (value) => (value === '' ? 'Cần chọn người ký' : null),
      newDeadline: (value) => (value === '' ? 'Cần chọn hạn mới' : null),
    },
  });
  const remind = useMutation(
    trpc.tracking.reminder.mutationOptions({
      onSuccess: ({ documentId, units }) => {
        showDone(`Đã lập công văn đôn đốc ${units} đơn vị và vào sổ văn bản đi.`);
        saveLetter(documentId).catch(showError);
        onDone();
      },
      onError: failure.onError,
      meta: { handlesError: true },
    }),
  );
  const chosen = new Set(unitIds);
  const units = late.filter(
    (row) =>
      row.milestoneId === column?.milestoneId &&
      row.occurrence === column.occurrence &&
      (chosen.size === 0 || chosen.has(row.unitId)),
  );
  const submit = form.onSubmit((values) => {
    if (column === undefined) return;
    const { milestoneId, occurrence } = column;
    remind.mutate({ campaignId, milestoneId, occurrence, unitIds, ...values });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Công văn đôn đốc"
      size={520}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {overdue.length === 0 ? (
        <Text size="sm">Hiện không có đơn vị nào quá hạn nên không cần đôn đốc.</Text>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {failure.view}
            {field}
            <Text size="sm" c={units.length === 0 ? 'red.8' : 'gray.8'}>
              {units.length === 0
                ? 'Trong các đơn vị đã chọn không có đơn vị nào quá hạn ở mốc này.'
                : `Gửi ${units.length} đơn vị: ${units
                    .slice(0, 5)
                    .map(({ unitName }) => unitName)
                    .join(', ')}${units.length > 5 ? ` và ${units.length - 5} đơn vị khác` : ''}.`}
            </Text>
            <Select
              label="Người ký"
              data={signers.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))}
              {...form.getInputProps('signerId')}
            />
            <DateField label="Hạn mới, chậm nhất ngày" required {...form.getInputProps('newDeadline')} />
            <TextInput
              label="Liên hệ khi vướng mắc"
              placeholder="Họ tên, điện thoại"
              {...form.getInputProps('contact')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Để sau
              </Button>
              <Button type="submit" loading={remind.isPending} disabled={units.length === 0}>
                Lập công văn gửi {units.length} đơn vị
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

async function saveLetter(documentId: string): Promise<void> {
  const target = await trpcClient.files.pickSave.mutate({
    kind: 'docx',
    defaultName: 'Công văn đôn đốc.docx',
  });
  if (target === null) return;
  const file = await trpcClient.documents.export.mutate({
    documentId,
    format: 'docx',
    targetToken: target.token,
  });
  showDone('Đã ghi công văn.', file);
}
