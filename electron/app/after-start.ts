import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinishedWrites } from '../files/atomic-write.ts';
import { type App, VIEWED_FOLDER } from './app.ts';
import { BACKUP_FOLDER, backUp } from './daily-backup.ts';

/** Takes away what a power failure left half written, then makes the backup of the day. A failure is logged, never shown. */
export async function afterStart(app: App): Promise<void> {
  const { dataDir, ports } = app;
  try {
    const stores = await readdir(join(dataDir, 'tep')).catch((): string[] => []);
    const folders = ['.', BACKUP_FOLDER, ...stores.map((name) => join('tep', name))];
    for (const folder of folders) await removeUnfinishedWrites(join(dataDir, folder));
    for (const folder of ['tam-kiem-tra', VIEWED_FOLDER]) {
      await rm(join(dataDir, folder), { recursive: true, force: true });
    }
    // The window may have been closed meanwhile.
    if (!app.db.$client.open) return;
    const startedAt = performance.now();
    const file = backUp(app);
    const ms = Math.round(performance.now() - startedAt);
    ports.log.info(file === null ? 'backup not needed' : 'backup made', { ms });
  } catch (error) {
    ports.log.error('backup failed', error);
  }
}
