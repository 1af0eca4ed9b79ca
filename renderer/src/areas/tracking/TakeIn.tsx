import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FormFileResult } from '#shared/contract/tracking-forms.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useJob } from '../../ui/use-job.tsx';
import { FormResult, type FormResultRow, ResultGrid } from './FormResult.tsx';
import { isGood } from './verdicts.ts';

export interface ChosenForm {
  token: string;
  name: string;
}

interface TakeInProps {
  readonly campaignId: string;
  readonly today: string;
  readonly files: ChosenForm[];
  readonly onFiles: (files: ChosenForm[]) => void;
}

/** Choose, see what becomes of each file, take the good ones in. */
export function TakeIn({ campaignId, today, files, onFiles }: TakeInProps) {
  const trpc = useTRPC();
  const job = useJob();
  const [results, setResults] = useState<FormFileResult[]>([]);
  const [isTaken, setTaken] = useState(false);
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [view, setView] = useState<'batch' | 'history'>('batch');
  const [open, setOpen] = useState<FormResultRow | null>(null);
  const { data: history } = useQuery(trpc.tracking.formReturns.queryOptions({ campaignId, limit: 2_000 }));

  const run = async (tokens: string[], kind: 'check' | 'take') => {
    const day = receivedOn === null ? {} : { receivedOn };
    const found = await job.run(kind === 'check' ? 'Kiểm tra biểu đã điền' : 'Nhận biểu đã điền', (jobId) => {
      const input = { tokens, campaignId, jobId, ...day };
      return kind === 'check'
        ? trpcClient.tracking.checkForms.mutate(input)
        : trpcClient.tracking.takeInForms.mutate(input);
    });
    if (found === null) return;
    setResults(found);
    setTaken(kind === 'take');
    setView('batch');
    if (kind === 'take') {
      const good = found.filter(({ verdict }) => isGood(verdict)).length;
      showDone(`Đã nhận ${good} biểu; ${found.length - good} tệp không nhận, xem lý do trong bảng.`);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when files are dropped, not when the day changes
  useEffect(() => {
    if (files.length === 0) return;
    run(
      files.map(({ token }) => token),
      'check',
    ).catch(showError);
    onFiles([]);
  }, [files]);

  const choose = async () => {
    const chosen = await trpcClient.files.pick.mutate({ purpose: 'forms' });
    if (chosen.length > 0) onFiles(chosen);
  };
  const good = results.filter(({ verdict }) => isGood(verdict)).length;
  const canTake = good > 0 && !isTaken;
  const rows: FormResultRow[] = view === 'batch' ? results.map(rowOf) : (history ?? []);
  return (
    <>
      <Group gap="xs" align="flex-end" style={{ flexShrink: 0 }}>
        <SegmentedControl
          size="sm"
          value={view}
          onChange={(value) => setView(value === 'history' ? 'history' : 'batch')}
          data={[
            { value: 'batch', label: `Lần này (${results.length})` },
            { value: 'history', label: `Mọi tệp đã nhận (${history?.length ?? 0})` },
          ]}
        />
        <Text size="sm" c="dimmed" style={{ flex: 1 }}>
          {view === 'batch' && results.length > 0 && summaryText(results, isTaken)}
        </Text>
        <DateField label="Ngày nhận" w={140} value={receivedOn} onChange={setReceivedOn} />
        <Button
          variant={canTake ? 'default' : 'filled'}
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => choose().catch(showError)}
        >
          Chọn biểu đã điền
        </Button>
        {canTake && (
          <Button
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() =>
              run(
                results.map(({ token }) => token),
                'take',
              ).catch(showError)
            }
          >
            Nhận {good} biểu hợp lệ
          </Button>
        )}
      </Group>
      <ResultGrid
        rows={rows}
        openKey={open?.id ?? null}
        onOpen={setOpen}
        emptyText={
          view === 'batch'
            ? 'Chọn hoặc thả các tệp đã điền vào đây. Ứng dụng kiểm tra từng ô và cho xem trước; chưa có số liệu nào được nhận.'
            : 'Chưa nhận tệp nào.'
        }
      />
      <SidePanel opened={open !== null} onClose={() => setOpen(null)} title={open?.file ?? ''} width={560}>
        {open !== null && <FormResult row={open} />}
      </SidePanel>
      {job.view}
    </>
  );
}

function rowOf({ formReturnId, token, ...result }: FormFileResult): FormResultRow {
  return { ...result, id: formReturnId ?? token, formReturnId };
}

function summaryText(results: readonly FormFileResult[], isTaken: boolean): string {
  const good = results.filter(({ verdict }) => isGood(verdict)).length;
  const bad = results.length - good;
  const rest = bad === 0 ? '' : `, ${bad} tệp có vấn đề`;
  return isTaken ? `Đã nhận ${good} biểu${rest}.` : `${good} biểu nhận được${rest}; chưa nhận số liệu nào.`;
}
