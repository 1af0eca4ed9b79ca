import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import { removeMilestone } from '#shared/domain/plan/remove-part.ts';
import { deadlineInWords } from '#shared/text/documents/plan.ts';
import { milestoneKindNames } from '#shared/text/documents/plan-parts.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { LongTextCell } from '../../../ui/edit-cells.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { MilestoneForm } from './MilestoneForm.tsx';

/** What each unit owes by when: the base of tracking. */
export function MilestonesSection() {
  const { plan, edit } = usePlanEditor();
  const { list, change, add, move, moveTo, problem } = usePlanList('milestones');
  const [openId, setOpenId] = useState<string | null>(null);
  const addMilestone = () => {
    const milestone: Milestone = {
      id: newId(),
      name: 'Báo cáo kết quả',
      kind: 'waveReport',
      deadline: { kind: 'date', rule: 'before', date: plan.period.to ?? plan.period.from },
      waveId: null,
      groupIds: plan.subjectGroups.map(({ id }) => id),
      addressees: [],
      hasForm: true,
    };
    add(milestone);
    setOpenId(milestone.id);
  };
  return (
    <>
      <EditTable
        label="Mốc thời gian"
        itemName="mốc"
        rows={list}
        rowKey={({ id }) => id}
        emptyText="Chưa có mốc nào. Mỗi mốc là một việc đơn vị phải làm xong trước một ngày."
        onAdd={addMilestone}
        onMove={move}
        onMoveTo={moveTo}
        onRemove={(at) => edit((current) => removeMilestone(current, list[at]?.id ?? ''))}
        columns={[
          {
            header: 'Việc phải làm',
            cell: ({ name }, at) => (
              <LongTextCell
                label={`Mốc ${at + 1}`}
                value={name}
                error={problem(at, 'name')}
                onChange={(value) => change(at, { name: value })}
              />
            ),
          },
          {
            header: 'Thời hạn',
            cell: ({ id, deadline }) => (
              <Anchor
                component="button"
                type="button"
                size="xs"
                py={6}
                ta="left"
                onClick={() => setOpenId(id)}
              >
                {deadlineInWords(deadline)}
              </Anchor>
            ),
          },
          {
            header: 'Loại',
            width: 130,
            cell: ({ kind, hasForm }) => (
              <Text size="xs" py={6}>
                {milestoneKindNames[kind]}
                {hasForm ? ', có biểu mẫu' : ''}
              </Text>
            ),
          },
          {
            header: 'Nhóm phải thực hiện',
            cell: ({ groupIds }) => (
              <Text size="xs" py={6}>
                {groupIds.length === plan.subjectGroups.length
                  ? 'Tất cả các nhóm'
                  : plan.subjectGroups
                      .filter(({ id }) => groupIds.includes(id))
                      .map(({ name }) => name)
                      .join('; ')}
              </Text>
            ),
          },
        ]}
      />
      <SidePanel opened={openId !== null} onClose={() => setOpenId(null)} title="Mốc thời gian">
        {openId !== null && <MilestoneForm milestoneId={openId} />}
      </SidePanel>
    </>
  );
}
