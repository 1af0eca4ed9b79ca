import { Button, Loader, SegmentedControl, Select } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CeremonyPaper } from '#shared/contract/ceremonies.ts';
import type { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { trpcClient } from '../../app/client.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { Paper } from '../../ui/paper/Paper.tsx';

const paperNames: Record<CeremonyPaper, string> = {
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  invitation: 'Giấy mời',
  tasks: 'Việc',
  backdrop: 'Phông nền',
};
/** Where the short name of the button says too little. */
const fileNames: Record<CeremonyPaper, string> = {
  ...paperNames,
  plan: 'Kế hoạch tổ chức',
  tasks: 'Việc chuẩn bị',
};
const NOBODY = '';

interface PaperPaneProps {
  readonly ceremonyId: string;
  readonly body: Ceremony;
  readonly what: CeremonyPaper;
  readonly onChoose: (paper: CeremonyPaper) => void;
  /** Saves what was typed last, so that the file holds it. */
  readonly beforePrint: () => Promise<void>;
}

/** The paper as it prints, and its files. */
export function PaperPane({ ceremonyId, body, what, onChoose, beforePrint }: PaperPaneProps) {
  const trpc = useTRPC();
  const [guest, setGuest] = useState(NOBODY);
  const input = { ceremonyId, what, ...(what === 'invitation' && guest !== NOBODY ? { guest } : {}) };
  const { data, error, refetch } = useQuery({
    ...trpc.ceremonies.preview.queryOptions(input),
    placeholderData: keepPreviousData,
  });
  const note = noteOf(error);

  const refresh = async () => {
    await beforePrint();
    return (await refetch({ throwOnError: true })).data ?? Promise.reject(new Error('no paper'));
  };
  const register = async () => {
    if (what === 'backdrop' || what === 'tasks') return;
    await beforePrint();
    await trpcClient.ceremonies.register.mutate({ ...input, what });
    showDone(`Đã ghi ${fileNames[what].toLocaleLowerCase('vi')} vào sổ văn bản, chờ ký và cấp số.`);
  };
  return (
    <section className="ceremony-paper" aria-label="Bản in">
      <SegmentedControl
        size="xs"
        aria-label="Bản in"
        style={{ alignSelf: 'flex-start', flexShrink: 0 }}
        value={what}
        onChange={(value) => onChoose(value as CeremonyPaper)}
        data={Object.entries(paperNames).map(([value, label]) => ({ value, label }))}
      />
      {what === 'invitation' && (
        <Select
          size="xs"
          aria-label="Giấy mời gửi cho"
          value={guest}
          onChange={(value) => setGuest(value ?? NOBODY)}
          data={[
            { value: NOBODY, label: 'Để trống tên đại biểu' },
            ...[...new Set(body.participants.map(({ name }) => name))].map((name) => ({
              value: name,
              label: name,
            })),
          ]}
        />
      )}
      <div className="screen-fill">
        {note !== null ? (
          <ErrorNoteView note={note} />
        ) : data === undefined ? (
          <Loader size="sm" role="status" aria-label="Đang dựng bản in" />
        ) : (
          <Paper
            paper={data}
            title={`Xem trước ${fileNames[what].toLocaleLowerCase('vi')}`}
            refresh={refresh}
            tools={
              what !== 'backdrop' &&
              what !== 'tasks' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconBook2 size={15} aria-hidden />}
                  onClick={() => {
                    register().catch(showError);
                  }}
                >
                  Ghi vào sổ
                </Button>
              )
            }
          />
        )}
      </div>
    </section>
  );
}
