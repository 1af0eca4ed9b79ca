import { ActionIcon, Button, Checkbox, Group, Menu, Select, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch, IconUsersPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { UnitRow } from '#shared/contract/units.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { ShortCluster } from '../../ui/ShortCluster.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { UnitSelect, unitOptions } from './UnitSelect.tsx';
import {
  filterUnits,
  firstLevels,
  isFiltering,
  isOver,
  lifeInWords,
  type TreeLine,
  treeLines,
} from './unit-tree.ts';
import { useUnitKinds } from './use-unit-kinds.ts';

interface UnitsTabProps {
  readonly units: readonly UnitRow[];
  readonly openId: string | null;
  readonly onOpen: (unitId: string) => void;
  readonly onImport: () => void;
  readonly onProvinces: () => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: Set<string>) => void;
}

/** In a line that is short of room the fields give way, not the words. */
const unbroken = { flexShrink: 0, whiteSpace: 'nowrap' } as const;

/** The tree of units; a search or filter shows a flat list instead. */
export function UnitsTab({ units: all, ...props }: UnitsTabProps) {
  const { openId, onOpen, onImport, onProvinces, selected, onSelect } = props;
  const kindsKnown = useUnitKinds();
  const [filter, setFilter] = useState({
    ...{ text: '', onlyMembers: false },
    ...{ kind: null as string | null, withinId: null as string | null },
  });
  const today = dayInVietnam(new Date());
  const [withEnded, setWithEnded] = useState(false);
  const units = useMemo(
    () => (withEnded ? all : all.filter((unit) => !isOver(unit, today))),
    [all, withEnded, today],
  );
  const hasEnded = all.some((unit) => isOver(unit, today));
  const [open, setOpen] = useState(() => firstLevels(units));
  const parents = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units]);
  const lines = useMemo<TreeLine[]>(
    () =>
      isFiltering(filter)
        ? filterUnits(units, filter).map((unit) => ({ unit, depth: 0, isOpen: false }))
        : treeLines(units, open),
    [units, filter, open],
  );
  const parentOptions = useMemo(() => unitOptions(units, ({ childCount }) => childCount > 0), [units]);
  const isTree = !isFiltering(filter);
  const kinds = [...new Set(units.map(({ kind }) => kind))];

  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };

  const columns: GridColumn<TreeLine>[] = [
    {
      id: 'name',
      header: 'Tên đơn vị',
      width: 244,
      grow: true,
      sortable: !isTree,
      value: ({ unit }) => unit.name,
      render: (line) => <NameCell line={line} isTree={isTree} onToggle={toggle} />,
    },
    { id: 'code', header: 'Mã', width: 104, sortable: !isTree, value: ({ unit }) => unit.code },
    {
      id: 'kind',
      header: 'Loại',
      width: 218,
      sortable: !isTree,
      value: ({ unit }) => kindsKnown.nameOf(unit.kind),
    },
    isTree
      ? {
          id: 'children',
          header: 'Trực thuộc',
          width: 95,
          align: 'right',
          sortable: false,
          value: ({ unit }) => unit.childCount || null,
        }
      : {
          id: 'parent',
          header: 'Cấp trên',
          width: 136,
          value: ({ unit }) => parents.get(unit.parentId ?? '') ?? '',
        },
    {
      id: 'cluster',
      header: 'Cụm, khối',
      width: 165,
      sortable: !isTree,
      value: ({ unit }) => unit.clusterName,
      render: ({ unit }) => <ShortCluster name={unit.clusterName} />,
    },
    {
      id: 'people',
      header: 'Số người',
      width: 85,
      align: 'right',
      sortable: !isTree,
      value: ({ unit }) => unit.personCount || null,
    },
    {
      id: 'part',
      header: 'Tham gia',
      width: 124,
      sortable: !isTree,
      value: ({ unit }) => (unit.takesPart ? 'Tham gia' : ''),
      render: ({ unit }) => {
        const life = lifeInWords(unit, today);
        if (life !== null) return <StatusBadge tone="muted">{life}</StatusBadge>;
        return unit.takesPart ? <StatusBadge tone="ok">Tham gia</StatusBadge> : null;
      },
    },
  ];

  if (all.length === 0) {
    return (
      <EmptyState
        title="Chưa có đơn vị nào"
        text="Danh sách đơn vị dùng để phát hành biểu mẫu, theo dõi báo cáo, chấm điểm và khen thưởng. Nhập từ một tệp Excel có sẵn, chọn tỉnh, thành phố từ danh mục, hoặc thêm từng đơn vị."
        action={
          <Group>
            <Button onClick={onImport}>Nhập từ Excel</Button>
            <Button variant="default" onClick={onProvinces}>
              Chọn tỉnh, thành phố
            </Button>
          </Group>
        }
      />
    );
  }
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label="Tìm đơn vị"
          placeholder="Tìm theo tên hoặc mã, không cần dấu"
          leftSection={<IconSearch size={15} aria-hidden />}
          w={210}
          miw={110}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          aria-label="Loại đơn vị"
          placeholder="Mọi loại"
          clearable
          w={150}
          miw={100}
          data={kinds.map((kind) => ({ value: kind, label: kindsKnown.nameOf(kind) }))}
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
        <UnitSelect
          aria-label="Thuộc đơn vị"
          placeholder="Thuộc mọi đơn vị"
          clearable
          w={170}
          options={parentOptions}
          value={filter.withinId}
          onChange={(withinId) => setFilter({ ...filter, withinId })}
        />
        <Checkbox
          label="Chỉ đơn vị tham gia"
          style={unbroken}
          checked={filter.onlyMembers}
          onChange={(event) => setFilter({ ...filter, onlyMembers: event.currentTarget.checked })}
        />
        {hasEnded && (
          <Checkbox
            label="Cả đã kết thúc"
            style={unbroken}
            checked={withEnded}
            onChange={(event) => setWithEnded(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {isTree ? '' : `${formatNumber(lines.length)} đơn vị`}
        </Text>
        {isTree && (
          <Button
            variant="subtle"
            color="gray"
            style={unbroken}
            onClick={() =>
              setOpen(
                open.size > 1
                  ? firstLevels(units)
                  : new Set(units.filter((u) => u.childCount > 0).map((u) => u.id)),
              )
            }
          >
            {open.size > 1 ? 'Thu gọn' : 'Mở hết'}
          </Button>
        )}
        <ParticipationMenu lines={lines} isFiltered={!isTree} />
      </Group>
      <DataGrid
        label="Danh sách đơn vị"
        rows={lines}
        columns={columns}
        rowKey={({ unit }) => unit.id}
        shownBy={filter}
        onFold={({ unit, isOpen }, isOpening) => {
          if (!isTree || unit.childCount === 0 || isOpen === isOpening) return false;
          toggle(unit.id);
          return true;
        }}
        onOpen={({ unit }) => onOpen(unit.id)}
        openKey={openId}
        selected={selected}
        onSelect={onSelect}
        emptyText="Không có đơn vị nào phù hợp với bộ lọc."
      />
    </div>
  );
}

interface NameCellProps {
  readonly line: TreeLine;
  readonly isTree: boolean;
  readonly onToggle: (id: string) => void;
}

function NameCell({ line: { unit, depth, isOpen }, isTree, onToggle }: NameCellProps) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Group gap={4} wrap="nowrap" pl={depth * 20} style={{ minWidth: 0 }} title={unit.name}>
      {isTree &&
        (unit.childCount > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            tabIndex={-1}
            aria-label={`${isOpen ? 'Thu gọn' : 'Mở'} ${unit.name}`}
            aria-expanded={isOpen}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(unit.id);
            }}
          >
            <Icon size={15} aria-hidden />
          </ActionIcon>
        ) : (
          <span style={{ width: 22, flexShrink: 0 }} />
        ))}
      <span className="grid-text" style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {unit.name}
      </span>
    </Group>
  );
}

