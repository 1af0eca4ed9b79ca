import { Anchor, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { UnitDetail, UnitRow } from '#shared/contract/units.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { Form } from '../../ui/Form.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { HeldAwards } from './award-history/HeldAwards.tsx';
import { PeopleList } from './PeopleList.tsx';
import { ProvinceNote } from './ProvinceNote.tsx';
import { UnitSelect, unitOptions } from './UnitSelect.tsx';
import { UnitStandards } from './UnitStandards.tsx';
import { UnitTimeline } from './UnitTimeline.tsx';
import { useUnitKinds } from './use-unit-kinds.ts';

interface UnitPanelProps {
  /** Null for a new unit. */
  readonly unitId: string | null;
  readonly units: readonly UnitRow[];
  readonly onSaved: (unitId: string) => void;
  readonly onPerson: (personId: string, unitId: string) => void;
  /** A new unit may be a province of the ready list. */
  readonly onProvinces: () => void;
}

export function UnitPanel({ unitId, units, onSaved, onPerson, onProvinces }: UnitPanelProps) {
  const trpc = useTRPC();
  const { data: detail } = useQuery({
    ...trpc.units.get.queryOptions({ unitId: unitId ?? '' }),
    enabled: unitId !== null,
  });
  if (unitId !== null && detail === undefined) return <Text size="sm">Đang mở…</Text>;
  return (
    <Stack gap="md">
      {unitId === null && (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={onProvinces}>
          Chọn từ danh mục 34 tỉnh, thành phố
        </Anchor>
      )}
      <UnitForm detail={detail ?? null} units={units} onSaved={onSaved} />
      {detail?.kind === 'province' && <ProvinceNote unitId={detail.id} name={detail.name} units={units} />}
      {detail !== undefined && <UnitStandards unitId={detail.id} standards={detail.standards} />}
      {detail !== undefined && <HeldAwards held={detail.held} unitId={detail.id} personId={null} />}
      {detail !== undefined && <UnitTimeline detail={detail} onOpen={onSaved} />}
      {detail !== undefined && (
        <PeopleList people={detail.people} onOpen={(personId) => onPerson(personId, detail.id)} />
      )}
    </Stack>
  );
}

interface UnitFormProps {
  readonly detail: UnitDetail | null;
  readonly units: readonly UnitRow[];
  readonly onSaved: (unitId: string) => void;
}

function UnitForm({ detail, units, onSaved }: UnitFormProps) {
  const trpc = useTRPC();
  const [note, setNote] = useState<ErrorNote | null>(null);
  const form = useForm({
    initialValues: {
      code: detail?.code ?? '',
      name: detail?.name ?? '',
      kind: detail?.kind ?? 'commune',
      parentId: detail?.parentId ?? null,
      contactName: detail?.contactName ?? '',
      contactPhone: detail?.contactPhone ?? '',
      isSmallTeam: detail?.isSmallTeam ?? false,
      from: '' as string,
      source: '',
    },
    validate: {
      code: (value) => (value.trim() === '' ? 'Cần nhập mã đơn vị' : null),
      name: (value) => (value.trim() === '' ? 'Cần nhập tên đơn vị' : null),
    },
  });
  const { name, parentId } = form.values;
  const kinds = useUnitKinds();
  const ownId = detail?.id;
  const parents = useMemo(
    () =>
      unitOptions(
        units,
        ({ id, validTo, kind }) => id !== ownId && validTo === null && kind !== 'securityTeam',
      ),
    [units, ownId],
  );
  const isDated = detail === null || name.trim() !== detail.name || parentId !== detail.parentId;
  const save = useMutation(
    trpc.units.save.mutationOptions({
      onSuccess: ({ id }) => {
        setNote(null);
        form.resetDirty();
        showDone(detail === null ? 'Đã thêm đơn vị.' : 'Đã lưu thông tin đơn vị.');
        onSaved(id);
      },
      onError: (error) => {
        const found = noteOf(error);
        if (found === null) showError(error);
        setNote(found);
      },
      meta: { handlesError: true },
    }),
  );
  const submit = form.onSubmit((values) => {
    if (isDated && values.from === '') return form.setFieldError('from', 'Cần chọn ngày bắt đầu áp dụng');
    save.mutate({
      id: detail?.id ?? null,
      ...values,
      from: isDated ? values.from : (detail?.validFrom ?? ''),
    });
  });
  return (
    <Form onSubmit={submit}>
      <Stack gap="xs">
        {note !== null && <ErrorNoteView note={note} />}
        <TextInput label="Tên đơn vị" required {...form.getInputProps('name')} />
        <Group grow align="flex-start">
          <TextInput label="Mã" required {...form.getInputProps('code')} />
          <Select label="Loại" searchable data={kinds.options} {...form.getInputProps('kind')} />
        </Group>
        <UnitSelect
          label="Trực thuộc"
          placeholder="Không trực thuộc đơn vị nào"
          clearable
          options={parents}
          value={parentId}
          onChange={(value) => form.setFieldValue('parentId', value)}
        />
        {isDated && (
          <Group grow align="flex-start">
            <DateField label="Áp dụng từ ngày" required {...form.getInputProps('from')} />
            <TextInput
              label="Văn bản căn cứ"
              placeholder="Số, ký hiệu, ngày"
              {...form.getInputProps('source')}
            />
          </Group>
        )}
        <Group grow>
          <TextInput label="Người liên hệ" {...form.getInputProps('contactName')} />
          <TextInput label="Điện thoại" {...form.getInputProps('contactPhone')} />
        </Group>
        <Checkbox
          label="Tập thể nhỏ (báo cáo qua đơn vị cấp trên)"
          {...form.getInputProps('isSmallTeam', { type: 'checkbox' })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {detail === null ? 'Thêm đơn vị' : 'Lưu thay đổi'}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
