import { newId, nowIso } from '#electron/app/app.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { TestApp } from './test-app.ts';

/**
 * Makes the campaign of a test one of so many years up to the end of `lastYear` with a report every month, and lets two in
 * three units have delivered each of those that are past.
 */
export function reportMonthly(test: TestApp, years: number, lastYear: number): void {
  const { app, campaignId } = test;
  const { versionId, plan } = currentPlan(app.db, campaignId);
  const [first] = plan.milestones;
  if (first === undefined) throw new Error('the plan has no milestone');
  const milestones = Array.from({ length: 12 }, (_, at): Milestone => {
    const month = String(at + 1).padStart(2, '0');
    const deadline = { kind: 'recurring', rule: 'by', monthDay: `${month}-25`, everyYears: 1 } as const;
    return { ...first, id: newId(), name: `Báo cáo tháng ${month}`, deadline, waveId: null, hasForm: false };
  });
  const period = { from: `${lastYear - years + 1}-01-01`, to: `${lastYear}-12-31` };
  const body = { ...plan, period, waves: [], milestones };
  const { $client } = app.db;
  const now = nowIso(app);
  const author = $client.prepare('SELECT office_id, current_actor FROM installation').get() as {
    office_id: string;
    current_actor: string;
  };
  const insert = $client.prepare(
    `INSERT INTO report (id, campaign_id, unit_id, milestone_id, occurrence, state, paper_date, received_on, source, note,
       office_id, author, created_at, updated_at, revision)
     VALUES (?, ?, ?, ?, ?, 'accepted', ?, ?, 'typed', '', ?, ?, ?, ?, 1)`,
  );
  const units = $client
    .prepare('SELECT unit_id FROM participant WHERE campaign_id = ?')
    .pluck()
    .all(campaignId) as string[];
  const today = now.slice(0, 10);
  $client.exec('BEGIN');
  $client.prepare('UPDATE plan_version SET body = ? WHERE id = ?').run(JSON.stringify(body), versionId);
  $client.prepare('DELETE FROM indicator_value WHERE campaign_id = ?').run(campaignId);
  $client.prepare('DELETE FROM report WHERE campaign_id = ?').run(campaignId);
  for (let year = lastYear - years + 1; year <= lastYear; year++) {
    for (const [at, { id, deadline }] of milestones.entries()) {
      const due = deadline.kind === 'recurring' ? `${year}-${deadline.monthDay}` : '';
      if (due > today) continue;
      const paper = `${due.slice(0, 8)}${20 + (at % 8)}`;
      for (const [n, unitId] of units.entries()) {
        if ((n + at + year) % 3 === 0) continue;
        const stamp = [author.office_id, author.current_actor, now, now];
        insert.run(newId(), campaignId, unitId, id, due, paper, paper, ...stamp);
      }
    }
  }
  $client.exec('COMMIT');
}
