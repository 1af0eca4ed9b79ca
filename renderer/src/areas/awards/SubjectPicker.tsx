import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubjectHit } from '#shared/contract/awards.ts';
import { useTRPC } from '../../app/trpc.ts';

interface SubjectPickerProps {
  readonly label: string;
  readonly kind: 'unit' | 'person';
  /** What is chosen now, shown before anything was searched. */
  readonly value: SubjectHit | null;
  readonly onChange: (hit: SubjectHit | null) => void;
  readonly error?: string | undefined;
  readonly description?: string;
}

const idOf = (hit: SubjectHit) => hit.personId ?? hit.unitId;

/** Finds a unit or a person by a part of the name, without tone marks. */
export function SubjectPicker({ label, kind, value, onChange, error, description }: SubjectPickerProps) {
  const trpc = useTRPC();
  const [search, setSearch] = useState(value?.name ?? '');
  const [query] = useDebouncedValue(search === value?.name ? '' : search, 200);
  const { data } = useQuery({
    ...trpc.awards.searchSubjects.queryOptions({ query, kind }),
    placeholderData: keepPreviousData,
  });
  const found = data ?? [];
  const hits = value === null || found.some((hit) => idOf(hit) === idOf(value)) ? found : [value, ...found];
  return (
    <Select
      label={label}
      description={description}
      required
      searchable
      error={error}
      placeholder="Gõ một phần tên, không cần dấu"
      nothingFoundMessage="Không tìm thấy"
      searchValue={search}
      onSearchChange={setSearch}
      value={value === null ? null : idOf(value)}
      onChange={(id) => onChange(hits.find((hit) => idOf(hit) === id) ?? null)}
      filter={({ options }) => options}
      data={hits.map((hit) => ({ value: idOf(hit), label: hit.name, detail: hit.detail }))}
      renderOption={({ option }) => {
        const hit = hits.find((own) => idOf(own) === option.value);
        return (
          <div>
            <div>{option.label}</div>
            <div style={{ fontSize: 12, color: 'var(--mantine-color-gray-7)' }}>{hit?.detail}</div>
          </div>
        );
      }}
    />
  );
}
