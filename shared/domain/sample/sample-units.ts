import { lowerFirst } from '../../text/first-letter.ts';
import type { SampleMap } from './parts.ts';
import type { SampleCluster, SampleUnit } from './sample.ts';

/** A unit that may report, with its teams, as the other parts of the sample need it. */
export interface SampleMember {
  unit: SampleUnit;
  teams: SampleUnit[];
  /** Where it lies, empty for an agency. */
  districtCode: string;
  /** Printed position of its head; communes take theirs from the posts. */
  head: string;
}

export interface SampleTree {
  units: SampleUnit[];
  communes: SampleMember[];
  districts: SampleMember[];
  agencies: SampleMember[];
  clusters: SampleCluster[];
}

/** Everybody who may take part, those of the lowest level first. */
export function membersOf({ communes, districts, agencies }: SampleTree): SampleMember[] {
  return [...communes, ...districts, ...agencies];
}

type Commune = SampleMap['districts'][number]['communes'][number];

/** The tree of units: the root, districts with communes and their teams, then the agencies. */
export function buildTree(map: SampleMap): SampleTree {
  const root = unitOf(map.root.code, map.root.kind, map.root.name, null);
  const units = [root];
  const communes: SampleMember[] = [];
  const districts: SampleMember[] = [];
  for (const district of map.districts) {
    const parent = district.isUnit ? district.code : root.key;
    if (district.isUnit) {
      const unit = unitOf(district.code, 'district', district.name, root.key);
      units.push(unit);
      districts.push({ unit, teams: [], districtCode: district.code, head: '' });
    }
    for (const commune of district.communes) {
      const { code, kind, name } = commune;
      const unit = unitOf(code, kind, name, parent);
      const teams = teamsOf(commune, district.hamlet, map.teamKinds);
      units.push(unit, ...teams);
      communes.push({ unit, teams, districtCode: district.code, head: '' });
    }
  }
  const agencies = map.agencies.map(({ code, kind, name, head }) => ({
    unit: unitOf(code, kind, name, root.key),
    teams: [],
    districtCode: '',
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
  return { units, communes, districts, agencies, clusters };
}

function teamsOf(commune: Commune, hamlet: string, teamKinds: SampleMap['teamKinds']): SampleUnit[] {
  return teamKinds
    .filter(({ of }) => of.length === 0 || of.includes(commune.kind))
    .flatMap(({ kind, name, letter, count }) =>
      Array.from({ length: count ?? commune.teams }, (_, at) => {
        const words: Record<string, string> = {
          hamlet,
          n: String(at + 1),
          commune: lowerFirst(commune.name),
        };
        const title = name.replace(/\{(\w+)\}/g, (_match, key: string) => words[key] ?? '');
        const code = `${commune.code}-${letter}${String(at + 1).padStart(2, '0')}`;
        return { ...unitOf(code, kind, title, commune.code), isTeam: true };
      }),
    );
}

function unitOf(code: string, kind: string, name: string, parentKey: string | null): SampleUnit {
  return { key: code, code, kind, name, parentKey, isTeam: false, contactName: '', contactPhone: '' };
}
