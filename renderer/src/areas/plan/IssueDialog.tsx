import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssueProposal } from '#shared/contract/plan.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone } from '../../ui/notify.tsx';
import { ChangeList } from './ChangeList.tsx';
import { MissingList } from './PlanOutline.tsx';

interface IssueDialogProps {
  readonly campaignId: string;
  readonly onClose: () => void;
  /** Goes to the section where something is missing. */
  readonly onShow: (section: PlanSection, partId?: string) => void;
}

/** Number, date, signer – and in figures what is closed for ever. */
export function IssueDialog({ campaignId, onClose, onShow }: IssueDialogProps) {
  const trpc = useTRPC();
  const [date, setDate] = useState(() => dayInVietnam(new Date()));
  const [number, setNumber] = useState<number | null>(null);
  const [signerId, setSignerId] = useState<string | null>(null);
  const { data: proposal } = useQuery(trpc.plan.issueProposal.queryOptions({ campaignId, date }));
  const issue = useMutation(
    trpc.plan.issue.mutationOptions({
      meta: { handlesError: true },
      onSuccess: ({ number: given, symbol }) => {
        showDone(
          `Đã ban hành ${documentKinds[proposal?.kind ?? 'plan'].name} số ${given}/${symbol}. Bản in đã lưu trong sổ văn bản.`,
        );
        onClose();
      },
    }),
  );
  if (proposal === undefined) return null;
  const signer = proposal.signers.find(({ id }) => id === signerId) ?? proposal.signers[0];
  const chosenNumber = number ?? proposal.nextNumber;
  const note = noteOf(issue.error);
  const errorAt = (field: string) => (note?.field === field ? note.message : undefined);
  const isBlocked = proposal.blocking.length > 0;

  return (
    <Modal
      opened
      onClose={onClose}
      title={proposal.changes === null ? 'Ban hành kế hoạch' : 'Ban hành sửa đổi, bổ sung'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        {isBlocked && (
          <Alert
            color="red"
            variant="light"
            title={`Còn ${proposal.blocking.length} điểm phải sửa trước khi ban hành`}
          >
            <MissingList items={proposal.blocking} onChoose={onShow} />
          </Alert>
        )}
        <Group align="flex-start" grow>
          <NumberInput
            label="Số văn bản"
            description={`Số kế tiếp trong năm ${date.slice(0, 4)} là ${proposal.nextNumber}`}
            min={1}
            allowDecimal={false}
            thousandSeparator=""
            suffix={`/${proposal.symbol}`}
            value={chosenNumber}
            error={errorAt('number')}
            onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          />
          <DateField
            label="Ngày ban hành"
            description="Ngày ghi trên văn bản"
            value={date}
            onChange={(value) => value !== null && setDate(value)}
          />
        </Group>
        <Select
          label="Người ký"
          data={proposal.signers.map(({ id, name, position }) => ({
            value: id,
            label: `${name}, ${position}`,
          }))}
          value={signer?.id ?? null}
          placeholder="Chưa có người ký còn thẩm quyền"
          error={errorAt('signerId')}
          onChange={setSignerId}
        />
        {proposal.changes === null ? (
          <FrozenFigures counts={proposal.counts} />
        ) : (
          <Changes changes={proposal.changes} />
        )}
        {note !== null && note.field === undefined && <ErrorNoteView note={note} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            disabled={isBlocked || signer === undefined}
            loading={issue.isPending}
            onClick={() =>
              signer !== undefined &&
              issue.mutate({ campaignId, number: chosenNumber, date, signerId: signer.id })
            }
          >
            {proposal.changes === null ? 'Ban hành kế hoạch' : 'Ban hành sửa đổi'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Changes({ changes }: { readonly changes: NonNullable<IssueProposal['changes']> }) {
  return (
    <Alert color="gray" variant="light" title={`${changes.length} thay đổi so với bản đã ban hành`}>
      <div style={{ maxHeight: 220, overflowY: 'auto' }}>
        <ChangeList changes={changes} />
      </div>
      <Text size="sm" mt={8}>
        Từ khi ban hành, theo dõi, chấm điểm và khen thưởng làm theo bản mới. Bản trước vẫn giữ nguyên từng
        chữ trong “Các bản”; số liệu, báo cáo đã có được giữ.
      </Text>
    </Alert>
  );
}

function FrozenFigures({ counts }: Pick<IssueProposal, 'counts'>) {
  const parts = [
    [counts.waves, 'đợt'],
    [counts.contentAreas, 'nội dung'],
    [counts.indicators, 'chỉ tiêu'],
    [counts.criteria, 'tiêu chí chấm điểm'],
    [counts.awardTypes, 'hình thức khen thưởng'],
    [counts.milestones, 'mốc thời gian'],
  ] as const;
  const held = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return (
    <Alert color="gray" variant="light">
      <Text size="sm">
        Ban hành sẽ đóng lại {held.join(', ')}
        {counts.participants > 0 ? ` cho ${formatNumber(counts.participants, 0)} đơn vị tham gia` : ''}, và
        lưu {counts.legalEntries} mức theo quy định đang áp dụng cùng phong trào. Sau đó muốn thay đổi phải
        ban hành văn bản sửa đổi, bổ sung; bản Word và PDF được giữ nguyên từng chữ.
      </Text>
    </Alert>
  );
}
