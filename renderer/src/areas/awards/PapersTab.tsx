import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { IconBook2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AwardPaperKind, CouncilMeeting } from '#shared/contract/award-papers.ts';
import type { AwardBoardView } from '#shared/contract/awards.ts';
import { trpcClient } from '../../app/client.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { Paper } from '../../ui/paper/Paper.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { isComplete, newMeeting } from './meeting.ts';

const names: Record<AwardPaperKind, string> = {
  minutes: 'Biên bản họp',
  submission: 'Tờ trình',
  notice: 'Thông báo',
};

interface PapersTabProps {
  readonly campaignId: string;
  readonly view: AwardBoardView;
  readonly today: string;
  /** False for a campaign of another office, whose papers are only looked at. */
  readonly canRegister: boolean;
}

/** The papers between the list and the decision: the council's minutes, the submission, the notice. */
export function PapersTab({ campaignId, view, today, canRegister }: PapersTabProps) {
  const trpc = useTRPC();
  const awardTypeId = view.awardType.id;
  const [what, setWhat] = useState<AwardPaperKind>('minutes');
  const [meeting, setMeeting] = useSessionStorage<CouncilMeeting>({
    key: `meeting-${campaignId}-${awardTypeId}`,
    defaultValue: newMeeting(today),
  });
  const known = isComplete(meeting) ? meeting : null;
  const input = { campaignId, awardTypeId, what, meeting: what === 'notice' ? null : known };
  const { data, error, refetch } = useQuery({
    ...trpc.awards.paper.queryOptions(input),
    placeholderData: keepPreviousData,
    enabled: what !== 'minutes' || known !== null,
    retry: false,
  });
  const note = noteOf(error);
  const register = async () => {
    await trpcClient.awards.registerPaper.mutate(input);
    showDone(`Đã ghi ${names[what].toLocaleLowerCase('vi')} vào sổ văn bản, chờ ký và cấp số.`);
  };
  const refresh = async () =>
    (await refetch({ throwOnError: true })).data ?? Promise.reject(new Error('no paper'));
  const waits = what === 'minutes' && known === null;
  const tools = (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconBook2 size={15} aria-hidden />}
      disabled={!canRegister || waits}
      onClick={() => {
        register().catch(showError);
      }}
    >
      Ghi vào sổ
    </Button>
  );
  return (
    <div className="award-papers">
      <div className="award-papers-form">
        <SegmentedControl
          fullWidth
          aria-label="Văn bản"
          value={what}
          onChange={(value) => setWhat(value as AwardPaperKind)}
          data={Object.entries(names).map(([value, label]) => ({ value, label }))}
        />
        {what !== 'notice' && <MeetingForm meeting={meeting} view={view} onChange={setMeeting} />}
      </div>
      <div className="award-papers-page">
        {note !== null && !waits ? (
          <ErrorNoteView note={note} />
        ) : waits ? (
          <p className="award-papers-hint">
            Nhập ngày giờ, địa điểm, chủ trì, thư ký và số thành viên; biên bản hiện ở đây.
          </p>
        ) : data === undefined ? (
          <Loader size="sm" role="status" aria-label="Đang lập văn bản" />
        ) : (
          <Paper paper={data} title={names[what]} tools={tools} refresh={refresh} />
        )}
      </div>
    </div>
  );
}
