import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { v7 as newId } from 'uuid';
import type { CampaignKind, Plan } from '#shared/domain/plan/plan.ts';
import { campaignKindNames } from '#shared/text/documents/plan-parts.ts';
import { type LineMark, LinesEditor } from '../../../ui/LinesEditor.tsx';
import { usePlanEditor } from '../plan-editor.ts';

type TextField =
  | 'title'
  | 'subject'
  | 'label'
  | 'theme'
  | 'opening'
  | 'territory'
  | 'scope'
  | 'contentIntro'
  | 'closing'
  | 'prizeNote'
  | 'filingLine';

/** Props of a field that holds one text of the plan. */
export function usePlanText(field: TextField) {
  const { plan, edit, problem } = usePlanEditor();
  return {
    value: plan[field],
    error: problem(field),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      edit((current) => ({ ...current, [field]: value }));
    },
  };
}

type Paragraphs = 'legalBases' | 'aims' | 'requirements' | 'solutions';

interface ParagraphLinesProps {
  readonly field: Paragraphs;
  readonly label: string;
  readonly itemName: string;
  readonly hint?: string;
  readonly mark?: LineMark;
}

export function ParagraphLines(props: ParagraphLinesProps) {
  const { field, ...words } = props;
  const { plan, edit, problem } = usePlanEditor();
  const write = (texts: string[]) =>
    edit((current) => ({
      ...current,
      [field]: texts.map((text, at) => keepId(current[field], texts, text, at)),
    }));
  return (
    <LinesEditor
      {...words}
      lines={plan[field].map(({ text }) => text)}
      problem={(at) => problem(`${field}.${at}.text`)}
      onChange={write}
    />
  );
}

/** A paragraph keeps its id when it moves and when its words change. */
function keepId(old: Plan[Paragraphs], texts: readonly string[], text: string, at: number) {
  const same = old.find((paragraph) => paragraph.text === text);
  if (same !== undefined) return same;
  const here = old[at];
  return here !== undefined && !texts.includes(here.text) ? { ...here, text } : { id: newId(), text };
}

export function GeneralSection() {
  const { plan, edit } = usePlanEditor();
  return (
    <Stack gap="sm">
      <Textarea
        label="Tên phong trào"
        description="Dùng trên màn hình và trong danh sách phong trào"
        minRows={1}
        required
        {...usePlanText('title')}
      />
      <Textarea
        label="Trích yếu của kế hoạch"
        description={plan.issuedAs === 'dispatch' ? 'Ghi sau chữ V/v của công văn' : 'In dưới chữ KẾ HOẠCH'}
        minRows={2}
        required
        {...usePlanText('subject')}
      />
      <Group grow align="flex-start">
        <Select
          label="Loại phong trào"
          data={Object.entries(campaignKindNames).map(([value, label]) => ({ value, label }))}
          value={plan.kind}
          onChange={(kind) =>
            kind !== null && edit((current) => ({ ...current, kind: kind as CampaignKind }))
          }
        />
        <TextInput label="Cách gọi trong văn bản" {...usePlanText('label')} />
      </Group>
      <Textarea label="Chủ đề" minRows={1} {...usePlanText('theme')} />
    </Stack>
  );
}

export function BasesSection() {
  return (
    <Stack gap="lg">
      <ParagraphLines
        field="legalBases"
        label="Căn cứ"
        itemName="căn cứ"
        mark="none"
        hint="Mỗi căn cứ một dòng; dấu chấm phẩy cuối dòng được đặt tự động"
      />
      <Textarea
        label="Đoạn mở đầu"
        description="Để trống thì dùng câu mở đầu chuẩn với tên cơ quan ban hành"
        minRows={4}
        {...usePlanText('opening')}
      />
    </Stack>
  );
}

export function PurposesSection() {
  const { plan } = usePlanEditor();
  // As the paper numbers them: in one list where the plan has only the one or the other.
  const mark = plan.aims.length > 0 && plan.requirements.length > 0 ? 'letter' : 'number';
  return (
    <Stack gap="lg">
      <ParagraphLines field="aims" label="Mục đích" itemName="mục đích" mark={mark} />
      <ParagraphLines field="requirements" label="Yêu cầu" itemName="yêu cầu" mark={mark} />
    </Stack>
  );
}

export function ClosingSection() {
  const { plan, edit, problem } = usePlanEditor();
  return (
    <Stack gap="lg">
      <Textarea
        label="Đoạn kết thúc"
        description="Dấu ./. được đặt tự động"
        minRows={3}
        {...usePlanText('closing')}
      />
      <LinesEditor
        label="Nơi nhận"
        itemName="nơi nhận"
        mark="dash"
        lines={plan.recipients}
        problem={(at) => problem(`recipients.${at}`)}
        onChange={(recipients) => edit((current) => ({ ...current, recipients }))}
      />
      <TextInput
        label="Dòng lưu"
        description="Đứng cuối phần nơi nhận"
        maw={260}
        {...usePlanText('filingLine')}
      />
    </Stack>
  );
}
