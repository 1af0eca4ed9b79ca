import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedFile } from '#db/schema/documents.ts';
import { currentActor } from '#electron/app/app.ts';
import { firstBrokenAuditRow } from '#electron/app/audit.ts';
import { mutate } from '#electron/app/mutate.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp({ sample: 'can-tho-2024' });
});
afterEach(() => test.close());

const change = { action: 'test.write', entity: 'stored_file', entityId: 'aa', areas: ['documents'] };
const count = (sql: string) => test.app.db.$client.prepare(sql).pluck().get();

describe('mutate', () => {
  it('writes the change and its audit row together and tells the window', () => {
    const before = count('SELECT count(*) FROM audit') as number;
    mutate(test.app, { ...change, detail: (n: number) => ({ n }) }, (tx) => {
      tx.insert(storedFile).values({ sha256: 'aa', size: 1, addedAt: 'x' }).run();
      return 42;
    });
    expect(count('SELECT count(*) FROM audit')).toBe(before + 1);
    expect(count('SELECT detail FROM audit ORDER BY seq DESC LIMIT 1')).toBe('{"n":42}');
    expect(test.events.at(-1)).toEqual({ kind: 'data.changed', areas: ['documents'] });
  });

  it('leaves neither the change nor the audit row when the work fails', () => {
    const before = count('SELECT count(*) FROM audit');
    const events = test.events.length;
    const failing = () =>
      mutate(test.app, change, (tx) => {
        tx.insert(storedFile).values({ sha256: 'aa', size: 1, addedAt: 'x' }).run();
        throw new Error('power cut');
      });
    expect(failing).toThrow('power cut');
    expect(count("SELECT count(*) FROM stored_file WHERE sha256 = 'aa'")).toBe(0);
    expect(count('SELECT count(*) FROM audit')).toBe(before);
    expect(test.events.length).toBe(events);
  });

  it('refuses work that would go on after the commit', () => {
    expect(() => mutate(test.app, change, async () => undefined)).toThrow(/promise/i);
  });

  it('keeps an audit log in which an edit, a swap or a deletion is found', () => {
    for (let i = 0; i < 20; i++) mutate(test.app, { ...change, entityId: String(i) }, () => undefined);
    expect(firstBrokenAuditRow(test.app.db)).toBeNull();
    const { $client } = test.app.db;
    expect(() => $client.exec("UPDATE audit SET actor = 'x'")).toThrow(/append-only/);
    expect(() => $client.exec('DELETE FROM audit')).toThrow(/append-only/);
    $client.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
    const edits = [
      "UPDATE audit SET actor = 'Người khác' WHERE seq = 7",
      "UPDATE audit SET detail = '{}' WHERE seq = 1",
      'DELETE FROM audit WHERE seq = 9',
      "UPDATE audit SET entity_id = CASE seq WHEN 11 THEN '9' WHEN 12 THEN '8' ELSE entity_id END",
    ];
    for (const edit of edits) {
      $client.exec('SAVEPOINT edit');
      $client.exec(edit);
      expect(firstBrokenAuditRow(test.app.db), edit).not.toBeNull();
      $client.exec('ROLLBACK TO edit');
    }
  });
});

describe('the contract', () => {
  it('names the person who works here', () => {
    expect(currentActor(test.app).actor).not.toBe('');
  });

  it('answers an unknown procedure and a malformed input with a note in Vietnamese', async () => {
    const unknown = await test.call('settings.nothing').catch((e: unknown) => e);
    expect(JSON.stringify(unknown)).not.toMatch(/stack|node_modules/);
    const wrong = await test.call('settings.setActor', { actor: '   ' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', field: 'actor' } });
    expect(wrong.ok ? '' : wrong.error.message).toBe(
      'Dữ liệu nhập chưa hợp lệ: “Người làm việc” không được để trống. Hãy sửa lại rồi thực hiện lại.',
    );
  });

  it('hides what went wrong inside behind a correlation id', async () => {
    test.app.db.$client.exec('DROP TABLE signer');
    const answer = await test.call('settings.signers');
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toMatch(/no such table|signer/i);
    expect(test.errors.length).toBe(1);
  });
});
