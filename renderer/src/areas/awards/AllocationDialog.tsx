import { Button, Group, Loader, Modal, NumberInput, ScrollArea, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AllocationView } from '#shared/contract/award-allocation.ts';
import { allocate } from '#shared/domain/awards/allocation.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { proposedWords } from './allocation-words.ts';

interface AllocationDialogProps {
  readonly campaignId: string;
  readonly awardTypeId: string;
  readonly onClose: () => void;
}

/** Divides the quota of an award among clusters by weights, and enters the notice of it in the register. */
export function AllocationDialog({ campaignId, awardTypeId, onClose }: AllocationDialogProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.awards.allocation.queryOptions({ campaignId, awardTypeId }));
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title="Phân bổ chỉ tiêu khen thưởng"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {data === undefined ? (
        <Loader role="status" aria-label="Đang tính" />
      ) : (
        <Division campaignId={campaignId} awardTypeId={awardTypeId} view={data} onClose={onClose} />
      )}
    </Modal>
  );
}

function Division({
  campaignId,
  awardTypeId,
  view,
  onClose,
}: AllocationDialogProps & { readonly view: AllocationView }) {
  const trpc = useTRPC();
  const { lines, quotas, allocatedBy } = view;
  const [weights, setWeights] = useState(() => lines.map(({ units }) => units));
  const hasWeight = weights.some((weight) => weight > 0);
  const shares = quotas.map(({ max }) => (hasWeight ? allocate(max, weights) : weights.map(() => 0)));
  const register = useMutation(
    trpc.awards.registerAllocation.mutationOptions({
      onSuccess: () => {
        showDone('Đã ghi thông báo phân bổ chỉ tiêu vào sổ văn bản, chờ ký và cấp số.');
        onClose();
      },
    }),
  );
  const setWeight = (at: number, weight: number) =>
    setWeights((before) => before.map((own, position) => (position === at ? weight : own)));
  return (
    <Stack gap="sm">
      <Text size="sm">
        {allocatedBy === '' ? '' : `Theo kế hoạch, ${allocatedBy} phân bổ. `}
        Chỉ tiêu chia theo hệ số, tổng luôn đúng bằng chỉ tiêu của kế hoạch. Hệ số ban đầu là số đơn vị tham
        gia; sửa lại nếu tính theo số tổ, số dân.
      </Text>
      <ScrollArea.Autosize mah={420}>
        <PlainTable
          label="Phân bổ chỉ tiêu"
          heads={[
            'Cụm, khối',
            'Số đơn vị',
            'Hệ số',
            ...quotas.flatMap(({ subject }) => [subjectNames[subject], 'Đã đề nghị']),
          ]}
          align={['left', 'right', 'left', ...quotas.flatMap(() => ['right', 'right'] as const)]}
          rows={lines.map((line, at) => ({
            key: line.clusterId ?? 'none',
            cells: [
              line.name,
              String(line.units),
              <NumberInput
                key="weight"
                aria-label={`Hệ số của ${line.name}`}
                size="xs"
                w={96}
                min={0}
                max={1_000_000}
                clampBehavior="strict"
                allowDecimal={false}
                value={weights[at] ?? 0}
                onChange={(weight) => setWeight(at, Number(weight) || 0)}
              />,
              ...quotas.flatMap(({ subject }, position) => {
                const share = shares[position]?.[at] ?? 0;
                const proposed = line.proposed.find((own) => own.subject === subject)?.count ?? 0;
                return [<b key={subject}>{share}</b>, proposedWords(proposed, share)];
              }),
            ],
          }))}
        />
      </ScrollArea.Autosize>
      <Text size="sm" fw={500}>
        Cộng:{' '}
        {quotas
          .map(({ subject, max }) => `${max} ${subjectNames[subject].toLocaleLowerCase('vi')}`)
          .join(', ')}
        {hasWeight ? '.' : '; chưa chia được vì mọi hệ số đều bằng 0.'}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
        <Button
          disabled={!hasWeight}
          loading={register.isPending}
          onClick={() =>
            register.mutate({
              ...{ campaignId, awardTypeId },
              weights: lines.map(({ clusterId }, at) => ({ clusterId, weight: weights[at] ?? 0 })),
            })
          }
        >
          Ghi thông báo vào sổ
        </Button>
      </Group>
    </Stack>
  );
}
