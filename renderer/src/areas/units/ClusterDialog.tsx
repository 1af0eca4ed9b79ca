import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ClusterView, UnitRow } from '#shared/contract/units.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { Form } from '../../ui/Form.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { ClusterMembers } from './ClusterMembers.tsx';
import { UnitSelect, unitOptions } from './UnitSelect.tsx';

interface ClusterDialogProps {
  readonly cluster: ClusterView | null;
  readonly units: readonly UnitRow[];
  readonly onClose: () => void;
}

/** One cluster: its year, members, head and deputy. */
export function ClusterDialog({ cluster, units, onClose }: ClusterDialogProps) {
  const trpc = useTRPC();
  const [note, setNote] = useState<ErrorNote | null>(null);
  const form = useForm({
    initialValues: {
      name: cluster?.name ?? '',
      type: cluster?.type ?? ('cum' as const),
      year: cluster?.year ?? new Date().getFullYear(),
      headUnitId: cluster?.head?.id ?? null,
      deputyUnitId: cluster?.deputy?.id ?? null,
      memberIds: cluster?.members.map(({ id }) => id) ?? [],
    },
    validate: { name: (value) => (value.trim() === '' ? 'Cần nhập tên cụm, khối' : null) },
  });
  const save = useMutation(
    trpc.units.saveCluster.mutationOptions({
      onSuccess: () => {
        showDone('Đã lưu cụm, khối thi đua.');
        onClose();
      },
      onError: (error) => {
        const found = noteOf(error);
        if (found === null) showError(error);
        setNote(found);
      },
      meta: { handlesError: true },
    }),
  );
  const remove = useMutation(trpc.units.removeCluster.mutationOptions({ onSuccess: onClose }));
  const open = useMemo(
    () => units.filter(({ validTo, kind }) => validTo === null && kind !== 'securityTeam'),
    [units],
  );
  const { memberIds } = form.values;
  const members = useMemo(() => {
    const own = new Set(memberIds);
    return unitOptions(open, ({ id }) => own.has(id));
  }, [open, memberIds]);
  const onRemove = async () => {
    if (cluster === null) return;
    const isSure = await confirmAction({
      title: 'Xóa cụm, khối',
      text: `Xóa “${cluster.name}” với ${formatNumber(cluster.members.length, 0)} đơn vị thành viên. Các đơn vị vẫn còn trong danh sách.`,
      confirmLabel: 'Xóa cụm, khối',
    });
    if (isSure) remove.mutate({ clusterId: cluster.id });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={cluster === null ? 'Thêm cụm, khối' : 'Cụm, khối thi đua'}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Form onSubmit={form.onSubmit((values) => save.mutate({ id: cluster?.id ?? null, ...values }))}>
        <Stack gap="sm">
          {note !== null && <ErrorNoteView note={note} />}
          <TextInput label="Tên" required data-autofocus {...form.getInputProps('name')} />
          <Group grow>
            <Select
              label="Loại"
              data={[
                { value: 'cum', label: 'Cụm' },
                { value: 'khoi', label: 'Khối' },
              ]}
              {...form.getInputProps('type')}
            />
            <NumberInput
              label="Năm"
              thousandSeparator=""
              min={1990}
              max={2100}
              {...form.getInputProps('year')}
            />
          </Group>
          <ClusterMembers
            units={open}
            memberIds={form.values.memberIds}
            onChange={(next) => {
              const own = new Set(next);
              const stays = (id: string | null) => (id !== null && own.has(id) ? id : null);
              const { headUnitId, deputyUnitId } = form.values;
              // Who leaves the cluster no longer heads it.
              form.setValues({
                ...{ memberIds: next, headUnitId: stays(headUnitId), deputyUnitId: stays(deputyUnitId) },
              });
            }}
          />
          <Group grow>
            <UnitSelect
              label="Cụm trưởng"
              clearable
              options={members}
              value={form.values.headUnitId}
              onChange={(id) => form.setFieldValue('headUnitId', id)}
            />
            <UnitSelect
              label="Cụm phó"
              clearable
              options={members}
              value={form.values.deputyUnitId}
              onChange={(id) => form.setFieldValue('deputyUnitId', id)}
            />
          </Group>
          <Group justify="space-between">
            {cluster === null ? (
              <span />
            ) : (
              <Button variant="subtle" onClick={() => onRemove().catch(showError)}>
                Xóa cụm, khối
              </Button>
            )}
            <Button type="submit" loading={save.isPending}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
