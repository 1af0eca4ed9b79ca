import { MultiSelect, Select } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { UnitRow } from '#shared/contract/units.ts';
import { foldedFilter } from '../../ui/folded-filter.ts';

export interface UnitOption {
  value: string;
  label: string;
}

/** "Phường Tân An (31147), Quận Ninh Kiều": names repeat, so code and unit above are told too. */
export function unitOptions(units: readonly UnitRow[], keep: (unit: UnitRow) => boolean): UnitOption[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units.filter(keep).map(({ id, name, code, parentId }) => {
    const above = names.get(parentId ?? '');
    return { value: id, label: `${name} (${code})${above === undefined ? '' : `, ${above}`}` };
  });
}

interface OneProps {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly w?: number;
  readonly options: UnitOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  readonly error?: ReactNode;
}

export function UnitSelect({ options, ...rest }: OneProps) {
  return (
    <Select
      searchable
      limit={40}
      filter={foldedFilter}
      nothingFoundMessage="Không có đơn vị phù hợp"
      data={options}
      {...rest}
    />
  );
}

interface ManyProps {
  readonly label: string;
  readonly options: UnitOption[];
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
  readonly placeholder?: string;
}

export function UnitMultiSelect({ options, value, ...rest }: ManyProps) {
  // The chosen ones must be among the data even where the search shows others.
  const data = useMemo(() => options, [options]);
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      limit={40}
      filter={foldedFilter}
      nothingFoundMessage="Không có đơn vị phù hợp"
      data={data}
      value={value}
      {...rest}
    />
  );
}
