import { MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { v7 as newId } from 'uuid';
import type { StandardsAs } from '#shared/domain/plan/plan.ts';
import { removeGroup } from '#shared/domain/plan/remove-part.ts';
import { unitKinds } from '#shared/domain/units/unit-kind.ts';
import { standardsAsNames } from '#shared/text/documents/plan-parts.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { LongTextCell, SelectCell } from '../../../ui/edit-cells.tsx';
import { LinesEditor } from '../../../ui/LinesEditor.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { usePlanText } from './TextSections.tsx';

const kindOptions = Object.entries(unitKinds).map(([value, label]) => ({ value, label }));

/** Who takes part: the scope in words, and the groups that are followed and compared. */
export function SubjectsSection() {
  const { edit } = usePlanEditor();
  const { list, change, add, move, moveTo, problem } = usePlanList('subjectGroups');
  return (
    <Stack gap="lg">
      <TextInput label="Phạm vi" placeholder="trên địa bàn toàn tỉnh" {...usePlanText('territory')} />
      <Textarea label="Đối tượng thi đua" minRows={2} {...usePlanText('scope')} />
      <EditTable
        label="Nhóm đối tượng"
        itemName="nhóm"
        rows={list}
        rowKey={({ id }) => id}
        emptyText="Chưa có nhóm nào. Mỗi nhóm gồm các đơn vị được theo dõi và so sánh với nhau."
        onAdd={() =>
          add({
            id: newId(),
            name: 'Nhóm mới',
            subject: 'collective',
            unitKinds: [],
            note: '',
            standards: [],
          })
        }
        onMove={move}
        onMoveTo={moveTo}
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
      <GroupStandards />
    </Stack>
  );
}

/** What each group is held to, in sentences of the plan. */
function GroupStandards() {
  const { plan, edit } = usePlanEditor();
  const { list, change, problem } = usePlanList('subjectGroups');
  if (list.length === 0) return null;
  return (
    <Stack gap="md">
      <Select
        label="Tiêu chí, tiêu chuẩn của từng nhóm"
        description="Ghi bằng lời, in trong văn bản; điểm số khai ở phần Bảng điểm"
        maw={360}
        allowDeselect={false}
        data={Object.entries(standardsAsNames).map(([value, label]) => ({ value, label }))}
        value={plan.standardsAs}
        onChange={(value) => edit((current) => ({ ...current, standardsAs: value as StandardsAs }))}
      />
      {list.map(({ id, name, standards }, at) => (
        <LinesEditor
          key={id}
          label={name}
          itemName="tiêu chuẩn"
          mark="dash"
          lines={standards}
          problem={(line) => problem(at, `standards.${line}`)}
          onChange={(next) => change(at, { standards: next })}
        />
      ))}
    </Stack>
  );
}
