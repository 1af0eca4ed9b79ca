import { Alert, Button, Group, Text } from '@mantine/core';
import { IconDatabaseExport, IconRestore } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { BackupView } from '#shared/contract/settings.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { showDone } from '../../ui/notify.tsx';

const kinds: Record<BackupView['kind'], string> = {
  daily: 'Sao lưu hằng ngày',
  beforeUpgrade: 'Trước khi nâng cấp phần mềm',
  beforeRestore: 'Trước khi khôi phục',
};

function sizeText(bytes: number): string {
  return `${formatNumber(bytes / 1024 / 1024, 1)} MB`;
}

/** Copies of the data, and the way back to one of them. */
export function BackupsTab() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.settings.backups.queryOptions());
  const { backups, pending, folder } = data;
  const backUp = useMutation(
    trpc.settings.backUpNow.mutationOptions({
      onSuccess: (after) =>
        showDone(
          after.backups[0]?.name === backups[0]?.name
            ? 'Bản sao lưu gần nhất đã có đủ mọi thay đổi.'
            : 'Đã sao lưu dữ liệu.',
        ),
    }),
  );
  const request = useMutation(trpc.settings.requestRestore.mutationOptions());
  const cancel = useMutation(trpc.settings.cancelRestore.mutationOptions());
  const restore = async ({ name, madeAt }: BackupView) => {
    const yes = await confirmAction({
      title: 'Khôi phục bản sao lưu',
      text: `Lần mở phần mềm tới, dữ liệu trở về như lúc ${shortInstant(madeAt)}. Mọi việc làm sau lúc đó không còn trong dữ liệu, nhưng dữ liệu hiện tại được giữ thành một bản sao lưu “Trước khi khôi phục” để lấy lại khi cần.`,
      confirmLabel: 'Khôi phục',
    });
    if (yes) request.mutate({ name });
  };
  const columns: GridColumn<BackupView>[] = [
    {
      id: 'at',
      header: 'Sao lưu lúc',
      width: 160,
      value: ({ madeAt }) => madeAt,
      render: ({ madeAt }) => shortInstant(madeAt),
    },
    { id: 'kind', header: 'Loại', width: 240, value: ({ kind }) => kinds[kind] },
    {
      id: 'size',
      header: 'Dung lượng',
      width: 120,
      align: 'right',
      value: ({ size }) => size,
      render: ({ size }) => sizeText(size),
    },
    { id: 'name', header: 'Tệp', width: 300, grow: true, value: ({ name }) => name },
    {
      id: 'restore',
      header: '',
      width: 140,
      sortable: false,
      value: () => null,
      render: (backup) => (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRestore size={14} aria-hidden />}
          aria-label={`Khôi phục bản lúc ${shortInstant(backup.madeAt)}`}
          onClick={() => restore(backup)}
        >
          Khôi phục
        </Button>
      ),
    },
  ];
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="gray.7">
          Phần mềm tự sao lưu mỗi ngày vào {folder}. Nên chép thư mục này ra USB mỗi tuần.
        </Text>
        <Button
          leftSection={<IconDatabaseExport size={16} aria-hidden />}
          loading={backUp.isPending}
          onClick={() => backUp.mutate()}
          style={{ flexShrink: 0 }}
        >
          Sao lưu ngay
        </Button>
      </Group>
      {pending !== null && (
        <Alert color="yellow" variant="light" p="xs">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              Bản sao lưu {pending} đã kiểm tra xong. Hãy đóng phần mềm rồi mở lại để khôi phục; việc làm từ
              giờ đến lúc đóng chỉ còn trong bản “Trước khi khôi phục”.
            </Text>
            <Button
              size="xs"
              variant="default"
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
              style={{ flexShrink: 0 }}
            >
              Không khôi phục nữa
            </Button>
          </Group>
        </Alert>
      )}
      <DataGrid
        label="Bản sao lưu"
        rows={backups}
        columns={columns}
        rowKey={({ name }) => name}
        emptyText="Chưa có bản sao lưu nào. Phần mềm sao lưu ít phút sau khi mở; cũng có thể bấm Sao lưu ngay."
      />
    </div>
  );
}
