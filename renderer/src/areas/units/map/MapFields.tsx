import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { UnitRow } from '#shared/contract/units.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { UnitMultiSelect, UnitSelect, unitOptions } from '../UnitSelect.tsx';
import { useUnitKinds } from '../use-unit-kinds.ts';
import { beginDraft, changeKinds, type MapDraft, mostUnits, type NewUnitDraft, newKey } from './draft.ts';

interface MapFieldsProps {
  readonly draft: MapDraft;
  readonly units: readonly UnitRow[];
  readonly onChange: (parts: Partial<MapDraft>) => void;
}

/** More are not shown one by one. */
const LISTED = 50;
const oneSource = new Set(['split', 'part', 'rename']);

/** What is asked for each kind of change, but for the date and the resolution. */
export function MapFields({ draft, units, onChange }: MapFieldsProps) {
  const options = useMemo(() => unitOptions(units, ({ validTo }) => validTo === null), [units]);
  const { kind, sources, parts, isNew, targetId, parentId, made, isEnding } = draft;
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const choose = (ids: string[]) => {
    const begun = beginDraft(kind, ids, units);
    // What was typed for a new unit stays; only a renamed one begins with what it is called.
    const isTyped = kind !== 'rename' && made.some(({ name }) => name !== '');
    const isFirst = sources.length === 0 || (kind === 'rename' && ids[0] !== sources[0]);
    onChange({
      sources: ids,
      parts: parts.filter((id) => ids.includes(id)),
      ...(isFirst ? { parentId: begun.parentId, ...(isTyped ? {} : { made: begun.made }) } : {}),
    });
  };
  const most = mostUnits[kind];
  const needsNew = (kind === 'merge' && isNew) || kind === 'split' || kind === 'rename';
  return (
    <Stack gap="sm">
      {oneSource.has(kind) ? (
        <UnitSelect
          label={kind === 'split' ? 'Đơn vị được chia, tách' : 'Đơn vị'}
          options={options}
          value={sources[0] ?? null}
          onChange={(id) => choose(id === null ? [] : [id])}
        />
      ) : sources.length > LISTED ? (
        <Group justify="space-between">
          <Text size="sm" fw={600}>
            {formatNumber(sources.length)} đơn vị đã chọn trong danh sách
          </Text>
          <Button variant="default" size="xs" onClick={() => choose([])}>
            Chọn lại
          </Button>
        </Group>
      ) : (
        <UnitMultiSelect
          label={kind === 'merge' ? 'Các đơn vị cũ' : 'Các đơn vị'}
          placeholder={sources.length === 0 ? 'Gõ tên hoặc mã, không cần dấu' : ''}
          options={options}
          value={sources}
          onChange={choose}
        />
      )}
      {most !== undefined && sources.length > most && (
        <Text size="sm" c="red.8">
          Mỗi lần “{changeKinds[kind]}” được nhiều nhất {formatNumber(most)} đơn vị. Hãy bớt đơn vị.
        </Text>
      )}
      {kind === 'merge' && sources.length > 0 && sources.length <= LISTED && (
        <Stack gap={4}>
          <Text size="sm">Đơn vị nào chỉ nhập một phần địa bàn?</Text>
          {sources.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={`Một phần ${nameOf.get(id) ?? ''}`}
              checked={parts.includes(id)}
              onChange={() =>
                onChange({ parts: parts.includes(id) ? parts.filter((own) => own !== id) : [...parts, id] })
              }
            />
          ))}
        </Stack>
      )}
      {kind === 'merge' && (
        <SegmentedControl
          aria-label="Nơi nhận"
          data={[
            { value: 'new', label: 'Thành đơn vị mới' },
            { value: 'old', label: 'Nhập vào đơn vị đang có' },
          ]}
          value={isNew ? 'new' : 'old'}
          onChange={(value) => onChange({ isNew: value === 'new' })}
        />
      )}
      {((kind === 'merge' && !isNew) || kind === 'part') && (
        <UnitSelect
          label="Đơn vị nhận"
          options={options.filter(({ value }) => !sources.includes(value))}
          value={targetId}
          onChange={(id) => onChange({ targetId: id })}
        />
      )}
      {needsNew && (
        <NewUnits
          title={kind === 'rename' ? 'Tên, mã, loại mới' : kind === 'split' ? 'Các đơn vị mới' : 'Đơn vị mới'}
          made={made}
          canAdd={kind === 'split'}
          onChange={(next) => onChange({ made: next })}
        />
      )}
      {((kind === 'merge' && isNew) || kind === 'split' || kind === 'move') && (
        <UnitSelect
          label={kind === 'move' ? 'Trực thuộc mới' : 'Trực thuộc'}
          placeholder="Không trực thuộc đơn vị nào"
          clearable
          options={options.filter(({ value }) => !sources.includes(value))}
          value={parentId}
          onChange={(id) => onChange({ parentId: id })}
        />
      )}
      {kind === 'split' && (
        <Checkbox
          label="Đơn vị cũ kết thúc hoạt động"
          checked={isEnding}
          onChange={(event) => onChange({ isEnding: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}

interface NewUnitsProps {
  readonly title: string;
  readonly made: readonly NewUnitDraft[];
  readonly canAdd: boolean;
  readonly onChange: (made: NewUnitDraft[]) => void;
}

function NewUnits({ title, made, canAdd, onChange }: NewUnitsProps) {
  const kinds = useUnitKinds();
  const set = (key: string, parts: Partial<NewUnitDraft>) =>
    onChange(made.map((own) => (own.key === key ? { ...own, ...parts } : own)));
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {made.map((own, at) => (
        <Group key={own.key} gap={6} wrap="nowrap" align="flex-end">
          <TextInput
            label={at === 0 ? 'Tên' : undefined}
            aria-label={`Tên đơn vị mới ${at + 1}`}
            style={{ flex: 1 }}
            value={own.name}
            onChange={(event) => set(own.key, { name: event.currentTarget.value })}
          />
          <TextInput
            label={at === 0 ? 'Mã' : undefined}
            aria-label={`Mã đơn vị mới ${at + 1}`}
            w={84}
            value={own.code}
            onChange={(event) => set(own.key, { code: event.currentTarget.value })}
          />
          <Select
            label={at === 0 ? 'Loại' : undefined}
            aria-label={`Loại đơn vị mới ${at + 1}`}
            w={116}
            data={kinds.options}
            value={own.kind}
            onChange={(kind) => kind !== null && set(own.key, { kind })}
          />
          {canAdd && made.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              mb={6}
              aria-label={`Bỏ đơn vị mới ${at + 1}`}
              onClick={() => onChange(made.filter(({ key }) => key !== own.key))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {canAdd && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            onChange([...made, { key: newKey(), code: '', name: '', kind: made[0]?.kind ?? 'ward' }])
          }
        >
          Thêm đơn vị mới
        </Button>
      )}
    </Stack>
  );
}
