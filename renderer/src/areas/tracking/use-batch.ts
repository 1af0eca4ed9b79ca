import { useState } from 'react';
import type { FormFileResult, FormMatch } from '#shared/contract/tracking-forms.ts';
import { trpcClient } from '../../app/client.ts';
import { showDone } from '../../ui/notify.tsx';
import type { useJob } from '../../ui/use-job.tsx';
import { isGood } from './verdicts.ts';

type Job = ReturnType<typeof useJob>;

const isOpen = ({ formReturnId }: FormFileResult) => formReturnId === null;

/** The files of one coming: looked at, given to units by hand where they do not say whose they are, taken in. */
export function useBatch(campaignId: string, job: Job, receivedOn: string | null) {
  const [results, setResults] = useState<FormFileResult[]>([]);
  const [matches, setMatches] = useState<readonly FormMatch[]>([]);
  const [skipped, setSkipped] = useState(0);
  const day = receivedOn === null ? {} : { receivedOn };

  const check = (tokens: string[], known: readonly FormMatch[]) =>
    job.run('Kiểm tra biểu đã điền', (jobId) =>
      trpcClient.tracking.checkForms.mutate({ tokens, campaignId, jobId, matches: [...known], ...day }),
    );

  /** Files and folders as they were chosen or dropped. */
  const lookAt = async (chosen: readonly { token: string }[]) => {
    const listed = await trpcClient.tracking.listForms.mutate({ tokens: chosen.map(({ token }) => token) });
    const found =
      listed.files.length === 0
        ? []
        : await check(
            listed.files.map(({ token }) => token),
            [],
          );
    if (found === null) return;
    setMatches([]);
    setSkipped(listed.skipped);
    setResults(found);
  };

  /** Says whose a form is, and looks at it again. */
  const match = async (given: FormMatch): Promise<FormFileResult | null> => {
    const next = [...matches.filter(({ token }) => token !== given.token), given];
    const [again] = (await check([given.token], next)) ?? [];
    if (again === undefined) return null;
    setMatches(next);
    setResults((before) => before.map((result) => (result.token === given.token ? again : result)));
    return again;
  };

  const takeIn = async () => {
    const open = results.filter(isOpen);
    const tokens = open.map(({ token }) => token);
    const found = await job.run('Nhận biểu đã điền', (jobId) =>
      trpcClient.tracking.takeInForms.mutate({ tokens, campaignId, jobId, matches: [...matches], ...day }),
    );
    if (found === null) return;
    const done = new Map(found.map((result) => [result.token, result]));
    setResults((before) => before.map((result) => done.get(result.token) ?? result));
    const good = found.filter(({ verdict }) => isGood(verdict)).length;
    const rest = tokens.length - found.length;
    const stopped =
      rest === 0 ? '' : ` Đã dừng theo yêu cầu: còn ${rest} tệp chưa nhận, phần đã nhận được giữ nguyên.`;
    showDone(`Đã nhận ${good} biểu; ${found.length - good} tệp không nhận, xem lý do trong bảng.${stopped}`);
  };

  const open = results.filter(isOpen);
  return {
    results,
    skipped,
    lookAt,
    match,
    takeIn,
    /** Good ones that are not in yet. */
    waiting: open.filter(({ verdict }) => isGood(verdict)).length,
  };
}
