import { Autocomplete, Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldAward } from '#shared/contract/held-award.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { noteOf } from '../../../app/ipc-link.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNoteView } from '../../../ui/ErrorNoteView.tsx';
import { Form } from '../../../ui/Form.tsx';
import { showDone, showError } from '../../../ui/notify.tsx';

export interface EarlierAwardEntry {
  /** Null for a new one. */
  id: string | null;
  unitId: string;
  personId: string | null;
  held: Pick<HeldAward, 'award' | 'title' | 'level' | 'year' | 'decision' | 'date' | 'campaign'> | null;
}

interface EarlierAwardDialogProps {
  readonly entry: EarlierAwardEntry;
  readonly onClose: () => void;
}

/** An award of former years, or one given outside the campaigns of the application. */
export function EarlierAwardDialog({ entry, onClose }: EarlierAwardDialogProps) {
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.awardHistory.awardNames.queryOptions());
  const [note, setNote] = useState<ErrorNote | null>(null);
  const { held, id, unitId, personId } = entry;
  const form = useForm({
    initialValues: {
      award: held?.award ?? '',
      title: held?.title ?? '',
      year: (held?.year ?? '') as number | string,
      issuer: held?.level ?? '',
      decisionNumber: held?.decision ?? '',
      decisionDate: held?.date ?? null,
      achievement: held?.campaign ?? '',
    },
    validate: {
      award: (value) => (value.trim() === '' ? 'Cần nhập danh hiệu hoặc hình thức khen thưởng' : null),
      year: (value) => (typeof value === 'number' ? null : 'Cần nhập năm'),
    },
  });
  const save = useMutation(
    trpc.awardHistory.save.mutationOptions({
      onSuccess: () => {
        showDone(id === null ? 'Đã ghi khen thưởng. Ctrl+Z để hoàn tác.' : 'Đã lưu khen thưởng.');
        onClose();
      },
      onError: (error) => {
        const found = noteOf(error);
        if (found === null) showError(error);
        setNote(found);
      },
      meta: { handlesError: true },
    }),
  );
  const submit = form.onSubmit(({ year, ...values }) =>
    save.mutate({ ...values, id, unitId, personId, year: Number(year) }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={id === null ? 'Ghi khen thưởng đã nhận' : 'Sửa khen thưởng đã ghi'}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Form onSubmit={submit}>
        <Stack gap="sm">
          {note !== null && <ErrorNoteView note={note} />}
          <Autocomplete
            label="Danh hiệu, hình thức khen thưởng"
            required
            data-autofocus
            openOnFocus={false}
            limit={30}
            maxDropdownHeight={220}
            data={names ?? []}
            {...form.getInputProps('award')}
          />
          <NumberInput
            label="Năm khen thưởng"
            description="Năm đạt thành tích, có thể trước năm ra quyết định"
            required
            thousandSeparator=""
            allowDecimal={false}
            min={1945}
            max={2100}
            {...form.getInputProps('year')}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Số quyết định"
              placeholder="123/QĐ-UBND"
              {...form.getInputProps('decisionNumber')}
            />
            <DateField label="Ngày quyết định" clearable {...form.getInputProps('decisionDate')} />
          </Group>
          <TextInput
            label="Cấp khen thưởng"
            placeholder="Chủ tịch Ủy ban nhân dân tỉnh"
            {...form.getInputProps('issuer')}
          />
          {personId !== null && <TextInput label="Chức vụ khi được khen" {...form.getInputProps('title')} />}
          <TextInput label="Thành tích, phong trào" {...form.getInputProps('achievement')} />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {id === null ? 'Ghi' : 'Lưu thay đổi'}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
