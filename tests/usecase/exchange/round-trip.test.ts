import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ceremony } from '#db/schema/ceremonies.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { score } from '#db/schema/scoring.ts';
import { indicatorValue } from '#db/schema/tracking.ts';
import { person, unit } from '#db/schema/units.ts';
import { stampChange } from '#electron/app/app.ts';
import { mutate } from '#electron/app/mutate.ts';
import { packageProfile, readZip } from '#electron/files/zip/read-zip.ts';
import { assembleScoreBoard } from '#electron/scoring/score-board.ts';
import type { PackageDraft, PackageLogView } from '#shared/contract/exchange.ts';
import type { TestApp } from '../../support/test-app.ts';
import {
  createReceiver,
  createSender,
  data,
  dump,
  inspect,
  type PackageInspection,
  send,
  type TakenIn,
  takeIn,
  trust,
  wholeDatabase,
} from './offices.ts';

let sender: TestApp;
let receiver: TestApp;
let first: string;
let taken: TakenIn;
beforeAll(async () => {
  sender = await createSender();
  receiver = await createReceiver();
  await trust(receiver, sender);
  const draft = data<PackageDraft>(
    await sender.call('exchange.packageDraft', { campaignId: sender.campaignId }),
  );
  const { path, sent } = await send(sender, 'goi-1.tdkt');
  first = path;
  expect(sent.serial).toBe(draft.serial);
  expect(sent.rows).toBe(draft.tables.reduce((sum, { rows }) => sum + rows, 0));
  const inspection = data<PackageInspection>(await inspect(receiver, path));
  expect(inspection).toMatchObject({ signer: { state: 'trusted' }, warnings: [], isTakenInAlready: false });
  const answer = await takeIn(receiver, path);
  taken = data<TakenIn>(answer);
  expect(taken.tables).toEqual(inspection.contents?.tables);
});
afterAll(() => {
  sender.close();
  receiver.close();
});

const boardOf = ({ app }: TestApp, day = '2025-09-10') =>
  assembleScoreBoard(app.db, sender.campaignId, day).units.map(({ facts, ...rest }) => ({
    ...rest,
    values: [...facts.values],
    scores: [...facts.scores].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  }));

