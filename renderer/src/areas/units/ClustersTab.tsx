import { Button, Group, Modal, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClusterView, UnitRow } from '#shared/contract/units.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNoteView } from '../../ui/ErrorNoteView.tsx';
import { Form } from '../../ui/Form.tsx';
import { showDone, showError } from '../../ui/notify.tsx';

const typeNames = { cum: 'Cụm', khoi: 'Khối' } as const;

const columns: GridColumn<ClusterView>[] = [
  { id: 'name', header: 'Tên cụm, khối', width: 300, grow: true, value: (c) => c.name },
  { id: 'type', header: 'Loại', width: 80, value: (c) => typeNames[c.type] },
  { id: 'year', header: 'Năm', width: 70, align: 'right', value: (c) => c.year },
  { id: 'head', header: 'Cụm trưởng', width: 200, value: (c) => c.head?.name ?? '' },
  { id: 'deputy', header: 'Cụm phó', width: 200, value: (c) => c.deputy?.name ?? '' },
  { id: 'members', header: 'Số đơn vị', width: 90, align: 'right', value: (c) => c.members.length },
];

/** Cụm and khối by year, each with its head, deputy and members. */
export function ClustersTab({ units }: { readonly units: readonly UnitRow[] }) {
  const trpc = useTRPC();
  const { data: clusters } = useSuspenseQuery(trpc.units.clusters.queryOptions());
  const [edited, setEdited] = useState<ClusterView | 'new' | null>(null);
  const lastYear = Math.max(...clusters.map(({ year }) => year), 0);
  const copy = useMutation(
    trpc.units.copyClusters.mutationOptions({
      onSuccess: (made) =>
        showDone(`Đã lập ${made.clusters} cụm, khối với ${made.members} đơn vị. Ctrl+Z để hoàn tác.`),
    }),
  );
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setEdited('new')}
    >
      Thêm cụm, khối
    </Button>
  );
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      {clusters.length === 0 ? (
        <EmptyState
          title="Chưa có cụm, khối thi đua"
          text="Đơn vị được xếp hạng trong cụm hoặc khối của mình. Mỗi đơn vị ở một cụm, khối trong một năm."
          action={add}
        />
      ) : (
        <>
          <Group justify="flex-end">
            <Button
              variant="default"
              loading={copy.isPending}
              onClick={() => copy.mutate({ from: lastYear, to: lastYear + 1 })}
            >
              Lập năm {lastYear + 1} theo năm {lastYear}
            </Button>
            {add}
          </Group>
          <DataGrid
            label="Cụm, khối thi đua"
            rows={clusters}
            columns={columns}
            rowKey={({ id }) => id}
            onOpen={setEdited}
          />
        </>
      )}
      {edited !== null && (
        <ClusterDialog
          cluster={edited === 'new' ? null : edited}
          units={units}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

interface ClusterDialogProps {
  readonly cluster: ClusterView | null;
  readonly units: readonly UnitRow[];
  readonly onClose: () => void;
}

function ClusterDialog({ cluster, units, onClose }: ClusterDialogProps) {
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
  const label = ({ name, code }: { name: string; code: string }) => `${name} (${code})`;
  const open = units.filter(({ validTo, kind }) => validTo === null && kind !== 'securityTeam');
  const members = open
    .filter(({ id }) => form.values.memberIds.includes(id))
    .map((unit) => ({ value: unit.id, label: label(unit) }));
  const onRemove = async () => {
    if (cluster === null) return;
    const isSure = await confirmAction({
      title: 'Xóa cụm, khối',
      text: `Xóa “${cluster.name}” với ${cluster.members.length} đơn vị thành viên. Các đơn vị vẫn còn trong danh sách.`,
      confirmLabel: 'Xóa cụm, khối',
    });
    if (isSure) remove.mutate({ clusterId: cluster.id });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
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
          <MultiSelect
            label={`Thành viên (${form.values.memberIds.length})`}
            searchable
            limit={50}
            nothingFoundMessage="Không có đơn vị phù hợp"
            data={open.map((unit) => ({ value: unit.id, label: label(unit) }))}
            {...form.getInputProps('memberIds')}
          />
          <Group grow>
            <Select
              label="Cụm trưởng"
              clearable
              searchable
              data={members}
              {...form.getInputProps('headUnitId')}
            />
            <Select
              label="Cụm phó"
              clearable
              searchable
              data={members}
              {...form.getInputProps('deputyUnitId')}
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
