import { Checkbox, MultiSelect, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { v7 as newId } from 'uuid';
import type { AwardType, Eligibility, EligibilityRule, SubjectKind } from '#shared/domain/plan/award-type.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { SelectCell } from '../../../ui/edit-cells.tsx';
import { changeAt, removeAt } from '../../../ui/list-edits.ts';
import { usePlanEditor } from '../plan-editor.ts';

const ruleNames: Record<EligibilityRule['kind'], string> = {
  gradeAtLeast: 'Xếp loại từ mức',
  standardHeld: 'Đơn vị đạt danh hiệu',
  rankAtMost: 'Xếp hạng trong cụm từ thứ',
  reportsComplete: 'Gửi đủ báo cáo',
  indicatorsMet: 'Hoàn thành số chỉ tiêu',
  notExcluded: 'Không thuộc diện chưa xét khen',
  consentOfManagingUnit: 'Nơi quản lý đồng ý',
  notProposedTwice: 'Không đề nghị hai lần',
};

const subjectOptions: { value: SubjectKind; label: string }[] = [
  { value: 'collective', label: 'tập thể' },
  { value: 'individual', label: 'cá nhân' },
  { value: 'household', label: 'hộ' },
];

function emptyRule(kind: EligibilityRule['kind'], grades: readonly string[]): EligibilityRule {
  switch (kind) {
    case 'gradeAtLeast':
      return { kind, grade: grades[0] ?? 'Khá' };
    case 'standardHeld':
      return { kind, standard: 'An toàn về an ninh, trật tự' };
    case 'rankAtMost':
      return { kind, rank: 3 };
    case 'reportsComplete':
      return { kind, onTime: false };
    case 'indicatorsMet':
      return { kind, percent: 80 };
    default:
      return { kind };
  }
}

interface EligibilityTableProps {
  readonly award: AwardType;
  readonly set: (values: Partial<AwardType>) => void;
}

/** Conditions that every nomination is checked against as it is entered. */
export function EligibilityTable({ award, set }: EligibilityTableProps) {
  const { plan } = usePlanEditor();
  const rows = award.eligibility;
  const grades = [...new Set(plan.scoreTables.flatMap((table) => table.grades.map(({ name }) => name)))];
  const write = (eligibility: Eligibility[]) => set({ eligibility });
  const change = (at: number, values: Partial<Eligibility>) => write(changeAt(rows, at, values));
  return (
    <EditTable
      label={`Điều kiện của ${award.name}`}
      itemName="điều kiện"
      rows={rows}
      rowKey={({ id }) => id}
      emptyText="Chưa có điều kiện nào."
      onAdd={() =>
        write([
          ...rows,
          {
            id: newId(),
            subjects: ['collective', 'individual'],
            groupIds: [],
            onlyLeaders: false,
            rule: emptyRule('notExcluded', grades),
          },
        ])
      }
      onRemove={(at) => write(removeAt(rows, at))}
      columns={[
        {
          header: 'Điều kiện',
          cell: ({ rule }, at) => (
            <SelectCell
              label={`Điều kiện ${at + 1}`}
              value={rule.kind}
              options={ruleNames}
              onChange={(kind) => change(at, { rule: emptyRule(kind, grades) })}
            />
          ),
        },
        {
          header: 'Mức',
          width: 160,
          cell: ({ rule }, at) => (
            <RuleLevel rule={rule} grades={grades} onChange={(next) => change(at, { rule: next })} />
          ),
        },
        {
          header: 'Áp dụng với',
          width: 200,
          cell: ({ subjects, groupIds, onlyLeaders }, at) => (
            <>
              <MultiSelect
                variant="unstyled"
                size="xs"
                aria-label={`Điều kiện ${at + 1} áp dụng với`}
                data={subjectOptions}
                value={subjects}
                onChange={(value) => change(at, { subjects: value as SubjectKind[] })}
              />
              <MultiSelect
                variant="unstyled"
                size="xs"
                aria-label={`Nhóm áp dụng điều kiện ${at + 1}`}
                placeholder={groupIds.length === 0 ? 'mọi nhóm' : ''}
                data={plan.subjectGroups.map(({ id, name }) => ({ value: id, label: name }))}
                value={groupIds}
                onChange={(value) => change(at, { groupIds: value })}
              />
              {subjects.includes('individual') && (
                <Checkbox
                  size="xs"
                  label="chỉ lãnh đạo, quản lý"
                  checked={onlyLeaders}
                  onChange={(event) => change(at, { onlyLeaders: event.currentTarget.checked })}
                />
              )}
            </>
          ),
        },
      ]}
    />
  );
}

interface RuleLevelProps {
  readonly rule: EligibilityRule;
  readonly grades: readonly string[];
  readonly onChange: (rule: EligibilityRule) => void;
}

function RuleLevel({ rule, grades, onChange }: RuleLevelProps) {
  const field = { variant: 'unstyled', size: 'xs', 'aria-label': 'Mức của điều kiện' } as const;
  switch (rule.kind) {
    case 'gradeAtLeast':
      return (
        <Select
          {...field}
          data={[...new Set([...grades, rule.grade])]}
          value={rule.grade}
          onChange={(grade) => grade !== null && onChange({ ...rule, grade })}
        />
      );
    case 'standardHeld':
      return (
        <TextInput
          {...field}
          value={rule.standard}
          onChange={(event) => onChange({ ...rule, standard: event.currentTarget.value })}
        />
      );
    case 'rankAtMost':
      return (
        <NumberInput
          {...field}
          min={1}
          allowDecimal={false}
          value={rule.rank}
          onChange={(rank) => typeof rank === 'number' && rank >= 1 && onChange({ ...rule, rank })}
        />
      );
    case 'indicatorsMet':
      return (
        <NumberInput
          {...field}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          prefix="ít nhất "
          suffix=" %"
          value={rule.percent}
          onChange={(percent) => typeof percent === 'number' && onChange({ ...rule, percent })}
        />
      );
    case 'reportsComplete':
      return (
        <Checkbox
          size="xs"
          py={6}
          label="và đúng hạn"
          checked={rule.onTime}
          onChange={(event) => onChange({ ...rule, onTime: event.currentTarget.checked })}
        />
      );
    default:
      return (
        <Text size="xs" c="gray.7" py={6}>
          theo quy định
        </Text>
      );
  }
}
