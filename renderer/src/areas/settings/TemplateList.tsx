import { Button, Group, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { TemplateView } from '#shared/contract/templates.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { showDone } from '../../ui/notify.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';

const stateNames: Record<TemplateView['state'], string> = {
  used: 'đang dùng',
  trial: 'chờ thử',
  retired: 'thôi dùng',
};

interface TemplateListProps {
  readonly kind: DocumentKind;
  readonly templates: readonly TemplateView[];
}

/** What was taken in before: back to our own look, an earlier one again, a copy, away. */
export function TemplateList({ kind, templates }: TemplateListProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { name } = documentKinds[kind];
  const stop = useMutation(
    trpc.templates.stop.mutationOptions({
      onSuccess: () => showDone(`${name} từ nay in theo mẫu có sẵn của phần mềm.`),
    }),
  );
  const use = useMutation(trpc.templates.use.mutationOptions());
  const remove = useMutation(trpc.templates.remove.mutationOptions());
  const copy = useMutation(
    trpc.templates.save.mutationOptions({ onSuccess: (file) => showDone('Đã lưu mẫu.', file) }),
  );
  if (templates.length === 0) return null;
  const save = async ({ id, fileName }: TemplateView) => {
    const target = await client.files.pickSave.mutate({ kind: 'docx', defaultName: fileName });
    if (target !== null) copy.mutate({ templateId: id, targetToken: target.token });
  };
  const takeAway = async ({ id, fileName }: TemplateView) => {
    const yes = await confirmAction({
      title: 'Xóa mẫu',
      text: `Xóa mẫu “${fileName}” khỏi phần mềm. Văn bản đã lập theo mẫu này không thay đổi.`,
      confirmLabel: 'Xóa mẫu',
    });
    if (yes) remove.mutate({ templateId: id });
  };
  const buttons = (template: TemplateView) => (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {template.state === 'used' && (
        <Button size="compact-xs" variant="default" onClick={() => stop.mutate({ kind })}>
          Về mẫu có sẵn
        </Button>
      )}
      {template.state === 'retired' && template.triedAt !== null && (
        <Button size="compact-xs" variant="default" onClick={() => use.mutate({ templateId: template.id })}>
          Dùng lại
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => save(template)}>
        Lưu tệp
      </Button>
      {template.state !== 'used' && (
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => takeAway(template)}>
          Xóa
        </Button>
      )}
    </Group>
  );
  return (
    <div>
      <Title order={3} fz={14} mb={4}>
        Mẫu đã nhận
      </Title>
      <PlainTable
        label="Mẫu đã nhận"
        heads={['Tệp', 'Tình trạng', 'Nhận lúc', '']}
        align={['left', 'left', 'left', 'right']}
        rows={templates.map((template) => ({
          key: template.id,
          cells: [
            template.fileName,
            stateNames[template.state],
            shortInstant(template.takenInAt),
            buttons(template),
          ],
        }))}
      />
    </div>
  );
}
