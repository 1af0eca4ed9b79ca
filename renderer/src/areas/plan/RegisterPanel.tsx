import { Button, Group, Select, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView, GapView } from '#shared/contract/documents.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { WorkStrip } from '../../ui/WorkStrip.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import { PlanHeader } from './PlanHeader.tsx';

const states: Record<DocumentView['state'], [Tone, string]> = {
  draft: ['muted', 'Bản thảo'],
  signed: ['info', 'Đã ký'],
  issued: ['ok', 'Đã phát hành'],
  withdrawn: ['warn', 'Số đã hủy'],
  outside: ['info', 'Ngoài phần mềm'],
};

const columns: GridColumn<DocumentView>[] = [
  { id: 'number', header: 'Số', width: 70, align: 'right', value: (d) => d.number },
  { id: 'symbol', header: 'Ký hiệu', width: 100, value: (d) => d.symbol },
  {
    id: 'date',
    header: 'Ngày',
    width: 100,
    value: (d) => d.date,
    render: (d) => (d.date === null ? 'chưa ký' : shortDate(d.date)),
  },
  { id: 'kind', header: 'Loại', width: 100, value: (d) => documentKinds[d.kind].name },
  { id: 'subject', header: 'Trích yếu', width: 300, grow: true, value: (d) => d.subject },
  { id: 'signer', header: 'Người ký', width: 150, value: (d) => d.signerName },
  {
    id: 'state',
    header: 'Trạng thái',
    width: 130,
    value: (d) => states[d.state][1],
    render: (d) => <StatusBadge tone={states[d.state][0]}>{states[d.state][1]}</StatusBadge>,
  },
];

const ALL = '';
const kindOptions = [
  { value: ALL, label: 'Mọi loại văn bản' },
  ...Object.entries(documentKinds).map(([value, { name }]) => ({ value, label: name })),
];

function gapText({ kind, year, from, to }: GapView): string {
  const numbers = from === to ? `số ${from}` : `các số ${from} đến ${to}`;
  return `${documentKinds[kind].name} năm ${year}: ${numbers} chưa có trong sổ`;
}

interface RegisterPanelProps {
  readonly campaignId: string | null;
  /** False while the plan is in front. */
  readonly isShown: boolean;
}

/** Everything that the office issued: one series of numbers a kind and year. */
export function RegisterPanel({ campaignId, isShown }: RegisterPanelProps) {
  const trpc = useTRPC();
  const [isOwnOnly, setOwnOnly] = useState(false);
  const [kind, setKind] = useState<string>(ALL);
  const [open, setOpen] = useState<DocumentView | null>(null);
  const [outside, setOutside] = useState<Partial<GapView> | null>(null);
  const filter = {
    campaignId: isOwnOnly ? campaignId : null,
    kind: kind === ALL ? null : (kind as DocumentKind),
  };
  const { data: documents = [] } = useQuery(trpc.documents.list.queryOptions(filter));
  const { data: gaps = [] } = useQuery(trpc.documents.gaps.queryOptions());
  return (
    <>
      <PlanHeader
        isShown={isShown}
        title="Sổ văn bản"
        subtitle={`${documents.length} văn bản; số chạy riêng theo từng loại, từng năm`}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOutside({})}>
            Ghi văn bản ngoài phần mềm
          </Button>
        }
      />
      <WorkStrip
        items={gaps.map((gap) => ({
          id: `${gap.kind}-${gap.year}-${gap.from}`,
          text: gapText(gap),
          tone: 'warn',
          onClick: () => setOutside(gap),
        }))}
      />
      <Group>
        <Select
          aria-label="Loại văn bản"
          w={200}
          data={kindOptions}
          value={kind}
          onChange={(value) => setKind(value ?? ALL)}
        />
        {campaignId !== null && (
          <Switch
            label="Chỉ của phong trào này"
            checked={isOwnOnly}
            onChange={(event) => setOwnOnly(event.currentTarget.checked)}
          />
        )}
      </Group>
      <DataGrid
        label="Sổ văn bản"
        rows={documents}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={setOpen}
        openKey={open?.id ?? null}
        emptyText="Chưa có văn bản nào. Kế hoạch, tờ trình, quyết định, công văn phát hành từ phần mềm sẽ nằm ở đây cùng bản Word và PDF."
      />
      {open !== null && <DocumentPanel documentId={open.id} onClose={() => setOpen(null)} />}
      {outside !== null && (
        <OutsideDialog campaignId={campaignId} gap={outside} onClose={() => setOutside(null)} />
      )}
    </>
  );
}
