import { Button, Group, MultiSelect, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as newId } from 'uuid';
import { LinesEditor } from '../../../ui/LinesEditor.tsx';
import { moveAt, removeAt } from '../../../ui/list-edits.ts';
import { RowTools } from '../../../ui/RowTools.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';

/** Who does what. */
export function TasksSection() {
  const { plan } = usePlanEditor();
  const { list, change, add, write, problem } = usePlanList('tasks');
  return (
    <Stack gap="md">
      {list.map((task, at) => (
        <section key={task.id} className="edit-group" aria-label={`Nhiệm vụ của ${task.actor}`}>
          <Stack gap={8}>
            <Group gap={8} wrap="nowrap" align="flex-start">
              <Text pt={7} fw={600} size="sm">
                {at + 1}.
              </Text>
              <TextInput
                aria-label={`Cơ quan chủ trì ${at + 1}`}
                style={{ flex: 1 }}
                value={task.actor}
                error={problem(at, 'actor')}
                onChange={(event) => change(at, { actor: event.currentTarget.value })}
              />
              <RowTools
                name={`nhiệm vụ ${at + 1}`}
                onMove={(step) => write(moveAt(list, at, step))}
                onRemove={() => write(removeAt(list, at))}
              />
            </Group>
            <TagsInput
              label="Phối hợp"
              placeholder={task.coActors.length === 0 ? 'gõ tên cơ quan rồi nhấn Enter' : ''}
              value={task.coActors}
              onChange={(coActors) => change(at, { coActors })}
            />
            <LinesEditor
              label="Việc phải làm"
              itemName="việc"
              lines={task.items}
              problem={(line) => problem(at, `items.${line}`)}
              onChange={(items) => items.length > 0 && change(at, { items })}
            />
            <MultiSelect
              label="Phải báo cáo"
              description="Chọn trong các mốc của kế hoạch; thời hạn được ghi theo mốc"
              data={plan.milestones.map(({ id, name }) => ({ value: id, label: name }))}
              value={task.milestoneIds}
              onChange={(milestoneIds) => change(at, { milestoneIds })}
            />
          </Stack>
        </section>
      ))}
      <div>
        <Button
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() =>
            add({
              id: newId(),
              actor: 'Cơ quan chủ trì',
              coActors: [],
              items: ['Nội dung việc mới'],
              milestoneIds: [],
            })
          }
        >
          Thêm cơ quan
        </Button>
      </div>
    </Stack>
  );
}
