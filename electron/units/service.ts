import type { AwardHistoryService } from '#shared/contract/award-history.ts';
import type { PeopleService } from '#shared/contract/people.ts';
import type { UnitMapService } from '#shared/contract/unit-map.ts';
import type { UnitsService } from '#shared/contract/units.ts';
import type { App } from '../app/app.ts';
import { recentDeeds } from '../app/deeds/undo-deed.ts';
import { runWork } from './aside/run-aside.ts';
import { removeEarlierAwards, saveEarlierAward } from './award-history/earlier-award.ts';
import { awardHistory, awardNames } from './award-history/read-award-history.ts';
import { findEverywhere } from './find-everywhere.ts';
import { ownKinds, removeKind, saveKind } from './kinds.ts';
import { addProvinces } from './map/add-provinces.ts';
import { applyMapChange, mapChanges } from './map/apply-map-change.ts';
import { previewMapChange } from './map/preview-map-change.ts';
import { provinceList } from './map/province-list.ts';
import { enrol, setParticipation } from './participation.ts';
import { mergePeople, setPeopleApart } from './people/merge-people.ts';
import { peopleList, peopleTwins, personDetail } from './people/read-people.ts';
import { savePersonOf } from './people/save-person.ts';
import { clusterList, unitDetail, unitTree } from './read-units.ts';
import { registerDeeds } from './register-deeds.ts';
import { copyClusters, removeCluster, saveCluster } from './save-cluster.ts';
import { closeUnit, saveUnit } from './save-unit.ts';
import { standardNames } from './standards.ts';

/** The use cases of the area as the contract names them. */
export function createUnitsService(app: App): UnitsService {
  return {
    tree: () => unitTree(app.db),
    get: ({ unitId }) => unitDetail(app.db, unitId),
    find: ({ text, limit }) => findEverywhere(app.db, text, limit),
    save: (input) => saveUnit(app, input),
    close: (input) => closeUnit(app, input),
    clusters: () => clusterList(app.db),
    saveCluster: (input) => saveCluster(app, input),
    removeCluster: ({ clusterId }) => removeCluster(app, clusterId),
    enrol: ({ campaignId }) => enrol(app, campaignId),
    setParticipation: (input) => setParticipation(app, input),
    readImport: (input) => runWork(app, 'readUnitImport', input),
    applyImport: (input) => runWork(app, 'applyUnitImport', input),
    exportList: (input) => runWork(app, 'exportUnits', input),
    kinds: () => ownKinds(app.db),
    saveKind: (input) => saveKind(app, input),
    removeKind: ({ kindId }) => removeKind(app, kindId),
    standardNames: () => standardNames(app.db),
    setStandards: (input) => runWork(app, 'setStandards', input),
    bulkEdit: (input) => runWork(app, 'bulkEditUnits', input),
    copyClusters: (input) => copyClusters(app, input),
    deeds: () => recentDeeds(app.db, registerDeeds),
    undo: (input) => runWork(app, 'undoDeed', input),
  };
}

/** Awards that units and people hold, of campaigns and from before. */
export function createAwardHistoryService(app: App): AwardHistoryService {
  return {
    list: (input) => awardHistory(app.db, input),
    awardNames: () => awardNames(app.db),
    save: (input) => saveEarlierAward(app, input),
    remove: (input) => removeEarlierAwards(app, input),
    readImport: (input) => runWork(app, 'readAwardImport', input),
    applyImport: (input) => runWork(app, 'applyAwardImport', input),
    exportList: (input) => runWork(app, 'exportAwardHistory', input),
  };
}

/** Changes of the map: mergers, splits, parts, names, parents. */
export function createUnitMapService(app: App): UnitMapService {
  return {
    preview: (input) => previewMapChange(app.db, input),
    confirm: (input) => applyMapChange(app, input),
    changes: () => mapChanges(app.db),
    provinces: () => provinceList(app.resourcesDir),
    addProvinces: (input) => addProvinces(app, input),
  };
}

/** People over all units. */
export function createPeopleService(app: App): PeopleService {
  return {
    list: () => peopleList(app.db),
    get: ({ personId }) => personDetail(app.db, personId),
    save: (input) => savePersonOf(app, input),
    bulkEdit: (input) => runWork(app, 'bulkEditPeople', input),
    twins: () => peopleTwins(app.db),
    setApart: (input) => setPeopleApart(app, input),
    merge: (input) => mergePeople(app, input),
    readImport: (input) => runWork(app, 'readPeopleImport', input),
    applyImport: (input) => runWork(app, 'applyPeopleImport', input),
    exportList: (input) => runWork(app, 'exportPeople', input),
  };
}
