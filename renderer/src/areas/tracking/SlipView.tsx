import { Button, Loader } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
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
  return (
    <div style={{ height: 'calc(100vh - 190px)', minHeight: 320 }}>
      <Paper
        paper={data.paper}
        title="Phiếu trả"
        tools={
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPhone size={15} aria-hidden />}
            title="Chép dạng chữ để đọc qua điện thoại hoặc dán vào tin nhắn"
            onClick={() => copy().catch(showError)}
          >
            Chép dạng chữ
          </Button>
        }
      />
    </div>
  );
}
