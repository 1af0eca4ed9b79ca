import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface PlainTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly align: readonly ('left' | 'right')[];
  readonly maxWidth?: number;
  /** Shares of the width, where one long name would take it from the others. */
  readonly widths?: readonly string[];
  readonly rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A short table to read, without sorting or scrolling. */
export function PlainTable({ label, heads, align, maxWidth, widths, rows }: PlainTableProps) {
  return (
    <Table aria-label={label} verticalSpacing={5} horizontalSpacing={8} fz={13} maw={maxWidth}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head, i) => (
            <Table.Th key={head} ta={align[i]} w={widths?.[i]}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, cells }) => (
          <Table.Tr key={key}>
            {cells.map((cell, i) => (
              <Table.Td
                key={heads[i]}
                ta={align[i]}
                style={{
                  fontVariantNumeric: 'tabular-nums',
                  whiteSpace: typeof cell === 'string' && cell.length < 16 ? 'nowrap' : undefined,
                }}
              >
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
