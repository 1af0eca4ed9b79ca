import { Button, Group, Loader, SegmentedControl, Select, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportInput } from '#shared/contract/reports.ts';
import { trpcClient } from '../../app/client.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { Paper } from '../../ui/paper/Paper.tsx';

const WHOLE = 'whole';

/** The report as it prints; the words are finished in Word. */
export function ReportTab({ campaignId }: { readonly campaignId: string }) {
  const trpc = useTRPC();
  const { data: choices } = useSuspenseQuery(trpc.reports.choices.queryOptions({ campaignId }));
  const [kind, setKind] = useState<ReportInput['kind']>('final');
  const [wave, setWave] = useState(choices.proposedWaveId ?? WHOLE);
  const waveId = kind === 'final' || wave === WHOLE ? null : wave;
  const input = { campaignId, kind, waveId };
  const { data, error, refetch } = useQuery({
    ...trpc.reports.preview.queryOptions(input),
    placeholderData: keepPreviousData,
  });
  const note = noteOf(error);

  const refresh = async () =>
    (await refetch({ throwOnError: true })).data ?? Promise.reject(new Error('no paper'));
  const register = async () => {
    await trpcClient.reports.register.mutate(input);
    showDone('Đã ghi báo cáo vào sổ văn bản, chờ ký và cấp số.');
  };
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <SegmentedControl
            value={kind}
            onChange={(value) => setKind(value as ReportInput['kind'])}
            data={[
              { value: 'final', label: 'Tổng kết' },
              { value: 'interim', label: 'Sơ kết' },
            ]}
          />
          {kind === 'interim' && (
            <Select
              aria-label="Sơ kết của đợt"
              w={240}
              value={wave}
              onChange={(value) => setWave(value ?? WHOLE)}
              data={[
                ...choices.waves.map(({ id, name }) => ({ value: id, label: name })),
                { value: WHOLE, label: 'Cả phong trào đến nay' },
              ]}
            />
          )}
          <Text size="sm" c="gray.7">
            Số liệu lấy tại thời điểm này; chỗ có dòng chấm là phần cần viết thêm trong Word.
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconBook2 size={16} aria-hidden />}
            disabled={note !== null}
            onClick={() => {
              register().catch(showError);
            }}
          >
            Ghi vào sổ
          </Button>
        </Group>
      </Group>
      <div className="screen-fill">
        {note !== null ? (
          <ErrorNoteView note={note} />
        ) : data === undefined ? (
          <Loader size="sm" role="status" aria-label="Đang lập báo cáo" />
        ) : (
          <Paper paper={data} title="Xem trước báo cáo" refresh={refresh} />
        )}
      </div>
    </div>
  );
}
