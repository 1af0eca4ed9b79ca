import { Alert } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useMaybeCampaign } from './campaign.ts';

/** Says on every screen that the campaign belongs to another office. */
export function ReceivedNote() {
  const campaign = useMaybeCampaign();
  if (campaign?.origin !== 'received') return null;
  return (
    <Alert color="gray" py={6} mb={10} style={{ flexShrink: 0 }} icon={<IconInbox size={18} aria-hidden />}>
      Số liệu do cơ quan lập phong trào gửi đến: xem, tổng hợp và in; muốn cập nhật thì nhận gói mới ở bước
      Trao đổi.
    </Alert>
  );
}
