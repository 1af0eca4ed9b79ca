import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { MilestoneState } from '#shared/contract/tracking.ts';
import { milestoneStateNames } from '#shared/domain/deadlines/milestone-status.ts';
import type { OpenMatrix } from '#shared/domain/tracking/matrix.ts';
import { shortCluster } from '#shared/text/short-cluster.ts';
import type { MatrixFilter } from './matrix-filter.ts';

interface MatrixFiltersProps {
  readonly matrix: OpenMatrix;
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
}

/** What the matrix is narrowed to, in one line; a question with one answer is not asked. */
export function MatrixFilters({ matrix, filter, onFilter }: MatrixFiltersProps) {
  const milestones = matrix.columns.map(({ key, name }) => ({ id: key, name }));
  return (
    <>
      <TextInput
        aria-label="Tìm đơn vị"
        placeholder="Tìm đơn vị"
        leftSection={<IconSearch size={15} aria-hidden />}
        w={150}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Choice
        label="Nhóm"
        all="Mọi nhóm"
        options={matrix.groups}
        value={filter.groupId}
        onChange={(groupId) => onFilter({ ...filter, groupId })}
      />
      <Choice
        label="Cụm, khối"
        all="Mọi cụm, khối"
        options={matrix.clusters.map(({ id, name }) => ({ id, name, label: shortCluster(name) }))}
        value={filter.clusterId}
        onChange={(clusterId) => onFilter({ ...filter, clusterId })}
      />
      <Choice
        label="Loại đơn vị"
        all="Mọi loại"
        options={matrix.kinds}
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Choice
        label="Mốc"
        all="Mọi mốc"
        options={milestones}
        value={filter.milestone}
        onChange={(milestone) => onFilter({ ...filter, milestone })}
      />
      <Choice
        label="Tình trạng"
        all="Mọi tình trạng"
        options={Object.entries(milestoneStateNames).map(([id, name]) => ({ id, name }))}
        value={filter.state}
        onChange={(state) => onFilter({ ...filter, state: state as MilestoneState | null })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  /** `label` is shown where the whole name would be cut. */
  readonly options: readonly { id: string; name: string; label?: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, options, value, onChange }: ChoiceProps) {
  if (options.length < 2 && value === null) return null;
  const names = new Map(options.map(({ id, name }) => [id, name]));
  const chosen = value === null ? undefined : names.get(value);
  return (
    <Select
      aria-label={label}
      placeholder={all}
      clearable
      clearSectionMode="clear"
      title={chosen}
      w={chosen === undefined ? (all.length > 10 ? 144 : 124) : 172}
      // What was chosen is to be read; what was not gives way.
      style={{ flexShrink: chosen === undefined ? 3 : 1 }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: true }}
      data={options.map(({ id, name, label }) => ({ value: id, label: label ?? name }))}
      renderOption={({ option }) => names.get(option.value)}
      value={value}
      onChange={onChange}
    />
  );
}
