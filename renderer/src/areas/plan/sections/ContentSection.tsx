import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { removeContentArea } from '#shared/domain/plan/remove-part.ts';
import { listLetter } from '#shared/text/numbers.ts';
import { useRowDrag } from '../../../ui/row-drag.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { Block } from './Block.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { usePlanText } from './TextSections.tsx';

/** Content areas, each with its indicators. An indicator is entered once and used in the paper, the form and the points. */
export function ContentSection() {
  const { edit } = usePlanEditor();
  const { list, change, add, move, moveTo, problem } = usePlanList('contentAreas');
  const drag = useRowDrag({ kind: 'areas', valueAt: (at) => list[at], onMove: moveTo });
  const [openId, setOpenId] = useState<string | null>(null);
  const addArea = () => {
    const code = listLetter(list.length + 1);
    add({ id: newId(), code, title: 'Nội dung thi đua mới', text: '' });
  };
  return (
    <Stack gap="md">
      <Textarea label="Đoạn dẫn vào nội dung" minRows={1} {...usePlanText('contentIntro')} />
      {list.map((area, at) => (
        <Block
          key={area.id}
          partId={area.id}
          label={`Nội dung ${area.code}`}
          name={`nội dung ${area.code}`}
          at={at}
          drag={drag}
          onMove={(step) => move(at, step)}
          onRemove={() => edit((plan) => removeContentArea(plan, area.id))}
          head={
            <>
              <TextInput
                aria-label="Mã nội dung"
                w={52}
                value={area.code}
                error={problem(at, 'code')}
                onChange={(event) => change(at, { code: event.currentTarget.value })}
              />
              <TextInput
                aria-label="Tên nội dung"
                style={{ flex: 1 }}
                fw={600}
                value={area.title}
                error={problem(at, 'title')}
                onChange={(event) => change(at, { title: event.currentTarget.value })}
              />
            </>
          }
        >
          <Textarea
            aria-label={`Diễn giải nội dung ${area.code}`}
            placeholder="Diễn giải nội dung; mỗi dòng sau dòng đầu là một gạch đầu dòng"
            value={area.text}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          <IndicatorTable area={area} onOpen={setOpenId} />
        </Block>
      ))}
      {list.length === 0 && (
        <Text c="gray.7" size="sm">
          Chưa có nội dung thi đua nào. Mỗi nội dung có các chỉ tiêu đo đếm được của nó.
        </Text>
      )}
      <div>
        <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={addArea}>
          Thêm nội dung
        </Button>
      </div>
      <SidePanel opened={openId !== null} onClose={() => setOpenId(null)} title="Chỉ tiêu">
        {openId !== null && <IndicatorForm indicatorId={openId} />}
      </SidePanel>
    </Stack>
  );
}
