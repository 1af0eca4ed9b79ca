import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';

interface Confirmation {
  title: string;
  /** What it will do, in numbers, and whether it can be undone. */
  text: string;
  /** The deed itself: "Khóa điểm", not "Đồng ý". */
  confirmLabel: string;
}

/** Asks before something that cannot be undone. */
export function confirmAction({ title, text, confirmLabel }: Confirmation): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{text}</Text>,
      labels: { confirm: confirmLabel, cancel: 'Để sau' },
      closeButtonProps: { 'aria-label': 'Đóng' },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
