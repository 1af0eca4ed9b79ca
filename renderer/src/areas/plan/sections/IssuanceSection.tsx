import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { IssuedAs } from '#shared/domain/plan/issuance.ts';
import type { ParentPlan } from '#shared/domain/plan/parent-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { issuedAsNames } from '#shared/text/documents/plan-parts.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { LinesEditor } from '../../../ui/LinesEditor.tsx';
import { usePlanEditor } from '../plan-editor.ts';

const ways: Record<IssuedAs, string> = {
  plan: 'Một văn bản “Kế hoạch” có số, ngày và chữ ký.',
  decisionWithPlan: 'Quyết định mang số, ngày, chữ ký; Kế hoạch đi kèm trong cùng một văn bản.',
  dispatch: 'Dùng khi cơ quan nhận kế hoạch của cấp trên và giao việc lại cho cấp dưới.',
};

const emptyParent: ParentPlan = {
  documentName: 'Kế hoạch',
  number: '',
  issuedOn: null,
  issuer: 'Cơ quan cấp trên',
  title: 'Nội dung của kế hoạch cấp trên',
  campaignId: null,
};

/** Which plan from above is carried out, and what paper puts this one into force. */
export function IssuanceSection() {
  const { plan, edit } = usePlanEditor();
  return (
    <Stack gap="lg">
      <ParentPlanFields />
      <Radio.Group
        label="Ban hành bằng"
        value={plan.issuedAs}
        onChange={(value) => edit((current) => ({ ...current, issuedAs: value as IssuedAs }))}
      >
        <Stack gap={6} mt={6}>
          {IssuedAs.options.map((value) => (
            <Radio key={value} value={value} label={issuedAsNames[value]} description={ways[value]} />
          ))}
        </Stack>
      </Radio.Group>
      {plan.issuedAs === 'decisionWithPlan' && <DecisionFields />}
      {plan.issuedAs === 'dispatch' && <DispatchFields />}
    </Stack>
  );
}

function ParentPlanFields() {
  const { plan, edit, problem } = usePlanEditor();
  const parent = plan.parentPlan;
  const write = (parentPlan: Plan['parentPlan']) => edit((current) => ({ ...current, parentPlan }));
  if (parent === null) {
    return (
      <div>
        <Text size="sm" fw={500}>
          Kế hoạch của cấp trên
        </Text>
        <Text size="xs" c="gray.7" mb={4}>
          Văn bản mà kế hoạch này triển khai, kể cả khi chỉ có bản giấy.
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => write(emptyParent)}
        >
          Thêm kế hoạch của cấp trên
        </Button>
      </div>
    );
  }
  const set = (values: Partial<ParentPlan>) => write({ ...parent, ...values });
  return (
    <fieldset className="edit-group">
      <legend className="edit-legend">Kế hoạch của cấp trên</legend>
      <Stack gap="sm">
        <Group align="flex-start" grow>
          <TextInput
            label="Tên loại văn bản"
            value={parent.documentName}
            error={problem('parentPlan.documentName')}
            onChange={(event) => set({ documentName: event.currentTarget.value })}
          />
          <TextInput
            label="Số, ký hiệu"
            placeholder="335/KH-UBND"
            value={parent.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
          <DateField
            label="Ngày ban hành"
            clearable
            clearButtonProps={{ 'aria-label': 'Bỏ ngày ban hành' }}
            value={parent.issuedOn}
            onChange={(issuedOn) => set({ issuedOn })}
          />
        </Group>
        <TextInput
          label="Cơ quan ban hành"
          value={parent.issuer}
          error={problem('parentPlan.issuer')}
          onChange={(event) => set({ issuer: event.currentTarget.value })}
        />
        <Textarea
          label="Về việc"
          minRows={1}
          value={parent.title}
          error={problem('parentPlan.title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => write(null)}
          >
            Không triển khai kế hoạch nào của cấp trên
          </Button>
        </div>
      </Stack>
    </fieldset>
  );
}

function DecisionFields() {
  const { plan, edit } = usePlanEditor();
  const { proposedBy, executors } = plan.decision;
  const set = (values: Partial<Plan['decision']>) =>
    edit((current) => ({ ...current, decision: { ...current.decision, ...values } }));
  return (
    <fieldset className="edit-group">
      <legend className="edit-legend">Quyết định</legend>
      <Stack gap="sm">
        <TextInput
          label="Theo đề nghị của"
          placeholder="Giám đốc Sở Nội vụ"
          value={proposedBy}
          onChange={(event) => set({ proposedBy: event.currentTarget.value })}
        />
        <Textarea
          label="Người thi hành, ghi ở điều cuối"
          description="Để trống thì dùng cách ghi thông thường"
          minRows={2}
          value={executors}
          onChange={(event) => set({ executors: event.currentTarget.value })}
        />
      </Stack>
    </fieldset>
  );
}

function DispatchFields() {
  const { plan, edit, problem } = usePlanEditor();
  const { addressees, drafter } = plan.dispatch;
  const set = (values: Partial<Plan['dispatch']>) =>
    edit((current) => ({ ...current, dispatch: { ...current.dispatch, ...values } }));
  return (
    <fieldset className="edit-group">
      <legend className="edit-legend">Công văn</legend>
      <Stack gap="sm">
        <LinesEditor
          label="Kính gửi"
          itemName="nơi nhận công văn"
          mark="dash"
          lines={addressees}
          problem={(at) => problem(`dispatch.addressees.${at}`)}
          onChange={(next) => set({ addressees: next })}
        />
        <TextInput
          label="Đơn vị soạn thảo, ghi trong ký hiệu"
          placeholder="THNC"
          maw={260}
          value={drafter}
          onChange={(event) => set({ drafter: event.currentTarget.value })}
        />
      </Stack>
    </fieldset>
  );
}
