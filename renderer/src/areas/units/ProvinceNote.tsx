import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UnitRow } from '#shared/contract/units.ts';
import { communeCount, communeWords, formedWords, provinceNamed } from '#shared/domain/units/province.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';

const communeKinds = new Set(['commune', 'ward', 'specialZone']);

interface ProvinceNoteProps {
  readonly unitId: string;
  readonly name: string;
  readonly units: readonly UnitRow[];
}

/** What a province was made of, and whether all its communes are in the list. */
export function ProvinceNote({ unitId, name, units }: ProvinceNoteProps) {
  const trpc = useTRPC();
  const { data: list } = useQuery(trpc.unitMap.provinces.queryOptions());
  const province = list === undefined ? undefined : provinceNamed(list.provinces, name);
  if (list === undefined || province === undefined) return null;
  const below = countBelow(units, unitId);
  const all = communeCount(province);
  return (
    <Stack gap={2}>
      <Text fw={600}>Theo danh mục từ 01/7/2025</Text>
      <Text size="sm">
        {formedWords(province)} ({list.source}).
      </Text>
      <Text size="sm">
        {formatNumber(all)} đơn vị cấp xã: {communeWords(province)}. Trong danh sách này đang có{' '}
        {formatNumber(below)}
        {below === all ? ', đủ.' : below < all ? `, thiếu ${all - below}.` : `, nhiều hơn ${below - all}.`}
      </Text>
      {province.note !== '' && (
        <Text size="sm" c="dimmed">
          {province.note}
        </Text>
      )}
    </Stack>
  );
}

/** Communes that exist, at whatever depth. */
function countBelow(units: readonly UnitRow[], unitId: string): number {
  const children = Map.groupBy(
    units.filter(({ validTo }) => validTo === null),
    ({ parentId }) => parentId,
  );
  let count = 0;
  const open = [unitId];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { id, kind } of children.get(at) ?? []) {
      if (communeKinds.has(kind)) count += 1;
      open.push(id);
    }
  }
  return count;
}
