import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#electron/app/app.ts';
import { MANIFEST, readManifest } from '#electron/files/package/manifest.ts';
import { loadOrCreateOfficeKey, type OfficeKey } from '#electron/files/package/office-key.ts';
import { type PackageFile, writePackage } from '#electron/files/package/write-package.ts';
import { packageProfile, readZip } from '#electron/files/zip/read-zip.ts';
import type { KeyCardView, OfficeKeyView, PackageInspection, TakenIn } from '#shared/contract/exchange.ts';
import type { TestApp } from '../../support/test-app.ts';
import {
  code,
  copyOf,
  createReceiver,
  createSender,
  data,
  inspect,
  send,
  takeIn,
  tokenFor,
  trust,
  wholeDatabase,
} from './offices.ts';

let sender: TestApp;
let senderKey: OfficeKey;
let trusting: TestApp;
let strange: TestApp;
let older: string;
let bytes: Uint8Array;
let receiver: TestApp;

beforeAll(async () => {
  sender = await createSender();
  older = (await send(sender, 'goi-1.tdkt')).path;
  bytes = readFileSync((await send(sender, 'goi-2.tdkt')).path);
  senderKey = await loadOrCreateOfficeKey(join(sender.app.dataDir, 'khoa-ky.pem'));
  strange = await createReceiver();
  trusting = await createReceiver();
  await trust(trusting, sender);
});
afterAll(() => {
  for (const test of [sender, trusting, strange]) test.close();
});
beforeEach(async () => {
  receiver = await copyOf(trusting);
});
afterEach(() => receiver.close());

function put(name: string, contents: Uint8Array): string {
  const path = join(receiver.folder, name);
  writeFileSync(path, contents);
  return path;
}

/** Both looking and taking in must refuse, and leave every table as it was. */
async function expectRefused(path: string, expected: string | RegExp): Promise<void> {
  const before = wholeDatabase(receiver);
  const answer = await takeIn(receiver, path);
  expect(code(answer)).toMatch(expected);
  expect(code(await inspect(receiver, path))).toMatch(expected);
  expect(wholeDatabase(receiver)).toBe(before);
  expect(receiver.errors).toEqual([]);
}

type Row = Record<string, unknown>;

interface Forgery {
  /** Changes the rows of a table before the sender's own key signs them again. */
  rows?: Record<string, (rows: Row[]) => Row[]>;
  parts?: PackageFile[];
  manifest?: object;
  key?: OfficeKey;
}

/** What an office that is trusted, but whose machine is not, could sign. */
async function forge({ rows = {}, parts = [], manifest: changed = {}, key }: Forgery): Promise<Uint8Array> {
  const entries = readZip(bytes, packageProfile);
  const {
    format: _format,
    files: _files,
    ...manifest
  } = readManifest(entries.get(MANIFEST) ?? new Uint8Array());
  const files = [...entries].slice(2).map(([path, contents]): PackageFile => {
    const change = rows[/^data\/(\w+)\.ndjson$/.exec(path)?.[1] ?? ''];
    if (change === undefined) return { path, bytes: contents };
    const lines = Buffer.from(contents).toString('utf8').trimEnd().split('\n');
    const next = change(lines.map((line) => JSON.parse(line) as Row));
    return { path, bytes: Buffer.from(next.map((row) => `${JSON.stringify(row)}\n`).join('')) };
  });
  const written = await writePackage({
    manifest: { ...manifest, packageId: newId(), serial: 9, ...changed },
    files: [...files, ...parts],
    sign: key ?? senderKey,
  });
  return written.bytes;
}

const withFirst = (change: (row: Row) => Row) => (list: Row[]) =>
  list.map((row, at) => (at === 0 ? change(row) : row));

describe('a package that is not whole', () => {
  it('is refused wherever a byte differs', async () => {
    for (const at of [10, Math.floor(bytes.length / 3), bytes.length - 300]) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 1;
      await expectRefused(put(`sai-${at}.tdkt`, wrong), /^(PACKAGE|CONTAINER|FILE)_/);
    }
  });

  it('is refused when cut off, empty, or something else', async () => {
    await expectRefused(put('cut.tdkt', bytes.subarray(0, bytes.length - 2000)), /^(CONTAINER|PACKAGE)_/);
    await expectRefused(put('empty.tdkt', new Uint8Array()), 'FILE_EMPTY');
    await expectRefused(put('pdf.tdkt', Buffer.from('%PDF-1.7 not a package')), /^(FILE|CONTAINER|PACKAGE)_/);
    const copies = readZip(bytes, packageProfile).get('readable/xep-hang.xlsx') ?? new Uint8Array();
    await expectRefused(put('bang.tdkt', copies), /^(CONTAINER|PACKAGE|FILE)_/);
  });

  it('that is intact is taken in after all these', async () => {
    expect(data<TakenIn>(await takeIn(receiver, put('goi.tdkt', bytes))).figures.differing).toBe(0);
  });
});

