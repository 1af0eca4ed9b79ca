import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { moveByKey } from './move-by-key.ts';
import { RowTools } from './RowTools.tsx';
import { useRowDrag } from './row-drag.ts';
import './edit-table.css';

export interface EditColumn<T> {
  header: string;
  /** CSS width; without it the column takes what is left. */
  width?: number;
  cell: (row: T, at: number) => ReactNode;
}

interface EditTableProps<T> {
  readonly label: string;
  /** One row's name: "đợt". */
  readonly itemName: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T, at: number) => string;
  readonly columns: readonly EditColumn<T>[];
  readonly onAdd?: (() => void) | undefined;
  readonly onRemove: (at: number) => void;
  readonly onMove?: ((at: number, step: -1 | 1) => void) | undefined;
  readonly emptyText: string;
  /** Makes rows movable with the mouse: the row at `from` goes before the one at `to`. */
  readonly onMoveTo?: ((from: number, to: number) => void) | undefined;
}

/** A table whose cells are fields. */
export function EditTable<T>(props: EditTableProps<T>) {
  const { label, itemName, rows, rowKey, columns, onAdd, onRemove, onMove, onMoveTo, emptyText } = props;
  const drag = useRowDrag({
    kind: `table ${label}`,
    valueAt: (at) => rows[at],
    onMove: (from, to) => onMoveTo?.(from, to),
  });
  return (
    <div>
      <table className="edit-table" aria-label={label}>
        <colgroup>
          {columns.map(({ header, width }) => (
            <col key={header} style={width === undefined ? {} : { width }} />
          ))}
          <col style={{ width: onMove ? (onMoveTo ? 110 : 92) : 36 }} />
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td className="edit-empty" colSpan={columns.length + 1}>
                {emptyText}
              </td>
            </tr>
          )}
          {rows.map((row, at) => (
            <tr
              key={rowKey(row, at)}
              data-part={rowKey(row, at)}
              {...(onMoveTo === undefined ? {} : drag.row(at))}
              onKeyDown={moveByKey(onMove === undefined ? undefined : (step) => onMove(at, step))}
            >
              {columns.map(({ header, cell }) => (
                <td key={header}>{cell(row, at)}</td>
              ))}
              <td className="edit-tools">
                <RowTools
                  name={`${itemName} ${at + 1}`}
                  onMove={onMove === undefined ? undefined : (step) => onMove(at, step)}
                  onRemove={() => onRemove(at)}
                  {...(onMoveTo === undefined ? {} : { grip: drag.handle(at) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {onAdd !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={onAdd}
        >
          Thêm {itemName}
        </Button>
      )}
    </div>
  );
}
