import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '#db/schema/audit.ts';
import { result, score } from '#db/schema/scoring.ts';
import { today } from '#electron/app/app.ts';
import { rankingPaper } from '#electron/scoring/ranking-paper.ts';
import { assembleScoreBoard } from '#electron/scoring/score-board.ts';
import type { Envelope } from '#shared/bridge.ts';
import type { BoardRow, BoardView, SheetView } from '#shared/contract/scoring.ts';
import { applySampleReports } from '../../support/apply-sample-reports.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

/** Communes and wards of the sample, all in one score table. */
const communes = 80;

let filled: TestApp;
let test: TestApp;
beforeAll(async () => {
  filled = await createTestApp({ sample: 'can-tho-2024' });
  applySampleReports(filled);
});
afterAll(() => filled.close());
beforeEach(async () => {
  test = await createTestApp({ from: filled });
});
afterEach(() => test.close());

function data<T>(envelope: Envelope): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data as T;
}
function code(envelope: Envelope): string {
  return envelope.ok ? 'ok' : envelope.error.code;
}
const board = async () => data<BoardView>(await test.call('scoring.board', { campaignId: test.campaignId }));
const rowOf = (view: BoardView, unitCode: string): BoardRow => {
  const row = view.units.find((own) => own.code === unitCode);
  if (row === undefined) throw new Error(`no unit ${unitCode}`);
  return row;
};
const sheetOf = async (unitId: string) =>
  data<SheetView>(await test.call('scoring.sheet', { campaignId: test.campaignId, unitId }));
const criterionOf = (sheet: SheetView, criterionCode: string) => {
  const found = sheet.sections.flatMap(({ criteria }) => criteria).find((own) => own.code === criterionCode);
  if (found === undefined) throw new Error(`no criterion ${criterionCode}`);
  return found;
};
const save = (unitId: string, criterionId: string, stage: string, points: number | null, reason = '') =>
  test.call('scoring.saveScore', {
    campaignId: test.campaignId,
    unitId,
    stage,
    criterionId,
    pointsHundredths: points,
    reason,
  });
const lock = (stage: string) => test.call('scoring.lock', { campaignId: test.campaignId, stage });
const unlock = (stage: string, reason: string) =>
  test.call('scoring.unlock', { campaignId: test.campaignId, stage, reason });
const accept = async (unitCodes?: string[]) => {
  const view = await board();
  const units = view.units.filter((own) => unitCodes?.includes(own.code) ?? true);
  const input = {
    campaignId: test.campaignId,
    unitIds: units.map(({ unitId }) => unitId),
    stage: 'appraisal',
  };
  return test.call('scoring.acceptSelf', input);
};

describe('the board', () => {
  it('ranks every commune in its cluster and marks ties', async () => {
    const view = await board();
    expect(view.units).toHaveLength(communes);
    expect(new Set(view.units.map(({ clusterId }) => clusterId)).size).toBe(view.clusters.length);
    for (const [a, b] of [
      ['CR-04', 'CR-07'],
      ['PD-02', 'PD-05'],
    ] as const) {
      expect(rowOf(view, a)).toMatchObject({ rank: rowOf(view, b).rank, isTied: true });
    }
    const [better, worse] = [rowOf(view, 'TN-04'), rowOf(view, 'TN-08')];
    expect(better.totalHundredths).toBe(worse.totalHundredths);
    expect(better.rank).toBeLessThan(worse.rank);
    for (const { id } of view.clusters) {
      const ranks = view.units.filter(({ clusterId }) => clusterId === id).map(({ rank }) => rank);
      expect(ranks[0]).toBe(1);
      expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
    }
  });

  it('adds sections, bonus and deductions up to the total', async () => {
    for (const own of (await board()).units) {
      const sections = own.sections.reduce((sum, { pointsHundredths }) => sum + pointsHundredths, 0);
      expect(own.totalHundredths, own.code).toBe(
        Math.max(0, sections - own.deductionsHundredths + own.bonusHundredths),
      );
      expect(own.stageTotals[0]).toEqual({ stage: 'self', totalHundredths: own.totalHundredths });
      expect(own.stageTotals[1]).toEqual({ stage: 'appraisal', totalHundredths: null });
    }
  });

  it('says which grade a zero forbids, what is missing and how late reports are', async () => {
    const view = await board();
    const blocked = view.units.filter(({ blockedGrade }) => blockedGrade !== null);
    expect(blocked.length).toBeGreaterThan(0);
    for (const own of blocked) expect(own.blockingZeros.length).toBeGreaterThan(0);
    expect(rowOf(view, 'BT-07').missing.map((own) => own.code)).toEqual(['c.1']);
    // Due on 28/08/2025 at the latest; came on 03/09/2025.
    expect(rowOf(view, 'TL-08').daysLate).toBe(6);
    // Due on 13/02/2025; came on 24/02/2025.
    expect(rowOf(view, 'TL-04').daysLate).toBe(11);
    // Never came: overdue on 10/09/2025.
    expect(rowOf(view, 'VT-09').daysLate).toBe(13);
  });

  it('keeps to one group when asked, and refuses an unknown campaign', async () => {
    const { tables } = await board();
    const groupId = tables[0]?.groupId;
    const own = data<BoardView>(await test.call('scoring.board', { campaignId: test.campaignId, groupId }));
    expect(own.units).toHaveLength(communes);
    const nobody = await test.call('scoring.board', { campaignId: '01922189-0000-7010-8000-00000000ffff' });
    expect(code(nobody)).toBe('NOT_FOUND');
  });
});

