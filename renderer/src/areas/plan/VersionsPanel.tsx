import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconFileX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanVersionPaper, PlanVersionView } from '#shared/contract/plan.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { documentInWords } from '#shared/text/documents/plan-amendment.ts';
import { useTRPC } from '../../app/trpc.ts';
import { Paper } from '../../ui/paper/Paper.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ChangeList } from './ChangeList.tsx';

interface VersionsPanelProps {
  readonly campaignId: string;
  readonly onClose: () => void;
}

/** Every version that was issued, each as it was. */
export function VersionsPanel({ campaignId, onClose }: VersionsPanelProps) {
  const trpc = useTRPC();
  const { data: versions = [] } = useQuery(trpc.plan.versions.queryOptions({ campaignId }));
  const issued = versions.filter(({ state }) => state === 'issued');
  const [openId, setOpenId] = useState<string | null>(null);
  const open = issued.find(({ versionId }) => versionId === openId);
  if (open !== undefined) {
    return (
      <SidePanel opened onClose={onClose} title={nameOf(open)} width={760}>
        <VersionPaper versionId={open.versionId} onBack={() => setOpenId(null)} />
      </SidePanel>
    );
  }
  return (
    <SidePanel opened onClose={onClose} title="Các bản đã ban hành">
      <ul className="plan-versions" aria-label="Các bản đã ban hành">
        {issued.map((version) => (
          <li key={version.versionId}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Text size="sm" fw={600}>
                  {nameOf(version)}
                </Text>
                <Text size="sm" c="gray.7">
                  {version.document === null
                    ? 'Thực hiện theo kế hoạch nhiều năm'
                    : documentInWords(version.document)}
                </Text>
                {version.issuedAt !== null && (
                  <Text size="xs" c="gray.7">
                    Đóng lại lúc {shortInstant(version.issuedAt)}
                  </Text>
                )}
                {version.isInForce && <StatusBadge tone="ok">Đang có hiệu lực</StatusBadge>}
              </div>
              <Button variant="default" size="compact-sm" onClick={() => setOpenId(version.versionId)}>
                Xem lại
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function nameOf({ number }: PlanVersionView): string {
  return number === 1 ? 'Bản đầu' : `Lần sửa đổi, bổ sung ${number - 1}`;
}

function VersionPaper({ versionId, onBack }: { readonly versionId: string; readonly onBack: () => void }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.versionPaper.queryOptions({ versionId }));
  const [view, setView] = useState('paper');
  if (data === undefined) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          Về danh sách
        </Button>
        {data.whole !== null && (
          <SegmentedControl
            size="xs"
            aria-label="Cách xem"
            value={view}
            onChange={setView}
            data={[
              { value: 'paper', label: 'Văn bản' },
              { value: 'whole', label: 'Toàn văn sau sửa đổi' },
              { value: 'changes', label: 'Thay đổi' },
            ]}
          />
        )}
      </Group>
      <FrozenFiles files={data.files} />
      {view === 'changes' ? (
        <ChangeList changes={data.changes} />
      ) : (
        <div style={{ height: 'calc(100vh - 220px)' }}>
          <Paper
            paper={view === 'whole' && data.whole !== null ? data.whole : data.paper}
            title="Bản đã ban hành"
          />
        </div>
      )}
    </Stack>
  );
}

/** Whether the files are still byte for byte what was issued. */
function FrozenFiles({ files }: Pick<PlanVersionPaper, 'files'>) {
  if (files.length === 0) return null;
  const isIntact = files.every((file) => file.isIntact);
  return (
    <Group gap={6} wrap="nowrap">
      {isIntact ? (
        <IconCircleCheck size={16} color="#1c6b32" aria-hidden />
      ) : (
        <IconFileX size={16} color="#9b1c1c" aria-hidden />
      )}
      <Text size="sm">
        {isIntact
          ? `${files.length} tệp còn nguyên từng byte như khi ban hành.`
          : 'Có tệp đã mất hoặc bị thay đổi ngoài ứng dụng. Phục hồi từ bản sao lưu để có lại đúng bản đã ban hành.'}
      </Text>
    </Group>
  );
}
