import { Button, MultiSelect, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as newId } from 'uuid';
import { LinesEditor } from '../../../ui/LinesEditor.tsx';
import { useRowDrag } from '../../../ui/row-drag.ts';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { Block } from './Block.tsx';

/** Who does what. */
export function TasksSection() {
  const { plan } = usePlanEditor();
  const { list, change, add, move, moveTo, remove, problem } = usePlanList('tasks');
  const drag = useRowDrag({ kind: 'tasks', valueAt: (at) => list[at], onMove: moveTo });
  return (
    <Stack gap="md">
      {list.map((task, at) => (
        <Block
          key={task.id}
          partId={task.id}
          label={`Nhiệm vụ của ${task.actor}`}
          name={`nhiệm vụ ${at + 1}`}
          at={at}
          drag={drag}
          onMove={(step) => move(at, step)}
          onRemove={() => remove(at)}
          head={
            <>
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
            </>
          }
        >
          <TagsInput
            label="Phối hợp"
            placeholder={task.coActors.length === 0 ? 'gõ tên cơ quan rồi nhấn Enter' : ''}
            value={task.coActors}
            onChange={(coActors) => change(at, { coActors })}
          />
          <LinesEditor
            label="Việc phải làm"
            itemName="việc"
            mark="letter"
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
        </Block>
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
