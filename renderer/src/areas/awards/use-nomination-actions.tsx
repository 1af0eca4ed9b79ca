import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { NominationView } from '#shared/contract/awards.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone, showError } from '../../ui/notify.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

interface Asking {
  kind: 'select' | 'reject' | 'withdraw';
  ids: string[];
  text: string;
}

const titles = {
  select: { title: 'Điều kiện còn chưa rõ', confirmLabel: 'Vẫn đưa vào danh sách' },
  reject: { title: 'Không chọn', confirmLabel: 'Không chọn' },
  withdraw: { title: 'Rút đề nghị', confirmLabel: 'Rút đề nghị' },
};

/** What can be done with nominations, one or many; asks for a reason where one has to stay with them. */
export function useNominationActions(rows: readonly NominationView[], onDone: () => void) {
  const trpc = useTRPC();
  const [asking, setAsking] = useState<Asking | null>(null);
  const finish = (message: (changed: number) => string) => ({
    onSuccess: ({ changed }: { changed: number }) => {
      showDone(message(changed));
      setAsking(null);
      onDone();
    },
  });
  const select = useMutation(
    trpc.awards.select.mutationOptions({
      ...finish((n) => `Đã đưa ${n} trường hợp vào danh sách.`),
      meta: { handlesError: true },
    }),
  );
  const deselect = useMutation(
    trpc.awards.deselect.mutationOptions(finish((n) => `Đã bỏ ${n} trường hợp khỏi danh sách.`)),
  );
  const reject = useMutation(
    trpc.awards.reject.mutationOptions(finish((n) => `Đã ghi ${n} trường hợp không được chọn.`)),
  );
  const withdraw = useMutation(trpc.awards.withdraw.mutationOptions(finish((n) => `Đã rút ${n} đề nghị.`)));
  const named = (ids: readonly string[]) =>
    ids.length === 1 ? `“${rows.find(({ id }) => id === ids[0])?.name ?? ''}”` : `${ids.length} đề nghị`;

  const start = {
    select: (ids: string[]) =>
      select.mutate(
        { nominationIds: ids, reason: '' },
        {
          onError: (error) => {
            const note = noteOf(error);
            if (note?.code === 'AWARD_RULE_UNKNOWN') setAsking({ kind: 'select', ids, text: note.message });
            else showError(error);
          },
        },
      ),
    deselect: (ids: string[]) => deselect.mutate({ nominationIds: ids }),
    reject: (ids: string[]) =>
      setAsking({ kind: 'reject', ids, text: `Không chọn ${named(ids)}. Lý do được giữ cùng đề nghị.` }),
    withdraw: (ids: string[]) =>
      setAsking({
        kind: 'withdraw',
        ids,
        text: `Rút ${named(ids)}: đề nghị bị xóa khỏi danh sách, lý do được ghi vào nhật ký.`,
      }),
  };
  const confirm = (reason: string) => {
    if (asking === null) return;
    const input = { nominationIds: asking.ids, reason };
    if (asking.kind === 'select') select.mutate(input, { onError: showError });
    else if (asking.kind === 'reject') reject.mutate(input);
    else withdraw.mutate(input);
  };
  const dialog: ReactNode = asking !== null && (
    <ReasonDialog
      {...titles[asking.kind]}
      text={asking.text}
      onConfirm={confirm}
      onClose={() => setAsking(null)}
    />
  );
  return { ...start, dialog };
}
