import { Button, Group, Menu, Select, TextInput } from '@mantine/core';
import { IconChevronDown, IconLock, IconLockOpen, IconSearch } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { BoardView } from '#shared/contract/scoring.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useCampaign } from '../../app/campaign.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SaveTableMenu } from '../../ui/SaveTableMenu.tsx';
import { WorkStrip } from '../../ui/WorkStrip.tsx';
import { boardColumns, rowNotes } from './board-columns.tsx';
import { GradeBar } from './GradeBar.tsx';
import { isUnscored } from './is-unscored.ts';
import { LockDialog } from './LockDialog.tsx';
import { SheetPanel } from './SheetPanel.tsx';
import { boardSubtitle, boardWork, type RowFilter } from './work-items.ts';

export default function ScoringScreen() {
  const trpc = useTRPC();
  const campaign = useCampaign();
  const { data: view } = useSuspenseQuery(trpc.scoring.board.queryOptions({ campaignId: campaign.id }));
  if (view.tables.length === 0) {
    return (
      <div className="screen">
        <PageHeader title="Chấm điểm" />
        <EmptyState
          title="Không có đơn vị nào phải chấm điểm"
          text="Muốn chấm điểm, kế hoạch cần có bảng điểm cho ít nhất một nhóm đối tượng, và nhóm đó cần có đơn vị tham gia (chọn ở bước Đơn vị)."
          action={
            <Button component={Link} to="/plan">
              Mở kế hoạch
            </Button>
          }
        />
      </div>
    );
  }
  return <Board key={campaign.id} campaignId={campaign.id} view={view} />;
}

function Board({ campaignId, view }: { readonly campaignId: string; readonly view: BoardView }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const isReceived = useCampaign().origin === 'received';
  const [tableId, setTableId] = useState(view.tables[0]?.id ?? '');
  const [clusterId, setClusterId] = useState<string | null>(null);
  const [grade, setGrade] = useState<string | null>(null);
  const [filter, setFilter] = useState<RowFilter | null>(null);
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const [isLocking, setLocking] = useState(false);
  const table = view.tables.find(({ id }) => id === tableId) ?? view.tables[0];
  const accept = useMutation(
    trpc.scoring.acceptSelf.mutationOptions({
      onSuccess: ({ units, scores }) => {
        setSelected(new Set());
        showDone(
          scores === 0
            ? 'Các đơn vị đã chọn không còn ô trống, không có gì thay đổi.'
            : `Đã chép ${scores} điểm của ${formatNumber(units, 0)} đơn vị.`,
        );
      },
    }),
  );

  const inCluster = useMemo(
    () =>
      view.units.filter(
        (row) => row.tableId === table?.id && (clusterId === null || row.clusterId === clusterId),
      ),
    [view.units, table?.id, clusterId],
  );
  const rows = useMemo(() => {
    const words = foldVietnamese(search);
    return inCluster.filter(
      (row) =>
        (grade === null || (row.grade === grade && !isUnscored(row))) &&
        (filter === null || filter.matches(row)) &&
        (words === '' || foldVietnamese(`${row.code} ${row.name}`).includes(words)),
    );
  }, [inCluster, grade, filter, search]);
  const columns = useMemo(() => boardColumns(view, table), [view, table]);
  const later = (table?.stages ?? []).filter(
    (_stage, at) => at > 0 && !view.locks.some((lock) => (table?.stages.indexOf(lock.stage) ?? -1) >= at),
  );

  // A plan may have several tables: the one whose units are meant comes into view.
  const showOnly = (wanted: RowFilter) => {
    const meant = view.units.filter(wanted.matches);
    const own = meant.find((row) => row.tableId === table?.id) ?? meant[0];
    if (own !== undefined) setTableId(own.tableId);
    setClusterId(null);
    setGrade(null);
    setFilter(wanted);
  };

  const acceptFor = async (stage: (typeof later)[number]) => {
    const unitIds = selected.size > 0 ? [...selected] : rows.map(({ unitId }) => unitId);
    const isSure = await confirmAction({
      title: `Chép điểm sang bước ${scoreStageNames[stage]}`,
      text: `Chép điểm của bước trước sang bước ${scoreStageNames[stage]} cho ${formatNumber(unitIds.length, 0)} đơn vị, chỉ ở những ô còn trống. Điểm đã chấm giữ nguyên; từng đơn vị hoàn tác được trong bảng điểm.`,
      confirmLabel: 'Chép điểm',
    });
    if (isSure) accept.mutate({ campaignId, unitIds, stage });
  };

  return (
    <div className="screen">
      <PageHeader
        title="Chấm điểm"
        subtitle={boardSubtitle(view)}
        actions={
          <>
            <SaveTableMenu
              name="Bảng xếp hạng"
              write={(format, target) => trpcClient.scoring.export.mutate({ campaignId, target, format })}
            />
            {later.length > 0 && !isReceived && (
              <Menu position="bottom-end" withinPortal>
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                    Chấp nhận điểm
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {later.map((stage) => (
                    <Menu.Item key={stage} onClick={() => void acceptFor(stage).catch(showError)}>
                      Chép sang bước {scoreStageNames[stage]} (
                      {selected.size > 0
                        ? `${formatNumber(selected.size, 0)} đơn vị đã chọn`
                        : `${formatNumber(rows.length, 0)} đơn vị đang hiện`}
                      )
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            <Button
              leftSection={
                view.isFinal ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />
              }
              variant={view.isFinal ? 'default' : 'filled'}
              disabled={isReceived || view.units.every(isUnscored)}
              onClick={() => setLocking(true)}
            >
              {view.isFinal ? 'Mở khóa điểm' : 'Khóa điểm'}
            </Button>
          </>
        }
      />
      <WorkStrip items={boardWork(view, showOnly, () => void navigate({ to: '/awards' }))} />
      <Group gap="xs" wrap="nowrap">
        {view.tables.length > 1 && (
          <Select
            aria-label="Bảng điểm"
            w={260}
            value={table?.id ?? null}
            onChange={(id) => {
              setTableId(id ?? '');
              setGrade(null);
            }}
            data={view.tables.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select
          aria-label="Cụm, khối thi đua"
          placeholder="Tất cả cụm, khối"
          w={220}
          clearable
          allowDeselect
          value={clusterId}
          onChange={setClusterId}
          data={view.clusters.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          aria-label="Tìm đơn vị"
          placeholder="Tìm đơn vị"
          w={180}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {filter !== null && (
          <Button size="compact-sm" variant="light" onClick={() => setFilter(null)}>
            {filter.label} ×
          </Button>
        )}
        {table !== undefined && (
          <GradeBar table={table} rows={inCluster} chosen={grade} onChoose={setGrade} />
        )}
      </Group>
      <DataGrid
        label="Kết quả chấm điểm"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.unitId}
        onOpen={(row) => setOpenId(row.unitId)}
        selected={selected}
        onSelect={setSelected}
        openKey={openId}
        summary={{
          name: `${formatNumber(rows.length, 0)} đơn vị`,
          notes: `${formatNumber(rows.filter((row) => rowNotes(row).length > 0).length, 0)} đơn vị cần lưu ý`,
        }}
      />
      <SheetPanel
        campaignId={campaignId}
        unitId={openId}
        tables={view.tables}
        onClose={() => setOpenId(null)}
      />
      {isLocking && <LockDialog campaignId={campaignId} view={view} onClose={() => setLocking(false)} />}
    </div>
  );
}
