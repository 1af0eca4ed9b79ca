import { Alert, Button, Group, List, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateView } from '#shared/contract/templates.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { showDone } from '../../ui/notify.tsx';
import { ScaledPaper } from '../../ui/paper/ScaledPaper.tsx';

const NEWEST = '';

/** The template with the data of a real paper, seen before it is put to use. */
export function TemplateTrial({ template }: { readonly template: TemplateView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { id: templateId, kind, fileName, triedAt } = template;
  const { name } = documentKinds[kind];
  const [chosen, setChosen] = useState(NEWEST);
  const { data: papers = [] } = useQuery(trpc.documents.list.queryOptions({ campaignId: null, kind }));
  const written = papers.filter(({ hasText }) => hasText);
  const tryOut = useMutation(
    trpc.templates.tryOut.mutationOptions({
      meta: { handlesError: true },
      onSuccess: ({ file }) => showDone('Đã lưu bản thử. Hãy mở trong Word để xem đúng từng trang.', file),
    }),
  );
  const use = useMutation(
    trpc.templates.use.mutationOptions({
      onSuccess: () => showDone(`${name} từ nay in theo mẫu “${fileName}”.`),
    }),
  );
  const note = noteOf(tryOut.error);
  const run = async () => {
    const defaultName = `Bản thử ${name}.docx`;
    const target = await client.files.pickSave.mutate({ kind: 'docx', defaultName });
    if (target === null) return;
    tryOut.mutate({ templateId, documentId: chosen === NEWEST ? null : chosen, targetToken: target.token });
  };
  const result = tryOut.data;
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} fz={14} mb={6}>
          3. Thử trước khi dùng: {fileName}
        </Title>
        <Group gap="sm">
          <Select
            aria-label="Văn bản dùng để thử"
            w={340}
            value={chosen}
            onChange={(value) => setChosen(value ?? NEWEST)}
            data={[
              {
                value: NEWEST,
                label:
                  written.length > 0 ? `${name} mới nhất trong sổ` : 'Dữ liệu ví dụ (sổ chưa có loại này)',
              },
              ...written.map((paper) => ({
                value: paper.id,
                label: `${paper.number === null ? 'chưa có số' : `${paper.number}/${paper.symbol}`}${paper.date === null ? '' : ` ngày ${shortDate(paper.date)}`} ${paper.subject}`,
              })),
            ]}
          />
          <Button variant={triedAt === null ? 'filled' : 'default'} loading={tryOut.isPending} onClick={run}>
            {written.length > 0 ? 'Thử với dữ liệu thật' : 'Thử với dữ liệu ví dụ'}
          </Button>
        </Group>
      </div>
      {note !== null && <ErrorNoteView note={note} />}
      {result !== undefined && <Findings findings={result.findings} />}
      {result !== undefined && (
        <div style={{ height: 420 }}>
          <ScaledPaper html={result.html} title="Bản thử" />
        </div>
      )}
      <div>
        <Title order={3} fz={14} mb={6}>
          4. Dùng mẫu này
        </Title>
        <Group gap="sm">
          <Button
            variant={triedAt === null ? 'default' : 'filled'}
            disabled={triedAt === null}
            loading={use.isPending}
            onClick={() => use.mutate({ templateId })}
          >
            Dùng mẫu này cho {name}
          </Button>
          <Text size="sm" c="gray.7" maw={420}>
            Văn bản theo mẫu của cơ quan lưu bản Word; bản PDF lưu từ Word sau khi ký rồi đính kèm vào sổ, vì
            chỉ Word dàn đúng trang của mẫu.
          </Text>
        </Group>
      </div>
    </Stack>
  );
}

function Findings({ findings }: { readonly findings: readonly string[] }) {
  if (findings.length === 0) {
    return (
      <Alert color="green" variant="light" p="xs">
        <Text size="sm">Bản thử đúng các quy tắc thể thức mà phần mềm kiểm tra được.</Text>
      </Alert>
    );
  }
  return (
    <Alert
      color="yellow"
      variant="light"
      p="xs"
      title={`Khác thể thức Nghị định 30 ở ${findings.length} điểm`}
    >
      <List size="sm">
        {findings.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
