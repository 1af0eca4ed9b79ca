import { Button, Group } from '@mantine/core';
import { IconDownload, IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { DocumentView } from '#shared/contract/documents.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';

type File = DocumentView['files'][number];
const formatNames: Record<File['format'], string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };

/** The frozen files of the paper, and the scan of the signed one. */
export function FileButtons({ paper }: { readonly paper: DocumentView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { id: documentId, files } = paper;
  const write = useMutation(
    trpc.documents.export.mutationOptions({
      onSuccess: (file) => showDone(`Đã lưu “${file.name}”.`, file),
    }),
  );
  const attach = useMutation(
    trpc.documents.attachSigned.mutationOptions({
      onSuccess: () => showDone('Đã đính kèm bản đã ký vào sổ.'),
    }),
  );
  const save = async ({ format, role, fileName }: File) => {
    const target = await client.files.pickSave.mutate({ kind: format, defaultName: fileName });
    if (target !== null) write.mutate({ documentId, format, role, targetToken: target.token });
  };
  const pick = async () => {
    const [file] = await client.files.pick.mutate({ purpose: 'signedPaper' });
    if (file !== undefined) attach.mutate({ documentId, fileToken: file.token });
  };
  const hasSigned = files.some(({ role }) => role === 'signed');
  return (
    <Group gap="xs">
      {files.map((file) => (
        <Button
          key={file.role + file.format + file.fileName}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => save(file)}
        >
          {file.role === 'signed' ? 'Lưu bản đã ký' : `Lưu bản ${formatNames[file.format]}`}
        </Button>
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPaperclip size={15} aria-hidden />}
        loading={attach.isPending}
        onClick={pick}
      >
        {hasSigned ? 'Thay bản đã ký' : 'Đính kèm bản đã ký'}
      </Button>
    </Group>
  );
}
