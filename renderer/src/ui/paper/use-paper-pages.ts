import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PaperView } from '#shared/contract/papers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { openPdf, type PaperPages } from './open-pdf.ts';

/** While somebody types a paper changes with every save; pages are made when it rests. */
const restMs = 350;

interface Shown extends PaperPages {
  paperId: string;
}

/**
 * The printed pages of a paper. The last good ones stay until the next are there; null before the first, and when pages
 * cannot be made at all.
 */
export function usePaperPages(paper: PaperView): {
  shown: Shown | null;
  isStale: boolean;
  hasFailed: boolean;
} {
  const trpc = useTRPC();
  const [wanted, setWanted] = useState(paper.paperId);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { paperId } = paper;

  useEffect(() => {
    const timer = window.setTimeout(() => setWanted(paperId), restMs);
    return () => window.clearTimeout(timer);
  }, [paperId]);

  const { data, isError } = useQuery({
    ...trpc.papers.pages.queryOptions({ paperId: wanted }),
    // A few papers that are looked at in turn; the bytes are a tenth of a megabyte each.
    gcTime: 60_000,
    retry: false,
  });
  useEffect(() => {
    if (data === undefined) return;
    let isLate = false;
    openPdf(data.pdf)
      .then((pages) => {
        if (isLate) return pages.document.loadingTask.destroy();
        setFailed(null);
        return setShown({ ...pages, paperId: wanted });
      })
      .catch(() => {
        if (!isLate) setFailed(wanted);
      });
    return () => {
      isLate = true;
    };
  }, [data, wanted]);

  // The pages before these are drawn over, their pictures need them no more.
  useEffect(() => {
    if (shown === null) return;
    return () => {
      window.setTimeout(() => void shown.document.loadingTask.destroy(), 2_000);
    };
  }, [shown]);

  return {
    shown,
    isStale: shown !== null && shown.paperId !== paperId,
    hasFailed: isError || failed === paperId,
  };
}