describe('the sheet', () => {
  it('tells how computed points came about, by wave and cell', async () => {
    const { unitId } = rowOf(await board(), 'TN-04');
    const residents = criterionOf(await sheetOf(unitId), 'd.2');
    expect(residents.computedHundredths).toBe(600);
    expect(residents.origin).toMatchObject({ kind: 'indicator', code: 'd2', state: 'Đạt' });
    const origin = residents.origin;
    if (origin?.kind !== 'indicator') throw new Error('no origin');
    expect(origin.parts.map(({ wave }) => wave)).toEqual(['Đợt 1', 'Cả phong trào']);
    expect(origin.parts[0]?.cell).toMatch(/^Chỉ tiêu!E\d+$/);
    expect(origin.target).toBe('trên 90 %');
    const onTime = criterionOf(await sheetOf(unitId), 'h.2');
    expect(onTime).toMatchObject({ computedHundredths: 500, origin: { kind: 'daysLate', days: 0 } });
  });
});

describe('typing points', () => {
  it('changes the total and the grade, and asks why it differs', async () => {
    const before = rowOf(await board(), 'TN-04');
    const own = criterionOf(await sheetOf(before.unitId), 'b.2');
    const self = own.scores[0]?.pointsHundredths ?? 0;
    expect(code(await save(before.unitId, own.id, 'appraisal', self - 100))).toBe('SCORE_REASON_MISSING');
    const written = await save(before.unitId, own.id, 'appraisal', self - 100, '  Thiếu hình ảnh ');
    const sheet = data<SheetView>(written);
    expect(criterionOf(sheet, 'b.2').scores[1]).toMatchObject({
      stage: 'appraisal',
      reason: 'Thiếu hình ảnh',
      fault: null,
    });
    expect(sheet.row.totalHundredths).toBe(before.totalHundredths - 100);
    expect(sheet.row.stageTotals).toEqual([
      { stage: 'self', totalHundredths: before.totalHundredths },
      { stage: 'appraisal', totalHundredths: before.totalHundredths - 100 },
    ]);
    expect(sheet.row.differences).toBe(1);
    const trail = test.app.db.select().from(audit).where(eq(audit.action, 'scoring.saveScore')).all();
    expect(trail.map(({ detail }) => detail)).toEqual([
      { stage: 'appraisal', criterion: 'b.2', from: null, to: self - 100 },
    ]);
  });

  it('refuses points outside the criterion, of another table and of an unknown stage', async () => {
    const { unitId } = rowOf(await board(), 'TN-04');
    const sheet = await sheetOf(unitId);
    const id = (criterionCode: string) => criterionOf(sheet, criterionCode).id;
    const over = await save(unitId, id('b.2'), 'appraisal', 401, 'x');
    expect(over).toMatchObject({ ok: false, error: { code: 'SCORE_OUT_OF_RANGE', field: id('b.2') } });
    expect(code(await save(unitId, id('b.2'), 'appraisal', -1, 'x'))).toBe('SCORE_OUT_OF_RANGE');
    expect(code(await save(unitId, id('b.1'), 'appraisal', 300, 'x'))).toBe('SCORE_ALL_OR_NOTHING');
    expect(code(await save(unitId, id('p.2'), 'appraisal', 150, 'x'))).toBe('SCORE_DEDUCTION_STEP');
    expect(code(await save(unitId, id('b.2'), 'council', 300, 'x'))).toBe('SCORE_STAGE_UNKNOWN');
    expect(code(await save(unitId, test.campaignId, 'appraisal', 300, 'x'))).toBe('SCORE_CRITERION_UNKNOWN');
    expect(code(await save(unitId, id('b.2'), 'appraisal', 12.5, 'x'))).toBe('INPUT_INVALID');
    const rows = test.app.db.select().from(score).where(eq(score.stage, 'appraisal')).all();
    expect(rows).toEqual([]);
  });

  it('takes changes back one by one, and not when something else came between', async () => {
    const before = rowOf(await board(), 'TN-04');
    const { unitId } = before;
    const own = criterionOf(await sheetOf(unitId), 'b.2');
    const undo = () => test.call('scoring.undo', { campaignId: test.campaignId, unitId });
    expect(code(await undo())).toBe('SCORE_NOTHING_TO_UNDO');
    await save(unitId, own.id, 'appraisal', 100, 'Lần một');
    await save(unitId, own.id, 'appraisal', 200, 'Lần hai');
    const once = data<SheetView>(await undo());
    expect(criterionOf(once, 'b.2').scores[1]).toMatchObject({ pointsHundredths: 100, reason: 'Lần một' });
    const twice = data<SheetView>(await undo());
    expect(criterionOf(twice, 'b.2').scores).toHaveLength(1);
    expect(twice.row).toEqual(before);
    expect(twice.undo).toBeNull();
    await save(unitId, own.id, 'appraisal', 100, 'Lần ba');
    test.app.db.update(score).set({ pointsHundredths: 150 }).where(eq(score.stage, 'appraisal')).run();
    expect(code(await undo())).toBe('SCORE_UNDO_STALE');
  });

  it('accepts the own points of many units at once where nothing stands', async () => {
    const { unitId } = rowOf(await board(), 'TN-04');
    const own = criterionOf(await sheetOf(unitId), 'b.2');
    await save(unitId, own.id, 'appraisal', 100, 'Thiếu hình ảnh');
    const done = data<{ units: number; scores: number }>(await accept());
    expect(done.units).toBe(communes);
    const selfs = test.app.db.select().from(score).where(eq(score.stage, 'self')).all();
    const appraised = test.app.db.select().from(score).where(eq(score.stage, 'appraisal')).all();
    expect(appraised).toHaveLength(selfs.length);
    expect(done.scores).toBe(selfs.length - 1);
    expect(criterionOf(await sheetOf(unitId), 'b.2').scores[1]?.pointsHundredths).toBe(100);
    expect(data(await accept())).toEqual({ units: 0, scores: 0 });
    const undone = data<SheetView>(await test.call('scoring.undo', { campaignId: test.campaignId, unitId }));
    expect(undone.row.differences).toBe(1);
    expect(criterionOf(undone, 'h.1').scores).toHaveLength(1);
    const none = { campaignId: test.campaignId, unitIds: [], stage: 'appraisal' };
    expect(code(await test.call('scoring.acceptSelf', none))).toBe('NOTHING_SELECTED');
    const self = { ...none, unitIds: [unitId], stage: 'self' };
    expect(code(await test.call('scoring.acceptSelf', self))).toBe('SCORE_ACCEPT_FROM_SELF');
  });
});

