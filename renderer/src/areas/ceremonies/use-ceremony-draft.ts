import { useCallback, useEffect, useRef, useState } from 'react';
import type { CeremonyView } from '#shared/contract/ceremonies.ts';
import type { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { setSaveState } from '../../app/save-state.ts';
import { useTRPCClient } from '../../app/trpc.ts';

const QUIET_MS = 700;

/**
 * The ceremony as the editor holds it. It saves itself whole when the typing pauses, one save after the other, each on the
 * revision that the one before it gave; a refused save keeps what was typed.
 */
export function useCeremonyDraft(view: CeremonyView) {
  const client = useTRPCClient();
  const [body, setBody] = useState(view.body);
  const [problem, setProblem] = useState<ErrorNote | null>(null);
  const revision = useRef(view.revision);
  const unsaved = useRef<Ceremony | null>(null);
  const isSaving = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      for (let next = unsaved.current; next !== null; next = unsaved.current) {
        unsaved.current = null;
        setSaveState('saving');
        const input = { ceremonyId: view.id, body: next, expectedRevision: revision.current };
        ({ revision: revision.current } = await client.ceremonies.save.mutate(input));
        setProblem(null);
        setSaveState('saved');
      }
    } catch (error) {
      setProblem(noteOf(error));
      setSaveState('failed');
    } finally {
      isSaving.current = false;
    }
  }, [client, view.id]);

  const edit = (changes: Partial<Ceremony>) => {
    const next = { ...body, ...changes };
    setBody(next);
    unsaved.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), QUIET_MS);
  };

  useEffect(() => () => void flush(), [flush]);
  return { body, edit, problem, flush };
}
