import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormMilestone, IssueFormsInput } from '#shared/contract/tracking-forms.ts';
import { dayInVietnam, shortDate } from '#shared/text/dates.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { type ChosenForm, TakeIn } from './TakeIn.tsx';

interface FormsTabProps {
  /** Forms go to the units of the office that made the campaign. */
  readonly isReceived: boolean;
  readonly campaignId: string;
  readonly today: string;
  readonly dropped: ChosenForm[];
  readonly onDropped: (files: ChosenForm[]) => void;
}

/** Forms out above, forms back below. */
export function FormsTab({ isReceived, campaignId, today, dropped, onDropped }: FormsTabProps) {
  const trpc = useTRPC();
  const { data: milestones } = useSuspenseQuery(trpc.tracking.formMilestones.queryOptions({ campaignId }));
  const job = useJob();

  const [issuing, setIssuing] = useState<FormMilestone | null>(null);

  const issue = async ({ milestoneId, name }: FormMilestone, letter: IssueFormsInput['letter']) => {
    setIssuing(null);
    const folder = await trpcClient.files.pickFolder.mutate({ title: 'Chọn thư mục để ghi biểu mẫu' });
    if (folder === null) return;
    const asked = letter === undefined ? {} : { letter };
    const input = { campaignId, milestoneId, folderToken: folder.token, ...asked };
    const issued = await job.run(`Phát hành biểu: ${name}`, (jobId) =>
      trpcClient.tracking.issueForms.mutate({ ...input, jobId }),
    );
    if (issued === null) return;
    const stopped = issued.isCancelled ? ' Đã dừng theo yêu cầu; phát hành lại để ghi đủ.' : '';
    const what = letter === undefined ? 'biểu mẫu' : 'biểu mẫu kèm công văn';
    showDone(`Đã ghi ${issued.written} ${what}.${stopped}`, issued.folder);
  };

  if (milestones.length === 0) {
    return (
      <EmptyState
        title="Kế hoạch không có mốc nào kèm biểu số liệu"
        text="Biểu mẫu được lập cho các mốc báo cáo có biểu số liệu. Hãy bổ sung ở phần mốc thời gian của kế hoạch."
      />
    );
  }
  return (
    <Stack gap="sm" h="100%" pt={10} style={{ minHeight: 0 }}>
      <Table fz="sm" verticalSpacing={5} aria-label="Biểu mẫu của các mốc" style={{ flexShrink: 0 }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Mốc báo cáo</Table.Th>
            <Table.Th>Hạn nộp</Table.Th>
            <Table.Th ta="right">Đơn vị phải nộp</Table.Th>
            <Table.Th>Đã phát hành</Table.Th>
            <Table.Th ta="right">Đã nhận về</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {milestones.map((milestone) => (
            <Table.Tr key={milestone.milestoneId}>
              <Table.Td>{milestone.name}</Table.Td>
              <Table.Td>{shortDate(milestone.due)}</Table.Td>
              <Table.Td ta="right">{milestone.toIssue}</Table.Td>
              <Table.Td>{issuedText(milestone)}</Table.Td>
              <Table.Td ta="right">{milestone.returned}</Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconFolderDown size={15} aria-hidden />}
                  disabled={milestone.toIssue === 0 || isReceived}
                  onClick={() => setIssuing(milestone)}
                >
                  {milestone.issued > 0 ? 'Phát hành lại' : 'Phát hành biểu'}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {isReceived ? null : (
        <>
          <Group gap={6} style={{ flexShrink: 0 }}>
            <Text fw={600}>Nhận biểu đã điền</Text>
            <Text size="sm" c="dimmed">
              Chọn nhiều tệp hoặc cả thư mục, USB; hoặc thả tệp vào màn hình này.
            </Text>
          </Group>
          <TakeIn campaignId={campaignId} today={today} files={dropped} onFiles={onDropped} />
        </>
      )}
      {issuing !== null && (
        <IssueDialog
          milestone={issuing}
          onClose={() => setIssuing(null)}
          onIssue={(letter) => issue(issuing, letter).catch(showError)}
        />
      )}
      {job.view}
    </Stack>
  );
}

function issuedText({ issued, issuedAt }: FormMilestone): string {
  if (issued === 0 || issuedAt === null) return 'Chưa phát hành';
  return `${issued} biểu, lần cuối ${shortDate(dayInVietnam(issuedAt))}`;
}
