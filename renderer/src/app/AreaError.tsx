import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { noteOf } from './ipc-link.ts';

/** A screen that failed says so; the rest of the window goes on. */
export function AreaError({ error, reset }: ErrorComponentProps) {
  const text =
    noteOf(error)?.message ??
    'Màn hình này gặp lỗi khi hiển thị. Dữ liệu đã lưu không bị ảnh hưởng; hãy mở lại màn hình.';
  return (
    <EmptyState
      title="Không hiển thị được màn hình"
      text={text}
      action={<Button onClick={reset}>Mở lại</Button>}
    />
  );
}
