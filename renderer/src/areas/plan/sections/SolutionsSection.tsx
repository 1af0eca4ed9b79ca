import { Button, Group, MultiSelect, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as newId } from 'uuid';
import type { Inspection } from '#shared/domain/plan/inspection.ts';
import { useRowDrag } from '../../../ui/row-drag.ts';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { Block } from './Block.tsx';
import { ParagraphLines } from './TextSections.tsx';

/** How the campaign is to be carried through, and who looks whether it is. */
export function SolutionsSection() {
  const { list, change, add, move, moveTo, remove } = usePlanList('inspections');
  const drag = useRowDrag({ kind: 'inspections', valueAt: (at) => list[at], onMove: moveTo });
  return (
    <Stack gap="lg">
      <ParagraphLines field="solutions" label="Giải pháp thực hiện" itemName="giải pháp" />
      <Stack gap="md">
        <div>
          <Text size="sm" fw={500}>
            Đoàn kiểm tra
          </Text>
          {list.length === 0 && (
            <Text size="xs" c="gray.7">
              Kế hoạch chưa lập đoàn kiểm tra nào.
            </Text>
          )}
        </div>
        {list.map((inspection, at) => (
          <InspectionForm
            key={inspection.id}
            inspection={inspection}
            at={at}
            set={(values) => change(at, values)}
            drag={drag}
            onMove={(step) => move(at, step)}
            onRemove={() => remove(at)}
          />
        ))}
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() =>
              add({
                id: newId(),
                name: `Đoàn kiểm tra số ${list.length + 1}`,
                lead: 'Trưởng đoàn',
                members: [],
                when: '',
                groupIds: [],
                content: '',
              })
            }
          >
            Thêm đoàn kiểm tra
          </Button>
        </div>
      </Stack>
    </Stack>
  );
}

interface InspectionFormProps {
  readonly inspection: Inspection;
  readonly at: number;
  readonly set: (values: Partial<Inspection>) => void;
  readonly drag: ReturnType<typeof useRowDrag>;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function InspectionForm({ inspection, at, set, drag, onMove, onRemove }: InspectionFormProps) {
  const { plan } = usePlanEditor();
  const { problem } = usePlanList('inspections');
  return (
    <Block
      label={inspection.name}
      partId={inspection.id}
      name={inspection.name}
      at={at}
      drag={drag}
      onMove={onMove}
      onRemove={onRemove}
      head={
        <TextInput
          aria-label={`Tên đoàn kiểm tra ${at + 1}`}
          style={{ flex: 1 }}
          value={inspection.name}
          error={problem(at, 'name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      }
    >
      <Group grow align="flex-start">
        <TextInput
          label="Trưởng đoàn"
          value={inspection.lead}
          error={problem(at, 'lead')}
          onChange={(event) => set({ lead: event.currentTarget.value })}
        />
        <TextInput
          label="Thời gian"
          placeholder="quý II hằng năm"
          value={inspection.when}
          onChange={(event) => set({ when: event.currentTarget.value })}
        />
      </Group>
      <TagsInput
        label="Thành viên"
        placeholder={inspection.members.length === 0 ? 'gõ tên rồi nhấn Enter' : ''}
        value={inspection.members}
        onChange={(members) => set({ members })}
      />
      <MultiSelect
        label="Nơi được kiểm tra"
        data={plan.subjectGroups.map(({ id, name }) => ({ value: id, label: name }))}
        value={inspection.groupIds}
        onChange={(groupIds) => set({ groupIds })}
      />
      <Textarea
        label="Nội dung kiểm tra"
        minRows={1}
        value={inspection.content}
        onChange={(event) => set({ content: event.currentTarget.value })}
      />
    </Block>
  );
}
