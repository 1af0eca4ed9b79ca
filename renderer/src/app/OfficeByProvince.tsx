import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  communeCount,
  communeWords,
  formedWords,
  type OfficeLevel,
  type OfficeNames,
  officeLevels,
  officeOf,
  provinceName,
} from '#shared/domain/units/province.ts';
import { foldedFilter } from '../ui/folded-filter.ts';
import { useTRPC } from './trpc.ts';

const levels = Object.entries(officeLevels).map(([value, label]) => ({ value, label }));

/** Fills the office's names in from its province and level, to be put right below. */
export function OfficeByProvince({ onChoose }: { readonly onChoose: (names: OfficeNames) => void }) {
  const trpc = useTRPC();
  const { data: list } = useQuery(trpc.unitMap.provinces.queryOptions());
  const [chosen, setChosen] = useState({ level: 'province' as OfficeLevel, code: '', commune: '' });
  const province = list?.provinces.find(({ code }) => code === chosen.code);
  const choose = (next: typeof chosen) => {
    setChosen(next);
    const own = list?.provinces.find(({ code }) => code === next.code);
    const names = own === undefined ? null : officeOf(own, next.level, next.commune);
    if (names !== null) onChoose(names);
  };
  return (
    <Stack gap={4}>
      <Group grow align="flex-start">
        <Select
          label="Tỉnh, thành phố"
          description="Chọn để điền sẵn các mục bên dưới"
          placeholder="Gõ tên mới hoặc tên cũ"
          searchable
          nothingFoundMessage="Không có tỉnh, thành phố nào như vậy"
          data={(list?.provinces ?? []).map((own) => ({
            value: own.code,
            label:
              own.formedFrom.length > 1
                ? `${provinceName(own)} (${own.formedFrom.join(', ')})`
                : provinceName(own),
          }))}
          filter={foldedFilter}
          value={chosen.code || null}
          onChange={(code) => choose({ ...chosen, code: code ?? '' })}
        />
        <Select
          label="Cấp của cơ quan"
          description="Cơ quan ghi tên trên văn bản"
          allowDeselect={false}
          data={levels}
          value={chosen.level}
          onChange={(level) => choose({ ...chosen, level: (level ?? 'province') as OfficeLevel })}
        />
        {chosen.level === 'commune' && (
          <TextInput
            label="Tên xã, phường, đặc khu"
            description="Ví dụ: phường An Bình"
            value={chosen.commune}
            onChange={(event) => choose({ ...chosen, commune: event.currentTarget.value })}
          />
        )}
      </Group>
      {province !== undefined && list !== undefined && (
        <Text size="sm" c="gray.7">
          {formedWords(province)} ({list.source}); {communeCount(province)} đơn vị cấp xã:{' '}
          {communeWords(province)}. {province.note}
        </Text>
      )}
    </Stack>
  );
}
