import type { SaveKind, WrittenFile } from '#shared/contract/files.ts';
import { trpcClient } from '../../app/client.ts';
import { showDone } from '../../ui/notify.tsx';

/** Asks for a file, has it written, and says so with a link to its folder; nothing when the person thinks better of it. */
export async function saveTo(
  kind: SaveKind,
  defaultName: string,
  write: (target: string) => Promise<WrittenFile | null>,
): Promise<void> {
  const file = await trpcClient.files.pickSave.mutate({ kind, defaultName });
  if (file === null) return;
  const written = await write(file.token);
  if (written !== null) showDone(`Đã ghi ${written.name}`, written);
}
