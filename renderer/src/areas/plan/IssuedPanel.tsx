import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { PlanView } from '#shared/contract/plan.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import type { SourceKind } from './NewPlanDialog.tsx';
import { NewPlanMenu } from './NewPlanMenu.tsx';
import { PaperPane } from './PaperPane.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { PlanHeader } from './PlanHeader.tsx';

interface IssuedPanelProps {
  readonly view: PlanView;
  readonly isShown: boolean;
  readonly onNew: (kind: SourceKind) => void;
}

/** A plan that can only be read: issued here, or received from another office. */
export function IssuedPanel({ view, isShown, onNew }: IssuedPanelProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const campaignId = view.campaign.id;
  const exportFiles = useMutation(
    trpc.plan.exportFiles.mutationOptions({
      onSuccess: (files) => showDone(`Đã lưu ${files.length} tệp của kế hoạch.`, files[0]),
    }),
  );
  const save = async () => {
    const folder = await client.files.pickFolder.mutate({ title: 'Chọn thư mục lưu kế hoạch' });
    if (folder !== null) exportFiles.mutate({ campaignId, folderToken: folder.token });
  };
  return (
    <>
      <PlanHeader
        isShown={isShown}
        title="Kế hoạch"
        subtitle={subtitleOf(view)}
        actions={
          <>
            <NewPlanMenu onNew={onNew} />
            {view.document !== null && (
              <Button
                leftSection={<IconDownload size={16} aria-hidden />}
                loading={exportFiles.isPending}
                onClick={save}
              >
                Lưu bản Word và PDF
              </Button>
            )}
          </>
        }
      />
      <div className="plan-body screen-fill">
        <PlanFigures view={view} />
        <PaperPane campaignId={campaignId} />
      </div>
    </>
  );
}

function subtitleOf({ campaign, document }: PlanView): string {
  if (document !== null && document.date !== null) {
    return `Đã ban hành: số ${document.number}/${document.symbol} ngày ${shortDate(document.date)}, ${document.signerName} ký`;
  }
  return campaign.origin === 'received' ? 'Nhận từ cơ quan khác, chỉ xem' : 'Đã ban hành';
}
