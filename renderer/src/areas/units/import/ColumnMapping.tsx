import { NumberInput, ScrollArea, Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportSource, ImportTable } from '#shared/contract/list-import.ts';
import { type ListKind, listFields } from '#shared/domain/units/import/list-fields.ts';

interface ColumnMappingProps {
  readonly list: ListKind;
  readonly table: ImportTable;
  readonly source: ImportSource;
  readonly onRead: (source: ImportSource) => void;
  readonly extra: ReactNode;
}

/** Which sheet, which row holds the headings, which column is which field. Each change reads the list anew. */
export function ColumnMapping({ list, table, source, onRead, extra }: ColumnMappingProps) {
  const { columns, headings, sheets } = table;
  const data = headings.map(({ column, letters, heading, sample }) => ({
    value: String(column),
    label: `${letters} · ${heading || (sample === '' ? 'cột trống' : `(${sample})`)}`,
  }));
  const setField = (field: string, value: string | null) => {
    const { [field]: _old, ...rest } = columns;
    // A column is one field: it is taken away from another that had it.
    const others = Object.fromEntries(Object.entries(rest).filter(([, column]) => String(column) !== value));
    onRead({ ...source, columns: value === null ? others : { ...others, [field]: Number(value) } });
  };
  const needFirst = listFields[list].toSorted(
    (a, b) => Number(b.isNeeded ?? false) - Number(a.isNeeded ?? false),
  );
  return (
    <ScrollArea w={280} type="auto" offsetScrollbars style={{ flexShrink: 0, height: '100%' }}>
      <Stack gap={8} pr={6}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {table.file}
        </Text>
        {extra}
        {sheets.length > 1 && (
          <Select
            label="Trang tính"
            allowDeselect={false}
            data={sheets}
            value={table.sheet}
            onChange={(sheet) => onRead({ ...source, sheet, headerRow: null, columns: null })}
          />
        )}
        <NumberInput
          label="Dòng tiêu đề"
          min={1}
          max={1000}
          allowDecimal={false}
          value={table.headerRow}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value !== table.headerRow) {
              onRead({ ...source, headerRow: value, columns: null });
            }
          }}
        />
        <Text size="sm" c="dimmed">
          {table.isRemembered
            ? 'Ghép cột như lần nhập trước.'
            : 'Ghép cột theo tiêu đề; sửa lại nếu chưa đúng.'}
        </Text>
        {needFirst.map(({ id, label, isNeeded }) => (
          <Select
            key={id}
            size="xs"
            label={label}
            required={isNeeded === true}
            placeholder="Không có trong tệp"
            clearable
            data={data}
            value={id in columns ? String(columns[id]) : null}
            onChange={(value) => setField(id, value)}
          />
        ))}
      </Stack>
    </ScrollArea>
  );
}
