import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { UnitRow } from '#shared/contract/units.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { UnitSelect, unitOptions } from './UnitSelect.tsx';

interface ClusterMembersProps {
  /** Units that may be members. */
  readonly units: readonly UnitRow[];
  readonly memberIds: readonly string[];
  readonly onChange: (memberIds: string[]) => void;
}

/** Members of a cluster as a list: a cluster may have a thousand schools. */
export function ClusterMembers({ units, memberIds, onChange }: ClusterMembersProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const members = useMemo(() => new Set(memberIds), [memberIds]);
  const rows = useMemo(() => units.filter(({ id }) => members.has(id)), [units, members]);
  const others = useMemo(() => unitOptions(units, ({ id }) => !members.has(id)), [units, members]);
  const leaving = rows.filter(({ id }) => selected.has(id)).length;
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-end">
        <UnitSelect
          label={`Thành viên (${formatNumber(rows.length)})`}
          placeholder="Thêm đơn vị: gõ tên hoặc mã"
          w={400}
          options={others}
          value={null}
          onChange={(id) => id !== null && onChange([...memberIds, id])}
          isEmptiedOnChoice
        />
        <Button
          variant="default"
          disabled={leaving === 0}
          onClick={() => {
            onChange(memberIds.filter((id) => !selected.has(id)));
            setSelected(new Set());
          }}
        >
          Bỏ khỏi cụm{leaving > 0 && ` ${formatNumber(leaving)} đơn vị`}
        </Button>
      </Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa có đơn vị nào.
        </Text>
      ) : (
        <div className="screen" style={{ height: Math.min(250, 40 + rows.length * 34) }}>
          <DataGrid
            label="Thành viên của cụm, khối"
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            selected={selected}
            onSelect={setSelected}
          />
        </div>
      )}
    </Stack>
  );
}

const columns: GridColumn<UnitRow>[] = [
  { id: 'name', header: 'Đơn vị', width: 300, grow: true, value: ({ name }) => name },
  { id: 'code', header: 'Mã', width: 110, value: ({ code }) => code },
];
