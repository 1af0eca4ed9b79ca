import type { UnitMapService } from '#shared/contract/unit-map.ts';
import type { UnitsService } from '#shared/contract/units.ts';
import type { App } from '../app/app.ts';
import { bulkEditUnits } from './bulk-edit.ts';
import { registerDeeds, undoDeed } from './edit/undo-edit.ts';
import { exportUnits } from './export-units.ts';
import { applyUnitImport, readUnitImport } from './import/import-units.ts';
import { ownKinds, removeKind, saveKind } from './kinds.ts';
import { applyMapChange, mapChanges } from './map/apply-map-change.ts';
import { previewMapChange } from './map/preview-map-change.ts';
import { provinceList } from './map/province-list.ts';
import { enrol, setParticipation } from './participation.ts';
import { clusterList, searchUnits, unitDetail, unitTree } from './read-units.ts';
import { copyClusters, removeCluster, saveCluster } from './save-cluster.ts';
import { closeUnit, savePerson, saveUnit } from './save-unit.ts';
import { setStandards, standardNames } from './standards.ts';

/** The use cases of the area as the contract names them. */
export function createUnitsService(app: App): UnitsService {
  return {
    tree: () => unitTree(app.db),
    get: ({ unitId }) => unitDetail(app.db, unitId),
    search: ({ text, limit }) => searchUnits(app.db, text, limit),
    save: (input) => saveUnit(app, input),
    close: (input) => closeUnit(app, input),
    savePerson: (input) => savePerson(app, input),
    clusters: () => clusterList(app.db),
    saveCluster: (input) => saveCluster(app, input),
    removeCluster: ({ clusterId }) => removeCluster(app, clusterId),
    enrol: ({ campaignId }) => enrol(app, campaignId),
    setParticipation: (input) => setParticipation(app, input),
    readImport: (input) => readUnitImport(app, input),
    applyImport: (input) => applyUnitImport(app, input),
    exportList: ({ fileToken }) => exportUnits(app, fileToken),
    kinds: () => ownKinds(app.db),
    saveKind: (input) => saveKind(app, input),
    removeKind: ({ kindId }) => removeKind(app, kindId),
    standardNames: () => standardNames(app.db),
    setStandards: (input) => setStandards(app, input),
    bulkEdit: (input) => bulkEditUnits(app, input),
    copyClusters: (input) => copyClusters(app, input),
    deeds: () => registerDeeds(app.db),
    undo: ({ deedId }) => undoDeed(app, deedId),
  };
}

/** Changes of the map: mergers, splits, parts, names, parents. */
export function createUnitMapService(app: App): UnitMapService {
  return {
    preview: (input) => previewMapChange(app.db, input),
    confirm: (input) => applyMapChange(app, input),
    changes: () => mapChanges(app.db),
    provinces: () => provinceList(app.resourcesDir),
  };
}
