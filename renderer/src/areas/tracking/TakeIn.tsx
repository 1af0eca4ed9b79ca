import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconFileImport, IconFiles, IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FormFileResult } from '#shared/contract/tracking-forms.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { showError } from '../../ui/notify.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useJob } from '../../ui/use-job.tsx';
import { FormResult, type FormResultRow, ResultGrid } from './FormResult.tsx';
import { MatchForm } from './MatchForm.tsx';
import { ResultTools } from './ResultTools.tsx';
import { useBatch } from './use-batch.ts';
import { isGood } from './verdicts.ts';

export interface ChosenForm {
  token: string;
  name: string;
}

interface TakeInProps {
  readonly campaignId: string;
  readonly today: string;
  /** Files and folders that were dropped. */
  readonly files: ChosenForm[];
  readonly onFiles: (files: ChosenForm[]) => void;
}

/** Choose, see what becomes of each file, take the good ones in. */
export function TakeIn({ campaignId, today, files, onFiles }: TakeInProps) {
  const trpc = useTRPC();
  const job = useJob();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const batch = useBatch(campaignId, job, receivedOn);
  const [view, setView] = useState<'batch' | 'history'>('batch');
  const [openId, setOpenId] = useState<string | null>(null);
  const { data: history } = useQuery(trpc.tracking.formReturns.queryOptions({ campaignId, limit: 5_000 }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when files are dropped, not when the day changes
  useEffect(() => {
    if (files.length === 0) return;
    setView('batch');
    setOpenId(null);
    batch.lookAt(files).catch(showError);
    onFiles([]);
  }, [files]);

  const chooseFiles = async () => {
    const chosen = await trpcClient.files.pick.mutate({ purpose: 'forms' });
    if (chosen.length > 0) onFiles(chosen);
  };
  const chooseFolder = async () => {
    const folder = await trpcClient.files.pickFolder.mutate({
      title: 'Chọn thư mục hoặc USB có biểu đã điền',
    });
    if (folder !== null) onFiles([folder]);
  };
  const rows: FormResultRow[] = view === 'batch' ? batch.results.map(rowOf) : (history ?? []);
  const open = rows.find(({ id, token }) => openId !== null && (token ?? id) === openId) ?? null;
  const toSendBack = new Set(history?.filter(({ isOpen }) => isOpen).map(({ id }) => id));
  const inRegister = rows.filter(({ formReturnId }) => formReturnId !== null);
  return (
    <>
      <Group gap="xs" align="flex-end" wrap="nowrap" style={{ flexShrink: 0 }}>
        <SegmentedControl
          size="sm"
          value={view}
          onChange={(value) => setView(value === 'history' ? 'history' : 'batch')}
          data={[
            { value: 'batch', label: `Lần này (${batch.results.length})` },
            { value: 'history', label: `Mọi tệp đã nhận (${history?.length ?? 0})` },
          ]}
        />
        <div style={{ flex: 1 }} />
        {inRegister.length > 0 && (view === 'history' || batch.waiting === 0) && (
          <ResultTools
            campaignId={campaignId}
            job={job}
            rows={inRegister}
            toSendBack={inRegister.filter(({ id }) => toSendBack.has(id)).length}
          />
        )}
        <DateField label="Ngày nhận" w={130} value={receivedOn} onChange={setReceivedOn} />
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => chooseFolder().catch(showError)}
        >
          Chọn thư mục, USB
        </Button>
        <Button
          variant={batch.waiting > 0 ? 'default' : 'filled'}
          leftSection={<IconFiles size={16} aria-hidden />}
          onClick={() => chooseFiles().catch(showError)}
        >
          Chọn biểu đã điền
        </Button>
        {view === 'batch' && batch.waiting > 0 && (
          <Button
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => batch.takeIn().catch(showError)}
          >
            Nhận {batch.waiting} biểu hợp lệ
          </Button>
        )}
      </Group>
      {view === 'batch' && (batch.results.length > 0 || batch.skipped > 0) && (
        <Text size="sm" c="dimmed" style={{ flexShrink: 0 }}>
          {summaryText(batch)}
        </Text>
      )}
      <ResultGrid
        rows={rows}
        openKey={open?.id ?? null}
        onOpen={({ id, token }) => setOpenId(token ?? id)}
        emptyText={
          view === 'batch'
            ? 'Chọn hoặc thả các tệp, thư mục, USB có biểu đã điền vào đây. Ứng dụng kiểm tra từng ô và cho xem trước; chưa có số liệu nào được nhận.'
            : 'Chưa nhận tệp nào.'
        }
      />
      <SidePanel opened={open !== null} onClose={() => setOpenId(null)} title={open?.file ?? ''} width={620}>
        {open !== null && (
          <FormResult row={open}>
            {open.token !== undefined && open.guess != null && open.formReturnId === null && (
              <MatchForm
                key={open.token}
                campaignId={campaignId}
                token={open.token}
                guess={open.guess}
                onMatch={batch.match}
              />
            )}
          </FormResult>
        )}
      </SidePanel>
      {job.view}
    </>
  );
}

function rowOf({ formReturnId, token, ...result }: FormFileResult): FormResultRow {
  return { ...result, id: formReturnId ?? token, token, formReturnId };
}

function summaryText({ results, skipped, waiting }: ReturnType<typeof useBatch>): string {
  const taken = results.filter(
    ({ verdict, formReturnId }) => formReturnId !== null && isGood(verdict),
  ).length;
  const bad = results.filter(({ verdict }) => !isGood(verdict)).length;
  const parts = [
    ...(taken > 0 ? [`Đã nhận ${taken} biểu`] : []),
    ...(waiting > 0 ? [`${waiting} biểu hợp lệ đang chờ nhận, chưa có số liệu nào được ghi`] : []),
    ...(bad > 0 ? [`${bad} tệp có vấn đề, bấm vào dòng để xem và xử lý`] : []),
    ...(skipped > 0 ? [`bỏ qua ${skipped} tệp không phải bảng tính`] : []),
  ];
  const text = parts.join('; ');
  return text === '' ? 'Không có biểu nào.' : `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
