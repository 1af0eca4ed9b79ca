import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OpenMatrix } from '#shared/domain/tracking/matrix.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ExtendDialog, ReceiveDialog, WithdrawDialog } from './BulkDialogs.tsx';
import { MatrixFilters } from './MatrixFilters.tsx';
import { columnsFor, summaryOf } from './matrix-columns.tsx';
import { type MatrixFilter, passes } from './matrix-filter.ts';
import { PeriodSelect } from './PeriodSelect.tsx';
import { ProgressMenu } from './ProgressMenu.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';
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
  const rows = useMemo(
    () => matrix.rows.filter((row) => passes(row, filter, shown)),
    [matrix.rows, filter, shown],
  );
  const columns = useMemo(() => columnsFor(shown, isDraft), [shown, isDraft]);
  const summary = useMemo(() => summaryOf(rows, shown), [rows, shown]);
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
        title="Kế hoạch chưa có mốc báo cáo"
        text="Thêm mốc và hạn nộp ở bước Kế hoạch; mỗi mốc là một cột ở đây, mỗi đơn vị là một dòng."
      />
    );
  }
  const dialogProps = {
    campaignId,
    columns: shown,
    today: matrix.today,
    unitIds: [...selected],
    milestone: filter.milestone,
    onClose: () => setDialog(null),
    onDone: () => {
      setDialog(null);
      setSelected(new Set());
    },
  };
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap={6} wrap="nowrap">
        <PeriodSelect matrix={matrix} onPeriod={onPeriod} />
        <MatrixFilters matrix={matrix} filter={filter} onFilter={onFilter} />
        <ProgressMenu
          campaignId={campaignId}
          unitIds={rows.map(({ unitId }) => unitId)}
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
      <Group gap="xs" mih={30} wrap="nowrap">
        {selected.size === 0 ? (
          <Text size="sm" c="gray.7">
            {isReceived
              ? 'Nhấn vào một ô để xem văn bản của đơn vị ở mốc đó.'
              : 'Nhấn vào một ô để xem văn bản và minh chứng; đánh dấu nhiều đơn vị để ghi nhận, gia hạn một lần.'}
          </Text>
        ) : (
          <>
            <Text size="sm">{formatNumber(selected.size, 0)} đơn vị đã chọn</Text>
            {!isReceived && (
              <>
                <Button size="compact-sm" variant="default" onClick={() => setDialog('receive')}>
                  Ghi nhận đã nộp
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setDialog('extend')}>
                  Gia hạn
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setDialog('withdraw')}>
                  Xóa ghi nhận
                </Button>
              </>
            )}
            <Anchor component="button" type="button" size="sm" onClick={() => setSelected(new Set())}>
              Bỏ chọn
            </Anchor>
          </>
        )}
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
      {dialog === 'remind' && <ReminderDialog {...dialogProps} columns={all} />}
    </div>
  );
}
