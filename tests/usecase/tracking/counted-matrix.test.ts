import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#electron/app/app.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { countMatrix } from '#electron/tracking/count-matrix.ts';
import { fillMatrix } from '#electron/tracking/fill-matrix.ts';
import { lateUnits, longestLate, overdueView } from '#electron/tracking/late-units.ts';
import { isOverdue } from '#electron/tracking/matrix-cell.ts';
import { openMatrix } from '#shared/domain/tracking/matrix.ts';
import { reportMonthly } from '#tests/support/monthly-reports.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

const NOW = '2025-05-20T02:00:00Z';
let base: TestApp;
let units: string[];
let columns: { milestoneId: string; occurrence: string; due: string }[];

/** Two years of monthly reports of the sample's units: more than one look, some of it still to come. */
beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024', now: NOW });
  reportMonthly(base, 2, 2025);
  const filled = fillMatrix(base.app, { campaignId: base.campaignId });
  units = filled.members.map(({ unitId }) => unitId);
  columns = filled.columns;
});
afterAll(() => base.close());

const place = fc.record({ unit: fc.nat({ max: 101 }), column: fc.nat({ max: 23 }) });
const odd = fc.record({
  deleted: fc.array(place, { maxLength: 40 }),
  returned: fc.array(place, { maxLength: 10 }),
  extended: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 60 })), { maxLength: 6 }),
  sentBack: fc.array(place, { maxLength: 4 }),
  ended: fc.array(fc.tuple(fc.nat({ max: 101 }), fc.integer({ min: 1, max: 12 })), { maxLength: 3 }),
  otherGroup: fc.array(fc.nat({ max: 101 }), { maxLength: 3 }),
});
type Odd = typeof odd extends fc.Arbitrary<infer T> ? T : never;

function change(own: TestApp, facts: Odd): void {
  const { $client } = own.app.db;
  const { campaignId } = own;
  const at = ({ unit, column }: { unit: number; column: number }) => {
    const { milestoneId = '', occurrence = '', due = '' } = columns[column] ?? {};
    return { campaignId, unitId: units[unit] ?? '', milestoneId, occurrence, due };
  };
  const where =
    'campaign_id = @campaignId AND unit_id = @unitId AND milestone_id = @milestoneId AND occurrence = @occurrence';
  const run = (sql: string, values: object) => $client.prepare(sql).run(values);
  for (const one of facts.deleted) run(`DELETE FROM report WHERE ${where}`, at(one));
  for (const one of facts.returned) run(`UPDATE report SET state = 'returned' WHERE ${where}`, at(one));
  const stamp = { office: '', author: 'A', now: NOW };
  for (const [one, days] of facts.extended) {
    const lastDay = new Date(Date.parse(at(one).due) + days * 86_400_000).toISOString().slice(0, 10);
    run(
      `INSERT OR IGNORE INTO extension (id, campaign_id, unit_id, milestone_id, occurrence, last_day, reason, office_id, author,
         created_at, updated_at) VALUES (@id, @campaignId, @unitId, @milestoneId, @occurrence, @lastDay, '', @office, @author, @now, @now)`,
      { ...at(one), ...stamp, id: newId(), lastDay },
    );
  }
  for (const one of facts.sentBack) {
    const issue = newId();
    const done = run(
      `INSERT OR IGNORE INTO form_issue (id, campaign_id, unit_id, milestone_id, occurrence, plan_version_id, layout_hash, issued_at,
         office_id, author, created_at, updated_at)
       VALUES (@issue, @campaignId, @unitId, @milestoneId, @occurrence, '', '', @now, @office, @author, @now, @now)`,
      { ...at(one), ...stamp, issue },
    );
    if (done.changes === 0) continue;
    run(
      `INSERT INTO form_return (id, campaign_id, form_issue_id, sha256, file_name, verdict, notes, received_on, office_id, author,
         created_at, updated_at) VALUES (@id, @campaignId, @issue, '', '', 'returned', '[]', '2025-03-01', @office, @author, @now, @now)`,
      { campaignId, ...stamp, id: newId(), issue },
    );
  }
  for (const [unit, month] of facts.ended) {
    const day = `2024-${String(month).padStart(2, '0')}-15`;
    run('UPDATE participant SET valid_to = @day WHERE unit_id = @unitId', { day, unitId: units[unit] });
  }
  // A unit that was moved to a group which is asked for less: its papers stay.
  const { plan } = currentPlan(own.app.db, campaignId);
  const other =
    plan.subjectGroups.find(({ id }) => !plan.milestones[0]?.groupIds.includes(id))?.id ?? newId();
  for (const unit of facts.otherGroup) {
    run('UPDATE participant SET group_id = @other WHERE unit_id = @unitId', { other, unitId: units[unit] });
  }
}

test('what is counted, shown by periods and listed as late is what the matrix filled cell by cell says', async () => {
  await fc.assert(
    fc.asyncProperty(odd, async (facts) => {
      const own = await createTestApp({ from: base, now: NOW });
      change(own, facts);
      const { campaignId } = own;
      const filled = fillMatrix(own.app, { campaignId });
      const counted = countMatrix(own.app, campaignId);
      const bare = filled.columns.map(({ cells: _, ...column }) => column);
      expect(counted.columns.map(({ overdue: _, soon: __, ...column }) => column)).toEqual(bare);
      for (const [at, { cells }] of filled.columns.entries()) {
        const there = cells.filter((cell) => cell !== null);
        expect(counted.columns[at]?.overdue).toBe(there.filter(isOverdue).length);
        const soon = there.filter(({ state }) => state === 'dueSoon').map(({ due }) => due);
        expect(
          [...(counted.columns[at]?.soon ?? [])].flatMap(([day, n]) => Array(n).fill(day)).sort(),
        ).toEqual(soon.sort());
      }

      const page = openMatrix(await own.services.tracking.matrix({ campaignId, period: '2024' }));
      expect(page.all).toEqual(bare);
      expect(page.columns).toEqual(bare.filter(({ due }) => due.startsWith('2024')));
      for (const [at, { cells }] of page.rows.entries()) {
        const there = filled.columns.filter(({ due }) => due.startsWith('2024'));
        for (const { key, cells: all } of there) expect(cells[key] ?? null).toEqual(all[at]);
      }

      const late = lateUnits(own.app, campaignId);
      expect(longestLate(own.app, campaignId, counted, 6)).toEqual(late.slice(0, 6));
      const chosen = units.slice(0, 20);
      const [milestone] = late;
      const which = { id: milestone?.milestoneId ?? '', occurrence: milestone?.occurrence ?? '' };
      for (const asked of [null, which]) {
        const view = overdueView(own.app, { campaignId, milestone: asked, unitIds: chosen });
        const rows = late.filter(({ unitId }) => chosen.includes(unitId));
        const here = rows.filter(
          (row) => asked === null || (row.milestoneId === asked.id && row.occurrence === asked.occurrence),
        );
        expect(view.units).toBe(new Set(here.map(({ unitId }) => unitId)).size);
        expect(view.names).toEqual(
          [...new Map(here.map(({ unitId, unitName }) => [unitId, unitName])).values()].slice(0, 5),
        );
        expect(view.columns).toHaveLength(
          new Set(rows.map((row) => `${row.milestoneId} ${row.occurrence}`)).size,
        );
      }
      own.close();
    }),
    { numRuns: 15 },
  );
});
