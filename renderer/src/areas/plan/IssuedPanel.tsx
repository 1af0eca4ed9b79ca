import { Button } from '@mantine/core';
import { IconDownload, IconHistory, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '#shared/contract/plan.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { AmendDialog } from './AmendDialog.tsx';
import type { SourceKind } from './NewPlanDialog.tsx';
import { NewPlanMenu } from './NewPlanMenu.tsx';
import { PaperPane } from './PaperPane.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';

interface IssuedPanelProps {
  readonly view: PlanView;
  readonly isShown: boolean;
  readonly onNew: (kind: SourceKind) => void;
}

/** A plan that can only be read: issued here, or received from another office. */
export function IssuedPanel({ view, isShown, onNew }: IssuedPanelProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [shows, setShows] = useState<'versions' | 'amend' | null>(null);
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
            <NewPlanMenu onNew={onNew} hasPlan />
            <Button
              variant="default"
              leftSection={<IconHistory size={16} aria-hidden />}
              onClick={() => setShows('versions')}
            >
              Các bản
            </Button>
            {view.campaign.origin === 'received' && (
              <Button
                variant="default"
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => onNew('parent')}
              >
                Lập kế hoạch triển khai
              </Button>
            )}
            {view.campaign.origin === 'own' && (
              <Button
                variant="default"
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => setShows('amend')}
              >
                Sửa đổi, bổ sung
              </Button>
            )}
            {(view.document ?? view.basis) !== null && (
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
        <PaperPane campaignId={campaignId} hasWhole={view.version > 1} />
      </div>
      {shows === 'versions' && <VersionsPanel campaignId={campaignId} onClose={() => setShows(null)} />}
      {shows === 'amend' && <AmendDialog campaignId={campaignId} onClose={() => setShows(null)} />}
    </>
  );
}

function subtitleOf({ campaign, document, basis, version }: PlanView): string {
  if (document !== null && document.date !== null) {
    const issued = version === 1 ? 'Đã ban hành' : `Đã sửa đổi, bổ sung ${version - 1} lần, lần cuối`;
    return `${issued}: số ${document.number}/${document.symbol} ngày ${shortDate(document.date)}, ${document.signerName} ký`;
  }
  if (basis !== null && basis.date !== null) {
    const { kind, number, symbol, date } = basis;
    return `Thực hiện theo ${documentKinds[kind].name} số ${number}/${symbol} ngày ${shortDate(date)}`;
  }
  return campaign.origin === 'received' ? 'Nhận từ cơ quan khác, chỉ xem' : 'Đã ban hành';
}
