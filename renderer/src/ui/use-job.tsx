import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { formatNumber } from '#shared/text/numbers.ts';
import { bridge } from '../app/bridge.ts';
import { trpcClient } from '../app/client.ts';
import { showError } from './notify.tsx';

interface JobState {
  jobId: string;
  label: string;
  step: string;
  done: number;
  total: number;
  startedAt: number;
}

/** "còn khoảng 2 phút" from the pace so far; empty until there is a pace. */
function timeLeft({ done, total, startedAt }: JobState): string {
  if (done < 3 || total === 0 || done >= total) return '';
  const seconds = Math.round((((performance.now() - startedAt) / done) * (total - done)) / 1000);
  if (seconds < 5) return 'sắp xong';
  return seconds < 60 ? `còn khoảng ${seconds} giây` : `còn khoảng ${Math.ceil(seconds / 60)} phút`;
}

/**
 * Long work: shows what is being done, how far it is and how long it will take, and can be cancelled. With `after` the dialog
 * comes only when the work lasts so many milliseconds: most lists are short.
 */
export function useJob({ after = 0 } = {}): {
  run: <T>(label: string, work: (jobId: string) => Promise<T>) => Promise<T | null>;
  view: ReactNode;
  isRunning: boolean;
} {
  const [job, setJob] = useState<JobState | null>(null);
  const [isShown, setShown] = useState(false);

  useEffect(
    () =>
      bridge().onEvent((event) => {
        if (event.kind !== 'job.progress') return;
        const { jobId, done, total, label: step } = event;
        setJob((current) => (current?.jobId === jobId ? { ...current, step, done, total } : current));
      }),
    [],
  );

  const run = async <T,>(label: string, work: (jobId: string) => Promise<T>): Promise<T | null> => {
    const jobId = crypto.randomUUID();
    setJob({ jobId, label, step: '', done: 0, total: 0, startedAt: performance.now() });
    const timer = setTimeout(() => setShown(true), after);
    try {
      return await work(jobId);
    } catch (error) {
      showError(error);
      return null;
    } finally {
      clearTimeout(timer);
      setShown(false);
      setJob(null);
    }
  };

  const cancel = () => {
    if (job !== null) trpcClient.files.cancelJob.mutate({ jobId: job.jobId }).catch(showError);
  };

  const view = job !== null && isShown && (
    <Modal
      opened
      onClose={cancel}
      title={job.label}
      withCloseButton={false}
      closeOnClickOutside={false}
      size="md"
    >
      <Stack gap="sm">
        <Progress
          value={job.total === 0 ? 100 : (100 * job.done) / job.total}
          animated={job.total === 0}
          aria-label={job.label}
        />
        <Group justify="space-between">
          <Text size="sm" aria-live="polite">
            {job.total === 0
              ? 'Đang chuẩn bị…'
              : `${formatNumber(job.done)}/${formatNumber(job.total)} ${job.step}`}
          </Text>
          <Text size="sm" c="gray.7">
            {timeLeft(job)}
          </Text>
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            Hủy
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
  return { run, view, isRunning: job !== null };
}
