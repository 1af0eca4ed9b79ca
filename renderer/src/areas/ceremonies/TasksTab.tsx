import { Stack, Text } from '@mantine/core';
import type { CeremonyTask } from '#shared/domain/ceremonies/ceremony.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EditTable } from '../../ui/EditTable.tsx';
import { CheckCell, LongTextCell } from '../../ui/edit-cells.tsx';
import { changeAt, moveAt, removeAt } from '../../ui/list-edits.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { TabProps } from './tab-props.ts';

/** Who prepares what by when. */
export function TasksTab({ body, edit, isReadOnly }: TabProps) {
  const { tasks } = body;
  const today = dayInVietnam(new Date());
  const change = (at: number, values: Partial<CeremonyTask>) => edit({ tasks: changeAt(tasks, at, values) });
  const open = tasks.filter(({ done }) => !done);
  const isOverdue = ({ done, due }: CeremonyTask) => !done && due !== null && due < today;
  return (
    <Stack gap="sm">
      <Text size="sm" c="gray.7">
        {open.length === 0
          ? `Đã xong cả ${tasks.length} việc.`
          : `Còn ${open.length} trong ${tasks.length} việc; ${tasks.filter(isOverdue).length} việc quá hạn.`}
      </Text>
      <fieldset disabled={isReadOnly} style={{ all: 'unset', display: 'block' }}>
        <EditTable
          label="Việc chuẩn bị"
          itemName="việc"
          rows={tasks}
          rowKey={({ id }) => id}
          emptyText="Chưa giao việc nào."
          columns={[
            {
              header: 'Xong',
              width: 44,
              cell: ({ done }, at) => (
                <div style={{ padding: 7 }}>
                  <CheckCell
                    label={`Việc ${at + 1} đã xong`}
                    value={done}
                    onChange={(next) => change(at, { done: next })}
                  />
                </div>
              ),
            },
            {
              header: 'Việc',
              cell: ({ text }, at) => (
                <LongTextCell
                  label={`Việc ${at + 1}`}
                  value={text}
                  error={text.trim() === '' ? 'Không được để trống' : undefined}
                  onChange={(next) => change(at, { text: next })}
                />
              ),
            },
            {
              header: 'Ai làm',
              width: 128,
              cell: ({ actor, coActors }, at) => (
                <>
                  <LongTextCell
                    label={`Người làm việc ${at + 1}`}
                    value={actor}
                    error={actor.trim() === '' ? 'Không được để trống' : undefined}
                    onChange={(next) => change(at, { actor: next })}
                  />
                  {coActors.length > 0 && (
                    <Text size="xs" c="gray.7" pb={4}>
                      Phối hợp: {coActors.join(', ')}
                    </Text>
                  )}
                </>
              ),
            },
            {
              header: 'Hạn',
              width: 98,
              cell: (task, at) => (
                <>
                  <DateField
                    variant="unstyled"
                    size="xs"
                    aria-label={`Hạn của việc ${at + 1}`}
                    value={task.due}
                    onChange={(due) => change(at, { due })}
                  />
                  {isOverdue(task) && <StatusBadge tone="bad">Quá hạn</StatusBadge>}
                </>
              ),
            },
          ]}
          onAdd={
            isReadOnly
              ? undefined
              : () => {
                  const task = { id: crypto.randomUUID(), actor: tasks.at(-1)?.actor ?? 'Chưa phân công' };
                  edit({
                    tasks: [...tasks, { ...task, coActors: [], text: 'Việc mới', due: null, done: false }],
                  });
                }
          }
          onMove={(at, step) => edit({ tasks: moveAt(tasks, at, step) })}
          onRemove={(at) => edit({ tasks: removeAt(tasks, at) })}
        />
      </fieldset>
    </Stack>
  );
}
