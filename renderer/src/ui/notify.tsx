import { Anchor, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { trpcClient } from '../app/client.ts';
import { noteOf } from '../app/ipc-link.ts';

/** What went wrong, in the main process's own words. Stays until it is closed. */
export function showError(error: unknown): void {
  const note = noteOf(error);
  if (note?.code === 'CANCELLED' || note?.code === 'CANCELLED_WHOLE') {
    notifications.show({ message: note.message, color: 'gray' });
    return;
  }
  notifications.show({
    title: 'Chưa thực hiện được',
    message:
      note?.message ?? 'Ứng dụng gặp lỗi ngoài dự kiến khi hiển thị. Dữ liệu đã lưu không bị ảnh hưởng.',
    color: 'red',
    autoClose: false,
  });
}

/** Something that the person should know and that is no failure. */
export function showHint(message: string): void {
  notifications.show({ message, color: 'yellow', autoClose: 8_000 });
}

/** A short confirmation; with a file, a link that opens its folder. */
export function showDone(message: string, file?: { token: string; name: string }): void {
  notifications.show({
    color: 'green',
    autoClose: file === undefined ? 5_000 : 15_000,
    message: (
      <Stack gap={2}>
        <Text size="sm">{message}</Text>
        {file !== undefined && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              trpcClient.files.show.mutate({ token: file.token }).catch(showError);
            }}
          >
            Mở thư mục chứa {file.name}
          </Anchor>
        )}
      </Stack>
    ),
  });
}
