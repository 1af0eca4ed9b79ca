import { Button, Group, Modal, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfficeView, SignerForm, SignerView } from '#shared/contract/settings.ts';
import { signatureLines } from '#shared/domain/documents/header-text.ts';
import { signatureOf } from '#shared/domain/documents/signing.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { Form } from '../../ui/Form.tsx';
import { signerFormNames } from './signer-forms.ts';

interface SignerValues {
  name: string;
  position: string;
  form: SignerForm;
  validFrom: string;
  validTo: string | null;
}

const emptySigner: SignerValues = { name: '', position: '', form: 'none', validFrom: '', validTo: null };

/** A signer with the lines as they will be printed. */
export function SignerDialog({
  signer,
  onClose,
}: {
  readonly signer: SignerView | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { data: setup } = useSuspenseQuery(trpc.settings.setup.queryOptions());
  const save = useMutation(
    trpc.settings.saveSigner.mutationOptions({ meta: { handlesError: true }, onSuccess: onClose }),
  );
  const note = noteOf(save.error);
  const initial: SignerValues = signer ?? emptySigner;
  const [typed, setTyped] = useState(initial);
  const form = useForm<SignerValues>({
    mode: 'uncontrolled',
    initialValues: initial,
    onValuesChange: setTyped,
    validate: {
      name: (v) => (v.trim() === '' ? 'Cần nhập họ và tên' : null),
      position: (v) => (v.trim() === '' ? 'Cần nhập chức vụ' : null),
      validFrom: (v) => (v ? null : 'Cần chọn ngày'),
    },
  });
  const submit = form.onSubmit(({ name, position, form: capacity, validFrom, validTo }) =>
    save.mutate({
      id: signer?.id ?? null,
      name,
      position,
      form: capacity,
      validFrom,
      validTo,
    }),
  );
  return (
    <Modal opened onClose={onClose} title="Người ký" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label="Họ và tên"
            description="Không ghi học hàm, học vị, danh hiệu"
            required
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label="Chức vụ"
            description="Của chính người ký, ví dụ: Phó Chủ tịch"
            required
            key={form.key('position')}
            {...form.getInputProps('position')}
          />
          <Select
            label="Thẩm quyền ký"
            data={Object.entries(signerFormNames).map(([value, label]) => ({ value, label }))}
            key={form.key('form')}
            {...form.getInputProps('form')}
          />
          <Group grow>
            <DateField
              label="Ký từ ngày"
              required
              key={form.key('validFrom')}
              {...form.getInputProps('validFrom')}
            />
            <DateField
              label="Đến ngày"
              clearable
              key={form.key('validTo')}
              {...form.getInputProps('validTo')}
              error={note?.field === 'validTo' ? note.message : undefined}
            />
          </Group>
          {setup.office !== null && <PrintedLines office={setup.office} signer={typed} />}
          {note !== null && note.field !== 'validTo' && <ErrorNoteView note={note} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button type="submit" loading={save.isPending}>
              Lưu người ký
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}

/** The lines above the signature as papers will have them. */
function PrintedLines({ office, signer }: { readonly office: OfficeView; readonly signer: SignerValues }) {
  const signature = signatureOf(office, signer);
  return (
    <Paper withBorder p="sm" ta="center" ff="Tinos, 'Times New Roman', serif" aria-label="In trên văn bản">
      {signatureLines(signature).map((line) => (
        <Text key={line} inherit fw={700}>
          {line}
        </Text>
      ))}
      <Text inherit fw={700} mt="lg">
        {signer.name.trim() === '' ? '…' : signer.name}
      </Text>
    </Paper>
  );
}
