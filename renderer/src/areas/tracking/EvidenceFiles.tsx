import { ActionIcon, Anchor, Button, Group, Image, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconDots, IconFileText, IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachedEvidence, EvidenceView } from '#shared/contract/evidence.ts';
import { evidenceFormats, isPicture } from '#shared/domain/evidence/evidence-format.ts';
import { sizeText } from '#shared/text/file-size.ts';
import { bridge } from '../../app/bridge.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { showDone, showError } from '../../ui/notify.tsx';

interface EvidenceFilesProps {
  readonly reportId: string;
  readonly isReadOnly: boolean;
}

/** Scans and photos of one report: attached by button or by dropping them here, pictures shown, the rest opened outside. */
export function EvidenceFiles({ reportId, isReadOnly }: EvidenceFilesProps) {
  const trpc = useTRPC();
  const { data: files = [] } = useQuery(trpc.evidence.list.queryOptions({ reportId }));
  const [refused, setRefused] = useState<AttachedEvidence['refused']>([]);
  const [shown, setShown] = useState<EvidenceView | null>(null);
  const [isOver, setOver] = useState(false);
  const attach = useMutation(
    trpc.evidence.attach.mutationOptions({
      onSuccess: (result) => {
        setRefused(result.refused);
        if (result.attached > 0) showDone(`Đã đính kèm ${result.attached} tệp minh chứng.`);
        else if (result.known > 0) showDone('Tệp này đã đính kèm ở báo cáo từ trước.');
      },
    }),
  );
  const add = (chosen: readonly { token: string }[]) => {
    if (chosen.length > 0) attach.mutate({ reportId, tokens: chosen.map(({ token }) => token) });
  };
  const pick = async () => add(await trpcClient.files.pick.mutate({ purpose: 'attachment' }));
  if (isReadOnly && files.length === 0) return null;
  const dropHere = isReadOnly
    ? {}
    : {
        onDragOver: (event: React.DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event: React.DragEvent) => {
          event.preventDefault();
          setOver(false);
          bridge()
            .dropFiles([...event.dataTransfer.files])
            .then(add)
            .catch(showError);
        },
      };
  return (
    <Stack
      gap={4}
      p={8}
      component="section"
      aria-label="Minh chứng"
      bg={isOver ? 'gray.1' : 'white'}
      style={{ border: '1px dashed var(--mantine-color-gray-4)', borderRadius: 4 }}
      {...dropHere}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          Minh chứng{files.length > 0 && ` (${files.length} tệp)`}
        </Text>
        {!isReadOnly && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            loading={attach.isPending}
            onClick={() => {
              pick().catch(showError);
            }}
          >
            Đính kèm
          </Button>
        )}
      </Group>
      {files.length === 0 && (
        <Text size="xs" c="gray.7">
          Bản quét, ảnh chụp của báo cáo này: PDF, JPG, PNG, Word, Excel; tối đa 20 MB mỗi tệp. Có thể thả tệp
          vào khung này.
        </Text>
      )}
      {files.map((file) => (
        <EvidenceRow key={file.id} file={file} isReadOnly={isReadOnly} onShow={setShown} />
      ))}
      {refused.map(({ file, message }) => (
        <Text key={file} size="sm" c="red.8" role="alert">
          {message}
        </Text>
      ))}
      {shown !== null && <Picture file={shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}

interface EvidenceRowProps {
  readonly file: EvidenceView;
  readonly isReadOnly: boolean;
  readonly onShow: (file: EvidenceView) => void;
}

function EvidenceRow({ file, isReadOnly, onShow }: EvidenceRowProps) {
  const { id: evidenceId, fileName, format, size } = file;
  const trpc = useTRPC();
  const open = useMutation(trpc.evidence.open.mutationOptions());
  const remove = useMutation(
    trpc.evidence.remove.mutationOptions({ onSuccess: () => showDone('Đã gỡ minh chứng khỏi báo cáo.') }),
  );
  const save = async () => {
    const target = await trpcClient.files.pickSave.mutate({ kind: format, defaultName: fileName });
    if (target === null) return;
    const written = await trpcClient.evidence.saveCopy.mutate({ evidenceId, fileToken: target.token });
    showDone('Đã lưu bản sao.', written);
  };
  const takeOff = async () => {
    const text = `Gỡ “${fileName}” khỏi báo cáo này. Muốn có lại phải đính kèm lại từ tệp gốc.`;
    if (await confirmAction({ title: 'Gỡ minh chứng', text, confirmLabel: 'Gỡ minh chứng' }))
      remove.mutate({ evidenceId });
  };
  const Icon = isPicture(format) ? IconPhoto : IconFileText;
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
      <Anchor
        component="button"
        type="button"
        size="sm"
        truncate
        title={isPicture(format) ? 'Xem trong ứng dụng' : 'Mở bằng chương trình của máy'}
        onClick={() => (isPicture(format) ? onShow(file) : open.mutate({ evidenceId }))}
      >
        {fileName}
      </Anchor>
      <Text size="xs" c="gray.7" style={{ whiteSpace: 'nowrap' }} ml="auto">
        {evidenceFormats[format]}, {sizeText(size)}
      </Text>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Việc khác với ${fileName}`}>
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open.mutate({ evidenceId })}>Mở bằng chương trình của máy</Menu.Item>
          <Menu.Item
            onClick={() => {
              save().catch(showError);
            }}
          >
            Lưu bản sao
          </Menu.Item>
          {!isReadOnly && (
            <Menu.Item
              color="red.8"
              onClick={() => {
                takeOff().catch(showError);
              }}
            >
              Gỡ khỏi báo cáo
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function Picture({ file, onClose }: { readonly file: EvidenceView; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.evidence.picture.queryOptions(
      { evidenceId: file.id },
      { gcTime: 0, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={file.fileName}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {data !== undefined && <Image src={data.dataUrl} alt={file.fileName} fit="contain" mah="75vh" />}
    </Modal>
  );
}
