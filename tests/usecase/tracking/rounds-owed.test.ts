import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '#db/open.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { assembleScoreBoard } from '#electron/scoring/score-board.ts';
import { formAddressees } from '#electron/tracking/forms/compose-form.ts';
import { lateUnits } from '#electron/tracking/late-units.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import { occurrenceToIssue } from '#electron/tracking/occurrences.ts';
import type { MatrixPage } from '#shared/domain/tracking/matrix.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

const YEARLY = '01922189-0000-70f0-8000-000000000001';
const OCCURRENCE = '2025-11-19';
const NAME = 'Báo cáo năm';

let issued: TestApp;
let test: TestApp;
let units: string[];

/** The sample as a campaign of several years with a report each year, issued, on a day when that of 2025 is overdue. */
beforeAll(async () => {
  issued = await createTestApp({ sample: 'can-tho-2024', now: '2025-12-01T02:00:00Z' });
  const { services, campaignId } = issued;
  const { plan, revision } = await services.plan.get({ campaignId });
  const [milestone] = plan.milestones;
  if (milestone === undefined) throw new Error('the sample lost its milestones');
  const deadline = { kind: 'recurring', rule: 'before', monthDay: '11-20', everyYears: 1 } as const;
  const yearly = {
    ...milestone,
    id: YEARLY,
    name: NAME,
    kind: 'finalReport' as const,
    deadline,
    waveId: null,
  };
  const several = {
    ...plan,
    period: { from: '2024-08-19', to: null },
    rounds: { yearly: true, reviewYears: null },
    milestones: [yearly],
    tasks: plan.tasks.map((task) => ({ ...task, milestoneIds: [] })),
  };
  await services.plan.save({ campaignId, plan: several, expectedRevision: revision, what: 'thử' });
  const [signer] = await services.settings.signers();
  const paper = { campaignId, number: 214, date: '2024-12-24', signerId: signer?.id };
  expect(await issued.call('plan.issue', paper)).toMatchObject({ ok: true });
  units = trackingMatrix(issued.app, campaignId).rows.map(({ unitId }) => unitId);
});
afterAll(() => issued.close());
beforeEach(async () => {
  test = await createTestApp({ from: issued, now: '2025-12-01T02:00:00Z' });
  return () => test.close();
});

const whole = () => ({ campaignId: test.campaignId, milestoneId: YEARLY, occurrence: OCCURRENCE });

async function openRound(): Promise<string> {
  const input = { campaignId: test.campaignId, kind: 'year', year: 2025, way: 'inForce' };
  const answer = await test.call('plan.openRound', input);
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.data as { campaignId: string }).campaignId;
}

const ofRound = (db: Reader, campaignId: string) => ({
  campaignId,
  milestoneId: currentPlan(db, campaignId).plan.milestones.find(({ name }) => name === NAME)?.id ?? '',
  occurrence: '',
});

function deliver(place: ReturnType<typeof whole>, unitIds: string[], paperDate = '2025-11-10') {
  const dates = { paperDate, receivedOn: paperDate, note: '' };
  return test.call('tracking.saveReports', { ...place, ...dates, unitIds });
}

/** By unit, the state of the yearly report of 2025 in one campaign. */
function states({ campaignId, milestoneId, occurrence }: ReturnType<typeof whole>): Map<string, string> {
  const { rows, columns } = trackingMatrix(test.app, campaignId);
  const column = columns.find((own) => own.milestoneId === milestoneId && own.occurrence === occurrence);
  return new Map(
    rows.flatMap(({ unitId, cells }) => {
      const cell = cells[column?.key ?? ''];
      return cell === undefined ? [] : [[unitId, cell.state] as const];
    }),
  );
}

