import type { WrittenFile } from '#shared/contract/files.ts';
import { trpcClient } from '../app/client.ts';
import { showDone, showError } from './notify.tsx';

export type PaperFormat = 'xlsx' | 'pdf';

/** Asks where to, writes, and offers the folder; a failure is shown. Null: it was cancelled. */
export function savePaper(
  name: string,
  format: PaperFormat,
  write: (fileToken: string) => Promise<WrittenFile | null>,
): void {
  const save = async () => {
    const target = await trpcClient.files.pickSave.mutate({
      kind: format,
      defaultName: `${name}.${format}`,
    });
    if (target === null) return;
    const file = await write(target.token);
    if (file === null) return;
    showDone(format === 'pdf' ? 'Đã ghi tệp PDF để in.' : 'Đã ghi bảng Excel.', file);
  };
  save().catch(showError);
}
