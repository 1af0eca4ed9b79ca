import { Button, Group, Loader, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OverdueView } from '#shared/contract/tracking.ts';
import type { MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';
import type { BulkDialogProps } from './BulkDialogs.tsx';
import { HiddenUnits } from './HiddenUnits.tsx';

const EVERYTHING = 'all';

export interface ReminderDialogProps extends BulkDialogProps {
  /** Which units the letter is for: all when `unitIds` is empty and nobody was left out. */
  readonly among: 'all' | 'chosen' | 'shown';
}

const nobody: OverdueView = { columns: [], units: 0, names: [] };
const amongWords = { all: '', chosen: ' trong số đã chọn', shown: ' trong số đang hiện' };

/** Công văn đôn đốc to late units: one letter with a list or one for each, numbered, and written as Word where the person wants. */
export function ReminderDialog(props: ReminderDialogProps) {
  const { campaignId, columns, among, hiddenNames, onClose, onDone } = props;
  const unitIds = [...props.unitIds];
  const trpc = useTRPC();
  const { data: signers } = useSuspenseQuery(trpc.settings.signers.queryOptions());
  const { run, view } = useJob();
  const isLate = ({ counts }: MilestoneColumn) => counts.missing + counts.returned > 0;
  const filtered = columns.find((own) => own.key === props.milestone && isLate(own));
  const [key, setKey] = useState(filtered?.key ?? EVERYTHING);
  const [letters, setLetters] = useState<'one' | 'each'>('one');
  const isNobody = among !== 'all' && unitIds.length === 0;
  const column = columns.find((own) => own.key === key);
  const milestone = column === undefined ? null : { id: column.milestoneId, occurrence: column.occurrence };
  const which = { campaignId, milestone, unitIds };
  const { data: asked } = useQuery(
    trpc.tracking.overdue.queryOptions(which, { enabled: !isNobody, placeholderData: keepPreviousData }),
  );
  const late = isNobody ? nobody : asked;
  const overdue = columns.filter((own) => own.key === key || late?.columns.includes(own.key) === true);
  const units = late?.units ?? 0;
  const form = useForm({
    initialValues: { signerId: signers[0]?.id ?? '', newDeadline: '', contact: '' },
    validate: {
      signerId: (value) => (value === '' ? 'Cần chọn người ký' : null),
      newDeadline: (value) => (value === '' ? 'Cần chọn hạn mới' : null),
    },
  });
  const write = async (values: typeof form.values) => {
    const folder = await trpcClient.files.pickFolder.mutate({ title: 'Chọn nơi ghi công văn' });
    if (folder === null) return;
    const done = await run('Đang lập công văn đôn đốc', (jobId) =>
      trpcClient.trackingPapers.remind.mutate({
        ...{ ...which, letters, jobId, folderToken: folder.token },
        ...values,
      }),
    );
    if (done === null) return;
    const numbers = done.letters.map(({ number }) => number);
    const range = numbers.length < 2 ? `số ${numbers[0] ?? ''}` : `số ${numbers[0]} đến ${numbers.at(-1)}`;
    const count = (value: number) => formatNumber(value, 0);
    const rest =
      done.units < done.late ? ` Còn ${count(done.late - done.units)} đơn vị chưa có công văn.` : '';
    showDone(
      `Đã lập ${count(done.letters.length)} công văn (${range}) đôn đốc ${count(done.units)} đơn vị và vào sổ văn bản đi.${rest}`,
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
      {late === undefined ? (
        <Loader size="sm" aria-label="Đang tìm đơn vị quá hạn" />
      ) : late.columns.length === 0 ? (
        <Text size="sm">{`Hiện không có đơn vị nào${amongWords[among]} quá hạn nên không cần đôn đốc.`}</Text>
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
            <Text size="sm" c={units === 0 ? 'red.8' : 'gray.8'}>
              {units === 0
                ? `Không có đơn vị nào${amongWords[among]} quá hạn ở nội dung này.`
                : `Gửi ${formatNumber(units, 0)} đơn vị${amongWords[among]}: ${late.names.join('; ')}${
                    units > late.names.length
                      ? ` và ${formatNumber(units - late.names.length, 0)} đơn vị khác`
                      : ''
                  }.`}
            </Text>
            <HiddenUnits names={hiddenNames} />
            <Radio.Group
              label="Cách gửi"
              value={letters}
              onChange={(value) => setLetters(value as typeof letters)}
            >
              <Stack gap={6} mt={4}>
                <Radio value="one" label="Một công văn kèm danh sách đơn vị" />
                <Radio
                  value="each"
                  label={`Mỗi đơn vị một công văn, mỗi công văn một số (${formatNumber(units, 0)} số văn bản đi)`}
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
              <Button type="submit" disabled={units === 0}>
                {letters === 'one' ? 'Lập công văn' : `Lập ${formatNumber(units, 0)} công văn`}
              </Button>
            </Group>
          </Stack>
        </Form>
      )}
      {view}
    </Modal>
  );
}
