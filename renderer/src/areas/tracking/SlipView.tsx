import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone, showError } from '../../ui/notify.tsx';
import { Paper } from '../../ui/paper/Paper.tsx';

/** The slip that goes back with a form: the page itself with its files, and its text for the telephone. */
export function SlipView({ formReturnId }: { readonly formReturnId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.tracking.returnSlip.queryOptions({ formReturnId }));
  if (data === undefined) return <Loader size="sm" role="status" aria-label="Đang lập phiếu trả" />;
  const copy = async () => {
    await navigator.clipboard.writeText(data.text);
    showDone('Đã chép nội dung phiếu trả.');
  };
  const saveMarked = async () => {
    const defaultName = `${data.paper.name.replace('Phiếu trả', 'Biểu cần sửa')}.xlsx`;
    const target = await trpcClient.files.pickSave.mutate({ kind: 'xlsx', defaultName });
    if (target === null) return;
    const file = await trpcClient.tracking.saveMarkedForm.mutate({ formReturnId, fileToken: target.token });
    showDone('Đã ghi biểu đã đánh dấu ô cần sửa.', file);
  };
  return (
    <div style={{ height: 'calc(100vh - 190px)', minHeight: 320 }}>
      <Paper
        paper={data.paper}
        title="Phiếu trả"
        tools={
          <>
            {data.canBeMarked && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
                title="Biểu của đơn vị với số liệu đã nộp; ô sai tô màu, lý do ghi trong chú thích. Đơn vị sửa ngay trên tệp này rồi nộp lại."
                onClick={() => saveMarked().catch(showError)}
              >
                Ghi biểu đánh dấu ô sai
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPhone size={15} aria-hidden />}
              title="Chép dạng chữ để đọc qua điện thoại hoặc dán vào tin nhắn"
              onClick={() => copy().catch(showError)}
            >
              Chép dạng chữ
            </Button>
          </>
        }
      />
    </div>
  );
}
