import { Button, Group, Modal, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { Form } from '../../ui/Form.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { HiddenUnits } from './HiddenUnits.tsx';

export interface BulkDialogProps {
  readonly campaignId: string;
  readonly columns: readonly MilestoneColumn[];
  readonly today: string;
  readonly unitIds: readonly string[];
  /** Names of those that the filter hides. */
  readonly hiddenNames: readonly string[];
  readonly milestone: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The milestone that a dialog is about: that of the filter, else the last one that somebody owes, else the next one due. */
export function useMilestone({
  columns,
  milestone,
  today,
}: Pick<BulkDialogProps, 'columns' | 'milestone' | 'today'>) {
  const [key, setKey] = useState(() => {
    const owed = columns.findLast(({ counts }) => counts.missing + counts.returned > 0);
    const likely = owed ?? columns.find(({ due }) => due >= today) ?? columns.at(-1);
    return milestone ?? likely?.key ?? '';
  });
  const column = columns.find((candidate) => candidate.key === key);
  const field = (
    <Select
      label="Mốc báo cáo"
      data={columns.map(({ key: value, name, due }) => ({ value, label: `${name} (hạn ${shortDate(due)})` }))}
      value={key}
      onChange={(value) => setKey(value ?? key)}
    />
  );
  return { column, field };
}

/** Shows a failure in the dialog; returns the handler and what to show. */
export function useFailure(): { view: ReactNode; onError: (error: unknown) => void } {
  const [note, setNote] = useState<ErrorNote | null>(null);
  return {
    view: note === null ? null : <ErrorNoteView note={note} />,
    onError: (error) => {
      const found = noteOf(error);
      if (found === null) showError(error);
      setNote(found);
    },
  };
}

export function ReceiveDialog(props: BulkDialogProps) {
  const { campaignId, hiddenNames, today, onClose, onDone } = props;
  const unitIds = [...props.unitIds];
  const trpc = useTRPC();
  const { column, field } = useMilestone(props);
  const failure = useFailure();
  const form = useForm({ initialValues: { paperDate: today, receivedOn: today, note: '' } });
  const save = useMutation(
    trpc.tracking.saveReports.mutationOptions({
      onSuccess: ({ saved }) => {
        showDone(`Đã ghi nhận văn bản của ${formatNumber(saved, 0)} đơn vị.`);
        onDone();
      },
      onError: failure.onError,
      meta: { handlesError: true },
    }),
  );
  const submit = form.onSubmit((values) => {
    if (column === undefined) return;
    const { milestoneId, occurrence } = column;
    save.mutate({ campaignId, milestoneId, occurrence, unitIds, ...values });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Ghi nhận văn bản đã nộp"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Form onSubmit={submit}>
        <Stack gap="sm">
          {failure.view}
          <Text size="sm">
            {formatNumber(unitIds.length, 0)} đơn vị được chọn. Ngày trên văn bản quyết định đúng hạn hay
            chậm.
          </Text>
          <HiddenUnits names={hiddenNames} />
          {field}
          <Group grow>
            <DateField label="Ngày trên văn bản" {...form.getInputProps('paperDate')} />
            <DateField label="Ngày nhận" {...form.getInputProps('receivedOn')} />
          </Group>
          <TextInput label="Ghi chú" placeholder="Số, ký hiệu văn bản" {...form.getInputProps('note')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button type="submit" loading={save.isPending}>
              Ghi nhận {formatNumber(unitIds.length, 0)} đơn vị
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}

export function ExtendDialog(props: BulkDialogProps) {
  const { campaignId, hiddenNames, onClose, onDone } = props;
  const unitIds = [...props.unitIds];
  const trpc = useTRPC();
  const { column, field } = useMilestone(props);
  const failure = useFailure();
  const form = useForm({
    initialValues: { lastDay: '', reason: '' },
    validate: {
      lastDay: (value) => (value === '' ? 'Cần chọn ngày' : null),
      reason: (value) => (value.trim() === '' ? 'Cần ghi lý do' : null),
    },
  });
  const save = useMutation(
    trpc.tracking.extend.mutationOptions({
      onSuccess: ({ saved }) => {
        showDone(`Đã gia hạn cho ${formatNumber(saved, 0)} đơn vị.`);
        onDone();
      },
      onError: failure.onError,
      meta: { handlesError: true },
    }),
  );
  const submit = form.onSubmit((values) => {
    if (column === undefined) return;
    const { milestoneId, occurrence } = column;
    save.mutate({ campaignId, milestoneId, occurrence, unitIds, ...values });
  });
  return (
    <Modal opened onClose={onClose} title="Gia hạn nộp báo cáo" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form onSubmit={submit}>
        <Stack gap="sm">
          {failure.view}
          <HiddenUnits names={hiddenNames} />
          {field}
          <DateField label="Nộp chậm nhất ngày" required {...form.getInputProps('lastDay')} />
          <Textarea label="Lý do" required {...form.getInputProps('reason')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button type="submit" loading={save.isPending}>
              Gia hạn cho {formatNumber(unitIds.length, 0)} đơn vị
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}

/** Takes back what was entered by mistake for many units; it can be taken back, so it asks no second time. */
export function WithdrawDialog(props: BulkDialogProps) {
  const { campaignId, hiddenNames, onClose, onDone } = props;
  const unitIds = [...props.unitIds];
  const trpc = useTRPC();
  const { column, field } = useMilestone(props);
  const failure = useFailure();
  const [what, setWhat] = useState<'report' | 'extension'>('report');
  const withdraw = useMutation(
    trpc.tracking.withdraw.mutationOptions({
      onSuccess: ({ withdrawn, kept }) => {
        const done = what === 'report' ? 'Đã xóa ghi nhận của' : 'Đã bỏ gia hạn của';
        const rest =
          kept === 0 ? '' : ` ${formatNumber(kept, 0)} đơn vị nộp bằng biểu có số liệu được giữ nguyên.`;
        showDone(`${done} ${formatNumber(withdrawn, 0)} đơn vị.${rest}`);
        onDone();
      },
      onError: failure.onError,
      meta: { handlesError: true },
    }),
  );
  const submit = () => {
    if (column === undefined) return;
    const { milestoneId, occurrence } = column;
    withdraw.mutate({ campaignId, milestoneId, occurrence, unitIds, what });
  };
  return (
    <Modal opened onClose={onClose} title="Xóa ghi nhận" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap="sm">
        {failure.view}
        <HiddenUnits names={hiddenNames} />
        {field}
        <Radio.Group value={what} onChange={(value) => setWhat(value as typeof what)} label="Xóa">
          <Stack gap={6} mt={4}>
            <Radio value="report" label="Văn bản đã ghi nhận bằng tay, kèm minh chứng" />
            <Radio value="extension" label="Gia hạn đã cho" />
          </Stack>
        </Radio.Group>
        <Text size="sm">Có thể hoàn tác bằng Ctrl+Z hoặc ở “Các việc vừa làm”.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button loading={withdraw.isPending} onClick={submit}>
            Xóa của {formatNumber(unitIds.length, 0)} đơn vị
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
