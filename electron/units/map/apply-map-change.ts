import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { person, personPeriod, unit, unitChange, unitLineage } from '#db/schema/units.ts';
import type { AppliedMapChange, MapChangeInput, MapChangeRow } from '#shared/contract/unit-map.ts';
import { type MapPlan, planMapChange } from '#shared/domain/units/plan-map-change.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { mapProblemText } from '#shared/text/map-problems.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import { mutateRegister } from '../register-deeds.ts';
import { addPeriod, unitAreas, unitKeys, writeUnit } from '../save-unit.ts';
import { clusterMoves, moveClusters } from './move-clusters.ts';
import { moveParticipants } from './move-participants.ts';
import { nameIn } from './preview-map-change.ts';
import { affectedCampaigns, affectedClusters, mapUnits, peopleIn } from './read-map.ts';

/**
 * Makes a change of the map: units end and begin, names and parents change, lineage is kept; people, units below, clusters and
 * what is still owed in campaigns under way go over to the heirs. As a whole or not at all, and it can be taken back.
 * @throws AppError MAP_CHANGE_REFUSED, UNIT_PERIOD_TOO_EARLY
 */
export function applyMapChange(app: App, input: MapChangeInput): AppliedMapChange {
  const units = mapUnits(app.db);
  const plan = planMapChange(units, input);
  const [problem] = plan.problems;
  if (problem !== undefined) {
    throw AppError.of('MAP_CHANGE_REFUSED', { problem: mapProblemText(problem, nameIn(units, plan)) });
  }
  const campaigns = affectedCampaigns(app.db, input.date, plan.ending).filter(
    ({ campaignId }) => input.campaigns[campaignId] !== 'keep',
  );
  const summary = summaryOf(plan, nameIn(units, plan));
  const id = newId();
  const change = {
    action: 'unitMap.confirm',
    entity: 'unitChange',
    entityId: id,
    ofCampaigns: campaigns.map(({ campaignId }) => campaignId),
    detail: {
      date: input.date,
      source: input.source,
      ended: plan.ending.length,
      created: plan.creating.length,
    },
    areas: unitAreas,
  };
  const label = `Sắp xếp đơn vị từ ${shortDate(input.date)}: ${summary}`;
  return mutateRegister(app, change, label, (tx) => {
    const ids = new Map(plan.creating.map(({ key }) => [key, newId()]));
    const idOf = (unitId: string) => ids.get(unitId) ?? unitId;
    const clusters = clusterMoves(
      affectedClusters(tx, Number(input.date.slice(0, 4)), plan.ending),
      plan,
      input.date,
    );
    endUnits(app, tx, plan);
    beginUnits(app, tx, plan, input, idOf);
    renameAndMove(app, tx, plan, input, idOf);
    for (const { predecessorId, successorId, date, extent, note } of plan.ties) {
      const tie = { predecessorId, successorId: idOf(successorId), date, extent, note, source: input.source };
      tx.insert(unitLineage)
        .values({ id: newId(), ...tie, ...stampNew(app) })
        .run();
    }
    const people = movePeople(app, tx, plan, input, idOf);
    moveClusters(app, tx, clusters, idOf);
    for (const own of campaigns) moveParticipants(app, tx, own, { plan, date: input.date, idOf });
    tx.insert(unitChange)
      .values({ id, date: input.date, source: input.source, summary, body: input, ...stampNew(app) })
      .run();
    return { summary, created: plan.creating.length, ended: plan.ending.length, people };
  });
}

function summaryOf(
  { creating, ending, renames, ties, moves }: MapPlan,
  nameOf: (id: string) => string,
): string {
  const names = (list: readonly string[]) =>
    list.length > 3 ? `${list.slice(0, 3).join(', ')} và ${list.length - 3} đơn vị khác` : list.join(', ');
  const receiving = [...new Set(ties.map(({ successorId }) => successorId))];
  if (creating.length > 0) return `thành lập ${names(creating.map(({ name }) => name))}`;
  if (receiving.length > 0) {
    const giving = [...new Set(ties.map(({ predecessorId }) => nameOf(predecessorId)))];
    return `${names(giving)} vào ${names(receiving.map(nameOf))}`;
  }
  if (ending.length > 0) return `kết thúc hoạt động ${names(ending.map(({ unitId }) => nameOf(unitId)))}`;
  if (renames.length > 0) return `đổi tên ${names(renames.map(({ unitId }) => nameOf(unitId)))}`;
  return `chuyển cấp trên ${names(moves.map(({ unitId }) => nameOf(unitId)))}`;
}

