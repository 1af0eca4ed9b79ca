import { Alert, Button, Group, List, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardView } from '#shared/contract/scoring.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';

interface LockDialogProps {
  readonly campaignId: string;
  readonly view: BoardView;
  readonly onClose: () => void;
}

/** Closes or opens the points of a stage, saying in numbers what that does. */
export function LockDialog({ campaignId, view, onClose }: LockDialogProps) {
  const trpc = useTRPC();
  const all = [...new Set(view.tables.flatMap(({ stages }) => stages))];
  const isLocked = (stage: ScoreStage) => view.locks.some((lock) => lock.stage === stage);
  const open = all.filter((stage) => !isLocked(stage));
  const isUnlocking = view.isFinal || open.length === 0;
  const choices = isUnlocking ? all.filter(isLocked) : open;
  const [stage, setStage] = useState<ScoreStage>(choices.at(-1) ?? 'self');
  const [reason, setReason] = useState('');
  const lock = useMutation(
    trpc.scoring.lock.mutationOptions({
      onSuccess: ({ units }) => {
        showDone(`Đã khóa điểm bước ${scoreStageNames[stage]} của ${formatNumber(units, 0)} đơn vị.`);
        onClose();
      },
    }),
  );
  const unlock = useMutation(
    trpc.scoring.unlock.mutationOptions({
      onSuccess: ({ units }) => {
        showDone(`Đã mở khóa điểm bước ${scoreStageNames[stage]} của ${formatNumber(units, 0)} đơn vị.`);
        onClose();
      },
    }),
  );
  const inStage = view.units.filter((row) => row.stageTotals.some((own) => own.stage === stage));
  const scored = inStage.filter((row) =>
    row.stageTotals.some((own) => own.stage === stage && own.totalHundredths !== null),
  );
  const missing = inStage.filter((row) => row.missing.length > 0);
  const isLast = view.tables.some(({ stages }) => stages.at(-1) === stage);
  return (
    <Modal
      opened
      onClose={onClose}
      title={isUnlocking ? 'Mở khóa điểm' : 'Khóa điểm'}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        {choices.length > 1 && (
          <Select
            label="Bước chấm"
            value={stage}
            onChange={(value) => setStage((value ?? stage) as ScoreStage)}
            data={choices.map((value) => ({ value, label: scoreStageNames[value] }))}
          />
        )}
        {isUnlocking ? (
          <>
            <Text size="sm">
              Mở khóa bước {scoreStageNames[stage]}: điểm của {formatNumber(inStage.length, 0)} đơn vị lại sửa
              được, bảng xếp hạng đã giữ khi khóa sẽ bỏ. Việc này được ghi vào nhật ký.
            </Text>
            <Textarea
              label="Lý do mở khóa"
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        ) : (
          <>
            <Text size="sm">
              Khóa bước {scoreStageNames[stage]} của {formatNumber(inStage.length, 0)} đơn vị:
            </Text>
            <List size="sm" spacing={2}>
              <List.Item>{formatNumber(scored.length, 0)} đơn vị đã được chấm ở bước này.</List.Item>
              <List.Item>Điểm của bước này và các bước trước không sửa được nữa.</List.Item>
              {isLast && (
                <List.Item>Tổng điểm, xếp loại, thứ hạng được giữ như hiện nay để xét khen thưởng.</List.Item>
              )}
            </List>
            {missing.length > 0 && (
              <Alert
                color="yellow"
                styles={{ title: { color: '#7a4b00' } }}
                title={`${formatNumber(missing.length, 0)} đơn vị còn thiếu điểm`}
              >
                <Text size="sm">
                  Tiêu chí chưa có điểm được tính 0. Ví dụ: {missing[0]?.name}, tiêu chí{' '}
                  {missing[0]?.missing.map(({ code }) => code).join(', ')}.
                </Text>
              </Alert>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          {isUnlocking ? (
            <Button
              loading={unlock.isPending}
              disabled={reason.trim() === ''}
              onClick={() => unlock.mutate({ campaignId, stage, reason })}
            >
              Mở khóa điểm của {formatNumber(inStage.length, 0)} đơn vị
            </Button>
          ) : (
            <Button loading={lock.isPending} onClick={() => lock.mutate({ campaignId, stage })}>
              Khóa điểm của {formatNumber(inStage.length, 0)} đơn vị
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
