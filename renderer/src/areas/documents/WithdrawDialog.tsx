import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '#shared/contract/documents.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { documentName } from './document-names.ts';

interface WithdrawDialogProps {
  readonly paper: DocumentView;
  readonly onClose: () => void;
}

/** Since when and why a paper no longer holds. */
export function WithdrawDialog({ paper, onClose }: WithdrawDialogProps) {
  const trpc = useTRPC();
  const [date, setDate] = useState(() => dayInVietnam(new Date()));
  const [reason, setReason] = useState('');
  const isDraft = paper.number === null;
  const withdraw = useMutation(
    trpc.documents.withdraw.mutationOptions({ meta: { handlesError: true }, onSuccess: onClose }),
  );
  const note = noteOf(withdraw.error);
  return (
    <Modal
      opened
      onClose={onClose}
      title={isDraft ? 'Không trình ký nữa' : 'Thu hồi, hủy văn bản'}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {isDraft
            ? `Văn bản “${paper.subject}” ở lại trong sổ với lý do và không cấp số được nữa.`
            : `${documentName(paper)} ở lại trong sổ với lý do; số đã cấp không dùng lại. Kế hoạch, danh sách khen thưởng và số liệu của phong trào không thay đổi theo.`}
        </Text>
        <DateField
          label={isDraft ? 'Từ ngày' : 'Ngày thu hồi, hủy'}
          value={date}
          error={note?.field === 'date' ? note.message : undefined}
          onChange={(value) => value !== null && setDate(value)}
        />
        <TextInput
          label="Lý do"
          placeholder="Ví dụ: Thay bằng Quyết định số 15/QĐ-UBND"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {note !== null && note.field !== 'date' && <ErrorNoteView note={note} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={withdraw.isPending}
            disabled={reason.trim() === ''}
            onClick={() => withdraw.mutate({ documentId: paper.id, date, reason })}
          >
            {isDraft ? 'Không trình ký nữa' : 'Thu hồi, hủy'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
