import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignerForm, SignerView } from '#shared/contract/settings.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { DateField } from '../../ui/DateField.tsx';

/** Printed capacity with its meaning, Nghị định 30/2020/NĐ-CP Điều 13. */
const signerFormNames: Record<SignerForm, string> = {
  none: 'Ký trực tiếp (người đứng đầu)',
  TM: 'TM. – ký thay mặt tập thể',
  KT: 'KT. – cấp phó ký thay',
  TM_KT: 'TM. và KT. – cấp phó ký thay mặt tập thể',
  TL: 'TL. – ký thừa lệnh',
  TUQ: 'TUQ. – ký thừa ủy quyền',
  Q: 'Q. – người được giao quyền',
};

const columns: GridColumn<SignerView>[] = [
  { id: 'name', header: 'Họ và tên', width: 220, grow: true, value: (s) => s.name },
  { id: 'position', header: 'Chức vụ', width: 200, value: (s) => s.position },
  { id: 'form', header: 'Thẩm quyền ký', width: 300, value: (s) => signerFormNames[s.form] },
  {
    id: 'from',
    header: 'Từ ngày',
    width: 110,
    value: (s) => s.validFrom,
    render: (s) => shortDate(s.validFrom),
  },
  {
    id: 'to',
    header: 'Đến ngày',
    width: 110,
    value: (s) => s.validTo,
    render: (s) => (s.validTo === null ? 'đang ký' : shortDate(s.validTo)),
  },
];

const emptySigner = {
  name: '',
  position: '',
  form: 'none' as SignerForm,
  validFrom: '',
  validTo: null as string | null,
};

export function SignersTab() {
  const trpc = useTRPC();
  const { data: signers } = useSuspenseQuery(trpc.settings.signers.queryOptions());
  const [edited, setEdited] = useState<SignerView | 'new' | null>(null);
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group justify="flex-end">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          Thêm người ký
        </Button>
      </Group>
      <DataGrid
        label="Người ký"
        rows={signers}
        columns={columns}
        rowKey={(s) => s.id}
        onOpen={setEdited}
        emptyText="Chưa có người ký. Thêm người ký để ban hành văn bản."
      />
      {edited !== null && (
        <SignerDialog signer={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

function SignerDialog({
  signer,
  onClose,
}: {
  readonly signer: SignerView | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const save = useMutation(trpc.settings.saveSigner.mutationOptions({ onSuccess: onClose }));
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: signer === null ? emptySigner : signer,
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
      <form onSubmit={submit}>
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
            <DateField label="Đến ngày" key={form.key('validTo')} {...form.getInputProps('validTo')} />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button type="submit" loading={save.isPending}>
              Lưu người ký
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
