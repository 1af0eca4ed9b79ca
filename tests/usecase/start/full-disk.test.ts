/** A disk that is full: the change is refused in words, nothing is half done, and work goes on once there is room. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstBrokenAuditRow } from '#electron/app/audit.ts';
import { open } from './opening.ts';

test.skipIf(process.getuid?.() !== 0)('a full disk (needs root to mount)', async ({ skip }) => {
  const model = mkdtempSync(join(tmpdir(), 'thi-dua-model-'));
  const first = await open(model);
  const { campaignId } = await first.services.settings.loadSample({
    sampleId: 'can-tho-2024',
    actor: 'Người thử',
  });
  await first.close();
  const disk = mkdtempSync(join(tmpdir(), 'thi-dua-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]).status !== 0) {
    return skip('mounting is not allowed here');
  }
  const filler = join(disk, 'filler');
  const fill = (leave: number) => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - leave)));
  };
  try {
    const dataDir = join(disk, 'data');
    cpSync(model, dataDir, { recursive: true });
    const opened = await open(dataDir);
    const { $client } = opened.app.db;
    const dump = () => $client.serialize().toString('latin1');
    const call = (path: string, input: unknown) => opened.call({ path, type: 'mutation', input });
    const target = join(disk, 'ds.xlsx');
    const exportList = () =>
      call('units.exportList', {
        jobId: '0197a000-0000-7000-8000-000000000001',
        fileToken: opened.app.tokens.issue(target).token,
      });
    const load = () => call('plan.create', { source: { kind: 'campaign', campaignId }, yearsLater: 1 });

    expect(await exportList()).toMatchObject({ ok: true });
    const old = readFileSync(target);
    for (const leave of [0, 4_096, 8_192, 16_384]) {
      rmSync(filler, { force: true });
      $client.pragma('wal_checkpoint(TRUNCATE)');
      fill(leave);
      const before = dump();
      expect(await load(), `${leave} bytes left`).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
      expect(dump() === before, 'the database').toBe(true);
      expect(await exportList()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
      expect(readFileSync(target).equals(old)).toBe(true);
      expect(existsSync(`${target}.part`)).toBe(false);
      expect(() => opened.app.files.put(new Uint8Array(100_000).fill(leave))).toThrow(
        expect.objectContaining({ code: 'DISK_FULL' }),
      );
      await opened.afterStart();
    }
    rmSync(filler);
    expect(await load()).toMatchObject({ ok: true });
    expect(await exportList()).toMatchObject({ ok: true });
    expect($client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(firstBrokenAuditRow(opened.app.db)).toBeNull();
    opened.close();

    mkdirSync(join(disk, 'new'));
    fill(0);
    await expect(open(join(disk, 'new'))).rejects.toMatchObject({
      code: expect.stringMatching(/DISK_FULL|UNWRITABLE/),
    });
  } finally {
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
    rmSync(model, { recursive: true });
  }
});
