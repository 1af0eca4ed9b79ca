import { Button, Checkbox, Group, NumberInput, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PersonDetail } from '#shared/contract/people.ts';
import type { UnitRow } from '#shared/contract/units.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { noteOf } from '../../../app/ipc-link.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNoteView } from '../../../ui/ErrorNoteView.tsx';
import { Form } from '../../../ui/Form.tsx';
import { showDone, showError } from '../../../ui/notify.tsx';
import { HeldAwards } from '../award-history/HeldAwards.tsx';
import { UnitSelect, unitOptions } from '../UnitSelect.tsx';

interface PersonPanelProps {
  /** Null for somebody new. */
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly units: readonly UnitRow[];
  readonly onSaved: (personId: string) => void;
}

/** One person: data, service by periods, what he or she was proposed for and awarded. */
export function PersonPanel({ personId, unitId, units, onSaved }: PersonPanelProps) {
  const trpc = useTRPC();
  const { data: detail } = useQuery({
    ...trpc.people.get.queryOptions({ personId: personId ?? '' }),
    enabled: personId !== null,
  });
  if (personId !== null && detail === undefined) return <Text size="sm">Đang mở…</Text>;
  return (
    <Stack gap="md">
      <PersonForm detail={detail ?? null} unitId={unitId} units={units} onSaved={onSaved} />
      {detail !== undefined && <Record detail={detail} />}
    </Stack>
  );
}

function PersonForm({
  detail,
  unitId,
  units,
  onSaved,
}: Omit<PersonPanelProps, 'personId'> & { readonly detail: PersonDetail | null }) {
  const trpc = useTRPC();
  const [note, setNote] = useState<ErrorNote | null>(null);
  const options = useMemo(
    () => unitOptions(units, ({ id, validTo }) => validTo === null || id === detail?.unitId),
    [units, detail],
  );
  const form = useForm({
    initialValues: {
      fullName: detail?.fullName ?? '',
      unitId: detail?.unitId ?? unitId,
      position: detail?.position ?? '',
      isLeader: detail?.isLeader ?? false,
      isDirectWorker: detail?.isDirectWorker ?? true,
      sex: detail?.sex ?? null,
      birthYear: detail?.birthYear ?? null,
      validTo: detail?.validTo ?? null,
      since: null as string | null,
      source: '',
    },
    validate: {
      fullName: (value) => (value.trim() === '' ? 'Cần nhập họ và tên' : null),
      unitId: (value) => (value === null ? 'Cần chọn đơn vị' : null),
    },
  });
  const { values } = form;
  const isMoved =
    detail !== null &&
    (values.unitId !== detail.unitId ||
      values.position !== detail.position ||
      values.isLeader !== detail.isLeader);
  const save = useMutation(
    trpc.people.save.mutationOptions({
      onSuccess: ({ id }) => {
        setNote(null);
        form.resetDirty();
        showDone(detail === null ? 'Đã thêm người.' : 'Đã lưu thông tin.');
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
  const submit = form.onSubmit(({ unitId: place, since, ...rest }) => {
    if (place === null) return;
    save.mutate({
      ...rest,
      id: detail?.id ?? null,
      unitId: place,
      birthYear: rest.birthYear || null,
      since: isMoved ? since : null,
    });
  });
  return (
    <Form onSubmit={submit}>
      <Stack gap="xs">
        {note !== null && <ErrorNoteView note={note} />}
        <TextInput label="Họ và tên" required {...form.getInputProps('fullName')} />
        <UnitSelect
          label="Đơn vị"
          options={options}
          value={values.unitId}
          onChange={(value) => form.setFieldValue('unitId', value)}
          error={form.errors['unitId']}
        />
        <TextInput label="Chức vụ" {...form.getInputProps('position')} />
        <Group grow>
          <NumberInput
            label="Năm sinh"
            thousandSeparator=""
            min={1900}
            max={2100}
            value={values.birthYear ?? ''}
            onChange={(value) => form.setFieldValue('birthYear', typeof value === 'number' ? value : null)}
          />
          <Select
            label="Giới tính"
            placeholder="Chưa ghi"
            clearable
            data={[
              { value: 'male', label: 'Nam' },
              { value: 'female', label: 'Nữ' },
            ]}
            {...form.getInputProps('sex')}
          />
        </Group>
        <Checkbox
          label="Cán bộ lãnh đạo (từ phó trưởng phòng và tương đương trở lên)"
          {...form.getInputProps('isLeader', { type: 'checkbox' })}
        />
        <Checkbox
          label="Trực tiếp công tác, lao động"
          {...form.getInputProps('isDirectWorker', { type: 'checkbox' })}
        />
        {isMoved && (
          <Group grow align="flex-start">
            <DateField
              label="Thay đổi từ ngày"
              description="Để trống nếu chỉ sửa lại cho đúng"
              clearable
              {...form.getInputProps('since')}
            />
            <TextInput label="Quyết định" description="Số, ký hiệu, ngày" {...form.getInputProps('source')} />
          </Group>
        )}
        <DateField
          label="Ngày cuối trong danh sách (thôi công tác)"
          clearable
          {...form.getInputProps('validTo')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {detail === null ? 'Thêm người' : 'Lưu thay đổi'}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

function Record({ detail }: { readonly detail: PersonDetail }) {
  return (
    <>
      <HeldAwards held={detail.held} unitId={detail.unitId} personId={detail.id} />
      {detail.exclusions.length > 0 && (
        <Stack gap={6}>
          <Text fw={600}>Trường hợp chưa xét khen thưởng</Text>
          {detail.exclusions.map(({ reason, validFrom, validTo }) => (
            <Text key={`${validFrom} ${reason}`} size="sm">
              {reason}, từ {shortDate(validFrom)}
              {validTo !== null && ` đến ${shortDate(validTo)}`}
            </Text>
          ))}
        </Stack>
      )}
      {detail.periods.length > 0 && (
        <Stack gap={6}>
          <Text fw={600}>Quá trình công tác</Text>
          <Table fz="sm" verticalSpacing={4}>
            <Table.Tbody>
              {detail.periods.map(({ since, unitName, position, isLeader, source }) => (
                <Table.Tr key={since}>
                  <Table.Td w={130}>{since === '' ? 'trước đó' : `từ ${shortDate(since)}`}</Table.Td>
                  <Table.Td>
                    {[position, unitName].filter(Boolean).join(', ')}
                    {isLeader && ' (lãnh đạo)'}
                    {source !== '' && (
                      <Text size="xs" c="dimmed">
                        {source}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
    </>
  );
}