describe('a report that some units had sent before its round was opened', () => {
  it('stays with those in the whole campaign and is asked of the others in the round alone', async () => {
    const early = units.slice(0, 5);
    await deliver(whole(), early);
    const round = ofRound(test.app.db, await openRound());
    expect([...states(whole())]).toEqual(early.map((id) => [id, 'onTime']));
    const inRound = states(round);
    expect([...inRound.keys()]).toEqual(units.slice(5));
    expect(new Set(inRound.values())).toEqual(new Set(['missing']));
  });

  it('is the same on the home page, in the reminders, the counts and the forms', async () => {
    await deliver(whole(), units.slice(0, 5));
    const round = ofRound(test.app.db, await openRound());
    const rest = units.length - 5;
    const late = (campaignId: string) =>
      lateUnits(test.app, campaignId).filter(({ due }) => due === OCCURRENCE).length;
    expect([late(test.campaignId), late(round.campaignId)]).toEqual([0, rest]);
    const page = (await test.services.tracking.matrix({
      campaignId: test.campaignId,
      period: 'all',
    })) as MatrixPage;
    expect(page.all.find(({ due }) => due === OCCURRENCE)?.counts).toMatchObject({ onTime: 5, missing: 0 });
    const week = await test.services.home.week();
    expect(week?.items.map(({ campaignId, overdue }) => [campaignId, overdue])).toEqual([
      [round.campaignId, rest],
    ]);
    const { plan } = currentPlan(test.app.db, round.campaignId);
    const milestone = plan.milestones.find(({ id }) => id === round.milestoneId);
    const occurrence = milestone === undefined ? null : occurrenceToIssue(plan, milestone, '2025-12-01');
    if (occurrence === null) throw new Error('the round lost its report');
    const asked = formAddressees(test.app.db, round.campaignId, plan, occurrence);
    expect(asked.some(({ unitId }) => units.indexOf(unitId) < 5)).toBe(false);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('is not there in the whole campaign when nobody had sent it', async () => {
    await openRound();
    const { columns } = trackingMatrix(test.app, test.campaignId);
    expect(columns.map(({ occurrence }) => occurrence)).not.toContain(OCCURRENCE);
    expect(columns.map(({ occurrence }) => occurrence)).toContain('2026-11-19');
  });

  it('stays with a unit that is not in the round, for it would be asked nowhere', async () => {
    const [gone = '', other = ''] = units;
    const { $client } = test.app.db;
    $client.prepare("UPDATE unit SET valid_to = '2025-12-01' WHERE id = ?").run(gone);
    const round = ofRound(test.app.db, await openRound());
    expect([...states(whole())]).toEqual([[gone, 'missing']]);
    expect(states(round).has(gone)).toBe(false);
    expect(states(round).get(other)).toBe('missing');
  });

  it('cannot be entered in the whole campaign for units that are asked in the round', async () => {
    const [first = '', second = ''] = units;
    await deliver(whole(), [first]);
    await openRound();
    expect(await deliver(whole(), [second])).toMatchObject({ error: { code: 'MILESTONE_NOT_OWED' } });
    expect(await deliver(whole(), [first, second])).toMatchObject({ ok: true, data: { saved: 1 } });
    expect([...states(whole()).keys()]).toEqual([first]);
  });

  it('counts for the points of the round as it came, and nobody is late with it in both', async () => {
    await deliver(whole(), units.slice(0, 5), '2025-11-25');
    const round = ofRound(test.app.db, await openRound());
    const daysLate = (campaignId: string, year: string) =>
      new Map(
        assembleScoreBoard(test.app.db, campaignId, '2025-12-01').units.map(({ unitId, reports }) => [
          unitId,
          reports.reports.filter(({ due }) => due.startsWith(year)).map((own) => own.daysLate),
        ]),
      );
    const inRound = daysLate(round.campaignId, '2025');
    const inWhole = daysLate(test.campaignId, '2025');
    const scored = units.filter((unitId) => inRound.has(unitId));
    expect(scored.length).toBeGreaterThan(5);
    for (const unitId of scored) {
      const isEarly = units.indexOf(unitId) < 5;
      expect(inRound.get(unitId)).toEqual([isEarly ? 6 : 12]);
      expect(inWhole.get(unitId)).toEqual(isEarly ? [6] : []);
    }
  });

  it('is owed exactly once by every unit, whoever sent what before and after', async () => {
    const some = fc.uniqueArray(fc.nat({ max: 101 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(some, some, some, async (before, afterwards, sentBack) => {
        test.close();
        test = await createTestApp({ from: issued, now: '2025-12-01T02:00:00Z' });
        const chosen = (places: number[]) => places.flatMap((at) => units[at] ?? []);
        if (before.length > 0) await deliver(whole(), chosen(before));
        test.app.db.$client
          .prepare("UPDATE report SET state = 'returned' WHERE unit_id IN (SELECT value FROM json_each(?))")
          .run(JSON.stringify(chosen(sentBack)));
        const round = ofRound(test.app.db, await openRound());
        const late = afterwards.filter((at) => !before.includes(at));
        if (late.length > 0) await deliver(round, chosen(late));
        const here = states(whole());
        const there = states(round);
        for (const unitId of units) expect([here.has(unitId), there.has(unitId)]).toContain(true);
        expect(here.size + there.size).toBe(units.length);
        expect([...here.values()]).not.toContain('missing');
        expect([...here.keys()].sort()).toEqual(chosen(before).sort());
        const delivered = (all: Map<string, string>) =>
          [...all.values()].filter((own) => own === 'onTime').length;
        const again = before.filter((at) => sentBack.includes(at)).length;
        expect(delivered(here) + delivered(there)).toBe(before.length - again + late.length);
      }),
      { numRuns: 12 },
    );
  });
});
