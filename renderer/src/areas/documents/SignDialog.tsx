import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '#shared/contract/documents.ts';
import type { SignerView } from '#shared/contract/settings.ts';
import { dayInVietnam, shortDate } from '#shared/text/dates.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';

interface SignDialogProps {
  readonly paper: DocumentView;
  readonly onClose: () => void;
}

function periodText({ validFrom, validTo }: SignerView): string {
  return validTo === null
    ? `từ ${shortDate(validFrom)}`
    : `từ ${shortDate(validFrom)} đến ${shortDate(validTo)}`;
}

/** Who really signed; the paper is made anew where that is another person than was printed. */
export function SignDialog({ paper, onClose }: SignDialogProps) {
  const trpc = useTRPC();
  const { data: signers = [] } = useQuery(trpc.settings.signers.queryOptions());
  const printed = signers.find(({ name }) => name === paper.signerName);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState(paper.signerName);
  const signer = signers.find(({ id }) => id === (chosen ?? printed?.id)) ?? null;
  const today = dayInVietnam(new Date());
  const isOut =
    signer !== null && (signer.validFrom > today || (signer.validTo !== null && signer.validTo < today));
  const sign = useMutation(
    trpc.documents.sign.mutationOptions({ meta: { handlesError: true }, onSuccess: onClose }),
  );
  const note = noteOf(sign.error);
  return (
    <Modal opened onClose={onClose} title="Ghi văn bản đã ký" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap="sm">
        <Text size="sm" c="gray.7">
          Ghi lại khi bản giấy đã có chữ ký. Số và ngày được cấp ở bước sau.
        </Text>
        {paper.hasText ? (
          <Select
            label="Người ký"
            placeholder="Chọn trong danh sách người ký"
            data={signers.map((one) => ({
              value: one.id,
              label: `${one.name}, ${one.position} (${periodText(one)})`,
            }))}
            value={signer?.id ?? null}
            onChange={setChosen}
          />
        ) : (
          <TextInput
            label="Người ký"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {isOut && (
          <Alert color="yellow" variant="light" p="xs">
            <Text size="sm">
              Theo danh sách người ký, {signer.name} ký {periodText(signer)}, không gồm ngày hôm nay.
            </Text>
          </Alert>
        )}
        {paper.hasText && signer !== null && signer.name !== paper.signerName && paper.signerName !== '' && (
          <Text size="sm">
            Bản đang lưu in tên {paper.signerName}. Bản Word và PDF sẽ được lập lại với tên và thẩm quyền ký
            của {signer.name}.
          </Text>
        )}
        {note !== null && <ErrorNoteView note={note} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={sign.isPending}
            onClick={() =>
              sign.mutate({
                documentId: paper.id,
                signerId: paper.hasText ? (signer?.id ?? null) : null,
                signerName: paper.hasText ? '' : typed,
              })
            }
          >
            Ghi đã ký
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