describe('a package for somebody else', () => {
  it('is refused when older than the last one, or when its number comes twice', async () => {
    data(await takeIn(receiver, put('moi.tdkt', bytes)));
    const before = wholeDatabase(receiver);
    expect(code(await takeIn(receiver, older))).toBe('EXCHANGE_PACKAGE_OLDER');
    const view = data<PackageInspection>(await inspect(receiver, older));
    expect(view.warnings).toMatchObject([{ blocks: true }]);
    const same = readManifest(readZip(bytes, packageProfile).get(MANIFEST) ?? new Uint8Array()).packageId;
    const twin = await forge({ manifest: { packageId: same } });
    expect(code(await takeIn(receiver, put('twin.tdkt', twin)))).toBe('EXCHANGE_PACKAGE_TWIN');
    expect(wholeDatabase(receiver)).toBe(before);
  });

  it('is refused when addressed to another office, of another kind, or our own', async () => {
    const refused = async (manifest: object, expected: string) => {
      const path = put('khac.tdkt', await forge({ manifest }));
      const before = wholeDatabase(receiver);
      expect(code(await takeIn(receiver, path))).toBe(expected);
      expect(wholeDatabase(receiver)).toBe(before);
    };
    await refused({ to: { officeId: newId(), name: 'Sở khác' } }, 'EXCHANGE_WRONG_RECEIVER');
    await refused({ kind: 'plan-down' }, 'EXCHANGE_KIND_UNKNOWN');
    const { path } = await send(sender, 'own.tdkt');
    expect(code(await takeIn(sender, path))).toBe('EXCHANGE_OWN_PACKAGE');
  });
});

describe('a trusted signer', () => {
  it('is named as this office knows it, whatever the manifest says', async () => {
    const manifest = readManifest(readZip(bytes, packageProfile).get(MANIFEST) ?? new Uint8Array());
    const from = { ...manifest.from, name: 'Văn phòng Chính phủ' };
    const view = data<PackageInspection>(
      await inspect(receiver, put('ten.tdkt', await forge({ manifest: { from } }))),
    );
    expect(view.header.fromName).toBe('Ủy ban nhân dân thành phố Cần Thơ');
  });
});

describe('an unknown signer', () => {
  it('is refused until a person says yes, and then on record', async () => {
    receiver.close();
    receiver = await copyOf(strange);
    const path = put('goi.tdkt', bytes);
    const before = wholeDatabase(receiver);
    expect(code(await takeIn(receiver, path))).toBe('EXCHANGE_SIGNER_UNKNOWN');
    const view = data<PackageInspection>(await inspect(receiver, path));
    expect(view).toMatchObject({
      signer: { state: 'unknown', fingerprint: senderKey.fingerprint },
      contents: null,
    });
    expect(wholeDatabase(receiver)).toBe(before);
    const looked = data<PackageInspection>(await inspect(receiver, path, true));
    expect(looked.contents?.tables.length).toBeGreaterThan(5);
    expect(wholeDatabase(receiver)).toBe(before);

    expect(data<TakenIn>(await takeIn(receiver, path, true)).figures.differing).toBe(0);
    const offices = data<OfficeKeyView[]>(await receiver.call('exchange.offices'));
    expect(offices.slice(1)).toMatchObject([{ state: 'trusted', fingerprint: senderKey.fingerprint }]);
  });

  it('cannot take the place of an office that has a key, nor of a revoked one', async () => {
    const other = await loadOrCreateOfficeKey(join(receiver.folder, 'other.pem'));
    const path = put('gia.tdkt', await forge({ key: other }));
    const before = wholeDatabase(receiver);
    expect(code(await takeIn(receiver, path, true))).toBe('EXCHANGE_KEY_CHANGED');
    expect(wholeDatabase(receiver)).toBe(before);
    const [, known] = data<OfficeKeyView[]>(await receiver.call('exchange.offices'));
    const revoked = data<OfficeKeyView>(
      await receiver.call('exchange.revokeOffice', { officeId: known?.id }),
    );
    expect(revoked.state).toBe('revoked');
    expect(code(await takeIn(receiver, put('goi.tdkt', bytes), true))).toBe('PACKAGE_KEY_REVOKED');
  });

  it('whose card was changed or is our own is not trusted', async () => {
    const card = join(receiver.folder, 'the.txt');
    data(await sender.call('exchange.keyCard', { target: tokenFor(sender, card) }));
    const token = tokenFor(receiver, card);
    const view = data<KeyCardView>(await receiver.call('exchange.importKeyCard', { token }));
    expect(view).toMatchObject({ state: 'known', name: 'Ủy ban nhân dân thành phố Cần Thơ' });
    const wrong = { token, fingerprint: view.fingerprint.replace(/^./, 'X') };
    expect(code(await receiver.call('exchange.trustOffice', wrong))).toBe('EXCHANGE_CARD_CHANGED');
    writeFileSync(
      card,
      readFileSync(card, 'utf8')
        .replace('Cần Thơ', 'Cần Tho')
        .replace(/: [0-9A-F]{4} /, ': 0000 '),
    );
    expect(code(await receiver.call('exchange.importKeyCard', { token }))).toBe('KEY_CARD_WRONG');
    const own = join(receiver.folder, 'own.txt');
    data(await receiver.call('exchange.keyCard', { target: tokenFor(receiver, own) }));
    const ownToken = { token: tokenFor(receiver, own) };
    expect(code(await receiver.call('exchange.importKeyCard', ownToken))).toBe('EXCHANGE_CARD_IS_OWN');
  });
});

