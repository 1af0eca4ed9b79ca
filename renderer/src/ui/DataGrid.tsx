import './data-grid.css';
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type GridColumn, type GridSort, gridAsText, sortRows } from './grid-rows.ts';
import { showGridCell } from './show-grid-cell.ts';
import { useGridSelection } from './use-grid-selection.ts';

export type { GridColumn } from './grid-rows.ts';

const ROW_HEIGHT = 34;
const folds: Readonly<Record<string, boolean>> = { ArrowRight: true, ArrowLeft: false };

type Pinned = 'first' | 'second';

interface DataGridProps<T> {
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<T>[];
  readonly rowKey: (row: T) => string;
  /** Names the table for screen readers. */
  readonly label: string;
  /** Which column a click hit, or the arrows chose; null for the row as a whole. */
  readonly onOpen?: ((row: T, columnId: string | null) => void) | undefined;
  /** Arrow keys at the beginning of a row open and fold what is below it; false where there is nothing to do. */
  readonly onFold?: (row: T, isOpening: boolean) => boolean;
  /** Rows chosen for a bulk action; with `onSelect` a column of check boxes is shown. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: Set<string>) => void;
  /** The sum line, by column id. */
  readonly summary?: Readonly<Record<string, ReactNode>>;
  readonly emptyText?: string;
  /** Filter by which the rows were chosen: by another one the list is read from its top. */
  readonly shownBy?: unknown;
  /** Key of the row whose details are open. */
  readonly openKey?: string | null;
}

/**
 * The one table of the application: fixed 34 px rows drawn only where they are seen, sticky header and first column, sorting,
 * arrows to a row and its cells (in a tree they open and fold), Enter opens, Space selects, Shift and Ctrl select many, Ctrl+A all, Ctrl+C copies for Excel.
 */
