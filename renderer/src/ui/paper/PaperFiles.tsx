import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaperView } from '#shared/contract/papers.ts';
import { trpcClient } from '../../app/client.ts';
import { showDone, showError } from '../notify.tsx';
import { printPaper } from './print-paper.ts';

type Work = 'docx' | 'pdf' | 'print';

interface PaperFilesProps {
  readonly paper: PaperView;
  readonly refresh?: (() => Promise<PaperView>) | undefined;
}

/** Word, PDF and the printer, for whatever paper is on the screen. */
export function PaperFiles({ paper, refresh }: PaperFilesProps) {
  const [running, setRunning] = useState<Work | null>(null);

  const save = async (fresh: PaperView, format: 'docx' | 'pdf') => {
    const { paperId, name } = fresh;
    const target = await trpcClient.files.pickSave.mutate({
      kind: format,
      defaultName: `${name.slice(0, 150)}.${format}`,
    });
    if (target === null) return;
    const file = await trpcClient.papers.save.mutate({ paperId, format, targetToken: target.token });
    showDone(`Đã ghi “${file.name}”.`, file);
  };
  const run = async (work: Work) => {
    setRunning(work);
    try {
      const fresh = refresh === undefined ? paper : await refresh();
      if (work === 'print') await printPaper(fresh.html);
      else await save(fresh, work);
    } catch (error) {
      showError(error);
    } finally {
      setRunning(null);
    }
  };
  const button = (work: Work, label: string, Icon: typeof IconPrinter) => (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={15} aria-hidden />}
      loading={running === work}
      disabled={running !== null && running !== work}
      onClick={() => void run(work)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {button('docx', 'Word', IconFileTypeDocx)}
      {button('pdf', 'PDF', IconFileTypePdf)}
      {button('print', 'In', IconPrinter)}
    </>
  );
}