describe('locking', () => {
  it('keeps the ranking as it stands and closes this stage and those before', async () => {
    expect(code(await lock('appraisal'))).toBe('SCORE_LOCK_EMPTY');
    await accept();
    const before = await board();
    expect(data(await lock('appraisal'))).toEqual({ units: communes });
    const after = await board();
    expect(after.isFinal).toBe(true);
    expect(after.units).toEqual(before.units);
    const kept = test.app.db.select().from(result).all();
    expect(kept).toHaveLength(communes);
    const own = rowOf(after, 'TN-04');
    expect(kept.find(({ unitId }) => unitId === own.unitId)).toMatchObject({
      totalHundredths: own.totalHundredths,
      grade: own.grade,
      rank: own.rank,
    });
    const { id } = criterionOf(await sheetOf(own.unitId), 'b.2');
    expect(code(await save(own.unitId, id, 'appraisal', 100, 'x'))).toBe('SCORE_STAGE_LOCKED');
    expect(code(await save(own.unitId, id, 'self', 100, 'x'))).toBe('SCORE_STAGE_LOCKED');
    expect(code(await accept())).toBe('SCORE_STAGE_LOCKED');
    const undo = await test.call('scoring.undo', { campaignId: test.campaignId, unitId: own.unitId });
    expect(code(undo)).toBe('SCORE_STAGE_LOCKED');
    expect(code(await lock('appraisal'))).toBe('SCORE_ALREADY_LOCKED');
  });

  it('shows what was locked, and says so when the figures have moved since', async () => {
    await accept();
    await lock('appraisal');
    const before = rowOf(await board(), 'TN-04');
    test.app.db
      .update(score)
      .set({ pointsHundredths: 0 })
      .where(and(eq(score.unitId, before.unitId), eq(score.stage, 'appraisal')))
      .run();
    const after = rowOf(await board(), 'TN-04');
    expect(after).toMatchObject({
      totalHundredths: before.totalHundredths,
      rank: before.rank,
      hasMovedSinceLock: true,
    });
  });

  it('does not let a report that never comes move what was locked', async () => {
    await accept();
    await lock('appraisal');
    const before = rowOf(await board(), 'VT-09');
    test.setNow('2026-03-01T02:00:00.000Z');
    expect(rowOf(await board(), 'VT-09')).toEqual(before);
    expect((await board()).units.some(({ hasMovedSinceLock }) => hasMovedSinceLock)).toBe(false);
  });

  it('refuses to lock points that were changed without a reason', async () => {
    await accept();
    const { unitId } = rowOf(await board(), 'TN-04');
    const { id } = criterionOf(await sheetOf(unitId), 'b.2');
    test.app.db
      .update(score)
      .set({ pointsHundredths: 50 })
      .where(and(eq(score.unitId, unitId), eq(score.stage, 'self'), eq(score.criterionId, id)))
      .run();
    expect(await lock('appraisal')).toMatchObject({
      ok: false,
      error: { code: 'SCORE_LOCK_UNEXPLAINED' },
    });
    expect(test.app.db.select().from(result).all()).toEqual([]);
  });

  it('unlocks with a reason only, and forgets the kept ranking', async () => {
    expect(code(await unlock('appraisal', 'Sửa điểm'))).toBe('SCORE_NOT_LOCKED');
    await accept();
    await lock('appraisal');
    expect(code(await unlock('appraisal', '  '))).toBe('SCORE_UNLOCK_REASON_MISSING');
    expect(data(await unlock('appraisal', 'Phúc tra một đơn vị'))).toEqual({ units: communes });
    expect((await board()).isFinal).toBe(false);
    expect(test.app.db.select().from(result).all()).toEqual([]);
  });
});

