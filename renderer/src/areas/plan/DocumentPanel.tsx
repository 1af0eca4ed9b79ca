import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { DocumentView } from '#shared/contract/documents.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { Paper } from '../../ui/paper/Paper.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';

type File = DocumentView['files'][number];
const formatNames: Record<File['format'], string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };

interface DocumentPanelProps {
  readonly documentId: string;
  readonly onClose: () => void;
}

/** One paper of the register: the page itself and its frozen files. */
export function DocumentPanel({ documentId, onClose }: DocumentPanelProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data } = useQuery(trpc.documents.open.queryOptions({ documentId }));
  const write = useMutation(
    trpc.documents.export.mutationOptions({
      onSuccess: (file) => showDone(`Đã lưu “${file.name}”.`, file),
    }),
  );
  const save = async ({ format, fileName }: File) => {
    const target = await client.files.pickSave.mutate({ kind: format, defaultName: fileName });
    if (target !== null) write.mutate({ documentId, format, targetToken: target.token });
  };
  return (
    <SidePanel opened onClose={onClose} title={data === undefined ? '' : titleOf(data.document)} width={640}>
      {data !== undefined && (
        <Stack gap="sm">
          <Text size="sm">{data.document.subject}</Text>
          {data.document.note !== '' && (
            <Text size="sm" c="gray.7">
              {data.document.note}
            </Text>
          )}
          <Group gap="xs">
            {data.document.files.map((file) => (
              <Button
                key={file.format + file.fileName}
                variant="default"
                leftSection={<IconDownload size={15} aria-hidden />}
                onClick={() => save(file)}
              >
                Lưu bản {formatNames[file.format]}
              </Button>
            ))}
          </Group>
          {data.paper === null ? (
            <Text size="sm" c="gray.7">
              Sổ chỉ ghi số và trích yếu của văn bản này.
            </Text>
          ) : (
            <div style={{ height: 'calc(100vh - 240px)' }}>
              <Paper paper={data.paper} title="Văn bản đã phát hành" hasFiles={false} />
            </div>
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function titleOf({ kind, number, symbol, date }: DocumentView): string {
  const words = number === null ? 'chưa có số' : `số ${number}/${symbol}`;
  return `${documentKinds[kind].name} ${words}${date === null ? '' : ` ngày ${shortDate(date)}`}`;
}
