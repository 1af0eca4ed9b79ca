import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import type { AttachedEvidence, EvidenceView, SavedEvidence } from '#shared/contract/evidence.ts';
import { jpg, pdf, png, xlsx } from '#tests/support/evidence-files.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let base: TestApp;
let app: TestApp;
let reportId: string;

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base });
  app = fresh;
  reportId = await entered('NK-01');
  return () => fresh.close();
});

const data = <T>(envelope: Awaited<ReturnType<TestApp['call']>>): T => {
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data as T;
};
const code = (envelope: Awaited<ReturnType<TestApp['call']>>) => (envelope.ok ? 'ok' : envelope.error.code);

function place() {
  const { plan } = currentPlan(app.app.db, app.campaignId);
  const milestoneId = plan.milestones.find(({ kind }) => kind === 'waveReport')?.id ?? '';
  return { campaignId: app.campaignId, milestoneId, occurrence: '' };
}

const unitId = (unitCode: string) =>
  app.app.db.$client.prepare('SELECT id FROM unit WHERE code = ?').pluck().get(unitCode) as string;

/** A paper of the unit, typed in. */
async function entered(unitCode: string): Promise<string> {
  const dates = { paperDate: '2025-02-12', receivedOn: '2025-02-12', note: '' };
  data(await app.call('tracking.saveReports', { ...place(), unitIds: [unitId(unitCode)], ...dates }));
  const sql = 'SELECT id FROM report WHERE unit_id = ?';
  return app.app.db.$client.prepare(sql).pluck().get(unitId(unitCode)) as string;
}

function chosen(name: string, bytes: Uint8Array): string {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  return app.app.tokens.issue(path).token;
}

const attach = async (...tokens: string[]) =>
  data<AttachedEvidence>(await app.call('evidence.attach', { reportId, tokens }));
const list = async (id = reportId) => data<EvidenceView[]>(await app.call('evidence.list', { reportId: id }));
const stored = () => app.app.db.$client.prepare('SELECT count(*) FROM stored_file').pluck().get();

describe('attaching', () => {
  test('keeps what is good under a name that follows the content, and names the rest with the reason', async () => {
    const result = await attach(
      chosen('Ảnh lễ phát động.PNG', png(4, 4)),
      chosen('bien-ban.exe', pdf()),
      chosen('hoa-don.pdf', new TextEncoder().encode('MZ not a pdf')),
    );
    expect(result).toMatchObject({ attached: 2, known: 0 });
    expect(result.refused).toEqual([
      { file: 'hoa-don.pdf', message: expect.stringContaining('hoa-don.pdf') },
    ]);
    const files = await list();
    expect(files.map(({ fileName, format }) => [fileName, format])).toEqual([
      ['Ảnh lễ phát động.png', 'png'],
      ['bien-ban.pdf', 'pdf'],
    ]);
    expect(files[0]?.author).not.toBe('');
  });

  test('the same bytes are stored once, hang on a report once, and may hang on another', async () => {
    const scan = pdf();
    await attach(chosen('a.pdf', scan));
    const before = stored();
    expect(await attach(chosen('b.pdf', scan))).toMatchObject({ attached: 0, known: 1 });
    const other = await entered('NK-02');
    const tokens = [chosen('c.pdf', scan)];
    data(await app.call('evidence.attach', { reportId: other, tokens }));
    expect([await list(), await list(other)].map(({ length }) => length)).toEqual([1, 1]);
    expect(stored()).toBe(before);
  });

  test('links, empty files and too large ones are refused, one by one', async () => {
    symlinkSync('/etc/hostname', join(app.folder, 'scan.pdf'));
    const link = app.app.tokens.issue(join(app.folder, 'scan.pdf')).token;
    const large = Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024)]);
    const result = await attach(link, chosen('rong.pdf', new Uint8Array()), chosen('lon.pdf', large));
    expect(result.attached).toBe(0);
    expect(result.refused.map(({ file }) => file)).toEqual(['scan.pdf', 'rong.pdf', 'lon.pdf']);
    expect(await list()).toEqual([]);
  });

  test('no more than forty a report; then nothing of the batch is attached', async () => {
    const some = Array.from({ length: 40 }, (_, at) => chosen(`anh-${at}.png`, png(2, at + 1)));
    await attach(...some);
    const more = await app.call('evidence.attach', { reportId, tokens: [chosen('them.png', png(90, 1))] });
    expect(code(more)).toBe('EVIDENCE_TOO_MANY');
    expect(await list()).toHaveLength(40);
  });

  test('the matrix says how many files hang on the paper', async () => {
    await attach(chosen('a.png', png(2, 2)), chosen('b.jpg', jpg(10, 10)));
    const { rows } = trackingMatrix(app.app, app.campaignId);
    const cells = rows.find(({ code: own }) => own === 'NK-01')?.cells ?? {};
    expect(cells[place().milestoneId]?.files).toBe(2);
  });

  test('the files of a received campaign are only looked at', async () => {
    await attach(chosen('a.png', png(2, 2)));
    app.app.db.$client.exec("UPDATE campaign SET origin = 'received'");
    const tokens = [chosen('b.png', png(3, 3))];
    expect(code(await app.call('evidence.attach', { reportId, tokens }))).toBe('CAMPAIGN_RECEIVED');
    const [file] = await list();
    expect(code(await app.call('evidence.remove', { evidenceId: file?.id }))).toBe('CAMPAIGN_RECEIVED');
    expect(code(await app.call('evidence.picture', { evidenceId: file?.id }))).toBe('ok');
  });
});

