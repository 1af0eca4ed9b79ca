import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '#db/schema/audit.ts';
import { documentFile, documentRegister, storedFile } from '#db/schema/documents.ts';
import { planUndo, planVersion } from '#db/schema/plan.ts';
import { legalEntry, signer } from '#db/schema/settings.ts';
import { firstBrokenAuditRow } from '#electron/app/audit.ts';
import { readLegalTables } from '#electron/settings/legal-tables.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
let printed: string[];
let printerFails: boolean;
/** Runs while the printer works, as another person would. */
let whilePrinting: () => unknown;

beforeEach(async () => {
  printed = [];
  printerFails = false;
  whilePrinting = () => undefined;
  test = await createTestApp({
    sample: 'can-tho-2024',
    printer: {
      htmlToPdf: async (html) => {
        await whilePrinting();
        if (printerFails) throw new Error('the print window was closed');
        printed.push(html);
        return new TextEncoder().encode(
          `%PDF-1.7\n${createHash('sha256').update(html).digest('hex')}\n%%EOF\n`,
        );
      },
    },
  });
});
afterEach(() => test.close());

async function signerId(): Promise<string> {
  const [first] = await test.services.settings.signers();
  if (first === undefined) throw new Error('the sample has no signer');
  return first.id;
}

async function issue(number: number | null = 214, campaignId = test.campaignId) {
  return test.call('plan.issue', { campaignId, number, date: '2024-09-24', signerId: await signerId() });
}

/** Everything that issuing may write. */
function state() {
  const { db } = test.app;
  return {
    documents: db.select().from(documentRegister).all(),
    files: db.select().from(documentFile).all(),
    versions: db.select().from(planVersion).all(),
    legal: db.select().from(legalEntry).all(),
    undo: db.select().from(planUndo).all(),
    audit: db.select().from(audit).all().length,
  };
}

async function copyOfCampaign(): Promise<string> {
  const source = { kind: 'campaign', campaignId: test.campaignId } as const;
  return (await test.services.plan.create({ source, yearsLater: 0 })).campaignId;
}

