import { Button, Group, MultiSelect, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as newId } from 'uuid';
import type { Inspection } from '#shared/domain/plan/inspection.ts';
import { moveAt, removeAt } from '../../../ui/list-edits.ts';
import { RowTools } from '../../../ui/RowTools.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { ParagraphLines } from './TextSections.tsx';

/** How the campaign is to be carried through, and who looks whether it is. */
export function SolutionsSection() {
  const { list, change, add, write } = usePlanList('inspections');
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
            onMove={(step) => write(moveAt(list, at, step))}
            onRemove={() => write(removeAt(list, at))}
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
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function InspectionForm({ inspection, at, set, onMove, onRemove }: InspectionFormProps) {
  const { plan } = usePlanEditor();
  const { problem } = usePlanList('inspections');
  return (
    <section className="edit-group" aria-label={inspection.name}>
      <Stack gap="sm">
        <Group gap={8} wrap="nowrap" align="flex-start">
          <TextInput
            aria-label={`Tên đoàn kiểm tra ${at + 1}`}
            style={{ flex: 1 }}
            value={inspection.name}
            error={problem(at, 'name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <RowTools name={inspection.name} onMove={onMove} onRemove={onRemove} />
        </Group>
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
      </Stack>
    </section>
  );
}
