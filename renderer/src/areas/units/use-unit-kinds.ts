import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { unitKinds } from '#shared/domain/units/unit-kind.ts';
import { useTRPC } from '../../app/trpc.ts';

/** Kinds of unit, those of the office after those that every installation knows. */
export function useUnitKinds() {
  const trpc = useTRPC();
  const { data: own } = useSuspenseQuery(trpc.units.kinds.queryOptions());
  return useMemo(() => {
    const options = [
      ...Object.entries(unitKinds).map(([value, label]) => ({ value, label: String(label) })),
      ...own.map(({ id, name }) => ({ value: id, label: name })),
    ];
    const names = new Map(options.map(({ value, label }) => [value, label]));
    return { own, options, nameOf: (kind: string) => names.get(kind) ?? kind };
  }, [own]);
}
