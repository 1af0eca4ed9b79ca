import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../app/trpc.ts';

interface AmendDialogProps {
  readonly campaignId: string;
  /** The reason as it stands, for a draft that there is already. */
  readonly reason?: string;
  readonly onClose: () => void;
}

/** Begins to change an issued plan, or words its reason anew. */
export function AmendDialog({ campaignId, reason: old, onClose }: AmendDialogProps) {
  const trpc = useTRPC();
  const [reason, setReason] = useState(old ?? '');
  const amend = useMutation(trpc.plan.amend.mutationOptions({ onSuccess: onClose }));
  const isNew = old === undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={isNew ? 'Sửa đổi, bổ sung kế hoạch' : 'Lý do sửa đổi, bổ sung'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        {isNew && (
          <Text size="sm">
            Bản đã ban hành được giữ nguyên và tiếp tục có hiệu lực cho đến khi ban hành văn bản sửa đổi. Sửa
            nội dung như soạn kế hoạch; phần khác nhau giữa hai bản tự thành nội dung của văn bản sửa đổi.
          </Text>
        )}
        <Textarea
          label="Lý do"
          description="Đứng đầu văn bản sửa đổi; để trống thì dùng câu mở đầu thông thường"
          placeholder="Do điều chỉnh thời gian tổng kết phong trào"
          data-autofocus
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button loading={amend.isPending} onClick={() => amend.mutate({ campaignId, reason })}>
            {isNew ? 'Soạn sửa đổi, bổ sung' : 'Lưu lý do'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
