import { lowerFirst } from '../../text/first-letter.ts';
import type { SampleMap } from './parts.ts';
import type { SampleCluster, SampleUnit } from './sample.ts';

/** A commune with its teams, as the other parts of the sample need it. */
export interface SampleCommune {
  unit: SampleUnit;
  teams: SampleUnit[];
  districtCode: string;
}

export interface SampleTree {
  units: SampleUnit[];
  communes: SampleCommune[];
  agencies: { unit: SampleUnit; head: string }[];
  clusters: SampleCluster[];
}

/** The tree of units: the city, districts with communes and their security teams, then the city's agencies. */
export function buildTree(map: SampleMap): SampleTree {
  const root = unitOf(map.root.code, 'province', map.root.name, null);
  const units = [root];
  const communes: SampleCommune[] = [];
  for (const district of map.districts) {
    units.push(unitOf(district.code, 'district', district.name, root.key));
    for (const { code, kind, name, teams: count } of district.communes) {
      const unit = unitOf(code, kind, name, district.code);
      const teams = Array.from({ length: count }, (_, at) =>
        unitOf(
          `${code}-T${String(at + 1).padStart(2, '0')}`,
          'securityTeam',
          `Tổ bảo vệ an ninh, trật tự ${district.hamlet} ${at + 1}, ${lowerFirst(name)}`,
          code,
        ),
      );
      units.push(unit, ...teams);
      communes.push({ unit, teams, districtCode: district.code });
    }
  }
  const agencies = map.agencies.map(({ code, kind, name, head }) => ({
    unit: unitOf(code, kind, name, root.key),
    head,
  }));
  units.push(...agencies.map((agency) => agency.unit));
  const clusters = map.clusters.map(
    (cluster): SampleCluster => ({
      key: cluster.code,
      name: cluster.name,
      type: cluster.type,
      headKey: cluster.head,
      deputyKey: cluster.deputy,
      memberKeys: [
        ...communes
          .filter((commune) => commune.districtCode === cluster.district)
          .map(({ unit }) => unit.key),
        ...agencies.filter(({ unit }) => cluster.kinds?.includes(unit.kind)).map(({ unit }) => unit.key),
      ],
    }),
  );
  return { units, communes, agencies, clusters };
}

function unitOf(code: string, kind: string, name: string, parentKey: string | null): SampleUnit {
  return { key: code, code, kind, name, parentKey, contactName: '', contactPhone: '' };
}
