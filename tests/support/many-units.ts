import { planVersion } from '#db/schema/plan.ts';
import { report } from '#db/schema/tracking.ts';
import { participant, unit } from '#db/schema/units.ts';
import { newId, stampNew } from '#electron/app/app.ts';
import { mutate } from '#electron/app/mutate.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import type { TestApp } from './test-app.ts';

/** Adds residential areas to the campaign until `total` units take part; two in three have delivered each milestone. */
export function addManyUnits(test: TestApp, total: number): void {
  const { app, campaignId } = test;
  const version = app.db.select().from(planVersion).all().at(-1);
  const groupId = version?.body.subjectGroups[0]?.id;
  if (version === undefined || groupId === undefined) throw new Error('the sample is not loaded');
  const clusters = app.db.$client
    .prepare('SELECT id FROM cluster ORDER BY position')
    .pluck()
    .all() as string[];
  const existing = app.db.$client.prepare('SELECT count(*) FROM participant').pluck().get() as number;
  const change = { action: 'test.addUnits', entity: 'unit', entityId: '*', areas: [] };
  mutate(app, change, (tx) => {
    const stamp = stampNew(app);
    for (let n = existing; n < total; n++) {
      const id = newId();
      const name = `Khu dân cư số ${n}, phường Hưng Thạnh ${n % 103}`;
      const keys = { sortKey: sortKey(name), searchKey: foldVietnamese(name) };
      const place = { code: `KDC-${n}`, kind: 'residentialArea', validFrom: '2020-01-01', position: n };
      const contact = { contactName: 'Nguyễn Văn Ba', contactPhone: '0901 000 000' };
      tx.insert(unit)
        .values({ id, name, ...place, ...contact, ...keys, ...stamp })
        .run();
      const clusterId = clusters[n % clusters.length] ?? null;
      tx.insert(participant)
        .values({ id: newId(), campaignId, unitId: id, groupId, clusterId, ...stamp })
        .run();
      for (const [at, milestone] of version.body.milestones.entries()) {
        if ((n + at) % 3 === 0 || !milestone.groupIds.includes(groupId)) continue;
        const dates = { paperDate: '2025-02-10', receivedOn: '2025-02-12' };
        const what = { milestoneId: milestone.id, state: 'accepted' as const, source: 'typed' as const };
        tx.insert(report)
          .values({ id: newId(), campaignId, unitId: id, ...what, ...dates, ...stamp })
          .run();
      }
    }
  });
}
