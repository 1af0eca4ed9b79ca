import { Button, Group, Modal, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { GapView } from '#shared/contract/documents.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone } from '../../ui/notify.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import { gapText } from './register-work.ts';

type Answer = 'first' | 'outside' | 'withdrawn' | 'one';

interface GapDialogProps {
  readonly campaignId: string | null;
  readonly gap: GapView;
  readonly onClose: () => void;
}

/** Why numbers are missing: a paper register before, another place that gave them, numbers cancelled, or one paper to enter. */
export function GapDialog({ campaignId, gap, onClose }: GapDialogProps) {
  const trpc = useTRPC();
  const { kind, year, from, to, isLeading } = gap;
  const [answer, setAnswer] = useState<Answer>(isLeading ? 'first' : 'outside');
  const [last, setLast] = useState(to);
  const [reason, setReason] = useState('');
  const [isOnePaper, setOnePaper] = useState(false);
  const options = { meta: { handlesError: true } };
  const setFirst = useMutation(
    trpc.documents.setFirstNumber.mutationOptions({
      ...options,
      onSuccess: () => {
        showDone(`Sổ ${documentKinds[kind].name} năm ${year} bắt đầu từ số ${to + 1}.`);
        onClose();
      },
    }),
  );
  const explain = useMutation(
    trpc.documents.explainGap.mutationOptions({
      ...options,
      onSuccess: ({ entries }) => {
        showDone(`Đã ghi ${entries} số vào sổ.`);
        onClose();
      },
    }),
  );
  if (isOnePaper) return <OutsideDialog campaignId={campaignId} gap={gap} onClose={onClose} />;
  const note = noteOf(setFirst.error ?? explain.error);
  const isRange = answer === 'outside' || answer === 'withdrawn';
  const submit = () => {
    if (answer === 'one') setOnePaper(true);
    else if (answer === 'first') setFirst.mutate({ kind, year, firstNumber: to + 1 });
    else explain.mutate({ kind, year, from, to: last, state: answer, reason });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Số chưa có trong sổ"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text size="sm">{gapText(gap)}.</Text>
        <Radio.Group
          label="Các số này đã đi đâu"
          value={answer}
          onChange={(value) => setAnswer(value as Answer)}
        >
          <Stack gap={8} mt={6}>
            {isLeading && (
              <Radio
                value="first"
                label={`Nằm trong sổ giấy trước khi dùng phần mềm: sổ này bắt đầu từ số ${to + 1}`}
              />
            )}
            <Radio value="outside" label="Cấp cho văn bản ngoài phần mềm" />
            <Radio value="withdrawn" label="Đã cấp nhưng hủy, không dùng" />
            <Radio value="one" label="Ghi đầy đủ từng văn bản (số, ngày, trích yếu, người ký)" />
          </Stack>
        </Radio.Group>
        {isRange && (
          <Group grow align="flex-start">
            <NumberInput
              label={`Từ số ${from} đến số`}
              min={from}
              max={to}
              clampBehavior="strict"
              allowDecimal={false}
              thousandSeparator=""
              value={last}
              error={note?.field === 'to' ? note.message : undefined}
              onChange={(value) => typeof value === 'number' && setLast(value)}
            />
            <TextInput
              label="Giải thích"
              placeholder="Ví dụ: Văn phòng cấp cho phòng khác"
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Group>
        )}
        {note !== null && note.field !== 'to' && <ErrorNoteView note={note} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={setFirst.isPending || explain.isPending}
            disabled={isRange && reason.trim() === ''}
            onClick={submit}
          >
            {answer === 'one' ? 'Ghi từng văn bản' : 'Ghi vào sổ'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
