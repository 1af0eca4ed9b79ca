import { Alert, Button, Group, List, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '#shared/contract/documents.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone } from '../../ui/notify.tsx';
import { documentName } from './document-names.ts';

interface NumberDialogProps {
  readonly paper: DocumentView;
  readonly onClose: () => void;
}

/** Number and date for a paper that had none, with what a clerk would ask before. */
export function NumberDialog({ paper, onClose }: NumberDialogProps) {
  const trpc = useTRPC();
  const { id: documentId, hasText } = paper;
  const [date, setDate] = useState(() => dayInVietnam(new Date()));
  const [number, setNumber] = useState<number | null>(null);
  const { data: proposal } = useQuery({
    ...trpc.documents.numberProposal.queryOptions({ documentId, date }),
    placeholderData: keepPreviousData,
  });
  const give = useMutation(
    trpc.documents.giveNumber.mutationOptions({
      meta: { handlesError: true },
      onSuccess: (given) => {
        showDone(`Đã phát hành ${documentName(given)}.`);
        onClose();
      },
    }),
  );
  const note = noteOf(give.error);
  const chosen = number ?? proposal?.nextNumber ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Cấp số, ngày"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <NumberInput
            label="Số văn bản"
            description={
              proposal === undefined
                ? undefined
                : `Số kế tiếp năm ${date.slice(0, 4)} là ${proposal.nextNumber}`
            }
            min={1}
            max={99_999}
            allowDecimal={false}
            thousandSeparator=""
            suffix={`/${paper.symbol}`}
            value={chosen ?? ''}
            error={note?.field === 'number' ? note.message : undefined}
            onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          />
          <DateField
            label="Ngày văn bản"
            description="Ngày ghi trên văn bản"
            value={date}
            onChange={(value) => value !== null && setDate(value)}
          />
        </Group>
        {proposal !== undefined && proposal.advice.length > 0 && (
          <Alert color="yellow" variant="light" p="xs" title="Xem lại trước khi cấp số">
            <List size="sm">
              {proposal.advice.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Text size="sm" c="gray.7">
          {hasText
            ? 'Bản Word và PDF được lập lại với số, ngày này rồi giữ nguyên; số đã cấp không cấp cho văn bản khác.'
            : 'Số đã cấp không cấp cho văn bản khác.'}
        </Text>
        {note !== null && note.field !== 'number' && <ErrorNoteView note={note} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={give.isPending}
            disabled={chosen === null}
            onClick={() => chosen !== null && give.mutate({ documentId, number: chosen, date })}
          >
            Cấp số, phát hành
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
