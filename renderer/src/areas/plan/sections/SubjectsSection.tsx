import { MultiSelect, Stack, Textarea } from '@mantine/core';
import { v7 as newId } from 'uuid';
import { removeGroup } from '#shared/domain/plan/remove-part.ts';
import { unitKinds } from '#shared/domain/units/unit-kind.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { LongTextCell, SelectCell } from '../../../ui/edit-cells.tsx';
import { moveAt } from '../../../ui/list-edits.ts';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { usePlanText } from './TextSections.tsx';

const kindOptions = Object.entries(unitKinds).map(([value, label]) => ({ value, label }));

/** Who takes part: the scope in words, and the groups that are followed and compared. */
export function SubjectsSection() {
  const { edit } = usePlanEditor();
  const { list, change, add, write, problem } = usePlanList('subjectGroups');
  return (
    <Stack gap="lg">
      <Textarea label="Phạm vi, đối tượng" minRows={2} {...usePlanText('scope')} />
      <EditTable
        label="Nhóm đối tượng"
        itemName="nhóm"
        rows={list}
        rowKey={({ id }) => id}
        emptyText="Chưa có nhóm nào. Mỗi nhóm gồm các đơn vị được theo dõi và so sánh với nhau."
        onAdd={() => add({ id: newId(), name: 'Nhóm mới', subject: 'collective', unitKinds: [], note: '' })}
        onMove={(at, step) => write(moveAt(list, at, step))}
        onRemove={(at) => edit((plan) => removeGroup(plan, list[at]?.id ?? ''))}
        columns={[
          {
            header: 'Tên nhóm',
            cell: ({ name }, at) => (
              <LongTextCell
                label={`Tên nhóm ${at + 1}`}
                value={name}
                error={problem(at, 'name')}
                onChange={(value) => change(at, { name: value })}
              />
            ),
          },
          {
            header: 'Xét theo',
            width: 104,
            cell: ({ subject }, at) => (
              <SelectCell
                label={`Nhóm ${at + 1} xét theo`}
                value={subject}
                options={subjectNames}
                onChange={(value) => change(at, { subject: value })}
              />
            ),
          },
          {
            header: 'Loại đơn vị thuộc nhóm',
            cell: (group, at) => (
              <MultiSelect
                variant="unstyled"
                size="xs"
                aria-label={`Loại đơn vị của nhóm ${at + 1}`}
                data={kindOptions}
                value={group.unitKinds}
                onChange={(value) => change(at, { unitKinds: value })}
              />
            ),
          },
          {
            header: 'Ghi trong kế hoạch',
            cell: ({ note }, at) => (
              <LongTextCell
                label={`Ghi chú nhóm ${at + 1}`}
                value={note}
                onChange={(value) => change(at, { note: value })}
              />
            ),
          },
        ]}
      />
    </Stack>
  );
}