describe('rows that a trusted sender must not send', () => {
  const id = () => newId();
  const cases: [string, Forgery, string][] = [
    [
      'a table that is none of its business',
      { parts: [{ path: 'data/installation.ndjson', bytes: Buffer.from('{"id":1}\n') }] },
      'EXCHANGE_PART_UNKNOWN',
    ],
    [
      'a table named like SQL',
      { parts: [{ path: 'data/unit_drop_table.ndjson', bytes: Buffer.from('{}\n') }] },
      'EXCHANGE_PART_UNKNOWN',
    ],
    [
      'a file beside the known folders',
      { parts: [{ path: 'files/x.exe', bytes: Buffer.from('MZ') }] },
      'EXCHANGE_PART_UNKNOWN',
    ],
    [
      'one column more',
      { rows: { unit: withFirst((row) => ({ ...row, '"; DROP TABLE unit; --': 1 })) } },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'one column less',
      { rows: { unit: withFirst(({ name: _name, ...row }) => row) } },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'a value of another kind',
      { rows: { score: withFirst((row) => ({ ...row, pointsHundredths: '100' })) } },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'a fraction',
      { rows: { score: withFirst((row) => ({ ...row, pointsHundredths: 0.5 })) } },
      'PACKAGE_DATA_WRONG',
    ],
    [
      'an unknown stage',
      { rows: { score: withFirst((row) => ({ ...row, stage: 'final' })) } },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'control characters',
      { rows: { unit: withFirst((row) => ({ ...row, name: 'a\u0000b' })) } },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'a plan with parts that no plan has',
      {
        rows: {
          plan_version: withFirst((row) => ({
            ...row,
            body: JSON.stringify({ ...JSON.parse(String(row['body'])), extra: 1 }),
          })),
        },
      },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'a name that touches prototypes inside a body',
      {
        rows: {
          ceremony: withFirst((row) => ({
            ...row,
            body: String(row['body']).replace('{', '{"__proto__":{"a":1},'),
          })),
        },
      },
      'EXCHANGE_ROW_WRONG',
    ],
    [
      'rows of another office',
      { rows: { unit: withFirst((row) => ({ ...row, officeId: id() })) } },
      'EXCHANGE_ROW_FOREIGN',
    ],
    [
      'rows of another campaign',
      { rows: { score: withFirst((row) => ({ ...row, campaignId: id() })) } },
      'EXCHANGE_ROW_FOREIGN',
    ],
    ['a row twice', { rows: { unit: (list) => [...list, ...list.slice(0, 1)] } }, 'EXCHANGE_ROW_TWICE'],
    [
      'two rows in one place',
      { rows: { participant: (list) => [...list, { ...list[0], id: id() }] } },
      'EXCHANGE_ROW_TWICE',
    ],
    [
      'references to what is not in the package',
      { rows: { report: withFirst((row) => ({ ...row, unitId: id() })) } },
      'EXCHANGE_ROW_UNLINKED',
    ],
    [
      'a unit above itself',
      { rows: { unit: withFirst((row) => ({ ...row, parentId: row['id'] })) } },
      'EXCHANGE_ROW_UNLINKED',
    ],
    ['no campaign', { rows: { campaign: () => [] } }, 'EXCHANGE_PART_UNKNOWN'],
    [
      'a paper whose file is missing',
      { rows: { document_file: withFirst((row) => ({ ...row, sha256: '0'.repeat(64) })) } },
      'EXCHANGE_ATTACHMENT_WRONG',
    ],
    [
      'a file name that leaves its folder',
      { rows: { document_file: withFirst((row) => ({ ...row, fileName: '../../evil.docx' })) } },
      'EXCHANGE_ATTACHMENT_WRONG',
    ],
    [
      'a program under the name of a paper',
      {
        parts: [
          {
            path: `files/${createHash('sha256').update('MZ\u0090').digest('hex')}.pdf`,
            bytes: Buffer.from('MZ\u0090'),
          },
        ],
      },
      'EXCHANGE_ATTACHMENT_WRONG',
    ],
  ];

  it.each(cases)('%s', async (_what, forgery, expected) => {
    await expectRefused(put('gia.tdkt', await forge(forgery)), expected);
  });
});

