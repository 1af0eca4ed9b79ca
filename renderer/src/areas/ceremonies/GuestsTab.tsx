import { NumberInput, Stack, Text } from '@mantine/core';
import type { ParticipantGroup } from '#shared/domain/ceremonies/ceremony.ts';
import { headCounts } from '#shared/domain/ceremonies/programme-times.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { EditTable } from '../../ui/EditTable.tsx';
import { LongTextCell } from '../../ui/edit-cells.tsx';
import { changeAt, moveAt, removeAt } from '../../ui/list-edits.ts';
import type { TabProps } from './tab-props.ts';

/** Who attends, in groups; the sum against the planned total. */
export function GuestsTab({ body, edit, isReadOnly }: TabProps) {
  const { participants } = body;
  const change = (at: number, values: Partial<ParticipantGroup>) =>
    edit({ participants: changeAt(participants, at, values) });
  return (
    <Stack gap="sm">
      <fieldset disabled={isReadOnly} style={{ all: 'unset', display: 'block' }}>
        <EditTable
          label="Thành phần tham dự"
          itemName="thành phần"
          rows={participants}
          rowKey={({ id }) => id}
          emptyText="Chưa có thành phần nào."
          columns={[
            {
              header: 'Thành phần',
              cell: ({ name }, at) => (
                <LongTextCell
                  label={`Thành phần ${at + 1}`}
                  value={name}
                  error={name.trim() === '' ? 'Không được để trống' : undefined}
                  onChange={(next) => change(at, { name: next })}
                />
              ),
            },
            {
              header: 'Số người',
              width: 62,
              cell: ({ count }, at) => (
                <NumberInput
                  variant="unstyled"
                  size="xs"
                  aria-label={`Số người ${at + 1}`}
                  placeholder="–"
                  value={count ?? ''}
                  min={0}
                  allowDecimal={false}
                  allowNegative={false}
                  styles={{ input: { textAlign: 'right' } }}
                  onChange={(next) => change(at, { count: typeof next === 'number' ? next : null })}
                />
              ),
            },
            {
              header: 'Ai triệu tập; ghi chú',
              width: 150,
              cell: ({ summonedBy, note }, at) => (
                <>
                  <LongTextCell
                    label={`Cơ quan triệu tập ${at + 1}`}
                    value={summonedBy}
                    onChange={(next) => change(at, { summonedBy: next })}
                  />
                  {note !== '' && (
                    <Text size="xs" c="gray.7" pb={4}>
                      {note}
                    </Text>
                  )}
                </>
              ),
            },
          ]}
          onAdd={
            isReadOnly
              ? undefined
              : () => {
                  const group = { id: crypto.randomUUID(), name: 'Thành phần mới', count: null };
                  edit({ participants: [...participants, { ...group, summonedBy: '', note: '' }] });
                }
          }
          onMove={(at, step) => edit({ participants: moveAt(participants, at, step) })}
          onRemove={(at) => edit({ participants: removeAt(participants, at) })}
        />
      </fieldset>
      <CountSentence body={body} />
    </Stack>
  );
}

function CountSentence({ body }: Pick<TabProps, 'body'>) {
  const { known, groupsWithoutCount, planned, difference } = headCounts(body);
  const open = groupsWithoutCount === 0 ? '' : `, ${groupsWithoutCount} thành phần chưa có số người`;
  const against =
    difference === null || planned === null
      ? ''
      : difference === 0
        ? `; khớp tổng dự kiến ${formatNumber(planned, 0)} người`
        : difference > 0
          ? `; vượt tổng dự kiến ${formatNumber(planned, 0)} người là ${formatNumber(difference, 0)} người`
          : `; còn ${formatNumber(-difference, 0)} chỗ so với tổng dự kiến ${formatNumber(planned, 0)} người`;
  return (
    <Text size="sm" c={difference !== null && difference > 0 ? 'red.8' : 'gray.8'} fw={500}>
      Cộng {formatNumber(known, 0)} người{open}
      {against}.
    </Text>
  );
}
