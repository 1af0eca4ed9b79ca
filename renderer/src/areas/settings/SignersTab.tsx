import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignerView } from '#shared/contract/settings.ts';
import { dayInVietnam, shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { SignerDialog } from './SignerDialog.tsx';
import { signerFormNames } from './signer-forms.ts';

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
    render: (s) => (s.validTo === null ? '' : shortDate(s.validTo)),
  },
  {
    id: 'state',
    header: 'Hôm nay',
    width: 120,
    value: (s) => stateOf(s)[1],
    render: (s) => <StatusBadge tone={stateOf(s)[0]}>{stateOf(s)[1]}</StatusBadge>,
  },
];

function stateOf({ validFrom, validTo }: SignerView): [Tone, string] {
  const today = dayInVietnam(new Date());
  if (validFrom > today) return ['info', 'Chưa đến ngày'];
  return validTo !== null && validTo < today ? ['muted', 'Đã thôi ký'] : ['ok', 'Đang ký'];
}

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
