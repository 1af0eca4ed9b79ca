import { Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { v7 as newId } from 'uuid';
import { addDays } from '#shared/domain/local-date.ts';
import type { Rounds } from '#shared/domain/plan/plan.ts';
import { removeWave } from '#shared/domain/plan/remove-part.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { EditTable } from '../../../ui/EditTable.tsx';
import { DateCell, LongTextCell, TextCell } from '../../../ui/edit-cells.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';

/** The campaign's time and its waves. */
export function WavesSection() {
  const { plan, edit, problem: problemAt } = usePlanEditor();
  const { list, change, add, problem } = usePlanList('waves');
  const { from, to } = plan.period;
  const addWave = () => {
    const number = list.length + 1;
    const last = list.at(-1);
    const start = last === undefined ? from : addDays(last.to, 1);
    const end = to !== null && to >= start ? to : start;
    add({ id: newId(), number, name: `Đợt ${number}`, from: start, to: end, theme: '' });
  };
  return (
    <Stack gap="lg">
      <Group align="flex-start">
        <DateField
          label="Bắt đầu phong trào"
          required
          value={from}
          error={problemAt('period.from')}
          onChange={(date) => date !== null && edit((p) => ({ ...p, period: { ...p.period, from: date } }))}
        />
        <DateField
          label="Kết thúc"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ ngày kết thúc' }}
          placeholder="không xác định"
          value={to}
          error={problemAt('period.to')}
          onChange={(date) => edit((p) => ({ ...p, period: { ...p.period, to: date } }))}
        />
      </Group>
      <RoundFields />
      <EditTable
        label="Các đợt thi đua"
        itemName="đợt"
        rows={list}
        rowKey={({ id }) => id}
        emptyText="Phong trào không chia đợt."
        onAdd={addWave}
        onRemove={(at) => edit((current) => removeWave(current, list[at]?.id ?? ''))}
        columns={[
          {
            header: 'Tên đợt',
            width: 100,
            cell: ({ name }, at) => (
              <TextCell
                label={`Tên đợt ${at + 1}`}
                value={name}
                error={problem(at, 'name')}
                onChange={(value) => change(at, { name: value })}
              />
            ),
          },
          {
            header: 'Từ ngày',
            width: 108,
            cell: (wave, at) => (
              <DateCell
                label={`Đợt ${at + 1} từ ngày`}
                value={wave.from}
                onChange={(value) => change(at, { from: value })}
              />
            ),
          },
          {
            header: 'Đến hết ngày',
            width: 108,
            cell: (wave, at) => (
              <DateCell
                label={`Đợt ${at + 1} đến ngày`}
                value={wave.to}
                onChange={(value) => change(at, { to: value })}
              />
            ),
          },
          {
            header: 'Chủ đề của đợt',
            cell: ({ theme }, at) => (
              <LongTextCell
                label={`Chủ đề đợt ${at + 1}`}
                value={theme}
                onChange={(value) => change(at, { theme: value })}
              />
            ),
          },
        ]}
      />
    </Stack>
  );
}

/** A campaign of several years: judged each year, reviewed after some. */
function RoundFields() {
  const { plan, edit } = usePlanEditor();
  const { yearly, reviewYears } = plan.rounds;
  const set = (values: Partial<Rounds>) =>
    edit((current) => ({ ...current, rounds: { ...current.rounds, ...values } }));
  return (
    <Group align="flex-end">
      <Checkbox
        label="Nhiều năm, đánh giá từng năm"
        pb={8}
        checked={yearly}
        onChange={(event) => set({ yearly: event.currentTarget.checked })}
      />
      <NumberInput
        label="Tổng kết sau mỗi"
        w={150}
        min={2}
        max={20}
        allowDecimal={false}
        suffix=" năm"
        placeholder="không"
        value={reviewYears ?? ''}
        onChange={(value) => {
          if (value === '') set({ reviewYears: null });
          else if (typeof value === 'number' && value >= 2 && value <= 20) set({ reviewYears: value });
        }}
      />
    </Group>
  );
}
