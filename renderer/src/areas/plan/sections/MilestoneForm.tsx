import { Checkbox, MultiSelect, Select, Stack, TagsInput, Text, Textarea } from '@mantine/core';
import type { Milestone, MilestoneKind } from '#shared/domain/plan/milestone.ts';
import { milestoneKindNames } from '#shared/text/documents/plan-parts.ts';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { DeadlineFields } from './DeadlineFields.tsx';

const WHOLE = '';

/** One milestone with its deadline, its wave, who owes it and where it goes. */
export function MilestoneForm({ milestoneId }: { readonly milestoneId: string }) {
  const { plan } = usePlanEditor();
  const { list, change, problem } = usePlanList('milestones');
  const at = list.findIndex(({ id }) => id === milestoneId);
  const milestone = list[at];
  if (milestone === undefined) return <Text size="sm">Mốc này đã được bỏ.</Text>;
  const set = (values: Partial<Milestone>) => change(at, values);
  return (
    <Stack gap="sm">
      <Textarea
        label="Việc phải làm"
        minRows={1}
        value={milestone.name}
        error={problem(at, 'name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label="Loại mốc"
        data={Object.entries(milestoneKindNames).map(([value, label]) => ({ value, label }))}
        value={milestone.kind}
        onChange={(kind) => kind !== null && set({ kind: kind as MilestoneKind })}
      />
      <DeadlineFields
        deadline={milestone.deadline}
        period={plan.period}
        onChange={(deadline) => set({ deadline })}
      />
      <Select
        label="Thuộc đợt"
        data={[
          { value: WHOLE, label: 'Cả phong trào' },
          ...plan.waves.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={milestone.waveId ?? WHOLE}
        onChange={(waveId) => set({ waveId: waveId === WHOLE ? null : waveId })}
      />
      <MultiSelect
        label="Nhóm phải thực hiện"
        data={plan.subjectGroups.map(({ id, name }) => ({ value: id, label: name }))}
        value={milestone.groupIds}
        onChange={(groupIds) => set({ groupIds })}
      />
      <TagsInput
        label="Gửi về"
        description="Gõ tên cơ quan rồi nhấn Enter"
        value={milestone.addressees}
        onChange={(addressees) => set({ addressees })}
      />
      <Checkbox
        label="Kèm biểu mẫu số liệu"
        checked={milestone.hasForm}
        onChange={(event) => set({ hasForm: event.currentTarget.checked })}
      />
    </Stack>
  );
}
