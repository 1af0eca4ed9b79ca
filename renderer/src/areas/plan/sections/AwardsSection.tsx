import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as newId } from 'uuid';
import type { AwardOccasion, AwardType, SubjectKind } from '#shared/domain/plan/award-type.ts';
import { prizeNames } from '#shared/text/prize-names.ts';
import { LinesEditor } from '../../../ui/LinesEditor.tsx';
import { useRowDrag } from '../../../ui/row-drag.ts';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { Block } from './Block.tsx';
import { EligibilityTable } from './EligibilityTable.tsx';
import { RatioTable } from './RatioTable.tsx';
import { usePlanText } from './TextSections.tsx';

const NO_PRIZE = '';
const quotaSubjects: readonly [SubjectKind, string][] = [
  ['collective', 'Tập thể'],
  ['individual', 'Cá nhân'],
  ['household', 'Hộ gia đình'],
];

const occasionNames: Record<AwardOccasion, string> = {
  any: 'Không nêu dịp riêng',
  wave: 'Theo đợt',
  year: 'Hằng năm',
  review: 'Khi tổng kết giai đoạn',
  final: 'Khi tổng kết phong trào',
};
const categoryNames: Record<AwardType['category'], string> = {
  title: 'Danh hiệu thi đua',
  commendation: 'Hình thức khen thưởng',
};

/** Awards with their standards, conditions, quotas and limits. */
export function AwardsSection() {
  const { plan, edit, problem: noteProblem } = usePlanEditor();
  const { list, change, add, move, moveTo, remove } = usePlanList('awardTypes');
  const drag = useRowDrag({ kind: 'awards', valueAt: (at) => list[at], onMove: moveTo });
  const addAward = () =>
    add({
      id: newId(),
      name: 'Hình thức khen thưởng mới',
      decidedBy: 'Người có thẩm quyền',
      prizeKey: null,
      managedHere: true,
      standard: '',
      quotas: [],
      ratioLimits: [],
      eligibility: [],
      occasion: 'any',
      category: 'commendation',
      quotaNote: '',
      allocatedBy: '',
    });
  return (
    <Stack gap="md">
      {list.map((award, at) => (
        <AwardForm
          key={award.id}
          award={award}
          at={at}
          set={(values) => change(at, values)}
          drag={drag}
          onMove={(step) => move(at, step)}
          onRemove={() => remove(at)}
        />
      ))}
      <div>
        <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={addAward}>
          Thêm hình thức khen thưởng
        </Button>
      </div>
      <Textarea label="Tiền thưởng" minRows={1} {...usePlanText('prizeNote')} />
      <LinesEditor
        label="Lưu ý chung về khen thưởng"
        itemName="lưu ý"
        mark="letter"
        lines={plan.awardNotes}
        problem={(at) => noteProblem(`awardNotes.${at}`)}
        onChange={(awardNotes) => edit((current) => ({ ...current, awardNotes }))}
      />
    </Stack>
  );
}

interface AwardFormProps {
  readonly award: AwardType;
  readonly at: number;
  readonly set: (values: Partial<AwardType>) => void;
  readonly drag: ReturnType<typeof useRowDrag>;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function AwardForm({ award, at, set, drag, onMove, onRemove }: AwardFormProps) {
  const { problem } = usePlanList('awardTypes');
  const prizes = [
    { value: NO_PRIZE, label: 'Không chi theo bảng mức' },
    ...Object.entries(prizeNames).map(([value, label]) => ({ value, label })),
  ];
  return (
    <Block
      label={award.name}
      partId={award.id}
      name={award.name}
      at={at}
      drag={drag}
      onMove={onMove}
      onRemove={onRemove}
      head={
        <>
          <Text pt={7} fw={600} size="sm">
            {at + 1}.
          </Text>
          <TextInput
            aria-label={`Tên hình thức khen thưởng ${at + 1}`}
            style={{ flex: 1 }}
            value={award.name}
            error={problem(at, 'name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </>
      }
    >
      <Group grow align="flex-start">
        <TextInput
          label="Người quyết định"
          value={award.decidedBy}
          error={problem(at, 'decidedBy')}
          onChange={(event) => set({ decidedBy: event.currentTarget.value })}
        />
        <Select
          label="Mức tiền thưởng"
          data={prizes}
          value={award.prizeKey ?? NO_PRIZE}
          onChange={(key) => set({ prizeKey: key === NO_PRIZE ? null : key })}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label="Xét tặng"
          allowDeselect={false}
          data={Object.entries(occasionNames).map(([value, label]) => ({ value, label }))}
          value={award.occasion}
          onChange={(occasion) => set({ occasion: occasion as AwardOccasion })}
        />
        <Select
          label="Loại"
          allowDeselect={false}
          data={Object.entries(categoryNames).map(([value, label]) => ({ value, label }))}
          value={award.category}
          onChange={(category) => set({ category: category as AwardType['category'] })}
        />
      </Group>
      <Checkbox
        label="Cơ quan này xét chọn, lập danh sách"
        checked={award.managedHere}
        onChange={(event) => set({ managedHere: event.currentTarget.checked })}
      />
      <Textarea
        label="Tiêu chuẩn"
        value={award.standard}
        onChange={(event) => set({ standard: event.currentTarget.value })}
      />
      {award.managedHere && <QuotaFields award={award} set={set} />}
      <Group grow align="flex-start">
        <TextInput
          label="Ghi thêm về số lượng"
          placeholder="theo hướng dẫn của cấp trên"
          value={award.quotaNote}
          onChange={(event) => set({ quotaNote: event.currentTarget.value })}
        />
        <TextInput
          label="Cơ quan phân bổ số lượng"
          placeholder="không phân bổ"
          value={award.allocatedBy}
          onChange={(event) => set({ allocatedBy: event.currentTarget.value })}
        />
      </Group>
      {award.managedHere && (
        <>
          <RatioTable award={award} set={set} />
          <EligibilityTable award={award} set={set} />
        </>
      )}
    </Block>
  );
}

/** At most so many; an empty field sets no limit. */
function QuotaFields({ award, set }: Pick<AwardFormProps, 'award' | 'set'>) {
  const write = (subject: SubjectKind, value: number | null) => {
    const others = award.quotas.filter((quota) => quota.subject !== subject);
    const old = award.quotas.find((quota) => quota.subject === subject);
    set({ quotas: value === null ? others : [...others, { subject, op: old?.op ?? '<=', value }] });
  };
  return (
    <div>
      <Text size="sm" fw={500}>
        Số lượng, không quá
      </Text>
      <Group gap="md" mt={4}>
        {quotaSubjects.map(([subject, name]) => (
          <NumberInput
            key={subject}
            aria-label={`Số lượng ${name.toLowerCase()}`}
            w={150}
            min={0}
            allowDecimal={false}
            suffix={` ${name.toLowerCase()}`}
            placeholder={name.toLowerCase()}
            value={award.quotas.find((quota) => quota.subject === subject)?.value ?? ''}
            onChange={(value) => write(subject, typeof value === 'number' ? value : null)}
          />
        ))}
      </Group>
    </div>
  );
}