describe('a package', () => {
  it('leaves its papers in the register of the office that issued them', async () => {
    const all = { campaignId: null, kind: null };
    const ofCampaign = { campaignId: sender.campaignId, kind: null };
    const issued = await sender.services.documents.list(ofCampaign);
    expect(issued.map(({ kind, number }) => [kind, number])).toContainEqual(['plan', 214]);
    expect(receiver.app.db.select().from(documentRegister).all()).toHaveLength(issued.length);
    expect(await receiver.services.documents.list(ofCampaign)).toEqual([]);
    expect(await receiver.services.documents.list(all)).toEqual([]);
    const [paper] = issued;
    const opened = await receiver.services.documents.open({ documentId: paper?.id ?? '' });
    expect(opened.document).toEqual(paper);
  });

  it('is only read by the office that took it in', async () => {
    const { campaignId } = sender;
    const before = wholeDatabase(receiver);
    const board = await receiver.services.scoring.board({ campaignId });
    const unitIds = board.units.slice(0, 2).map(({ unitId }) => unitId);
    const awards = await receiver.services.awards.list({ campaignId });
    const nominationIds = awards.nominations.slice(0, 1).map(({ id }) => id);
    const reportId = receiver.app.db.$client.prepare('SELECT id FROM report LIMIT 1').pluck().get();
    const attempts: [string, unknown][] = [
      ['scoring.unlock', { campaignId, stage: 'appraisal', reason: 'Xem lại' }],
      ['awards.setConsent', { nominationIds, hasConsent: true }],
      ['tracking.returnReport', { reportId, reason: 'Thiếu số liệu' }],
      ['units.setParticipation', { campaignId, unitIds, groupId: null }],
    ];
    for (const [path, input] of attempts) {
      const answer = await receiver.call(path, input);
      expect(answer.ok ? 'ok' : answer.error.code, path).toMatch(
        /^(CAMPAIGN_RECEIVED|SCORE_UNLOCK_DECIDED)$/,
      );
    }
    expect(wholeDatabase(receiver)).toEqual(before);
  });

  it('brings every row of the campaign, and of people only those proposed', () => {
    const [here, there] = [dump(sender), dump(receiver)];
    const travelling = new Set((there['person'] ?? []).map((row) => (row as { id: string }).id));
    for (const [table, rows] of Object.entries(there)) {
      const expected = here[table] ?? [];
      if (table === 'person') expect(expected).toEqual(expect.arrayContaining(rows));
      else if (table === 'legal_entry') {
        const frozen = (row: unknown) => (row as { campaignId: string | null }).campaignId !== null;
        expect(rows.filter(frozen)).toEqual(expected.filter(frozen));
      } else if (table === 'unit' || table === 'unit_period') {
        expect(expected).toEqual(expect.arrayContaining(rows));
      } else expect({ table, rows }).toEqual({ table, rows: expected });
    }
    const proposed = new Set((here['nomination'] ?? []).map((row) => (row as { personId: string }).personId));
    expect([...travelling].every((id) => proposed.has(id))).toBe(true);
    expect(travelling.size).toBeGreaterThan(10);
    expect(sender.app.db.select().from(person).all().length).toBeGreaterThan(travelling.size);
  });

  it('gives the same figures on the second machine', () => {
    const figures = boardOf(receiver);
    expect(figures.length).toBe(80);
    expect(figures).toEqual(boardOf(sender));
    expect(taken.figures).toEqual({ units: 80, differing: 0 });
    expect(taken.conflicts).toEqual([]);
    const current = receiver.services.campaigns.current();
    expect(current).toMatchObject({ id: sender.campaignId, origin: 'received', state: 'issued' });
  });

  it('brings the frozen papers and the evidence, byte for byte', async () => {
    const files = sender.app.db.$client
      .prepare('SELECT sha256, file_name FROM document_file UNION SELECT sha256, file_name FROM evidence')
      .all() as {
      sha256: string;
      file_name: string;
    }[];
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const { sha256, file_name } of files) {
      expect(receiver.app.files.get(sha256, file_name)).toEqual(sender.app.files.get(sha256, file_name));
    }
    expect(taken.files).toBe(new Set(files.map(({ sha256 }) => sha256)).size);
  });

  it('can be read without the application', () => {
    const names = [...readZip(readFileSync(first), packageProfile).keys()];
    expect(names).toContain('readable/xep-hang.xlsx');
    expect(names).toContain('readable/chi-tieu-khen-thuong.xlsx');
    expect(names).toContain('data/nomination.ndjson');
  });

  it('is entered in both histories', async () => {
    const out = data<PackageLogView[]>(await sender.call('exchange.history'));
    const came = data<PackageLogView[]>(await receiver.call('exchange.history'));
    expect(out).toMatchObject([
      { direction: 'out', serial: 1, fromName: 'Ủy ban nhân dân thành phố Cần Thơ' },
    ]);
    expect(came).toMatchObject([{ direction: 'in', serial: 1, sha256: out[0]?.sha256, rows: out[0]?.rows }]);
  });

  it('taken in a second time changes nothing', async () => {
    const before = wholeDatabase(receiver);
    const again = data<TakenIn>(await takeIn(receiver, first));
    expect(again).toMatchObject({ wasTakenInBefore: true, tables: [] });
    expect(wholeDatabase(receiver)).toBe(before);
    const inspection = data<PackageInspection>(await inspect(receiver, first));
    expect(inspection.isTakenInAlready).toBe(true);
  });
});

