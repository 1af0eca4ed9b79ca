import { Alert, Button, Group, List, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconFileDownload, IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TemplateView } from '#shared/contract/templates.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { templateFields } from '#shared/domain/documents/template-fields.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone } from '../../ui/notify.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { TemplateList } from './TemplateList.tsx';
import { TemplateTrial } from './TemplateTrial.tsx';

interface TemplatePanelProps {
  readonly kind: DocumentKind;
  readonly templates: readonly TemplateView[];
  readonly onClose: () => void;
}

/** From our own look to the office's: save a file to begin with, change it in Word, take it in, try it, use it. */
export function TemplatePanel({ kind, templates, onClose }: TemplatePanelProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [advice, setAdvice] = useState<string[]>([]);
  const { name } = documentKinds[kind];
  const saveSample = useMutation(
    trpc.templates.saveSample.mutationOptions({
      onSuccess: (file) => showDone('Đã lưu mẫu. Hãy mở trong Word để sửa.', file),
    }),
  );
  const takeIn = useMutation(
    trpc.templates.takeIn.mutationOptions({
      meta: { handlesError: true },
      onSuccess: (taken) => setAdvice(taken.advice),
    }),
  );
  const trial = templates.find(({ state }) => state === 'trial');
  const note = noteOf(takeIn.error);
  const save = async () => {
    const target = await client.files.pickSave.mutate({ kind: 'docx', defaultName: `Mẫu ${name}.docx` });
    if (target !== null) saveSample.mutate({ kind, targetToken: target.token });
  };
  const pick = async () => {
    const [file] = await client.files.pick.mutate({ purpose: 'template' });
    if (file !== undefined) takeIn.mutate({ kind, fileToken: file.token });
  };
  return (
    <SidePanel opened onClose={onClose} title={`Mẫu ${name}`} width={720}>
      <Tabs defaultValue="steps">
        <Tabs.List>
          <Tabs.Tab value="steps">Thay mẫu</Tabs.Tab>
          <Tabs.Tab value="fields">Các trường dùng trong mẫu</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="steps" pt="sm">
          <Stack gap="sm">
            <Step title="1. Lấy mẫu có sẵn về sửa trong Word">
              <Button
                variant="default"
                leftSection={<IconFileDownload size={16} aria-hidden />}
                loading={saveSample.isPending}
                onClick={save}
              >
                Lưu mẫu để sửa
              </Button>
              <Text size="sm" c="gray.7">
                Sửa phông chữ, bố cục, thêm biểu tượng tùy ý; giữ các trường trong dấu {'{ }'}.
              </Text>
            </Step>
            <Step title="2. Chọn mẫu đã sửa">
              <Button
                variant={trial === undefined ? 'filled' : 'default'}
                leftSection={<IconFileImport size={16} aria-hidden />}
                loading={takeIn.isPending}
                onClick={pick}
              >
                Chọn tệp Word
              </Button>
            </Step>
            {note !== null && <ErrorNoteView note={note} />}
            {trial !== undefined && advice.length > 0 && (
              <Alert color="yellow" variant="light" p="xs" title="Mẫu đã nhận, nên xem lại">
                <List size="sm">
                  {advice.map((line) => (
                    <List.Item key={line}>{line}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            {trial !== undefined && <TemplateTrial key={trial.id} template={trial} />}
            <TemplateList kind={kind} templates={templates} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="fields" pt="sm">
          <Text size="sm" mb="xs">
            Viết đúng tên trường trong dấu {'{ }'}. Trường có dấu @ đứng một mình trong một đoạn và mang theo
            cả các mục, bảng của văn bản. Phụ lục tự thêm ở cuối. Trường nhiều dòng tự tách thành nhiều đoạn.
          </Text>
          <PlainTable
            label="Các trường dùng trong mẫu"
            heads={['Trường', 'Cho nội dung', 'Cần có']}
            align={['left', 'left', 'left']}
            rows={templateFields.map(({ name: field, type, gives, need }) => ({
              key: field,
              cells: [
                <code key="name">{type === 'block' ? `{@${field}}` : `{${field}}`}</code>,
                gives,
                need === 'must' ? 'bắt buộc' : need === 'should' ? 'nên có' : '',
              ],
            }))}
          />
        </Tabs.Panel>
      </Tabs>
    </SidePanel>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <Title order={3} fz={14} mb={6}>
        {title}
      </Title>
      <Group gap="sm">{children}</Group>
    </div>
  );
}
