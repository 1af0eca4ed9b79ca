import { Button, Divider, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CellDetail, MatrixRow, MilestoneColumn } from '#shared/contract/tracking.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { milestoneTones } from './milestone-tones.ts';
import { verdicts } from './verdicts.ts';

interface UnitProgressProps {
  readonly campaignId: string;
  readonly row: MatrixRow;
  readonly columns: readonly MilestoneColumn[];
}

/** All papers of one unit: state, dates, figures, the files that came. */
export function UnitProgress({ campaignId, row, columns }: UnitProgressProps) {
  const own = columns.filter(({ key }) => row.cells[key] !== undefined);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Mã {row.code}
        {row.clusterName !== '' && `, ${row.clusterName}`}
      </Text>
      {own.map((column) => (
        <MilestoneBlock key={column.key} campaignId={campaignId} unitId={row.unitId} column={column} />
      ))}
    </Stack>
  );
}

interface MilestoneBlockProps {
  readonly campaignId: string;
  readonly unitId: string;
  readonly column: MilestoneColumn;
}

function MilestoneBlock({ campaignId, unitId, column }: MilestoneBlockProps) {
  const trpc = useTRPC();
  const { milestoneId, occurrence, name } = column;
  const { data } = useQuery(trpc.tracking.cell.queryOptions({ campaignId, unitId, milestoneId, occurrence }));
  if (data === undefined) return null;
  const { status, report, extension } = data;
  return (
    <Stack gap={6}>
      <Divider />
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{name}</Text>
        <StatusBadge tone={milestoneTones[status.state]}>{status.text}</StatusBadge>
      </Group>
      <Text size="sm">
        Hạn {shortDate(status.due)}
        {extension !== null && ` (gia hạn: ${extension.reason})`}
        {report !== null &&
          `; văn bản ngày ${shortDate(report.paperDate)}, nhận ${shortDate(report.receivedOn)}${report.file === '' ? '' : `, tệp “${report.file}”`}`}
      </Text>
      {report !== null && report.note !== '' && (
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
          {report.note}
        </Text>
      )}
      {data.values.length > 0 && <Values values={data.values} />}
      {data.files.length > 0 && <Files files={data.files} />}
      {report !== null && report.state === 'accepted' && <ReportActions report={report} />}
    </Stack>
  );
}

function Values({ values }: Pick<CellDetail, 'values'>) {
  return (
    <Table fz="sm" verticalSpacing={3}>
      <Table.Tbody>
        {values.map(({ code, name, text, cell }) => (
          <Table.Tr key={code}>
            <Table.Td w={40}>{code}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{text}</Table.Td>
            <Table.Td c="dimmed" w={110}>
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
          <StatusBadge tone={verdicts[verdict].tone}>{verdicts[verdict].text}</StatusBadge>
          <Text size="sm" truncate>
            {file}, {shortDate(receivedOn)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function ReportActions({ report }: { readonly report: NonNullable<CellDetail['report']> }) {
  const trpc = useTRPC();
  const [reason, setReason] = useState<string | null>(null);
  const giveBack = useMutation(
    trpc.tracking.returnReport.mutationOptions({
      onSuccess: () => showDone('Đã trả báo cáo để đơn vị sửa và nộp lại.'),
    }),
  );
  const remove = useMutation(
    trpc.tracking.removeReport.mutationOptions({ onSuccess: () => showDone('Đã xóa ghi nhận.') }),
  );
  if (reason === null) {
    return (
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => setReason('')}>
          Trả lại để sửa
        </Button>
        {report.source === 'typed' && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            loading={remove.isPending}
            onClick={() => remove.mutate({ reportId: report.id })}
          >
            Xóa ghi nhận
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
