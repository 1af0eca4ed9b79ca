import { Button, Group, Menu, Select, Text } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AwardView, DecisionView } from '#shared/contract/award-decisions.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatMoney } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { trpcClient } from '../../app/client.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showError } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { CertificatesDialog } from './CertificatesDialog.tsx';
import { saveTo } from './save-to.ts';

const columns: GridColumn<AwardView>[] = [
  { id: 'position', header: 'STT', width: 56, align: 'right', value: (row) => row.position },
  { id: 'name', header: 'Được khen thưởng', width: 320, grow: true, value: (row) => row.name },
  { id: 'subject', header: 'Loại', width: 76, value: (row) => subjectNames[row.subject] },
  { id: 'detail', header: 'Chức vụ, đơn vị', width: 300, grow: true, value: (row) => row.detail },
  {
    id: 'golden',
    header: 'Số vào sổ vàng',
    width: 76,
    align: 'right',
    value: (row) => row.goldenBookNumber,
  },
  {
    id: 'prize',
    header: 'Tiền thưởng',
    width: 130,
    align: 'right',
    value: (row) => row.prizeAmount,
    render: (row) => formatMoney(row.prizeAmount),
  },
  {
    id: 'printed',
    header: 'Bằng',
    width: 92,
    value: (row) => row.printedAt ?? '',
    render: (row) => (
      <StatusBadge tone={row.printedAt === null ? 'muted' : 'ok'}>
        {row.printedAt === null ? 'Chưa in' : 'Đã in'}
      </StatusBadge>
    ),
  },
];

function nameOf({ number, symbol, date }: DecisionView): string {
  return `Quyết định số ${number ?? ''}/${symbol} ngày ${shortDate(date)}`;
}

/** What was given: numbers in the golden book, prizes, certificates. */
export function DecisionsTab({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isPrinting, setPrinting] = useState(false);
  const decision = decisions.find(({ id }) => id === chosenId) ?? decisions[0];
  const printing = useMemo(
    () => decision?.awards.filter(({ id }) => selected.size === 0 || selected.has(id)) ?? [],
    [decision, selected],
  );
  if (decision === undefined) {
    return (
      <EmptyState
        title="Chưa có quyết định khen thưởng"
        text="Sau khi ra quyết định, danh sách được khen thưởng với số vào sổ vàng và tiền thưởng hiện ở đây để in bằng và chi thưởng."
      />
    );
  }
  const paper = (format: 'docx' | 'pdf') =>
    saveTo(format, `${nameOf(decision).replace('/', '-').replaceAll('/', '.')}.${format}`, (targetToken) =>
      trpcClient.documents.export.mutate({ documentId: decision.documentId, format, targetToken }),
    ).catch(showError);
  const prizes = () =>
    saveTo('xlsx', 'Danh sách tiền thưởng.xlsx', (target) =>
      trpcClient.awards.exportPrizes.mutate({ decisionId: decision.id, target }),
    ).catch(showError);
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          {decisions.length > 1 ? (
            <Select
              aria-label="Quyết định"
              w={360}
              value={decision.id}
              onChange={(id) => {
                setChosenId(id);
                setSelected(new Set());
              }}
              data={decisions.map((own) => ({ value: own.id, label: nameOf(own) }))}
            />
          ) : (
            <Text fw={600}>{nameOf(decision)}</Text>
          )}
          {decision.isOutside && <StatusBadge tone="muted">Ban hành bên ngoài</StatusBadge>}
          <Text size="sm" c="gray.7">
            {decision.signerName === '' ? '' : `${decision.signerName} ký; `}lương cơ sở{' '}
            {formatMoney(decision.baseSalary)}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                Lưu tệp
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {!decision.isOutside && (
                <>
                  <Menu.Item onClick={() => void paper('docx')}>Quyết định kèm danh sách (.docx)</Menu.Item>
                  <Menu.Item onClick={() => void paper('pdf')}>Quyết định kèm danh sách (.pdf)</Menu.Item>
                </>
              )}
              <Menu.Item onClick={() => void prizes()}>Danh sách tiền thưởng (.xlsx)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setPrinting(true)}>
            In bằng ({printing.length})
          </Button>
        </Group>
      </Group>
      <DataGrid
        label="Danh sách được khen thưởng"
        rows={decision.awards}
        columns={columns}
        rowKey={(row) => row.id}
        selected={selected}
        onSelect={setSelected}
        summary={{ name: `${decision.awards.length} trường hợp`, prize: formatMoney(decision.total) }}
      />
      {isPrinting && (
        <CertificatesDialog decisionId={decision.id} awards={printing} onClose={() => setPrinting(false)} />
      )}
    </div>
  );
}
