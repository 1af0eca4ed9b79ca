import { Button, Group, Menu, SegmentedControl, Select, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type {
  AppliedImport,
  ImportDecisions,
  ImportRow,
  ImportSource,
  ListImport,
} from '#shared/contract/list-import.ts';
import { type ListKind, listFields } from '#shared/domain/units/import/list-fields.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { bridge } from '../../../app/bridge.ts';
import { trpcClient } from '../../../app/client.ts';
import { DataGrid, type GridColumn } from '../../../ui/DataGrid.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { showError } from '../../../ui/notify.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { ColumnMapping } from './ColumnMapping.tsx';

type State = ImportRow['state'];

const states: Record<State, { tone: Tone; text: string }> = {
  new: { tone: 'info', text: 'Thêm mới' },
  changed: { tone: 'warn', text: 'Thay đổi' },
  unchanged: { tone: 'muted', text: 'Không đổi' },
  doubt: { tone: 'bad', text: 'Cần xem' },
};

export interface ShownField {
  field: string;
  header: string;
  width: number;
  /** Shown also where no column of the list says it. */
  isAlways?: true;
  /** Tells the rows apart: shown before what is to be decided, as the first one always is. */
  isLead?: true;
}

interface ListImportViewProps {
  readonly list: ListKind;
  readonly title: string;
  readonly text: string;
  /** The first of them names the row. */
  readonly columns: readonly ShownField[];
  readonly found: ListImport | null;
  /** Reading or taking in, with its progress. */
  readonly job: { view: ReactNode; isRunning: boolean };
  readonly onRead: (source: ImportSource) => void;
  /** Further fields over the mapping: a day, a standard. */
  readonly extra: ReactNode;
  /** Why the list cannot go in yet; null when it can. */
  readonly blocked: string | null;
  readonly onApply: (decisions: ImportDecisions) => void;
  readonly unitWord: string;
}

const keyOf = ({ row, part }: ImportRow) => `${row} ${part}`;

/** What was done, in the words of the notice. */
export function appliedWords({ added, changed, skipped }: AppliedImport, what: string): string {
  const rest = skipped === 0 ? '' : ` ${formatNumber(skipped)} dòng chưa nhập.`;
  return `Đã thêm ${formatNumber(added)} ${what}, cập nhật ${formatNumber(changed)}.${rest}`;
}

/** Choose a list, put its columns right, see row by row what it would change, take it in as a whole. */
export function ListImportView(props: ListImportViewProps) {
  const { list, found, onRead, blocked, unitWord } = props;
  const [decisions, setDecisions] = useState<ReadonlyMap<string, string>>(new Map());
  const [shown, setShown] = useState<State | 'all'>('all');
  const read = (source: ImportSource) => {
    setDecisions(new Map());
    setShown('all');
    onRead(source);
  };
  const chooser = useRef<HTMLButtonElement>(null);
  const isRead = found !== null;
  // The button that was pressed gives way to one at another place: who works with keys goes on from there.
  useEffect(() => {
    if (isRead) chooser.current?.focus();
  }, [isRead]);
  const begin = (token: string) => read({ token, sheet: null, headerRow: null, columns: null });
  const choose = async () => {
    const [file] = await trpcClient.files.pick.mutate({ purpose: 'unitList' });
    if (file !== undefined) begin(file.token);
  };
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    const [file] = await bridge().dropFiles([...event.dataTransfer.files]);
    if (file !== undefined) begin(file.token);
  };
  const rows = useMemo(
    () => (found?.rows ?? []).filter(({ state }) => shown === 'all' || state === shown),
    [found, shown],
  );
  const button = (
    <Button
      ref={chooser}
      variant={found === null ? 'filled' : 'default'}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      loading={props.job.isRunning}
      onClick={() => choose().catch(showError)}
    >
      {found === null ? 'Chọn tệp Excel' : 'Chọn tệp khác'}
    </Button>
  );
  if (found === null) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button
      <div onDragOver={(event) => event.preventDefault()} onDrop={(event) => onDrop(event).catch(showError)}>
        {props.job.view}
        <EmptyState title={props.title} text={props.text} action={button} />
      </div>
    );
  }
  const { table } = found;
  const source: ImportSource = {
    ...{ token: table.token, sheet: table.sheet, headerRow: table.headerRow, columns: table.columns },
  };
  const count = (state: State) => found.counts[state];
  const total = count('new') + count('changed') + count('unchanged') + count('doubt');
  const isComplete = listFields[list].every(
    ({ id, isNeeded }) => isNeeded === undefined || id in table.columns,
  );
  const decided = found.rows.flatMap((own) => {
    const { row, part, choices } = own;
    const choice = choices[Number(decisions.get(keyOf(own)) ?? '-1')];
    return choice === undefined ? [] : [{ row, part, action: choice.action, id: choice.id }];
  });
  const ready = count('new') + count('changed') + decided.length;
  const decideAll = (pick: (row: ImportRow) => string | null) => {
    const next = new Map<string, string>();
    for (const row of found.rows.filter(({ state }) => state === 'doubt')) {
      const value = pick(row);
      if (value !== null) next.set(keyOf(row), value);
    }
    setDecisions(next);
  };
  const tabs = [
    { value: 'all', label: `Tất cả ${formatNumber(total)}` },
    ...(['new', 'changed', 'unchanged', 'doubt'] as const).map((state) => ({
      value: state,
      label: `${states[state].text} ${formatNumber(count(state))}`,
    })),
  ];
  return (
    <div className="screen" style={{ paddingTop: 10, flexDirection: 'row', gap: 16 }}>
      {props.job.view}
      <ColumnMapping list={list} table={table} source={source} onRead={read} extra={props.extra} />
      <div className="screen" style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="Lọc theo kết quả"
            data={tabs}
            value={shown}
            onChange={(value) => setShown(value as State | 'all')}
          />
          <Group gap="xs" ml="auto">
            {count('doubt') > 0 && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default">Dòng cần xem</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => decideAll(({ choices }) => (choices.length > 0 ? '0' : null))}>
                    Lấy cách đầu tiên cho tất cả
                  </Menu.Item>
                  <Menu.Item
                    onClick={() =>
                      decideAll(({ choices }) => {
                        const at = choices.findIndex(({ action }) => action === 'add');
                        return at < 0 ? null : String(at);
                      })
                    }
                  >
                    Thêm mới tất cả nếu được
                  </Menu.Item>
                  <Menu.Item onClick={() => setDecisions(new Map())}>Bỏ qua tất cả</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
            {button}
            <Button
              disabled={ready === 0 || blocked !== null || !isComplete}
              title={blocked ?? undefined}
              loading={props.job.isRunning}
              onClick={() => props.onApply({ source, sha256: table.sha256, decisions: decided })}
            >
              Nhập {formatNumber(ready)} {unitWord}
            </Button>
          </Group>
        </Group>
        {found.rows.length < total && (
          <Text size="sm" c="gray.7">
            Danh sách dài nên mỗi loại chỉ hiện những dòng đầu ({formatNumber(found.rows.length)}/
            {formatNumber(total)} dòng); khi nhập vẫn lấy đủ.
          </Text>
        )}
        {isComplete ? (
          <DataGrid
            label="Các dòng của danh sách"
            rows={rows}
            columns={gridColumns(props.columns, table.columns, count('doubt') > 0, decisions, (row, value) =>
              setDecisions(new Map(decisions).set(keyOf(row), value)),
            )}
            rowKey={keyOf}
          />
        ) : (
          <Text size="sm" c="dimmed" ta="center" pt={60}>
            Chọn ở bên trái cột nào là “{listFields[list].find(({ isNeeded }) => isNeeded)?.label}” để xem
            trước.
          </Text>
        )}
      </div>
    </div>
  );
}

