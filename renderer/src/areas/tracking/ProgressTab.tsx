import { Button, Group } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OpenMatrix } from '#shared/domain/tracking/matrix.ts';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ExtendDialog, ReceiveDialog, WithdrawDialog } from './BulkDialogs.tsx';
import { MatrixFilters } from './MatrixFilters.tsx';
import { columnsFor, summaryOf } from './matrix-columns.tsx';
import { filterRows, isNarrowed, type MatrixFilter } from './matrix-filter.ts';
import { PeriodSelect } from './PeriodSelect.tsx';
import { ProgressMenu } from './ProgressMenu.tsx';
import { ReminderDialog, type ReminderDialogProps } from './ReminderDialog.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { UnitProgress } from './UnitProgress.tsx';

interface ProgressTabProps {
  readonly campaignId: string;
  readonly matrix: OpenMatrix;
  /** Before the plan is issued nobody owes anything. */
  readonly isDraft: boolean;
  /** The office that sent the campaign asks its units itself. */
  readonly isReceived: boolean;
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
  readonly onPeriod: (period: string) => void;
}

/** Units × milestones. Rows are chosen for bulk work; a click on a cell shows its papers. */
export function ProgressTab(props: ProgressTabProps) {
  const { campaignId, matrix, isDraft, isReceived, filter, onFilter, onPeriod } = props;
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [open, setOpen] = useState<{ unitId: string; column: string | null } | null>(null);
  const [dialog, setDialog] = useState<'receive' | 'extend' | 'withdraw' | 'remind' | null>(null);
  const { columns: shown, all } = matrix;
  const rows = useMemo(() => filterRows(matrix.rows, filter, shown), [matrix.rows, filter, shown]);
  const columns = useMemo(() => columnsFor(shown, isDraft), [shown, isDraft]);
  const summary = useMemo(() => summaryOf(rows, shown), [rows, shown]);
  const shownIds = useMemo(() => rows.map(({ unitId }) => unitId), [rows]);
  const openRow = matrix.rows.find(({ unitId }) => unitId === open?.unitId);

  if (matrix.rows.length === 0) {
    return (
      <EmptyState
        title="Chưa có đơn vị tham gia phong trào"
        text="Vào màn hình Đơn vị, chọn Tham gia phong trào để đưa các đơn vị thuộc nhóm đối tượng của kế hoạch vào danh sách theo dõi."
      />
    );
  }
  if (all.length === 0) {
    return (
      <EmptyState
        title="Chưa có mốc báo cáo phải theo dõi ở đây"
        text="Thêm mốc và hạn nộp ở bước Kế hoạch; mỗi mốc là một cột, mỗi đơn vị là một dòng. Với phong trào nhiều năm, báo cáo của năm đã mở được theo dõi ở phong trào của năm đó: chọn năm ở ô phía trên cùng."
      />
    );
  }
  const isSeen = new Set(shownIds);
  const isHidden = ({ unitId }: { unitId: string }) => selected.has(unitId) && !isSeen.has(unitId);
  const dialogProps = {
    campaignId,
    columns: shown,
    today: matrix.today,
    unitIds: [...selected],
    hiddenNames: dialog === null ? [] : matrix.rows.filter(isHidden).map(({ name }) => name),
    milestone: filter.milestone,
    onClose: () => setDialog(null),
    onDone: () => {
      setDialog(null);
      setSelected(new Set());
    },
  };
  // Letters go to those who are chosen, else to those in the table: nobody looks for a letter to a unit that is not in it.
  const whomToRemind = (): Pick<ReminderDialogProps, 'unitIds' | 'among'> =>
    selected.size > 0
      ? { unitIds: [...selected], among: 'chosen' }
      : isNarrowed(filter)
        ? { unitIds: shownIds, among: 'shown' }
        : { unitIds: [], among: 'all' };
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap={6} wrap="nowrap">
        <PeriodSelect matrix={matrix} onPeriod={onPeriod} />
        <MatrixFilters matrix={matrix} filter={filter} onFilter={onFilter} />
      </Group>
      <Group gap={6} wrap="nowrap">
        <SelectionBar
          selected={selected}
          onSelect={setSelected}
          shown={shownIds}
          isReceived={isReceived}
          onDeed={setDialog}
        />
        <ProgressMenu
          campaignId={campaignId}
          unitIds={shownIds}
          isWhole={rows === matrix.rows}
          columns={shown.map(({ key }) => key)}
          isDraft={isDraft}
        />
        <Button
          style={{ flex: 'none' }}
          leftSection={<IconMail size={16} aria-hidden />}
          disabled={isDraft || isReceived}
          onClick={() => setDialog('remind')}
        >
          Đôn đốc
        </Button>
      </Group>
      <DataGrid
        label="Tiến độ báo cáo của các đơn vị"
        rows={rows}
        columns={columns}
        rowKey={({ unitId }) => unitId}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ unitId }, column) => setOpen({ unitId, column })}
        openKey={open?.unitId ?? null}
        summary={summary}
        emptyText="Không có đơn vị nào phù hợp với bộ lọc."
      />
      <SidePanel
        opened={openRow !== undefined}
        onClose={() => setOpen(null)}
        title={openRow?.name ?? ''}
        width={560}
      >
        {openRow !== undefined && (
          <UnitProgress
            key={`${openRow.unitId} ${open?.column ?? ''}`}
            campaignId={campaignId}
            row={openRow}
            column={open?.column ?? null}
            isReceived={isReceived}
          />
        )}
      </SidePanel>
      {dialog === 'receive' && <ReceiveDialog {...dialogProps} />}
      {dialog === 'extend' && <ExtendDialog {...dialogProps} />}
      {dialog === 'withdraw' && <WithdrawDialog {...dialogProps} />}
      {dialog === 'remind' && <ReminderDialog {...dialogProps} columns={all} {...whomToRemind()} />}
    </div>
  );
}
