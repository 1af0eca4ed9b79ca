import { Alert, Button, Group, Loader, Menu, Stack, Tabs, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '#shared/contract/documents.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { Paper } from '../../ui/paper/Paper.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { CopiesDialog } from './CopiesDialog.tsx';
import { documentName, documentStates } from './document-names.ts';
import { FileButtons } from './FileButtons.tsx';
import { NumberDialog } from './NumberDialog.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import { RecipientsTab } from './RecipientsTab.tsx';
import { SignDialog } from './SignDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Deed = 'sign' | 'number' | 'withdraw' | 'correct' | 'copies';

interface DocumentPanelProps {
  readonly documentId: string;
  readonly onClose: () => void;
}

/** One paper of the register: where it stands, what comes next, the page itself, who gets it. */
export function DocumentPanel({ documentId, onClose }: DocumentPanelProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.documents.open.queryOptions({ documentId }));
  const [deed, setDeed] = useState<Deed | null>(null);
  const paper = data?.document;
  const close = () => setDeed(null);
  return (
    <SidePanel opened onClose={onClose} title={paper === undefined ? '' : documentName(paper)} width={660}>
      {paper === undefined ? (
        <Loader size="sm" role="status" aria-label="Đang mở văn bản" />
      ) : (
        <Stack gap="sm">
          <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
            <Text size="sm">{paper.subject}</Text>
            <div style={{ flexShrink: 0 }}>
              <StatusBadge tone={documentStates[paper.state][0]}>
                {documentStates[paper.state][1]}
              </StatusBadge>
            </div>
          </Group>
          {paper.state === 'withdrawn' && <WithdrawnNote paper={paper} />}
          {paper.note !== '' && paper.note !== paper.withdrawReason && (
            <Text size="sm" c="gray.7">
              {paper.note}
            </Text>
          )}
          <Deeds paper={paper} onDeed={setDeed} />
          <FileButtons paper={paper} />
          <Tabs defaultValue={data?.paper === null ? 'recipients' : 'paper'} key={documentId}>
            <Tabs.List>
              <Tabs.Tab value="paper">Văn bản</Tabs.Tab>
              <Tabs.Tab value="recipients">Nơi nhận ({paper.recipients.length})</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="paper" pt="xs">
              {data?.paper == null ? (
                <Text size="sm" c="gray.7">
                  Sổ chỉ ghi số và trích yếu của văn bản này. Có thể đính kèm bản đã ký (tệp PDF).
                </Text>
              ) : (
                <div style={{ height: 'calc(100vh - 300px)', minHeight: 320 }}>
                  <Paper paper={data.paper} title="Văn bản" hasFiles={false} />
                </div>
              )}
            </Tabs.Panel>
            <Tabs.Panel value="recipients" pt="xs">
              <RecipientsTab key={paper.id} paper={paper} />
            </Tabs.Panel>
          </Tabs>
          {deed === 'sign' && <SignDialog paper={paper} onClose={close} />}
          {deed === 'number' && <NumberDialog paper={paper} onClose={close} />}
          {deed === 'withdraw' && <WithdrawDialog paper={paper} onClose={close} />}
          {deed === 'copies' && <CopiesDialog paper={paper} onClose={close} />}
          {deed === 'correct' && (
            <OutsideDialog campaignId={paper.campaignId} entry={paper} onClose={close} />
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function WithdrawnNote({ paper }: { readonly paper: DocumentView }) {
  const { withdrawnOn, withdrawReason, number } = paper;
  return (
    <Alert color="red" variant="light" p="xs">
      <Text size="sm">
        {number === null ? 'Không trình ký nữa' : 'Đã thu hồi, hủy'}
        {withdrawnOn === null ? '' : ` từ ngày ${shortDate(withdrawnOn)}`}
        {withdrawReason === '' ? '.' : `: ${withdrawReason}`}
      </Text>
    </Alert>
  );
}

/** The one next step as a button, the rare ones in a menu. */
function Deeds({ paper, onDeed }: { readonly paper: DocumentView; readonly onDeed: (deed: Deed) => void }) {
  const { state, hasText, number } = paper;
  const stands = state !== 'withdrawn';
  return (
    <Group gap="xs">
      {state === 'draft' && <Button onClick={() => onDeed('sign')}>Ghi đã ký</Button>}
      {(state === 'draft' || state === 'signed') && (
        <Button variant={state === 'draft' ? 'default' : 'filled'} onClick={() => onDeed('number')}>
          Cấp số, ngày
        </Button>
      )}
      {stands && hasText && (
        <Button variant="default" onClick={() => onDeed('copies')}>
          In các bản gửi nơi nhận
        </Button>
      )}
      {(stands || !hasText) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" px={10} aria-label="Việc khác với văn bản này">
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {!hasText && (
              <Menu.Item onClick={() => onDeed('correct')}>Sửa số, ngày, trích yếu ghi tay</Menu.Item>
            )}
            {stands && (
              <Menu.Item color="red" onClick={() => onDeed('withdraw')}>
                {number === null ? 'Không trình ký nữa' : 'Thu hồi, hủy văn bản'}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