function gridColumns(
  shown: readonly ShownField[],
  mapped: Readonly<Record<string, number>>,
  hasDoubts: boolean,
  decisions: ReadonlyMap<string, string>,
  decide: (row: ImportRow, value: string) => void,
): GridColumn<ImportRow>[] {
  const said = shown
    .filter(({ field, isAlways }) => field in mapped || isAlways)
    .map(
      ({ field, header, width }): GridColumn<ImportRow> => ({
        ...{ id: field, header, width },
        value: ({ values }) => values[field] ?? '',
      }),
    );
  const leads = 1 + shown.filter(({ isLead }) => isLead).length;
  const what: GridColumn<ImportRow> = {
    id: 'what',
    header: 'Thay đổi hoặc lý do cần xem',
    width: hasDoubts && leads > 1 ? 190 : 250,
    grow: true,
    value: ({ changes, reasons }) => [...reasons, ...changes].join('; '),
  };
  const decision: GridColumn<ImportRow> = {
    id: 'decision',
    header: 'Cách xử lý',
    width: leads === 1 ? 210 : 180,
    sortable: false,
    value: () => null,
    render: (own) =>
      own.state === 'doubt' ? (
        <Select
          aria-label={`Cách xử lý dòng ${own.row}`}
          size="xs"
          data={[
            { value: 'skip', label: 'Bỏ qua dòng này' },
            ...own.choices.map(({ label }, at) => ({ value: String(at), label })),
          ]}
          value={decisions.get(keyOf(own)) ?? 'skip'}
          onChange={(value) => decide(own, value ?? 'skip')}
        />
      ) : null,
  };
  return [
    { id: 'row', header: 'Dòng', width: 62, align: 'right', value: ({ row }) => row },
    {
      id: 'state',
      header: 'Kết quả',
      width: 110,
      value: ({ state }) => states[state].text,
      render: ({ state }) => <StatusBadge tone={states[state].tone}>{states[state].text}</StatusBadge>,
    },
    // What is to be decided stands beside the name, in sight without scrolling.
    ...(hasDoubts ? [...said.slice(0, leads), what, decision, ...said.slice(leads)] : [...said, what]),
  ];
}
