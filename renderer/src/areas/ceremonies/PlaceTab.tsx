import { Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { DateField } from '../../ui/DateField.tsx';
import { parseClock } from '../../ui/parse-clock.ts';
import type { TabProps } from './tab-props.ts';

/** Name, when, where, who presides. */
export function PlaceTab({ body, edit, isReadOnly }: TabProps) {
  const text = (key: 'dateNote' | 'place' | 'presider' | 'dressCode' | 'budgetNote') => ({
    value: body[key],
    disabled: isReadOnly,
    onChange: (event: { currentTarget: { value: string } }) => edit({ [key]: event.currentTarget.value }),
  });
  return (
    <Stack gap="sm">
      <Textarea
        label="Tên gọi"
        minRows={2}
        value={body.title}
        disabled={isReadOnly}
        error={body.title.trim() === '' ? 'Không được để trống' : undefined}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DateField
          label="Ngày"
          clearable
          value={body.date}
          disabled={isReadOnly}
          onChange={(date) => edit({ date })}
        />
        <TextInput
          label="Giờ bắt đầu"
          placeholder="07:30"
          key={body.startsAt ?? ''}
          defaultValue={body.startsAt ?? ''}
          disabled={isReadOnly}
          onBlur={(event) => {
            const { value } = event.currentTarget;
            const startsAt = value.trim() === '' ? null : (parseClock(value) ?? body.startsAt);
            if (startsAt === body.startsAt) event.currentTarget.value = startsAt ?? '';
            else edit({ startsAt });
          }}
        />
        <NumberInput
          label="Tổng số dự kiến"
          suffix=" người"
          min={0}
          allowDecimal={false}
          allowNegative={false}
          disabled={isReadOnly}
          value={body.headCount ?? ''}
          onChange={(next) => edit({ headCount: typeof next === 'number' ? next : null })}
        />
      </Group>
      <TextInput label="Địa điểm" {...text('place')} />
      <TextInput
        label="Ghi chú về thời gian"
        description="In trong giấy mời ở phần Lưu ý"
        {...text('dateNote')}
      />
      <TextInput label="Chủ trì" {...text('presider')} />
      <Textarea label="Trang phục" {...text('dressCode')} />
      <Textarea label="Kinh phí" {...text('budgetNote')} />
    </Stack>
  );
}
