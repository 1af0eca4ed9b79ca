import { eq, inArray } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '#db/open.ts';
import { award, decision, dossierCheck } from '#db/schema/awards.ts';
import { result, scoreLock } from '#db/schema/scoring.ts';
import { indicatorValue, report } from '#db/schema/tracking.ts';
import { unit } from '#db/schema/units.ts';
import { newId, stampChange, stampNew } from '#electron/app/app.ts';
import { mutate } from '#electron/app/mutate.ts';
import type { TestApp } from '../../support/test-app.ts';
import { createReceiver, createSender, data, send, type TakenIn, takeIn, trust } from './offices.ts';

let sender: TestApp;
let receiver: TestApp;
let count = 0;
beforeEach(async () => {
  sender = await createSender();
  receiver = await createReceiver();
  await trust(receiver, sender);
});
afterEach(() => {
  expect(receiver.errors).toEqual([]);
  sender.close();
  receiver.close();
});

const change = (test: TestApp, work: (tx: Tx) => unknown) =>
  mutate(test.app, { action: 'test.change', entity: 'x', entityId: '*', areas: [] }, (tx) => void work(tx));
async function exchange(): Promise<TakenIn> {
  count++;
  const { path } = await send(sender, `goi-${count}.tdkt`);
  const taken = data<TakenIn>(await takeIn(receiver, path));
  const broken = receiver.app.db.$client.pragma('foreign_key_check') as unknown[];
  expect(broken).toEqual([]);
  return taken;
}
const line = (taken: TakenIn, table: string) => taken.tables.find((own) => own.table === table);