describe('issuing a plan', () => {
  it('registers number, date and signer and freezes version, files and legal tables', async () => {
    expect(await issue()).toMatchObject({ ok: true, data: { number: 214, symbol: 'KH-UBND' } });
    const shown = await test.services.plan.get({ campaignId: test.campaignId });
    expect(shown).toMatchObject({ isIssued: true, canEdit: false, canUndo: false });
    expect(shown.campaign.state).toBe('issued');
    expect(shown.document).toMatchObject({
      ...{ number: 214, year: 2024, date: '2024-09-24', symbol: 'KH-UBND', state: 'issued' },
      ...{ signerName: 'Trần Văn Mẫu', purpose: 'plan', kind: 'plan' },
    });
    expect(shown.document?.files.map(({ fileName }) => fileName)).toEqual([
      'Kế hoạch số 214-KH-UBND ngày 24-09-2024.docx',
      'Kế hoạch số 214-KH-UBND ngày 24-09-2024.pdf',
    ]);
    expect(printed[0]).toContain('Số: 214/KH-UBND');
    expect(printed[0]).toContain('Cần Thơ, ngày 24 tháng 9 năm 2024');
    expect(printed[0]).toContain('KT. CHỦ TỊCH');
    expect(readLegalTables(test.app.db, test.campaignId)).toEqual(readLegalTables(test.app.db, null));
    expect(firstBrokenAuditRow(test.app.db)).toBeNull();
  });

  it('closes the version for ever, also against the database itself', async () => {
    await issue();
    const { plan, revision } = await test.services.plan.get({ campaignId: test.campaignId });
    const save = { campaignId: test.campaignId, plan, expectedRevision: revision, what: '' };
    expect(await test.call('plan.save', save)).toMatchObject({
      ok: false,
      error: { code: 'PLAN_ALREADY_ISSUED' },
    });
    expect(await test.call('plan.undo', { campaignId: test.campaignId })).toMatchObject({
      ok: false,
      error: { code: 'PLAN_ALREADY_ISSUED' },
    });
    const { db } = test.app;
    expect(() =>
      db
        .update(planVersion)
        .set({ body: { ...plan, theme: 'Khác' } })
        .run(),
    ).toThrow();
    expect(() => db.delete(planVersion).run()).toThrow();
    expect((await issue(215)).ok).toBe(false);
  });

  it('keeps the issued tables when the office changes its own later', async () => {
    await issue();
    const tables = readLegalTables(test.app.db, null);
    await test.services.settings.saveLegalTables({ ...tables, baseSalary: [] });
    expect(readLegalTables(test.app.db, test.campaignId).baseSalary).toEqual(tables.baseSalary);
  });

  it('refuses a number that is taken and names its holder', async () => {
    await issue(214);
    const campaignId = await copyOfCampaign();
    const before = state();
    const refused = await issue(214, campaignId);
    expect(refused).toMatchObject({ ok: false, error: { code: 'DOCUMENT_NUMBER_TAKEN', field: 'number' } });
    expect(refused.ok ? '' : refused.error.message).toContain('214/KH-UBND');
    expect(state()).toEqual(before);
    expect(await issue(null, campaignId)).toMatchObject({ ok: true, data: { number: 215 } });
  });

  it('gives one number once to two plans issued at the same time', async () => {
    const campaignId = await copyOfCampaign();
    const answers = await Promise.all([issue(214), issue(214, campaignId)]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(state().documents).toHaveLength(1);
  });

  it('leaves everything as it was when the printer fails', async () => {
    const before = state();
    printerFails = true;
    expect(await issue()).toMatchObject({ ok: false, error: { code: 'DOCUMENT_PDF_FAILED' } });
    expect(state()).toEqual(before);
    expect(test.errors).toHaveLength(1);
    printerFails = false;
    expect(await issue()).toMatchObject({ ok: true, data: { number: 214 } });
  });

  it('does not freeze what its files do not show', async () => {
    const { plan, revision } = await test.services.plan.get({ campaignId: test.campaignId });
    whilePrinting = () =>
      test.services.plan.save({
        campaignId: test.campaignId,
        plan: { ...plan, theme: 'Sửa trong lúc in' },
        expectedRevision: revision,
        what: 'Thông tin chung',
      });
    expect(await issue()).toMatchObject({ ok: false, error: { code: 'PLAN_CHANGED_WHILE_ISSUING' } });
    expect(state()).toMatchObject({ documents: [], files: [] });
    expect((await test.services.plan.get({ campaignId: test.campaignId })).isIssued).toBe(false);
  });

  it('refuses an incomplete plan before anything is printed', async () => {
    const { plan, revision } = await test.services.plan.get({ campaignId: test.campaignId });
    await test.services.plan.save({
      ...{ campaignId: test.campaignId, expectedRevision: revision, what: '' },
      plan: { ...plan, recipients: [], period: { from: '2024-08-19', to: '2025-08-18' } },
    });
    const refused = await issue();
    expect(refused).toMatchObject({ ok: false, error: { code: 'PLAN_INCOMPLETE' } });
    expect(refused.ok ? '' : refused.error.message).toContain('còn 2 điểm');
    expect(printed).toEqual([]);
  });

  it('refuses a signer whose time is over', async () => {
    const id = await signerId();
    test.app.db.update(signer).set({ validTo: '2024-09-23' }).where(eq(signer.id, id)).run();
    expect(await issue()).toMatchObject({
      ok: false,
      error: { code: 'DOCUMENT_SIGNER_NOT_IN_FORCE', field: 'signerId' },
    });
  });
});

describe('the files of an issued plan', () => {
  async function exportTo(name: string) {
    const folder = join(test.folder, name);
    mkdirSync(folder, { recursive: true });
    const { token } = test.app.tokens.issue(folder);
    const answer = await test.call('plan.exportFiles', { campaignId: test.campaignId, folderToken: token });
    return { folder, answer };
  }

  it('come out byte for byte as they were frozen, also after the data around them changed', async () => {
    await issue();
    const frozen = test.app.db.select().from(documentFile).all();
    test.app.db.update(signer).set({ name: 'Người khác' }).run();
    const { folder } = await exportTo('ra');
    expect(readdirSync(folder)).toHaveLength(2);
    for (const { fileName, sha256 } of frozen) {
      const bytes = readFileSync(join(folder, fileName));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(test.app.db.select().from(storedFile).all()).toHaveLength(2);
    const { html } = await test.services.plan.preview({ campaignId: test.campaignId, whole: false });
    expect(html).toBe(printed[0]);
  });

  it('never write over a file that is there', async () => {
    await issue();
    const { folder } = await exportTo('ra');
    const name = 'Kế hoạch số 214-KH-UBND ngày 24-09-2024.docx';
    writeFileSync(join(folder, name), 'bản có chữ ký');
    await exportTo('ra');
    expect(readFileSync(join(folder, name), 'utf8')).toBe('bản có chữ ký');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('are not there before the plan is issued', async () => {
    const { folder, answer } = await exportTo('ra');
    expect(answer).toMatchObject({ ok: false, error: { code: 'PLAN_NOT_ISSUED' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are refused when the kept bytes were changed', async () => {
    await issue();
    const [file] = test.app.db.select().from(documentFile).all();
    const sha256 = file?.sha256 ?? '';
    writeFileSync(join(test.app.dataDir, 'tep', sha256.slice(0, 2), sha256), 'khác');
    const { folder, answer } = await exportTo('ra');
    expect(answer).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