export function DataGrid<T>(props: DataGridProps<T>) {
  const { columns, rowKey, selected, onSelect, onOpen } = props;
  const [sort, setSort] = useState<GridSort | null>(null);
  const [active, setActive] = useState(0);
  /** The cell that the arrows chose in the active row; null for the row as a whole. */
  const [column, setColumn] = useState<number | null>(null);
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sortRows(props.rows, columns, sort), [props.rows, columns, sort]);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const selection = useGridSelection({ keys, selected, onSelect });
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

  const { shownBy } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows were chosen anew, not when they changed
  useLayoutEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [shownBy]);

  const moveTo = (index: number, isExtending: boolean) => {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    if (isExtending) selection.choose(target, 'range', active);
    setActive(target);
    virtual.scrollToIndex(target);
  };
  const moveAside = (step: number) => {
    const target = Math.max(0, Math.min(columns.length - 1, (column ?? 0) + step));
    setColumn(target);
    const id = columns[target]?.id;
    if (scroller.current !== null && id !== undefined) showGridCell(scroller.current, id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, button, a, textarea') !== null)
      return;
    const row = rows[active];
    const isCommand = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 };
    const step = steps[event.key];
    if (step !== undefined) moveTo(active + step, event.shiftKey);
    else if (event.key === 'Home') moveTo(0, event.shiftKey);
    else if (event.key === 'End') moveTo(rows.length - 1, event.shiftKey);
    else if (row !== undefined && folds[event.key] !== undefined && (column ?? 0) <= 0) {
      const isOpening = folds[event.key] === true;
      if (props.onFold?.(row, isOpening) !== true) moveAside(isOpening ? 1 : -1);
    } else if (event.key === 'ArrowRight') moveAside(1);
    else if (event.key === 'ArrowLeft') moveAside(-1);
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row, columns[column ?? -1]?.id ?? null);
    else if (event.key === ' ' && row !== undefined) selection.choose(active, 'toggle');
    else if (event.key === 'a' && isCommand && onSelect !== undefined) selection.chooseAll();
    else if (event.key === 'Escape' && props.openKey == null && (selected?.size ?? 0) > 0) selection.clear();
    // What is marked with the mouse is copied as it is.
    else if (event.key === 'c' && isCommand && window.getSelection()?.isCollapsed !== false) copy();
    else return;
    event.preventDefault();
  };
  const copy = () => {
    const chosen = rows.filter((row) => selected?.has(rowKey(row)));
    // Chosen rows that a filter hides are not what is looked at.
    navigator.clipboard
      .writeText(gridAsText(chosen.length === 0 ? rows : chosen, columns))
      .catch(() => undefined);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a native table cannot hold rows placed by their scroll position
    <div
      ref={scroller}
      className="grid screen-fill"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={onSelect === undefined ? undefined : true}
      aria-activedescendant={rows[active] === undefined ? undefined : activeId(gridId, active, column)}
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
              checked={selection.isWhole}
              indeterminate={(selected?.size ?? 0) > 0 && !selection.isWhole}
              onChange={selection.isWhole ? selection.clear : selection.chooseAll}
            />
          </div>
        )}
        {columns.map((own, index) => (
          <HeadCell
            key={own.id}
            column={own}
            pinned={index === 0 ? besideBoxes : undefined}
            sort={sort?.id === own.id ? sort : null}
            onSort={() =>
              setSort((s) =>
                s?.id === own.id
                  ? s.descending
                    ? null
                    : { ...s, descending: true }
                  : { id: own.id, descending: false },
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
                id={activeId(gridId, item.index, null)}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={selected?.has(key)}
                data-marked={props.openKey === key}
                data-active={active === item.index}
                style={{ ...rowStyle, transform: `translateY(${item.start}px)` }}
                onMouseDown={(event) => {
                  // Or the browser marks the text between the two rows.
                  if (event.shiftKey && onSelect !== undefined) event.preventDefault();
                }}
                onClick={(event) => {
                  const hit = columnAt(event.target);
                  setActive(item.index);
                  setColumn(columns.findIndex(({ id }) => id === hit));
                  // The keys go on from the row that was pressed, unless it was a button in it.
                  if (!isControl(event.target)) scroller.current?.focus({ preventScroll: true });
                  if (onSelect !== undefined && event.shiftKey) selection.choose(item.index, 'range', active);
                  else if (onSelect !== undefined && (event.ctrlKey || event.metaKey))
                    selection.choose(item.index, 'toggle');
                  else onOpen?.(row, hit);
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
                      // Space chooses: the tabulator leaves the list instead of going through its thousands of boxes.
                      tabIndex={-1}
                      aria-label="Chọn dòng"
                      checked={selected?.has(key) ?? false}
                      onChange={({ nativeEvent }) =>
                        selection.choose(item.index, isWithShift(nativeEvent) ? 'range' : 'toggle', active)
                      }
                    />
                  </div>
                )}
                {columns.map((own, index) => (
                  // biome-ignore lint/a11y/useSemanticElements: see above
                  <div
                    key={own.id}
                    id={activeId(gridId, item.index, index)}
                    className="grid-cell"
                    role="gridcell"
                    tabIndex={-1}
                    data-column={own.id}
                    data-align={own.align}
                    data-active={active === item.index && column === index}
                    data-pinned={index === 0 ? besideBoxes : undefined}
                    title={own.render ? undefined : String(own.value(row) ?? '')}
                  >
                    <CellContent content={own.render ? own.render(row) : own.value(row)} />
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

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, textarea') !== null;
}

/** Names a row, or a cell of it, for screen readers. */
const activeId = (gridId: string, row: number, column: number | null) =>
  column === null || column < 0 ? `${gridId}-${row}` : `${gridId}-${row}-${column}`;

/** A change of a check box comes from a click, which knows the keys. */
const isWithShift = (event: Event) => event instanceof MouseEvent && event.shiftKey;

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
      data-column={column.id}
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
