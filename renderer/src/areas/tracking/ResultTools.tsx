import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconFolderDown } from '@tabler/icons-react';
import { trpcClient } from '../../app/client.ts';
import { showDone, showError } from '../../ui/notify.tsx';
import type { useJob } from '../../ui/use-job.tsx';
import type { FormResultRow } from './FormResult.tsx';

interface ResultToolsProps {
  readonly campaignId: string;
  readonly job: ReturnType<typeof useJob>;
  /** Files that are in the register of returns. */
  readonly rows: readonly FormResultRow[];
  /** Those of them that their units must send again still. */
  readonly toSendBack: number;
}

/** The table of results for others, and the slips of all files that go back, in one step each. */
export function ResultTools({ campaignId, job, rows, toSendBack }: ResultToolsProps) {
  const ids = rows.map(({ id }) => id);
  const saveTable = async () => {
    const target = await trpcClient.files.pickSave.mutate({
      kind: 'xlsx',
      defaultName: 'Kết quả nhận biểu.xlsx',
    });
    if (target === null) return;
    const input = { campaignId, formReturnIds: ids, fileToken: target.token };
    showDone('Đã ghi bảng kết quả.', await trpcClient.tracking.saveFormResults.mutate(input));
  };
  const saveSlips = async () => {
    const folder = await trpcClient.files.pickFolder.mutate({
      title: 'Chọn thư mục hoặc USB để ghi phiếu trả',
    });
    if (folder === null) return;
    const input = { campaignId, formReturnIds: ids, folderToken: folder.token };
    const saved = await job.run('Ghi phiếu trả', (jobId) =>
      trpcClient.tracking.saveReturnSlips.mutate({ ...input, jobId }),
    );
    if (saved === null) return;
    const stopped = saved.isCancelled ? ' Đã dừng theo yêu cầu; ghi lại để có đủ.' : '';
    const marked = saved.marked === 0 ? '' : `, ${saved.marked} biểu đã đánh dấu ô cần sửa`;
    showDone(`Đã ghi ${saved.written} phiếu trả${marked} và tệp PDF để in tất cả.${stopped}`, saved.folder);
  };
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        disabled={rows.length === 0}
        onClick={() => saveTable().catch(showError)}
      >
        Ghi bảng kết quả
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolderDown size={16} aria-hidden />}
        disabled={toSendBack === 0}
        onClick={() => saveSlips().catch(showError)}
      >
        Ghi {toSendBack} phiếu trả
      </Button>
    </Group>
  );
}
