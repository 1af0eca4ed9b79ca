import { Button, Group, Modal, Radio, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { CopiesInput, DocumentView } from '#shared/contract/documents.ts';
import { trpcClient } from '../../app/client.ts';
import { showDone } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';

interface CopiesDialogProps {
  readonly paper: DocumentView;
  readonly onClose: () => void;
}

type Choice = 'onePdf' | 'eachPdf' | 'eachDocx';

const choices: Record<Choice, Pick<CopiesInput, 'format' | 'into'>> = {
  onePdf: { format: 'pdf', into: 'oneFile' },
  eachPdf: { format: 'pdf', into: 'filePerRecipient' },
  eachDocx: { format: 'docx', into: 'filePerRecipient' },
};

/** The copies of all recipients in one go. */
export function CopiesDialog({ paper, onClose }: CopiesDialogProps) {
  const { run, view } = useJob();
  const isOwnLook = !paper.files.some(({ role, format }) => role === 'made' && format === 'pdf');
  const [choice, setChoice] = useState<Choice>(isOwnLook ? 'eachDocx' : 'onePdf');
  const [isMarked, setMarked] = useState(true);
  const total = paper.recipients.reduce((sum, { copies }) => sum + copies, 0);
  const hasNone = paper.recipients.length === 0;
  const write = async () => {
    const folder = await trpcClient.files.pickFolder.mutate({
      title: 'Chọn thư mục lưu các bản gửi nơi nhận',
    });
    if (folder === null) return;
    const input = { documentId: paper.id, isMarked, folderToken: folder.token, ...choices[choice] };
    const done = await run('Lập các bản gửi nơi nhận', (jobId) =>
      trpcClient.documents.copies.mutate({ ...input, jobId }),
    );
    if (done === null) return;
    showDone(`Đã lập ${done.copies} bản trong ${done.files.length} tệp.`, done.files[0]);
    onClose();
  };
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        title="In các bản gửi nơi nhận"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {hasNone
              ? 'Sổ chưa ghi nơi nhận nào của văn bản này. Hãy ghi nơi nhận và số bản ở thẻ Nơi nhận.'
              : `${paper.recipients.length} nơi nhận, ${total} bản. Số bản của từng nơi sửa ở thẻ Nơi nhận.`}
          </Text>
          <Radio.Group label="Lập thành" value={choice} onChange={(value) => setChoice(value as Choice)}>
            <Stack gap={8} mt={6}>
              <Radio disabled={isOwnLook} value="onePdf" label="Một tệp PDF gồm mọi bản, mở ra in một lần" />
              <Radio disabled={isOwnLook} value="eachPdf" label="Mỗi nơi nhận một tệp PDF" />
              <Radio value="eachDocx" label="Mỗi nơi nhận một tệp Word" />
            </Stack>
          </Radio.Group>
          {isOwnLook ? (
            <Text size="sm" c="gray.7">
              Văn bản lập theo mẫu Word của cơ quan: các bản gửi là chính tệp Word đã lưu, in từ Word.
            </Text>
          ) : (
            <Switch
              label="Đánh dấu nơi nhận trên từng bản"
              description="Dòng của nơi nhận ghi thêm “(bản này)”; bản gửi theo “Kính gửi” ghi ở dòng “Như trên”"
              checked={isMarked}
              onChange={(event) => setMarked(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button disabled={hasNone} onClick={write}>
              Chọn thư mục và lập {total} bản
            </Button>
          </Group>
        </Stack>
      </Modal>
      {view}
    </>
  );
}
