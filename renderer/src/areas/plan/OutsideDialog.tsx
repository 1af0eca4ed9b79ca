import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GapView } from '#shared/contract/documents.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';

interface OutsideDialogProps {
  readonly campaignId: string | null;
  /** The gap that it explains; empty for any other paper. */
  readonly gap: Partial<GapView>;
  readonly onClose: () => void;
}

const kindOptions = Object.entries(documentKinds).map(([value, { name }]) => ({ value, label: name }));

/** Enters a number that was given on paper, so that it is never given again. */
export function OutsideDialog({ campaignId, gap, onClose }: OutsideDialogProps) {
  const trpc = useTRPC();
  const [kind, setKind] = useState<DocumentKind>(gap.kind ?? 'dispatch');
  const [date, setDate] = useState(() => dateIn(gap.year));
  const [number, setNumber] = useState<number | null>(gap.from ?? null);
  const [state, setState] = useState<'outside' | 'withdrawn'>('outside');
  const [subject, setSubject] = useState('');
  const [signerName, setSignerName] = useState('');
  const [note, setNote] = useState('');
  const year = Number(date.slice(0, 4));
  const { data: next } = useQuery(trpc.documents.nextNumber.queryOptions({ kind, year }));
  const save = useMutation(
    trpc.documents.registerOutside.mutationOptions({ meta: { handlesError: true }, onSuccess: onClose }),
  );
  const failure = noteOf(save.error);
  const given = number ?? next?.number ?? null;
  const submit = () => {
    if (given === null) return;
    save.mutate({ campaignId, kind, number: given, date, subject, signerName, note, state });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Ghi văn bản ngoài phần mềm"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text size="sm" c="gray.7">
          Ghi số đã cấp trên giấy để sổ liền mạch và không cấp trùng.
        </Text>
        <Group grow align="flex-start">
          <Select
            label="Loại văn bản"
            data={kindOptions}
            value={kind}
            onChange={(value) => value !== null && setKind(value as DocumentKind)}
          />
          <NumberInput
            label="Số"
            min={1}
            allowDecimal={false}
            thousandSeparator=""
            value={given ?? ''}
            error={failure?.field === 'number' ? failure.message : undefined}
            onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          />
          <DateField label="Ngày" value={date} onChange={(value) => value !== null && setDate(value)} />
        </Group>
        <Select
          label="Tình trạng"
          data={[
            { value: 'outside', label: 'Đã phát hành ngoài phần mềm' },
            { value: 'withdrawn', label: 'Số đã cấp nhưng hủy, không dùng' },
          ]}
          value={state}
          onChange={(value) => value !== null && setState(value as 'outside' | 'withdrawn')}
        />
        <Textarea
          label="Trích yếu"
          required
          minRows={1}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Người ký"
            value={signerName}
            onChange={(event) => setSignerName(event.currentTarget.value)}
          />
          <TextInput label="Ghi chú" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </Group>
        {failure !== null && failure.field !== 'number' && <ErrorNoteView note={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={save.isPending}
            disabled={subject.trim() === '' || given === null}
            onClick={submit}
          >
            Ghi vào sổ
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Today, or the last day of the year whose gap is explained. */
function dateIn(year: number | undefined): string {
  const today = dayInVietnam(new Date());
  return year === undefined || today.startsWith(String(year)) ? today : `${year}-12-31`;
}