describe('the next package', () => {
  it('brings changes and removals and keeps edits made here; the one before changes nothing any more', async () => {
    const { db } = sender.app;
    const [changed, edited, bothEdited] = db.select().from(indicatorValue).limit(3).all();
    const [removed] = db.select().from(ceremony).all();
    const [own] = receiver.app.db.select().from(unit).limit(1).all();
    if (!changed || !edited || !bothEdited || !removed || !own) throw new Error('the sample is too small');
    const edit = (test: TestApp, id: string, numerator: number) =>
      mutate(test.app, { action: 'test.edit', entity: 'x', entityId: id, areas: [] }, (tx) =>
        tx
          .update(indicatorValue)
          .set({ numerator, ...stampChange(test.app) })
          .where(eq(indicatorValue.id, id))
          .run(),
      );
    edit(sender, changed.id, 77);
    edit(sender, bothEdited.id, 78);
    edit(receiver, bothEdited.id, 5);
    edit(receiver, bothEdited.id, 6);
    edit(receiver, edited.id, 4);
    mutate(sender.app, { action: 'test.remove', entity: 'x', entityId: '*', areas: [] }, (tx) => {
      tx.delete(ceremony).where(eq(ceremony.id, removed.id)).run();
      tx.delete(score).where(eq(score.unitId, changed.unitId)).run();
    });
    sender.setNow('2025-09-20T02:00:00.000Z');
    const { path } = await send(sender, 'goi-2.tdkt');
    const second = data<TakenIn>(await takeIn(receiver, path));
    const valueHere = (id: string) =>
      receiver.app.db.select().from(indicatorValue).where(eq(indicatorValue.id, id)).get()?.numerator;
    expect(valueHere(changed.id)).toBe(77);
    expect(valueHere(edited.id)).toBe(4);
    expect(valueHere(bothEdited.id)).toBe(6);
    expect(second.conflicts).toMatchObject([
      { label: 'Số liệu chỉ tiêu', reason: 'đã được sửa trên máy này' },
    ]);
    const byTable = new Map(second.tables.map((table) => [table.table, table]));
    expect(byTable.get('indicator_value')).toMatchObject({ changed: 1, conflicts: 1, removed: 0 });
    expect(byTable.get('ceremony')).toMatchObject({ removed: 1 });
    expect(byTable.get('score')?.removed).toBeGreaterThan(0);
    expect(
      receiver.app.db
        .select()
        .from(ceremony)
        .all()
        .map(({ id }) => id),
    ).not.toContain(removed.id);

    const third = await send(sender, 'goi-3.tdkt');
    data(await takeIn(receiver, third.path));
    const before = wholeDatabase(receiver);
    expect(data<TakenIn>(await takeIn(receiver, path)).wasTakenInBefore).toBe(true);
    expect(wholeDatabase(receiver)).toBe(before);
  });
});

describe('evidence in packages', () => {
  const bytesOf = (size: number) =>
    sender.app.db.$client
      .prepare('UPDATE stored_file SET size = ? WHERE sha256 IN (SELECT sha256 FROM evidence)')
      .run(size);

  it('can be left out, and the draft says what it weighs', async () => {
    const { campaignId } = sender;
    const draft = data<PackageDraft>(await sender.call('exchange.packageDraft', { campaignId }));
    expect(draft.evidence).toMatchObject({ files: 1, fits: true });
    const { path } = await send(sender, 'khong-minh-chung.tdkt', null, { withEvidence: false });
    const names = [...readZip(readFileSync(path), packageProfile).keys()];
    expect(names.filter((name) => name.endsWith('.png') || name.includes('evidence'))).toEqual([]);
  });

  it('that is too much for one package is refused unless it is left out', async () => {
    const size = sender.app.db.$client
      .prepare('SELECT size FROM stored_file JOIN evidence USING (sha256)')
      .pluck()
      .get();
    bytesOf(41 * 1024 * 1024);
    const { campaignId } = sender;
    const draft = data<PackageDraft>(await sender.call('exchange.packageDraft', { campaignId }));
    expect(draft.evidence.fits).toBe(false);
    await expect(send(sender, 'qua-nang.tdkt')).rejects.toThrow(/EVIDENCE_PACKAGE_TOO_BIG/);
    bytesOf(Number(size));
  });
});
