import { Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LateRow } from '#shared/contract/tracking.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';
import type { BulkDialogProps } from './BulkDialogs.tsx';

const EVERYTHING = 'all';

/** Công văn đôn đốc to late units: one letter with a list or one for each, numbered, and written as Word where the person wants. */
export function ReminderDialog({
  campaignId,
  columns,
  milestone,
  unitIds,
  onClose,
  onDone,
}: BulkDialogProps) {
  const trpc = useTRPC();
  const { data: signers } = useSuspenseQuery(trpc.settings.signers.queryOptions());
  const { data: late } = useSuspenseQuery(trpc.tracking.late.queryOptions({ campaignId }));
  const { run, view } = useJob();
  const isOf = (key: string) => {
    const column = columns.find((own) => own.key === key);
    return (row: LateRow) =>
      key === EVERYTHING || (row.milestoneId === column?.milestoneId && row.occurrence === column.occurrence);
  };
  const overdue = columns.filter(({ key }) => late.some(isOf(key)));
  const [key, setKey] = useState(
    overdue.some((column) => column.key === milestone) ? (milestone ?? EVERYTHING) : EVERYTHING,
  );
  const [letters, setLetters] = useState<'one' | 'each'>('one');
  const form = useForm({
    initialValues: { signerId: signers[0]?.id ?? '', newDeadline: '', contact: '' },
    validate: {
      signerId: (value) => (value === '' ? 'Cần chọn người ký' : null),
      newDeadline: (value) => (value === '' ? 'Cần chọn hạn mới' : null),
    },
  });
  const chosen = new Set(unitIds);
  const rows = late.filter(isOf(key)).filter(({ unitId }) => chosen.size === 0 || chosen.has(unitId));
  const names = [...new Map(rows.map(({ unitId, unitName }) => [unitId, unitName])).values()];
  const write = async (values: typeof form.values) => {
    const folder = await trpcClient.files.pickFolder.mutate({ title: 'Chọn nơi ghi công văn' });
    if (folder === null) return;
    const column = columns.find((own) => own.key === key);
    const asked = column === undefined ? null : { id: column.milestoneId, occurrence: column.occurrence };
    const done = await run('Đang lập công văn đôn đốc', (jobId) =>
      trpcClient.trackingPapers.remind.mutate({
        ...{ campaignId, milestone: asked, unitIds, letters, jobId, folderToken: folder.token },
        ...values,
      }),
    );
    if (done === null) return;
    const numbers = done.letters.map(({ number }) => number);
    const range = numbers.length < 2 ? `số ${numbers[0] ?? ''}` : `số ${numbers[0]} đến ${numbers.at(-1)}`;
    const rest = done.units < done.late ? ` Còn ${done.late - done.units} đơn vị chưa có công văn.` : '';
    showDone(
      `Đã lập ${done.letters.length} công văn (${range}) đôn đốc ${done.units} đơn vị và vào sổ văn bản đi.${rest}`,
      done.folder ?? undefined,
    );
    onDone();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Công văn đôn đốc"
      size={560}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {late.length === 0 ? (
        <Text size="sm">Hiện không có đơn vị nào quá hạn nên không cần đôn đốc.</Text>
      ) : (
        <Form
          onSubmit={form.onSubmit((values) => {
            write(values).catch(showError);
          })}
        >
          <Stack gap="sm">
            <Select
              label="Nội dung đôn đốc"
              allowDeselect={false}
              data={[
                { value: EVERYTHING, label: 'Mọi nội dung quá hạn' },
                ...overdue.map(({ key: value, name, due }) => ({
                  value,
                  label: `${name} (hạn ${shortDate(due)})`,
                })),
              ]}
              value={key}
              onChange={(value) => setKey(value ?? EVERYTHING)}
            />
            <Text size="sm" c={names.length === 0 ? 'red.8' : 'gray.8'}>
              {names.length === 0
                ? 'Trong các đơn vị đã chọn không có đơn vị nào quá hạn ở nội dung này.'
                : `Gửi ${formatNumber(names.length, 0)} đơn vị${unitIds.length > 0 ? ' trong số đã chọn' : ''}: ${names
                    .slice(0, 5)
                    .join(', ')}${names.length > 5 ? ` và ${names.length - 5} đơn vị khác` : ''}.`}
            </Text>
            <Radio.Group
              label="Cách gửi"
              value={letters}
              onChange={(value) => setLetters(value as typeof letters)}
            >
              <Stack gap={6} mt={4}>
                <Radio value="one" label="Một công văn kèm danh sách đơn vị" />
                <Radio
                  value="each"
                  label={`Mỗi đơn vị một công văn, mỗi công văn một số (${names.length} số văn bản đi)`}
                />
              </Stack>
            </Radio.Group>
            <Group grow align="flex-start">
              <Select
                label="Người ký"
                data={signers.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))}
                {...form.getInputProps('signerId')}
              />
              <DateField label="Hạn mới, chậm nhất ngày" required {...form.getInputProps('newDeadline')} />
            </Group>
            <TextInput
              label="Liên hệ khi vướng mắc"
              placeholder="Họ tên, điện thoại"
              {...form.getInputProps('contact')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Để sau
              </Button>
              <Button type="submit" disabled={names.length === 0}>
                {letters === 'one' ? 'Lập công văn' : `Lập ${names.length} công văn`}
              </Button>
            </Group>
          </Stack>
        </Form>
      )}
      {view}
    </Modal>
  );
}
