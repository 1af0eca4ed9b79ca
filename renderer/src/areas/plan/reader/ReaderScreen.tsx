import './reader.css';
import { Button, Loader, Stack, Textarea, Title } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { OpenReadingInput, ReadingSummary } from '#shared/contract/plan-reader.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { trpcClient } from '../../../app/client.ts';
import { useDropped } from '../../../app/dropped-files.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { confirmAction } from '../../../ui/confirm-action.tsx';
import { showError } from '../../../ui/notify.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { RowTools } from '../../../ui/RowTools.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';

/** From the text of a plan to a draft: choose or paste it, then look through what was found. */
export default function ReaderScreen() {
  const { reading } = useSearch({ from: '/plan/read' });
  const navigate = useNavigate();
  const open = (readingId: string | undefined) => {
    navigate({ to: '/plan/read', search: readingId === undefined ? {} : { reading: readingId } }).catch(
      showError,
    );
  };
  return reading === undefined ? (
    <ChooseText onOpened={open} />
  ) : (
    <OneReading key={reading} readingId={reading} onLeave={() => open(undefined)} />
  );
}

function OneReading({ readingId, onLeave }: { readonly readingId: string; readonly onLeave: () => void }) {
  const trpc = useTRPC();
  // Read once: while a person decides, the decisions here are newer than the stored ones.
  const { data: view, error } = useQuery(
    trpc.planReader.get.queryOptions({ readingId }, { refetchOnMount: 'always', gcTime: 0 }),
  );
  if (error) throw error;
  if (view === undefined) return <Loader size="sm" role="status" aria-label="Đang mở văn bản" />;
  return <ReviewPanel view={view} onLeave={onLeave} />;
}

function ChooseText({ onOpened }: { readonly onOpened: (readingId: string) => void }) {
  const trpc = useTRPC();
  const [pasted, setPasted] = useState('');
  const { data: readings = [] } = useQuery(
    trpc.planReader.list.queryOptions(undefined, { refetchOnMount: 'always' }),
  );
  const read = useMutation(
    trpc.planReader.open.mutationOptions({ onSuccess: ({ readingId }) => onOpened(readingId) }),
  );
  const submit = (input: OpenReadingInput) => read.mutate(input);
  const readDropped = useCallback(
    ([file]: { token: string }[]) => file !== undefined && read.mutate({ from: 'file', token: file.token }),
    [read.mutate],
  );
  useDropped('plan', readDropped);
  const choose = () => {
    trpcClient.files.pick
      .mutate({ purpose: 'plan' })
      .then(([file]) => file !== undefined && submit({ from: 'file', token: file.token }))
      .catch(showError);
  };
  return (
    <div className="screen">
      <PageHeader
        title="Đọc kế hoạch từ văn bản"
        subtitle="Ứng dụng tìm số, ngày, đợt, chỉ tiêu, thời hạn, khen thưởng, hồ sơ, phân công và nơi nhận; từng mục được đưa vào kế hoạch khi anh chị bấm Nhận"
        actions={
          <Button
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            loading={read.isPending}
            onClick={choose}
          >
            Chọn tệp văn bản
          </Button>
        }
      />
      <Stack gap="md" maw={980} className="screen-fill reader-choose">
        <Textarea
          label="Hoặc dán nội dung văn bản vào đây"
          description="Đọc được tệp Word (.docx), PDF có chữ và tệp chữ (.txt). Bản quét chỉ có ảnh thì không đọc được."
          minRows={8}
          maxRows={14}
          autosize
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <div>
          <Button
            variant="default"
            disabled={pasted.trim() === ''}
            loading={read.isPending}
            onClick={() => submit({ from: 'clipboard', text: pasted })}
          >
            Đọc nội dung đã dán
          </Button>
        </div>
        {readings.length > 0 && <Readings readings={readings} onOpen={onOpened} />}
      </Stack>
    </div>
  );
}

interface ReadingsProps {
  readonly readings: readonly ReadingSummary[];
  readonly onOpen: (readingId: string) => void;
}

function Readings({ readings, onOpen }: ReadingsProps) {
  const trpc = useTRPC();
  const discard = useMutation(trpc.planReader.discard.mutationOptions());
  const ask = async ({ readingId, name, reviewed }: ReadingSummary) => {
    const isAgreed = await confirmAction({
      title: 'Bỏ văn bản đã đọc',
      text: `Bỏ “${name}” cùng ${reviewed} mục đã xét. Kế hoạch đã lập từ văn bản này (nếu có) không thay đổi.`,
      confirmLabel: 'Bỏ văn bản',
    });
    if (isAgreed) discard.mutate({ readingId });
  };
  return (
    <div>
      <Title order={2} fz={15} mb={4}>
        Văn bản đã đọc
      </Title>
      <PlainTable
        label="Văn bản đã đọc"
        heads={['Văn bản', 'Đọc lúc', 'Đã xét', 'Tình trạng', '']}
        align={['left', 'left', 'right', 'left', 'right']}
        rows={readings.map((one) => ({
          key: one.readingId,
          cells: [
            one.name,
            shortInstant(one.openedAt),
            `${one.reviewed}/${one.items}`,
            one.campaignId === null ? (
              <Button key="open" size="compact-xs" variant="default" onClick={() => onOpen(one.readingId)}>
                Xét tiếp
              </Button>
            ) : (
              <Button key="see" size="compact-xs" variant="subtle" onClick={() => onOpen(one.readingId)}>
                Đã lập kế hoạch, xem lại
              </Button>
            ),
            <RowTools key="tools" name={`văn bản ${one.name}`} onRemove={() => void ask(one)} />,
          ],
        }))}
      />
    </div>
  );
}
