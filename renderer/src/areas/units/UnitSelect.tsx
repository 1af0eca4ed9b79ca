import { MultiSelect, Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
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
  /** What was typed goes once a unit is chosen: the field adds one after the other. */
  readonly isEmptiedOnChoice?: boolean;
}

/** Pixels in which a name with code and unit above can be read. */
const LEAST = 360;

export function UnitSelect({ options, isEmptiedOnChoice = false, onChange, ...rest }: OneProps) {
  const [typed, setTyped] = useState('');
  return (
    <Select
      {...(isEmptiedOnChoice ? { searchValue: typed, onSearchChange: setTyped } : {})}
      onChange={(value) => {
        onChange(value);
        setTyped('');
      }}
      comboboxProps={(rest.w ?? LEAST) < LEAST ? { width: LEAST, position: 'bottom-start' } : {}}
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