describe('the next package', () => {
  it('follows points that were unlocked and locked again', async () => {
    await exchange();
    const { campaignId } = sender;
    const stage = 'appraisal';
    change(sender, (tx) => {
      tx.delete(award).run();
      tx.delete(decision).run();
    });
    data(await sender.call('scoring.unlock', { campaignId, stage, reason: 'Rà soát lại' }));
    const open = await exchange();
    expect(receiver.app.db.select().from(result).all()).toEqual([]);
    expect(line(open, 'score_lock')).toMatchObject({ removed: 1 });
    expect(line(open, 'award')).toMatchObject({ removed: 2 });
    expect(open.figures.differing).toBe(0);
    data(await sender.call('scoring.lock', { campaignId, stage }));
    const locked = await exchange();
    expect(receiver.app.db.select().from(scoreLock).all()).toEqual(
      sender.app.db.select().from(scoreLock).all(),
    );
    expect(line(locked, 'result')).toMatchObject({ added: 80, conflicts: 0 });
    expect(locked.figures.differing).toBe(0);
  });

  it('lets two rows change places', async () => {
    await exchange();
    const [first, second] = sender.app.db.select().from(award).all();
    if (first === undefined || second === undefined) throw new Error('no awards');
    const number = (tx: Tx, id: string, goldenBookNumber: number) =>
      tx
        .update(award)
        .set({ goldenBookNumber, ...stampChange(sender.app) })
        .where(eq(award.id, id))
        .run();
    change(sender, (tx) => {
      number(tx, first.id, 99);
      number(tx, second.id, first.goldenBookNumber);
      number(tx, first.id, second.goldenBookNumber);
    });
    expect(line(await exchange(), 'award')).toMatchObject({ changed: 2, conflicts: 0 });
    expect(receiver.app.db.select().from(award).all()).toEqual(
      expect.arrayContaining(sender.app.db.select().from(award).all()),
    );
  });

  it('leaves out a row, and what hangs on it, where this office has one of its own in the same place', async () => {
    const [moved] = sender.app.db.select().from(indicatorValue).all();
    const old = sender.app.db
      .select()
      .from(report)
      .where(eq(report.id, moved?.reportId ?? ''))
      .get();
    if (moved === undefined || old === undefined) throw new Error('no reports');
    const values = sender.app.db
      .select()
      .from(indicatorValue)
      .where(eq(indicatorValue.reportId, old.id))
      .all();
    const valueIds = values.map(({ id }) => id);
    change(sender, (tx) => {
      tx.delete(indicatorValue).where(inArray(indicatorValue.id, valueIds)).run();
      tx.delete(report).where(eq(report.id, old.id)).run();
    });
    await exchange();
    const own = { ...old, id: newId(), note: 'nhập ở cấp trên', ...stampNew(receiver.app) };
    change(receiver, (tx) => tx.insert(report).values(own).run());
    change(sender, (tx) => {
      tx.insert(report).values(old).run();
      for (const value of values) tx.insert(indicatorValue).values(value).run();
    });
    const taken = await exchange();
    expect(line(taken, 'report')).toMatchObject({ added: 0, conflicts: 1 });
    expect(line(taken, 'indicator_value')).toMatchObject({ added: 0, conflicts: values.length });
    expect(taken.conflicts[0]).toMatchObject({ reason: 'trên máy này đã có dòng khác ở cùng vị trí' });
    expect(receiver.app.db.select().from(report).where(eq(report.unitId, old.unitId)).all()).toContainEqual(
      own,
    );
  });

  it('keeps a row that is still used here, and counts that were changed here', async () => {
    await exchange();
    const [removed] = sender.app.db.select().from(report).where(eq(report.source, 'form')).all();
    if (removed === undefined) throw new Error('no reports');
    const values = sender.app.db
      .select()
      .from(indicatorValue)
      .where(eq(indicatorValue.reportId, removed.id))
      .all();
    const { campaignId, unitId, id: reportId } = removed;
    const mine = {
      id: newId(),
      campaignId,
      unitId,
      indicatorId: newId(),
      waveId: newId(),
      numerator: 3,
      reportId,
    };
    change(receiver, (tx) => {
      tx.insert(indicatorValue)
        .values({ ...mine, ...stampNew(receiver.app) })
        .run();
      tx.update(dossierCheck).set({ copies: 1 }).run();
    });
    change(sender, (tx) => {
      const ids = values.map(({ id }) => id);
      if (ids.length > 0) tx.delete(indicatorValue).where(inArray(indicatorValue.id, ids)).run();
      tx.delete(report).where(eq(report.id, removed.id)).run();
      tx.update(dossierCheck).set({ copies: 3 }).run();
    });
    const taken = await exchange();
    expect(line(taken, 'report')).toMatchObject({ removed: 0, conflicts: 1 });
    expect(line(taken, 'dossier_check')).toMatchObject({ conflicts: 1 });
    expect(receiver.app.db.select().from(dossierCheck).all()).toMatchObject([{ copies: 1 }]);
    expect(receiver.app.db.select().from(report).where(eq(report.id, removed.id)).all()).toHaveLength(1);
  });

  it('of one campaign does not undo what the package of another brought to shared units', async () => {
    await exchange();
    const first = sender.campaignId;
    const [signer] = await sender.services.settings.signers();
    const source = { kind: 'campaign', campaignId: first };
    const { campaignId } = data<{ campaignId: string }>(
      await sender.call('plan.create', { source, yearsLater: 1 }),
    );
    const issue = { campaignId, number: null, date: '2025-09-09', signerId: signer?.id };
    data(await sender.call('plan.issue', issue));
    const [renamed] = sender.app.db.select().from(unit).all();
    const rename = (name: string) =>
      change(sender, (tx) =>
        tx
          .update(unit)
          .set({ name, ...stampChange(sender.app) })
          .where(eq(unit.id, renamed?.id ?? ''))
          .run(),
      );
    const nameHere = () =>
      receiver.app.db
        .select()
        .from(unit)
        .where(eq(unit.id, renamed?.id ?? ''))
        .get()?.name;
    rename('Tên mới');
    sender.campaignId = campaignId;
    const other = await exchange();
    const isShared = nameHere() === 'Tên mới';
    expect(other.conflicts).toEqual([]);
    rename('Tên mới hơn');
    sender.campaignId = first;
    const again = await exchange();
    expect(again.conflicts).toEqual([]);
    expect(nameHere()).toBe('Tên mới hơn');
    expect(isShared).toBe(true);
  });
});
