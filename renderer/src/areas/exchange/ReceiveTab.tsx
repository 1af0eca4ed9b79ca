import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PackageInspection, TakenIn } from '#shared/contract/exchange.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { trpcClient } from '../../app/client.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showError } from '../../ui/notify.tsx';
import { InspectionView, TakenInView } from './InspectionView.tsx';

export interface ChosenPackage {
  token: string;
  name: string;
}

interface ReceiveTabProps {
  readonly chosen: ChosenPackage | null;
  readonly onChosen: (file: ChosenPackage | null) => void;
}

type State =
  | { kind: 'reading' }
  | { kind: 'refused'; note: ErrorNote }
  | { kind: 'inspected'; inspection: PackageInspection }
  | { kind: 'taken'; taken: TakenIn };

/** Choose, look at what it would change, take in. Nothing changes before the last step. */
export function ReceiveTab({ chosen, onChosen }: ReceiveTabProps) {
  const choose = () => {
    trpcClient.files.pick
      .mutate({ purpose: 'package' })
      .then(([file]) => file !== undefined && onChosen(file))
      .catch(showError);
  };
  const button = (
    <Button
      variant={chosen === null ? 'filled' : 'default'}
      leftSection={<IconFolderOpen size={16} aria-hidden />}
      onClick={choose}
    >
      Chọn gói .tdkt
    </Button>
  );
  if (chosen === null) {
    return (
      <EmptyState
        title="Nhận gói của cơ quan khác"
        text="Chọn tệp .tdkt trên USB hoặc thả tệp vào màn hình này. Ứng dụng kiểm tra chữ ký và từng dòng, cho xem những gì sẽ thay đổi; dữ liệu chỉ được nhận sau khi bấm Nhận vào."
        action={button}
      />
    );
  }
  return (
    <Stack gap="md" py="md" maw={1000}>
      <Group justify="space-between">
        <Text fw={600}>{chosen.name}</Text>
        {button}
      </Group>
      <OnePackage key={chosen.token} token={chosen.token} />
    </Stack>
  );
}

function OnePackage({ token }: { readonly token: string }) {
  const trpc = useTRPC();
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [hasCompared, setCompared] = useState(false);
  const refuse = (error: unknown) => {
    const note = noteOf(error);
    if (note === null) showError(error);
    else setState({ kind: 'refused', note });
  };
  const takeIn = useMutation(
    trpc.exchange.takeInPackage.mutationOptions({
      onSuccess: (taken) => setState({ kind: 'taken', taken }),
      onError: refuse,
      meta: { handlesError: true },
    }),
  );
  useEffect(() => {
    let isCurrent = true;
    trpcClient.exchange.inspectPackage
      .mutate({ token, trustSigner: hasCompared })
      .then((inspection) => isCurrent && setState({ kind: 'inspected', inspection }))
      .catch((error: unknown) => {
        const note = noteOf(error);
        if (!isCurrent) return;
        if (note === null) showError(error);
        else setState({ kind: 'refused', note });
      });
    return () => {
      isCurrent = false;
    };
  }, [token, hasCompared]);

  if (state.kind === 'reading') return <Text size="sm">Đang kiểm tra gói…</Text>;
  if (state.kind === 'refused') return <ErrorNoteView note={state.note} />;
  if (state.kind === 'taken') return <TakenInView taken={state.taken} />;
  const { inspection } = state;
  const isBlocked = inspection.warnings.some(({ blocks }) => blocks);
  const canTakeIn = inspection.contents !== null && !isBlocked && !inspection.isTakenInAlready;
  return (
    <InspectionView
      inspection={inspection}
      hasCompared={hasCompared}
      onCompared={setCompared}
      action={
        <Button
          leftSection={<IconFileImport size={16} aria-hidden />}
          disabled={!canTakeIn}
          loading={takeIn.isPending}
          onClick={() => takeIn.mutate({ token, trustSigner: hasCompared })}
        >
          Nhận vào
        </Button>
      }
    />
  );
}
