import { Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { v7 as newId } from 'uuid';
import type { Dossier, DossierItem } from '#shared/domain/plan/award-type.ts';
import { dossierPerNames } from '#shared/text/documents/plan-parts.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { CheckCell, LongTextCell, SelectCell } from '../../../ui/edit-cells.tsx';
import { LinesEditor } from '../../../ui/LinesEditor.tsx';
import { changeAt, moveAt, moveTo, removeAt } from '../../../ui/list-edits.ts';
import { usePlanEditor } from '../plan-editor.ts';

/** What has to lie in the envelope. */
export function DossierSection() {
  const { plan, edit, problem } = usePlanEditor();
  const { items, sets, originals, notes, route } = plan.dossier;
  const set = (values: Partial<Dossier>) =>
    edit((current) => ({ ...current, dossier: { ...current.dossier, ...values } }));
  const change = (at: number, values: Partial<DossierItem>) => set({ items: changeAt(items, at, values) });
  return (
    <Stack gap="lg">
      <EditTable
        label="Thành phần hồ sơ"
        itemName="giấy tờ"
        rows={items}
        rowKey={({ id }) => id}
        emptyText="Chưa có giấy tờ nào."
        onAdd={() =>
          set({
            items: [
              ...items,
              { id: newId(), name: 'Giấy tờ mới', form: '', required: true, per: 'nomination' },
            ],
          })
        }
        onMove={(at, step) => set({ items: moveAt(items, at, step) })}
        onMoveTo={(from, to) => set({ items: moveTo(items, from, to) })}
        onRemove={(at) => set({ items: removeAt(items, at) })}
        columns={[
          {
            header: 'Giấy tờ',
            cell: ({ name }, at) => (
              <LongTextCell
                label={`Giấy tờ ${at + 1}`}
                value={name}
                error={problem(`dossier.items.${at}.name`)}
                onChange={(value) => change(at, { name: value })}
              />
            ),
          },
          {
            header: 'Mẫu quy định',
            width: 170,
            cell: ({ form }, at) => (
              <LongTextCell
                label={`Mẫu của giấy tờ ${at + 1}`}
                value={form}
                onChange={(value) => change(at, { form: value })}
              />
            ),
          },
          {
            header: 'Lập cho',
            width: 176,
            cell: (item, at) => (
              <SelectCell
                label={`Giấy tờ ${at + 1} lập cho`}
                value={item.per}
                options={dossierPerNames}
                onChange={(value) => change(at, { per: value })}
              />
            ),
          },
          {
            header: 'Bắt buộc',
            width: 70,
            cell: ({ required }, at) => (
              <Group justify="center" py={6}>
                <CheckCell
                  label={`Giấy tờ ${at + 1} bắt buộc`}
                  value={required}
                  onChange={(value) => change(at, { required: value })}
                />
              </Group>
            ),
          },
        ]}
      />
      <Group align="flex-end">
        <NumberInput
          label="Số bộ hồ sơ"
          w={120}
          min={1}
          max={10}
          allowDecimal={false}
          value={sets}
          onChange={(value) => typeof value === 'number' && value >= 1 && value <= 10 && set({ sets: value })}
        />
        <Checkbox
          label="Bản chính"
          pb={8}
          checked={originals}
          onChange={(event) => set({ originals: event.currentTarget.checked })}
        />
      </Group>
      <LinesEditor
        label="Trình tự gửi, xét hồ sơ"
        itemName="bước"
        mark="dash"
        hint="Mỗi bước một dòng: nơi gửi, nơi nhận, việc phải làm"
        lines={route}
        problem={(at) => problem(`dossier.route.${at}`)}
        onChange={(next) => set({ route: next })}
      />
      <LinesEditor
        label="Lưu ý về hồ sơ"
        itemName="lưu ý"
        mark="letter"
        lines={notes}
        problem={(at) => problem(`dossier.notes.${at}`)}
        onChange={(next) => set({ notes: next })}
      />
    </Stack>
  );
}
