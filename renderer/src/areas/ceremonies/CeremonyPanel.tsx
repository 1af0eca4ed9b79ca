import { Button, Group, Tabs, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CeremonyPaper, CeremonyView } from '#shared/contract/ceremonies.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showError } from '../../ui/notify.tsx';
import { BackdropTab } from './BackdropTab.tsx';
import { GuestsTab } from './GuestsTab.tsx';
import { PaperPane } from './PaperPane.tsx';
import { PlaceTab } from './PlaceTab.tsx';
import { ProgrammeTab } from './ProgrammeTab.tsx';
import { TasksTab } from './TasksTab.tsx';
import { useCeremonyDraft } from './use-ceremony-draft.ts';

interface CeremonyPanelProps {
  readonly ceremonyId: string;
  readonly onRemoved: () => void;
}

export function CeremonyPanel({ ceremonyId, onRemoved }: CeremonyPanelProps) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.ceremonies.get.queryOptions({ ceremonyId }));
  return <CeremonyEditor view={view} onRemoved={onRemoved} />;
}

interface CeremonyEditorProps {
  readonly view: CeremonyView;
  readonly onRemoved: () => void;
}

/** What is typed in a tab is seen in its paper beside it. */
const papersOfTabs: Record<string, CeremonyPaper> = {
  programme: 'programme',
  guests: 'plan',
  tasks: 'tasks',
  backdrop: 'backdrop',
};

/** The editor on the left saves itself; the paper beside it follows. */
function CeremonyEditor({ view, onRemoved }: CeremonyEditorProps) {
  const trpc = useTRPC();
  const { body, edit, problem, flush } = useCeremonyDraft(view);
  const [paper, setPaper] = useState<CeremonyPaper>('programme');
  const remove = useMutation(trpc.ceremonies.remove.mutationOptions({ onSuccess: onRemoved }));
  const tab = { body, edit, isReadOnly: !view.canEdit };
  const askRemove = async () => {
    const isSure = await confirmAction({
      title: 'Xóa lễ, hội nghị này',
      text: `“${body.title}” cùng chương trình, thành phần và ${body.tasks.length} việc chuẩn bị sẽ bị xóa, không lấy lại được.`,
      confirmLabel: 'Xóa',
    });
    if (isSure) remove.mutate({ ceremonyId: view.id });
  };
  return (
    <>
      <section className="ceremony-editor" aria-label={body.title}>
        {problem !== null && <ErrorNoteView note={problem} />}
        {!view.canEdit && (
          <Text size="sm" c="gray.7">
            Nhận từ cơ quan khác: chỉ xem và in.
          </Text>
        )}
        <Tabs
          defaultValue="programme"
          className="screen-fill screen-tabs"
          onChange={(value) => setPaper(papersOfTabs[value ?? ''] ?? paper)}
        >
          <Tabs.List>
            <Tabs.Tab value="programme">Chương trình</Tabs.Tab>
            <Tabs.Tab value="place">Thời gian, địa điểm</Tabs.Tab>
            <Tabs.Tab value="guests">Thành phần</Tabs.Tab>
            <Tabs.Tab value="tasks">Việc</Tabs.Tab>
            <Tabs.Tab value="backdrop">Phông nền</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="programme">
            <ProgrammeTab {...tab} handOver={view.handOver} />
          </Tabs.Panel>
          <Tabs.Panel value="place">
            <PlaceTab {...tab} />
            {view.canEdit && (
              <Group justify="flex-end" mt="md">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => {
                    askRemove().catch(showError);
                  }}
                >
                  Xóa lễ, hội nghị này
                </Button>
              </Group>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="guests">
            <GuestsTab {...tab} />
          </Tabs.Panel>
          <Tabs.Panel value="tasks">
            <TasksTab {...tab} />
          </Tabs.Panel>
          <Tabs.Panel value="backdrop">
            <BackdropTab {...tab} />
          </Tabs.Panel>
        </Tabs>
      </section>
      <PaperPane ceremonyId={view.id} body={body} what={paper} onChoose={setPaper} beforePrint={flush} />
    </>
  );
}
