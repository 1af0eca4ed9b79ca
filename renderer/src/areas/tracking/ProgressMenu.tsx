import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { showDone, showError } from '../../ui/notify.tsx';
import { type PaperFormat, savePaper } from '../../ui/save-paper.ts';
import { useJob } from '../../ui/use-job.tsx';

interface ProgressMenuProps {
  readonly campaignId: string;
  /** Rows and columns as they are filtered. */
  readonly unitIds: readonly string[];
  /** Whether the filter leaves nobody out. */
  readonly isWhole: boolean;
  readonly columns: readonly string[];
  readonly isDraft: boolean;
}

/** What leaves the matrix: the table as it is seen, the list to call, all evidence. */
export function ProgressMenu({ campaignId, unitIds, isWhole, columns, isDraft }: ProgressMenuProps) {
  const { run, view } = useJob();
  const isEmpty = unitIds.length === 0;
  const shown = { unitIds: isWhole ? [] : [...unitIds], columns: [...columns] };
  const table = (format: PaperFormat) => () =>
    savePaper('Tiến độ báo cáo', format, (fileToken) =>
      trpcClient.trackingPapers.matrix.mutate({ campaignId, format, fileToken, ...shown }),
    );
  const calls = (format: PaperFormat) => () =>
    savePaper('Danh sách liên hệ đôn đốc', format, (fileToken) =>
      trpcClient.trackingPapers.callList.mutate({ campaignId, format, fileToken, ...shown }),
    );
  const evidence = async () => {
    const target = await trpcClient.files.pickFolder.mutate({ title: 'Chọn nơi chép minh chứng' });
    if (target === null) return;
    const saved = await run('Đang chép minh chứng', (jobId) =>
      trpcClient.evidence.saveAll.mutate({ campaignId, folderToken: target.token, jobId }),
    );
    if (saved !== null) showDone(`Đã chép ${formatNumber(saved.written, 0)} tệp minh chứng.`, saved.folder);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            px="sm"
            style={{ flex: 'none' }}
            rightSection={<IconChevronDown size={15} aria-hidden />}
          >
            In, xuất
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Bảng đang xem ({formatNumber(unitIds.length, 0)} đơn vị)</Menu.Label>
          <Menu.Item disabled={isEmpty} onClick={table('xlsx')}>
            Bảng tiến độ ra Excel
          </Menu.Item>
          <Menu.Item disabled={isEmpty} onClick={table('pdf')}>
            Bảng tiến độ ra PDF để in
          </Menu.Item>
          <Menu.Label>Đơn vị quá hạn trong bảng</Menu.Label>
          <Menu.Item disabled={isDraft || isEmpty} onClick={calls('xlsx')}>
            Danh sách gọi điện ra Excel
          </Menu.Item>
          <Menu.Item disabled={isDraft || isEmpty} onClick={calls('pdf')}>
            Danh sách gọi điện ra PDF để in
          </Menu.Item>
          <Menu.Label>Cả phong trào</Menu.Label>
          <Menu.Item
            onClick={() => {
              evidence().catch(showError);
            }}
          >
            Lưu mọi minh chứng vào thư mục
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {view}
    </>
  );
}