describe('what belongs to others', () => {
  it('is never overwritten, not even with the ids of our own rows', async () => {
    data(await takeIn(receiver, put('goi.tdkt', bytes)));
    const { $client } = receiver.app.db;
    const own = receiver.services.settings.setup();
    const officeId = (await own).office?.id ?? '';
    const ids = $client.prepare('SELECT id FROM nomination LIMIT 1').pluck().get() as string;
    // Our office takes a nomination over: from now on it is our row.
    $client
      .prepare('UPDATE nomination SET office_id = ?, achievement = ? WHERE id = ?')
      .run(officeId, 'của ta', ids);
    const path = put(
      'sau.tdkt',
      await forge({
        rows: {
          nomination: (list) =>
            list.map((row) => (row['id'] === ids ? { ...row, achievement: 'của họ', revision: 50 } : row)),
        },
      }),
    );
    const taken = data<TakenIn>(await takeIn(receiver, path));
    const kept = $client.prepare('SELECT achievement FROM nomination WHERE id = ?').pluck().get(ids);
    expect(kept).toBe('của ta');
    expect(taken.conflicts).toContainEqual(
      expect.objectContaining({ label: 'Đề nghị khen thưởng', reason: 'dòng này thuộc cơ quan khác' }),
    );
  });

  it('a campaign of another office cannot be brought by a stranger', async () => {
    data(await takeIn(receiver, put('goi.tdkt', bytes)));
    const other = await createReceiver('Văn phòng khác');
    const key = await loadOrCreateOfficeKey(join(other.app.dataDir, 'khoa-ky.pem'));
    const officeId = (await other.services.settings.setup()).office?.id ?? '';
    const entries = readZip(bytes, packageProfile);
    const tables = [...entries.keys()].flatMap((path) => /^data\/(\w+)\.ndjson$/.exec(path)?.[1] ?? []);
    const asOther = (list: Row[]) => list.map((row) => ('officeId' in row ? { ...row, officeId } : row));
    const forged = await forge({
      rows: Object.fromEntries(tables.map((table) => [table, asOther])),
      manifest: { from: { officeId, name: 'Văn phòng khác' } },
      key,
    });
    const before = wholeDatabase(receiver);
    expect(code(await takeIn(receiver, put('cuop.tdkt', forged), true))).toBe('EXCHANGE_ROW_FOREIGN');
    expect(wholeDatabase(receiver)).toBe(before);
    other.close();
  });

  it('is not sent on either', async () => {
    data(await takeIn(receiver, put('goi.tdkt', bytes)));
    const target = tokenFor(receiver, join(receiver.folder, 'lai.tdkt'));
    const input = {
      campaignId: sender.campaignId,
      kind: 'report-up',
      toOfficeId: null,
      jobId: newId(),
      target,
    };
    expect(code(await receiver.call('exchange.writePackage', input))).toBe('EXCHANGE_CAMPAIGN_NOT_OWN');
  });
});