describe('looking', () => {
  test('a picture comes as an address to draw; a paper does not', async () => {
    const picture = png(5, 5);
    await attach(chosen('a.png', picture), chosen('b.pdf', pdf()));
    const [first, second] = await list();
    const shown = data<{ dataUrl: string }>(await app.call('evidence.picture', { evidenceId: first?.id }));
    expect(shown.dataUrl).toBe(`data:image/png;base64,${picture.toString('base64')}`);
    expect(code(await app.call('evidence.picture', { evidenceId: second?.id }))).toBe('EVIDENCE_NOT_PICTURE');
  });

  test('opening hands the system a read-only copy with a plain name, cleared away at the next start', async () => {
    await attach(chosen('Biên bản: họp? tổ.pdf'.replace(/[:?]/g, '_'), pdf()));
    const [file] = await list();
    data(await app.call('evidence.open', { evidenceId: file?.id }));
    const [path = ''] = app.openedFiles;
    expect(path.startsWith(join(app.app.dataDir, 'xem'))).toBe(true);
    expect(basename(path)).toMatch(/^[\p{L}\p{N} _.-]+\.pdf$/u);
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(readFileSync(path).equals(pdf())).toBe(true);
    data(await app.call('evidence.open', { evidenceId: file?.id }));
    expect(app.openedFiles).toHaveLength(2);
    const { afterStart } = await import('#electron/app/after-start.ts');
    await afterStart(app.app);
    expect(existsSync(path)).toBe(false);
  });

  test('what another machine let through is judged again before it is opened', async () => {
    await attach(chosen('a.pdf', pdf()));
    const active = pdf('<< /S /Launch /F (cmd.exe) >>');
    const sha256 = app.app.files.put(active);
    const { $client } = app.app.db;
    $client.prepare('INSERT INTO stored_file VALUES (?, ?, ?)').run(sha256, active.length, '2025-01-01');
    $client.prepare('UPDATE evidence SET sha256 = ?').run(sha256);
    const [file] = await list();
    expect(code(await app.call('evidence.open', { evidenceId: file?.id }))).toBe('EVIDENCE_ACTIVE');
    expect(app.openedFiles).toEqual([]);
  });

  test('a file that was changed on the disk is not shown', async () => {
    await attach(chosen('a.png', png(2, 2)));
    const { $client } = app.app.db;
    const sha256 = $client.prepare('SELECT sha256 FROM evidence').pluck().get() as string;
    writeFileSync(join(app.app.dataDir, 'tep', sha256.slice(0, 2), sha256), png(3, 3));
    const [file] = await list();
    expect(code(await app.call('evidence.picture', { evidenceId: file?.id }))).toBe('FILE_UNREADABLE');
  });

  test('all files of the campaign go into folders by unit and milestone', async () => {
    await attach(chosen('a.png', png(2, 2)), chosen('b.xlsx', await xlsx()));
    const twin = await entered('NK-02');
    const tokens = [chosen('A.png', png(7, 7)), chosen('a.jpg', jpg(7, 7))];
    data(await app.call('evidence.attach', { reportId: twin, tokens }));
    const folderToken = app.app.tokens.issue(app.folder).token;
    const input = { campaignId: app.campaignId, folderToken, jobId: crypto.randomUUID() };
    const saved = data<SavedEvidence>(await app.call('evidence.saveAll', input));
    expect(saved).toMatchObject({ written: 4, isCancelled: false });
    const root = join(app.folder, saved.folder.name);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(root, name)).isFile(),
    );
    expect(files.map((name) => name.split('/').length)).toEqual([3, 3, 3, 3]);
    expect(files.filter((name) => name.startsWith('NK-02'))).toHaveLength(2);
  });
});

describe('taking back', () => {
  test('a file comes off its report; its bytes stay in the store', async () => {
    await attach(chosen('a.png', png(2, 2)));
    const before = stored();
    const [file] = await list();
    data(await app.call('evidence.remove', { evidenceId: file?.id }));
    expect(await list()).toEqual([]);
    expect(stored()).toBe(before);
  });

  test('a withdrawn paper takes its files along, and undoing brings both back', async () => {
    await attach(chosen('a.png', png(2, 2)));
    const files = await list();
    const input = { ...place(), unitIds: [unitId('NK-01')], what: 'report' };
    data(await app.call('tracking.withdraw', input));
    expect(await list()).toEqual([]);
    const { campaignId } = app;
    const [deed] = await app.services.tracking.deeds({ campaignId });
    data(await app.call('tracking.undo', { campaignId, deedId: deed?.id }));
    expect(await list()).toEqual(files);
  });
});
