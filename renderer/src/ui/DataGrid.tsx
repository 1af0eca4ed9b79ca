import './data-grid.css';
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { type GridColumn, type GridSort, gridAsText, sortRows } from './grid-rows.ts';

export type { GridColumn } from './grid-rows.ts';

const ROW_HEIGHT = 34;

type Pinned = 'first' | 'second';

interface DataGridProps<T> {
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<T>[];
  readonly rowKey: (row: T) => string;
  /** Names the table for screen readers. */
  readonly label: string;
  /** A click says which column it hit; the keyboard opens the row as a whole. */
  readonly onOpen?: ((row: T, columnId: string | null) => void) | undefined;
  /** Rows chosen for a bulk action; with `onSelect` a column of check boxes is shown. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: Set<string>) => void;
  /** The sum line, by column id. */
  readonly summary?: Readonly<Record<string, ReactNode>>;
  readonly emptyText?: string;
  /** Key of the row whose details are open. */
  readonly openKey?: string | null;
}

/**
 * The one table of the application: fixed 34 px rows drawn only where they are seen, sticky header and first column, sorting,
 * arrows, Enter opens, Space selects, Ctrl+C copies for Excel.
 */
export function DataGrid<T>(props: DataGridProps<T>) {
  const { columns, rowKey, selected, onSelect, onOpen } = props;
  const [sort, setSort] = useState<GridSort | null>(null);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sortRows(props.rows, columns, sort), [props.rows, columns, sort]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const template = [
    ...(onSelect ? ['40px'] : []),
    ...columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${Number(grow)}fr)` : `${width}px`)),
  ].join(' ');
  const least = columns.reduce((sum, { width }) => sum + width, onSelect ? 40 : 0);
  // The boxes and the first column stay in view together.
  const besideBoxes: Pinned = onSelect ? 'second' : 'first';
  const rowStyle = { gridTemplateColumns: template, minWidth: least };

  const toggle = (key: string) => {
    if (!onSelect) return;
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  // Only the rows of this table count: others may have been chosen under another filter, and stay chosen.
  const chosenHere = useMemo(
    () => (selected?.size ? rows.filter((row) => selected.has(rowKey(row))).length : 0),
    [rows, selected, rowKey],
  );
  const toggleAll = () => {
    const next = new Set(selected);
    for (const row of rows) {
      if (chosenHere === rows.length) next.delete(rowKey(row));
      else next.add(rowKey(row));
    }
    onSelect?.(next);
  };
  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    setActive(target);
    virtual.scrollToIndex(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const row = rows[active];
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 };
    const step = steps[event.key];
    if (step !== undefined) moveTo(active + step);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(rows.length - 1);
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row, null);
    else if (event.key === ' ' && row !== undefined) toggle(rowKey(row));
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey)) copy();
    else return;
    event.preventDefault();
  };
  const copy = () => {
    const chosen = selected?.size ? rows.filter((row) => selected.has(rowKey(row))) : rows;
    navigator.clipboard.writeText(gridAsText(chosen, columns)).catch(() => undefined);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a native table cannot hold rows placed by their scroll position
    <div
      ref={scroller}
      className="grid screen-fill"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div className="grid-row grid-head" role="row" tabIndex={-1} style={rowStyle}>
        {onSelect && (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div className="grid-cell" role="columnheader" tabIndex={-1} data-pinned="first">
            <Checkbox
              size="xs"
              aria-label="Chọn tất cả"
              checked={rows.length > 0 && chosenHere === rows.length}
              indeterminate={chosenHere > 0 && chosenHere < rows.length}
              onChange={toggleAll}
            />
          </div>
        )}
        {columns.map((column, index) => (
          <HeadCell
            key={column.id}
            column={column}
            pinned={index === 0 ? besideBoxes : undefined}
            sort={sort?.id === column.id ? sort : null}
            onSort={() =>
              setSort((s) =>
                s?.id === column.id
                  ? s.descending
                    ? null
                    : { ...s, descending: true }
                  : { id: column.id, descending: false },
              )
            }
          />
        ))}
      </div>
      {rows.length === 0 ? (
        <div className="grid-empty">{props.emptyText ?? 'Không có dòng nào phù hợp.'}</div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for all its rows
              <div
                key={key}
                className="grid-row"
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={selected?.has(key)}
                data-marked={props.openKey === key}
                data-active={active === item.index}
                style={{ ...rowStyle, transform: `translateY(${item.start}px)` }}
                onClick={(event) => {
                  setActive(item.index);
                  onOpen?.(row, columnAt(event.target));
                }}
              >
                {onSelect && (
                  // biome-ignore lint/a11y/useSemanticElements: see above
                  // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from opening the row
                  <div
                    className="grid-cell"
                    role="gridcell"
                    tabIndex={-1}
                    data-pinned="first"
                    onClick={(event) => event.stopPropagation()}
                  >
                    <Checkbox
                      size="xs"
                      aria-label="Chọn dòng"
                      checked={selected?.has(key) ?? false}
                      onChange={() => toggle(key)}
                    />
                  </div>
                )}
                {columns.map((column, index) => (
                  // biome-ignore lint/a11y/useSemanticElements: see above
                  <div
                    key={column.id}
                    className="grid-cell"
                    role="gridcell"
                    tabIndex={-1}
                    data-column={column.id}
                    data-align={column.align}
                    data-pinned={index === 0 ? besideBoxes : undefined}
                    title={column.render ? undefined : String(column.value(row) ?? '')}
                  >
                    <CellContent content={column.render ? column.render(row) : column.value(row)} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
      {props.summary !== undefined && rows.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div
          className="grid-row grid-sum"
          role="row"
          tabIndex={-1}
          style={{ ...rowStyle, minHeight: ROW_HEIGHT }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          {onSelect && <div className="grid-cell" role="gridcell" tabIndex={-1} data-pinned="first" />}
          {columns.map(({ id, align }, index) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={id}
              className="grid-cell"
              role="gridcell"
              tabIndex={-1}
              data-align={align}
              data-pinned={index === 0 ? besideBoxes : undefined}
            >
              {props.summary?.[id]}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Words that do not fit end in dots; what a column draws itself sees to that itself. */
function CellContent({ content }: { readonly content: ReactNode }) {
  if (typeof content !== 'string' && typeof content !== 'number') return content;
  return <span className="grid-text">{content}</span>;
}

function columnAt(target: EventTarget): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell?.dataset['column'] ?? null;
}

interface HeadCellProps<T> {
  readonly column: GridColumn<T>;
  readonly pinned: Pinned | undefined;
  readonly sort: GridSort | null;
  readonly onSort: () => void;
}

function HeadCell<T>({ column, pinned, sort, onSort }: HeadCellProps<T>) {
  const direction = sort === null ? 'none' : sort.descending ? 'descending' : 'ascending';
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see DataGrid
    <div
      className="grid-cell"
      role="columnheader"
      tabIndex={-1}
      aria-sort={direction}
      data-align={column.align}
      data-pinned={pinned}
      title={column.hint}
    >
      {column.sortable === false ? (
        column.header
      ) : (
        <button type="button" onClick={onSort}>
          {column.header}
          {sort !== null && <Arrow size={13} aria-hidden />}
        </button>
      )}
    </div>
  );
}