function ParticipationMenu({
  lines,
  isFiltered,
}: {
  readonly lines: readonly TreeLine[];
  readonly isFiltered: boolean;
}) {
  const trpc = useTRPC();
  const campaign = useMaybeCampaign();
  const enrol = useMutation(
    trpc.units.enrol.mutationOptions({
      onSuccess: ({ added, changed, total }) =>
        showDone(
          `Thêm ${formatNumber(added, 0)} đơn vị, cập nhật cụm của ${changed}; tất cả ${formatNumber(total, 0)} đơn vị tham gia.`,
        ),
    }),
  );
  const set = useMutation(
    trpc.units.setParticipation.mutationOptions({
      onSuccess: ({ changed }) => showDone(`Đã đưa ${formatNumber(changed, 0)} đơn vị ra khỏi phong trào.`),
    }),
  );
  if (campaign === null) return null;
  const members = lines.filter(({ unit }) => unit.takesPart).map(({ unit }) => unit.id);
  const takeOut = async () => {
    const isSure = await confirmAction({
      title: 'Đưa đơn vị ra khỏi phong trào',
      text: `${formatNumber(members.length, 0)} đơn vị đang hiển thị sẽ không còn phải báo cáo trong phong trào này. Đơn vị đã có báo cáo thì không đưa ra được.`,
      confirmLabel: `Đưa ${formatNumber(members.length, 0)} đơn vị ra`,
    });
    if (isSure) set.mutate({ campaignId: campaign.id, unitIds: members, groupId: null });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" style={unbroken} leftSection={<IconUsersPlus size={16} aria-hidden />}>
          Tham gia phong trào
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => enrol.mutate({ campaignId: campaign.id })}>
          Đưa vào theo nhóm đối tượng của kế hoạch
        </Menu.Item>
        <Menu.Item disabled={!isFiltered || members.length === 0} onClick={() => takeOut().catch(showError)}>
          Đưa các đơn vị đang lọc ra ({members.length})
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
