import { NumberInput, Stack, Table, Text } from '@mantine/core';
import type { HandOver } from '#shared/contract/ceremonies.ts';
import type { ProgrammeItem } from '#shared/domain/ceremonies/ceremony.ts';
import { programmeTimes } from '#shared/domain/ceremonies/programme-times.ts';
import { EditTable } from '../../ui/EditTable.tsx';
import { LongTextCell } from '../../ui/edit-cells.tsx';
import { changeAt, moveAt, removeAt } from '../../ui/list-edits.ts';
import type { TabProps } from './tab-props.ts';

/** Items in order, who leads each, how long; the clock times follow by themselves. */
export function ProgrammeTab({
  body,
  edit,
  isReadOnly,
  handOver,
}: TabProps & { readonly handOver: HandOver[] }) {
  const { programme, startsAt } = body;
  const { begins, ends } = programmeTimes(startsAt, programme);
  const change = (at: number, values: Partial<ProgrammeItem>) =>
    edit({ programme: changeAt(programme, at, values) });
  return (
    <Stack gap="md">
      <fieldset disabled={isReadOnly} style={{ all: 'unset', display: 'block' }}>
        <EditTable
          label="Chương trình"
          itemName="nội dung"
          rows={programme}
          rowKey={({ id }) => id}
          emptyText="Chưa có nội dung nào. Thêm nội dung thứ nhất của chương trình."
          columns={[
            {
              header: 'Giờ',
              width: 52,
              cell: (_, at) => <div className="ceremony-time">{begins[at] ?? '–'}</div>,
            },
            {
              header: 'Nội dung',
              cell: ({ title }, at) => (
                <LongTextCell
                  label={`Nội dung ${at + 1}`}
                  value={title}
                  error={title.trim() === '' ? 'Không được để trống' : undefined}
                  onChange={(next) => change(at, { title: next })}
                />
              ),
            },
            {
              header: 'Người thực hiện',
              cell: ({ lead }, at) => (
                <LongTextCell
                  label={`Người thực hiện ${at + 1}`}
                  value={lead}
                  onChange={(next) => change(at, { lead: next })}
                />
              ),
            },
            {
              header: 'Phút',
              width: 46,
              cell: ({ minutes }, at) => (
                <NumberInput
                  variant="unstyled"
                  size="xs"
                  aria-label={`Số phút ${at + 1}`}
                  value={minutes ?? ''}
                  min={1}
                  max={600}
                  allowDecimal={false}
                  allowNegative={false}
                  styles={{ input: { textAlign: 'right' } }}
                  onChange={(next) =>
                    change(at, { minutes: typeof next === 'number' && next > 0 ? next : null })
                  }
                />
              ),
            },
          ]}
          onAdd={
            isReadOnly
              ? undefined
              : () => {
                  const item = {
                    id: crypto.randomUUID(),
                    title: 'Nội dung mới',
                    lead: '',
                    minutes: 10,
                    note: '',
                  };
                  edit({ programme: [...programme, item] });
                }
          }
          onMove={(at, step) => edit({ programme: moveAt(programme, at, step) })}
          onRemove={(at) => edit({ programme: removeAt(programme, at) })}
        />
      </fieldset>
      <Text size="sm" c="gray.7">
        {startsAt === null
          ? 'Nhập giờ bắt đầu ở thẻ Thời gian, địa điểm để có giờ của từng nội dung.'
          : ends === null
            ? `Bắt đầu ${startsAt}; nhập đủ số phút để biết giờ kết thúc.`
            : `Bắt đầu ${startsAt}, kết thúc dự kiến ${ends}.`}
      </Text>
      {handOver.length > 0 && <HandOverTable handOver={handOver} />}
    </Stack>
  );
}

function HandOverTable({ handOver }: { readonly handOver: HandOver[] }) {
  return (
    <Table aria-label="Thứ tự trao thưởng" verticalSpacing={4} fz={13} captionSide="top">
      <Table.Caption ta="left">
        Thứ tự trao thưởng theo quyết định, in kèm chương trình ({handOver.length} tập thể, cá nhân)
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>STT</Table.Th>
          <Table.Th>Tập thể, cá nhân</Table.Th>
          <Table.Th>Hình thức</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {handOver.map(({ position, name, detail, award }) => (
          <Table.Tr key={position}>
            <Table.Td>{position}</Table.Td>
            <Table.Td>
              {name}
              {detail !== '' && (
                <Text size="xs" c="gray.7">
                  {detail}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{award}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