describe('the ranking as a workbook', () => {
  it('lists each cluster in the order of rank, on A4', async () => {
    const path = join(test.folder, 'xep-hang.xlsx');
    const target = test.app.tokens.issue(path).token;
    const written = await test.call('scoring.export', {
      ...{ campaignId: test.campaignId, format: 'xlsx' },
      target,
    });
    const size = readFileSync(path).length;
    expect(data(written)).toEqual({ token: target, name: 'xep-hang.xlsx', size });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    const view = await board();
    const rows = sheet.getSheetValues().filter((row) => Array.isArray(row) && typeof row[1] === 'number');
    expect(rows.map((row) => (row as unknown[])[2])).toEqual(view.units.map(({ name }) => name));
    const unknown = { campaignId: test.campaignId, format: 'xlsx', target: test.campaignId };
    expect(code(await test.call('scoring.export', unknown))).toBe('FILE_TOKEN_UNKNOWN');
  });

  it('is printed with the same units in the same order, and says whether it is final', async () => {
    const { app, campaignId } = test;
    const paper = rankingPaper(app, campaignId, assembleScoreBoard(app.db, campaignId, today(app)));
    const view = await board();
    expect(paper.sections.flatMap(({ rows }) => rows.map((row) => row[2]))).toEqual(
      view.units.map(({ name }) => name),
    );
    expect(paper.lines.at(-1)).toBe(view.isFinal ? 'Điểm đã khóa' : 'Điểm chưa khóa, còn có thể thay đổi');
    const path = join(test.folder, 'xep-hang.pdf');
    const target = app.tokens.issue(path).token;
    data(await test.call('scoring.export', { campaignId, target, format: 'pdf' }));
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-/);
  });
});
