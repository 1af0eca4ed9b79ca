import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView, GapView } from '#shared/contract/documents.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { kindOptions } from './document-names.ts';

interface OutsideDialogProps {
  readonly campaignId: string | null;
  /** The gap that it explains. */
  readonly gap?: GapView;
  /** An entry typed by hand that is put right. */
  readonly entry?: DocumentView;
  readonly onClose: () => void;
}

/** Enters a paper made without this application, or puts such an entry right; its number may follow later. */
export function OutsideDialog({ campaignId, gap, entry, onClose }: OutsideDialogProps) {
  const trpc = useTRPC();
  const [kind, setKind] = useState<DocumentKind>(entry?.kind ?? gap?.kind ?? 'dispatch');
  const [date, setDate] = useState(() => entry?.date ?? dateIn(gap?.year ?? entry?.year ?? undefined));
  const [number, setNumber] = useState<number | null>(entry?.number ?? gap?.from ?? null);
  const [hasNumber, setHasNumber] = useState(entry === undefined || entry.number !== null);
  const [state, setState] = useState<'outside' | 'withdrawn'>('outside');
  const [symbol, setSymbol] = useState(entry?.symbol ?? '');
  const [subject, setSubject] = useState(entry?.subject ?? '');
  const [signerName, setSignerName] = useState(entry?.signerName ?? '');
  const [note, setNote] = useState('');
  const year = Number(date.slice(0, 4));
  const { data: next } = useQuery(trpc.documents.nextNumber.queryOptions({ kind, year }));
  const options = { meta: { handlesError: true }, onSuccess: onClose };
  const save = useMutation(trpc.documents.registerOutside.mutationOptions(options));
  const correct = useMutation(trpc.documents.correctEntry.mutationOptions(options));
  const failure = noteOf(save.error ?? correct.error);
  const errorAt = (field: string) => (failure?.field === field ? failure.message : undefined);
  const given = number ?? next?.number ?? null;
  const submit = () => {
    const numbered = hasNumber ? { number: given, date } : { number: null, date: null };
    const text = { symbol, subject, signerName };
    if (entry === undefined) save.mutate({ campaignId, kind, note, state, ...numbered, ...text });
    else correct.mutate({ documentId: entry.id, ...numbered, ...text });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={entry === undefined ? 'Ghi văn bản ngoài phần mềm' : 'Sửa mục ghi tay'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text size="sm" c="gray.7">
          Ghi số đã cấp trên giấy để sổ liền mạch và không cấp trùng; hoặc ghi trước văn bản đang trình ký, số
          cấp sau.
        </Text>
        <Group grow align="flex-start">
          <Select
            label="Loại văn bản"
            data={kindOptions}
            value={kind}
            disabled={entry !== undefined}
            onChange={(value) => value !== null && setKind(value as DocumentKind)}
          />
          <TextInput
            label="Ký hiệu"
            placeholder="Theo Thiết lập"
            value={symbol}
            onChange={(event) => setSymbol(event.currentTarget.value)}
          />
          <NumberInput
            label="Số"
            min={1}
            max={99_999}
            allowDecimal={false}
            thousandSeparator=""
            disabled={!hasNumber}
            value={hasNumber ? (given ?? '') : ''}
            error={errorAt('number')}
            onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          />
          <DateField
            label="Ngày"
            disabled={!hasNumber}
            value={hasNumber ? date : null}
            error={errorAt('date')}
            onChange={(value) => value !== null && setDate(value)}
          />
        </Group>
        <Checkbox
          label="Chưa có số, ngày (văn bản đang trình ký)"
          checked={!hasNumber}
          onChange={(event) => setHasNumber(!event.currentTarget.checked)}
        />
        {hasNumber && entry === undefined && (
          <Select
            label="Tình trạng"
            data={[
              { value: 'outside', label: 'Đã phát hành ngoài phần mềm' },
              { value: 'withdrawn', label: 'Số đã cấp nhưng hủy, không dùng' },
            ]}
            value={state}
            onChange={(value) => value !== null && setState(value as 'outside' | 'withdrawn')}
          />
        )}
        <Textarea
          label="Trích yếu"
          required
          autosize
          minRows={1}
          maxRows={4}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Người ký"
            value={signerName}
            onChange={(event) => setSignerName(event.currentTarget.value)}
          />
          {entry === undefined && (
            <TextInput
              label={state === 'withdrawn' ? 'Lý do hủy' : 'Ghi chú'}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Group>
        {failure !== null && !['number', 'date'].includes(failure.field ?? '') && (
          <ErrorNoteView note={failure} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={save.isPending || correct.isPending}
            disabled={
              subject.trim() === '' ||
              (hasNumber && given === null) ||
              (entry !== undefined && symbol.trim() === '')
            }
            onClick={submit}
          >
            {entry === undefined ? 'Ghi vào sổ' : 'Lưu mục ghi tay'}
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
