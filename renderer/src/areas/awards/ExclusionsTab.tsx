import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExclusionView, SubjectHit } from '#shared/contract/awards.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SubjectPicker } from './SubjectPicker.tsx';

const columns: GridColumn<ExclusionView>[] = [
  { id: 'subject', header: 'Tập thể, cá nhân', width: 220, grow: true, value: (row) => row.subject },
  { id: 'reason', header: 'Lý do', width: 260, grow: true, value: (row) => row.reason },
  { id: 'source', header: 'Văn bản, nguồn', width: 200, grow: true, value: (row) => row.source },
  {
    id: 'from',
    header: 'Từ ngày',
    width: 104,
    value: (row) => row.validFrom,
    render: (row) => shortDate(row.validFrom),
  },
  {
    id: 'to',
    header: 'Đến ngày',
    width: 110,
    value: (row) => row.validTo,
    render: (row) => (row.validTo === null ? 'còn hiệu lực' : shortDate(row.validTo)),
  },
];

/** Who may not be given an award now, and why. */
export function ExclusionsTab({ today }: { readonly today: string }) {
  const trpc = useTRPC();
  const { data: rows } = useSuspenseQuery(trpc.awards.exclusions.queryOptions());
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<ExclusionView | null>(null);
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group justify="space-between">
        <Text size="sm" c="gray.7">
          Tập thể, cá nhân đang bị kỷ luật, điều tra, thanh tra, kiểm tra; được đối chiếu với mọi đề nghị.
        </Text>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Thêm trường hợp
        </Button>
      </Group>
      <DataGrid
        label="Trường hợp loại trừ"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={setEnding}
        emptyText="Chưa có trường hợp loại trừ nào."
      />
      {isAdding && <AddDialog today={today} onClose={() => setAdding(false)} />}
      {ending !== null && <EndDialog row={ending} today={today} onClose={() => setEnding(null)} />}
    </div>
  );
}

function AddDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const [kind, setKind] = useState<'unit' | 'person'>('person');
  const [hit, setHit] = useState<SubjectHit | null>(null);
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const [validFrom, setFrom] = useState(today);
  const [validTo, setTo] = useState<string | null>(null);
  const add = useMutation(trpc.awards.addExclusion.mutationOptions({ onSuccess: onClose }));
  return (
    <Modal
      opened
      onClose={onClose}
      title="Thêm trường hợp loại trừ"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Loại đối tượng"
          value={kind}
          onChange={(value) => {
            setKind(value === 'unit' ? 'unit' : 'person');
            setHit(null);
          }}
          data={[
            { value: 'person', label: 'Cá nhân' },
            { value: 'unit', label: 'Tập thể' },
          ]}
        />
        <SubjectPicker
          key={kind}
          label={kind === 'unit' ? 'Tập thể' : 'Cá nhân'}
          kind={kind}
          value={hit}
          onChange={setHit}
        />
        <Textarea
          label="Lý do"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="Văn bản, nguồn"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Group grow>
          <DateField
            label="Từ ngày"
            required
            value={validFrom}
            onChange={(value) => value !== null && setFrom(value)}
          />
          <DateField label="Đến ngày" clearable value={validTo} onChange={setTo} />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={add.isPending}
            disabled={hit === null || reason.trim() === ''}
            onClick={() =>
              hit !== null &&
              add.mutate({
                unitId: hit.personId === null ? hit.unitId : null,
                personId: hit.personId,
                ...{ reason, source, validFrom, validTo },
              })
            }
          >
            Lưu trường hợp
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface EndDialogProps {
  readonly row: ExclusionView;
  readonly today: string;
  readonly onClose: () => void;
}

function EndDialog({ row, today, onClose }: EndDialogProps) {
  const trpc = useTRPC();
  const [validTo, setTo] = useState(row.validTo ?? today);
  const end = useMutation(trpc.awards.endExclusion.mutationOptions({ onSuccess: onClose }));
  return (
    <Modal opened onClose={onClose} title={row.subject} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap="sm">
        <Text size="sm">{row.reason}</Text>
        <DateField
          label="Ngày cuối cùng còn hiệu lực"
          description="Từ ngày hôm sau lại được xét khen thưởng"
          value={validTo}
          onChange={(value) => value !== null && setTo(value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button loading={end.isPending} onClick={() => end.mutate({ id: row.id, validTo })}>
            Lưu ngày kết thúc
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
