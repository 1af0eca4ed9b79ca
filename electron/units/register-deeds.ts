import type { Tx } from '#db/open.ts';
import { earlierAward, nomination } from '#db/schema/awards.ts';
import {
  cluster,
  clusterMember,
  exclusion,
  participant,
  person,
  personApart,
  personPeriod,
  unit,
  unitChange,
  unitKind,
  unitLineage,
  unitPeriod,
  unitStandard,
} from '#db/schema/units.ts';
import type { App } from '../app/app.ts';
import { deedTable } from '../app/deeds/deed-table.ts';
import { type DeedScope, mutateDeed } from '../app/deeds/record-deed.ts';
import type { Change } from '../app/mutate.ts';

/** Changes of units and people, whatever campaign they take part in. */
export const registerDeeds: DeedScope = {
  area: 'units',
  campaignId: null,
  tables: [
    unitKind,
    unit,
    unitPeriod,
    unitLineage,
    unitChange,
    unitStandard,
    cluster,
    clusterMember,
    participant,
    person,
    personPeriod,
    personApart,
    exclusion,
    nomination,
    earlierAward,
  ].map(deedTable),
};

/** `mutate` for units and people, so that the person can take it back. */
export function mutateRegister<T>(
  app: App,
  change: Change<T>,
  label: string | ((result: T) => string),
  work: (tx: Tx) => T,
): T {
  return mutateDeed(app, change, registerDeeds, label, work);
}
