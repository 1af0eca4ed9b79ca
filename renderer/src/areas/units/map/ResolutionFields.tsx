import { Alert, Stack, Text, Textarea } from '@mantine/core';
import type { UnitRow } from '#shared/contract/units.ts';
import { type MatchedItem, sourceKey } from '#shared/domain/units/match-resolution.ts';
import type { ResolutionReading } from '#shared/domain/units/read-resolution.ts';
import { type UnitOption, UnitSelect } from '../UnitSelect.tsx';

interface ResolutionFieldsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly reading: ResolutionReading;
  readonly items: readonly MatchedItem[];
  readonly units: readonly UnitRow[];
  readonly options: UnitOption[];
  readonly parentId: string | null;
  readonly onParent: (unitId: string | null) => void;
  readonly onChoose: (key: string, unitId: string | null) => void;
}

/** The text of a resolution, and what in it a person must say. */
export function ResolutionFields(props: ResolutionFieldsProps) {
  const { text, onText, reading, items, options, parentId, onParent, onChoose } = props;
  const open = items.flatMap(({ item, name, sources }) =>
    sources.flatMap((source, at) =>
      source.candidates.length === 1 ? [] : [{ ...source, item, target: name, key: sourceKey(item, at) }],
    ),
  );
  return (
    <Stack gap="sm">
      <Textarea
        label="Nội dung Điều 1 của nghị quyết"
        placeholder="Dán vào đây, ví dụ: 1. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của các phường …"
        minRows={6}
        maxRows={10}
        autosize
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <Text size="sm">
          Đọc được {items.length} khoản, {items.reduce((sum, { sources }) => sum + sources.length, 0)} lượt
          đơn vị cũ.
        </Text>
      )}
      {reading.unread.length > 0 && (
        <Alert color="yellow" title={`${reading.unread.length} khoản chưa đọc được, cần lập riêng`}>
          {reading.unread.slice(0, 5).map((line) => (
            <Text key={line} size="sm">
              {line.slice(0, 120)}
            </Text>
          ))}
        </Alert>
      )}
      <UnitSelect
        label="Các đơn vị mới trực thuộc"
        placeholder="Không trực thuộc đơn vị nào"
        clearable
        options={options}
        value={parentId}
        onChange={onParent}
      />
      {open.map(({ key, name, where, item, target, candidates, unitId }) => (
        <UnitSelect
          key={key}
          label={`Khoản ${item} (${target}): ${name}${where === '' ? '' : ` (${where})`} là đơn vị nào?`}
          placeholder={
            candidates.length === 0
              ? 'Chưa tìm thấy trong danh sách; chọn, hoặc để trống nếu ngoài địa bàn'
              : 'Có nhiều đơn vị cùng tên'
          }
          clearable
          options={
            candidates.length === 0 ? options : options.filter(({ value }) => candidates.includes(value))
          }
          value={unitId}
          onChange={(id) => onChoose(key, id)}
        />
      ))}
    </Stack>
  );
}