function endUnits(app: App, tx: Tx, { ending }: MapPlan): void {
  for (const { unitId, lastDay } of ending) {
    tx.update(unit)
      .set({ validTo: lastDay, ...stampChange(app) })
      .where(eq(unit.id, unitId))
      .run();
  }
}

function beginUnits(
  app: App,
  tx: Tx,
  { creating }: MapPlan,
  { date, source }: MapChangeInput,
  idOf: (unitId: string) => string,
): void {
  // A new unit may stand below another new one.
  const waiting = [...creating];
  const made = new Set<string>();
  const keys = new Set(creating.map(({ key }) => key));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { key, code, name, kind, parentId } = next;
    const mustWait = parentId !== null && keys.has(parentId) && !made.has(parentId);
    if (mustWait && waiting.some((other) => other.key === parentId)) {
      waiting.push(next);
      continue;
    }
    made.add(key);
    const place = { code, name, kind, parentId: parentId === null ? null : idOf(parentId) };
    const rest = {
      contactName: '',
      contactPhone: '',
      isSmallTeam: kind === 'securityTeam',
      from: date,
      source,
    };
    writeUnit(app, tx, idOf(key), { id: null, ...place, ...rest });
  }
}

function renameAndMove(
  app: App,
  tx: Tx,
  { renames, moves }: MapPlan,
  { date, source }: MapChangeInput,
  idOf: (unitId: string) => string,
): void {
  const changes = new Map<
    string,
    Partial<Pick<typeof unit.$inferSelect, 'name' | 'code' | 'kind' | 'parentId'>>
  >();
  for (const { unitId, name, code, kind } of renames) changes.set(unitId, { name, code, kind });
  for (const { unitId, parentId } of moves) {
    changes.set(unitId, { ...changes.get(unitId), parentId: parentId === null ? null : idOf(parentId) });
  }
  for (const [unitId, changed] of changes) {
    const before = tx.select().from(unit).where(eq(unit.id, unitId)).get();
    if (before === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
    const { name, code, kind, parentId } = { ...before, ...changed };
    addPeriod(app, tx, unitId, { name, code, kind, parentId, from: date, source });
    tx.update(unit)
      .set({ name, code, kind, parentId, ...unitKeys(code, name), ...stampChange(app) })
      .where(eq(unit.id, unitId))
      .run();
  }
}

function movePeople(
  app: App,
  tx: Tx,
  { ending }: MapPlan,
  { date, source }: MapChangeInput,
  idOf: (unitId: string) => string,
): number {
  const stamp = stampNew(app);
  let moved = 0;
  for (const { unitId, heir } of ending) {
    if (heir === null) continue;
    for (const { id: personId, position, isLeader } of peopleIn(tx, [unitId])) {
      const kept = { personId, position, isLeader, ...stamp };
      tx.insert(personPeriod)
        .values({ id: newId(), unitId, since: '', ...kept })
        .onConflictDoNothing()
        .run();
      tx.insert(personPeriod)
        .values({ id: newId(), unitId: idOf(heir), since: date, source, ...kept })
        .onConflictDoUpdate({
          target: [personPeriod.personId, personPeriod.since],
          set: { unitId: idOf(heir), source, ...stampChange(app) },
        })
        .run();
      tx.update(person)
        .set({ unitId: idOf(heir), ...stampChange(app) })
        .where(and(eq(person.id, personId), isNull(person.validTo)))
        .run();
      moved += 1;
    }
  }
  return moved;
}

/** Changes of the map on record, the youngest first. */
export function mapChanges(db: Reader): MapChangeRow[] {
  return db
    .select({
      id: unitChange.id,
      date: unitChange.date,
      source: unitChange.source,
      summary: unitChange.summary,
      author: unitChange.author,
    })
    .from(unitChange)
    .where(ofOwnOffice(unitChange.officeId))
    .orderBy(desc(unitChange.date), desc(unitChange.id))
    .all();
}
