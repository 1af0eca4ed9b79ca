import { Button, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CellDetail } from '#shared/contract/tracking.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { verdictOf } from './verdicts.ts';

export interface Place {
  campaignId: string;
  unitId: string;
  milestoneId: string;
  occurrence: string;
}

interface MilestonePapersProps {
  readonly place: Place;
  /** Papers of another office are only looked at. */
  readonly isReceived: boolean;
  /** Code of an indicator whose line is marked. */
  readonly marked?: string;
}

/** The paper of one unit and milestone: dates, figures, evidence, the forms that came, a later day that was granted. */
export function MilestonePapers({ place, isReceived, marked }: MilestonePapersProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.tracking.cell.queryOptions(place));
  if (data === undefined) return null;
  const { status, report, extension } = data;
  return (
    <Stack gap={8}>
      <Text size="sm">
        Hạn {shortDate(status.due)}
        {extension !== null && ` (gia hạn: ${extension.reason})`}
        {report === null
          ? '; chưa có văn bản.'
          : `; văn bản ngày ${shortDate(report.paperDate)}, nhận ${shortDate(report.receivedOn)}${report.file === '' ? '' : `, tệp “${report.file}”`}.`}
      </Text>
      {report !== null && report.note !== '' && (
        <Text size="sm" c="gray.7" style={{ whiteSpace: 'pre-line' }}>
          {report.note}
        </Text>
      )}
      {report !== null && <EvidenceFiles reportId={report.id} isReadOnly={isReceived} />}
      {data.values.length > 0 && <Values values={data.values} marked={marked} />}
      {data.files.length > 0 && <Files files={data.files} />}
      {!isReceived && <Actions place={place} detail={data} />}
    </Stack>
  );
}

interface ValuesProps extends Pick<CellDetail, 'values'> {
  readonly marked: string | undefined;
}

function Values({ values, marked }: ValuesProps) {
  return (
    <Table fz="sm" verticalSpacing={3} aria-label="Số liệu trong báo cáo">
      <Table.Tbody>
        {values.map(({ code, name, text, cell }) => (
          <Table.Tr
            key={code}
            {...(code === marked ? { bg: 'yellow.1', fw: 600, 'aria-current': true as const } : {})}
          >
            <Table.Td w={40}>{code}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{text}</Table.Td>
            <Table.Td c="gray.7" w={110}>
              {cell}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Files({ files }: Pick<CellDetail, 'files'>) {
  return (
    <Stack gap={4}>
      {files.map(({ id, file, verdict, receivedOn }) => (
        <Group key={id} gap="xs" wrap="nowrap">
          <StatusBadge tone={verdictOf(verdict).tone}>{verdictOf(verdict).text}</StatusBadge>
          <Text size="sm" truncate>
            {file}, {shortDate(receivedOn)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Actions({ place, detail }: { readonly place: Place; readonly detail: CellDetail }) {
  const trpc = useTRPC();
  const { report, extension } = detail;
  const [reason, setReason] = useState<string | null>(null);
  const giveBack = useMutation(
    trpc.tracking.returnReport.mutationOptions({
      onSuccess: () => {
        showDone('Đã trả báo cáo để đơn vị sửa và nộp lại.');
        setReason(null);
      },
    }),
  );
  const withdraw = useMutation(
    trpc.tracking.withdraw.mutationOptions({
      onSuccess: (_, { what }) => showDone(what === 'report' ? 'Đã xóa ghi nhận.' : 'Đã bỏ gia hạn.'),
    }),
  );
  const takeBack = (what: 'report' | 'extension') => () => {
    const { unitId, ...at } = place;
    withdraw.mutate({ ...at, unitIds: [unitId], what });
  };
  const quiet = { variant: 'subtle', color: 'gray', size: 'xs', loading: withdraw.isPending } as const;
  if (reason === null || report === null) {
    return (
      <Group gap="xs">
        {report?.state === 'accepted' && (
          <Button variant="default" size="xs" onClick={() => setReason('')}>
            Trả lại để sửa
          </Button>
        )}
        {report?.source === 'typed' && (
          <Button {...quiet} onClick={takeBack('report')}>
            Xóa ghi nhận
          </Button>
        )}
        {extension !== null && (
          <Button {...quiet} onClick={takeBack('extension')}>
            Bỏ gia hạn
          </Button>
        )}
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <Textarea
        label="Lý do trả lại"
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          disabled={reason.trim() === ''}
          loading={giveBack.isPending}
          onClick={() => giveBack.mutate({ reportId: report.id, reason })}
        >
          Trả lại
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => setReason(null)}>
          Để sau
        </Button>
      </Group>
    </Stack>
  );
}
