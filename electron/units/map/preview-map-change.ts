import type { Reader } from '#db/open.ts';
import type { MapChangeInput, MapPreview } from '#shared/contract/unit-map.ts';
import { existsOn } from '#shared/domain/units/lineage.ts';
import { type MapPlan, type MapUnit, planMapChange } from '#shared/domain/units/plan-map-change.ts';
import { mapProblemText } from '#shared/text/map-problems.ts';
import { kindNames } from '../kinds.ts';
import { clusterMoves } from './move-clusters.ts';
import { joiningUnits } from './move-participants.ts';
import { affectedCampaigns, affectedClusters, mapUnits, peopleIn } from './read-map.ts';

/** Names of units of today and of those that the change makes. */
export function nameIn(units: readonly MapUnit[], { creating }: MapPlan): (unitId: string) => string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  for (const { key, name } of creating) names.set(key, name);
  return (unitId) => names.get(unitId) ?? 'đơn vị không còn trong danh sách';
}

/** Everything that a change of the map would do, so that the officer sees it before it is done. */
export function previewMapChange(db: Reader, input: MapChangeInput): MapPreview {
  const units = mapUnits(db);
  const plan = planMapChange(units, input);
  const nameOf = nameIn(units, plan);
  const byId = new Map(units.map((own) => [own.id, own]));
  const nameOfKind = kindNames(db);
  const campaigns = affectedCampaigns(db, input.date, plan.ending);
  return {
    problems: plan.problems.map((problem) => mapProblemText(problem, nameOf)),
    choices: plan.ending
      .filter(({ successors }) => successors.length > 1)
      .map(({ unitId, heir, successors }) => ({
        id: unitId,
        name: nameOf(unitId),
        heirId: heir,
        candidates: successors.map((id) => ({ id, name: nameOf(id) })),
      })),
    ending: plan.ending.map(({ unitId, lastDay, successors, heir }) => ({
      unitId,
      code: byId.get(unitId)?.code ?? '',
      name: nameOf(unitId),
      lastDay,
      successors: successors.map(nameOf),
      heir: heir === null ? '' : nameOf(heir),
      people: peopleIn(db, [unitId]).length,
      below: units.filter((own) => own.parentId === unitId && existsOn(own, input.date)).length,
    })),
    creating: plan.creating.map(({ key, code, name, kind, parentId }) => ({
      ...{ code, name },
      kind: nameOfKind(kind),
      parent: parentId === null ? '' : nameOf(parentId),
      from: plan.ties
        .filter(({ successorId }) => successorId === key)
        .map(({ predecessorId, extent }) =>
          extent === 'whole' ? nameOf(predecessorId) : `một phần ${nameOf(predecessorId)}`,
        ),
    })),
    others: [
      ...plan.renames.map(
        ({ unitId, name, code, kind }) =>
          `${nameOf(unitId)} đổi thành ${name} (${nameOfKind(kind)}, mã ${code}).`,
      ),
      ...partsInWords(plan, nameOf),
      ...movesInWords(plan, nameOf),
      ...clusterMoves(
        affectedClusters(db, Number(input.date.slice(0, 4)), plan.ending),
        plan,
        input.date,
      ).map(({ inWords }) => inWords(nameOf)),
    ],
    campaigns: campaigns.map((own) => ({
      campaignId: own.campaignId,
      title: own.title,
      leaving: own.leaving.length,
      joining: joiningUnits(own, plan).length,
      reports: own.reports,
      scored: own.scored,
      dueAfter: own.dueAfter,
      choice: input.campaigns[own.campaignId] ?? 'heir',
    })),
  };
}

/** Parts that go from one unit to another while both go on: no table shows them. */
function partsInWords({ ties, ending, creating }: MapPlan, nameOf: (unitId: string) => string): string[] {
  const shown = new Set([...ending.map(({ unitId }) => unitId), ...creating.map(({ key }) => key)]);
  return ties
    .filter(({ predecessorId, successorId }) => !shown.has(predecessorId) && !shown.has(successorId))
    .map(
      ({ predecessorId, successorId }) =>
        `Một phần địa bàn ${nameOf(predecessorId)} chuyển về ${nameOf(successorId)}; hai đơn vị tiếp tục hoạt động.`,
    );
}

/** Units that get one parent are named together. */
function movesInWords({ moves }: MapPlan, nameOf: (unitId: string) => string): string[] {
  return [...Map.groupBy(moves, ({ parentId }) => parentId)].map(([parentId, own]) => {
    const what = own.length > 3 ? `${own.length} đơn vị` : own.map(({ unitId }) => nameOf(unitId)).join(', ');
    return parentId === null
      ? `${what} không còn trực thuộc đơn vị nào.`
      : `${what} chuyển về trực thuộc ${nameOf(parentId)}.`;
  });
}
