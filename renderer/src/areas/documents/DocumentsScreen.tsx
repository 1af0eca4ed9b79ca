import { Button, Group, Select, Switch, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentState, DocumentView, GapView } from '#shared/contract/documents.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { copiesOf } from '#shared/domain/documents/recipients.ts';
import { dayInVietnam, shortDate } from '#shared/text/dates.ts';
import { matchesFolded } from '#shared/text/folding.ts';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { showDone } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { WorkStrip } from '../../ui/WorkStrip.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { documentStates, kindOptions, numberText } from './document-names.ts';
import { GapDialog } from './GapDialog.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import { registerWork } from './register-work.ts';

const columns: GridColumn<DocumentView>[] = [
  {
    id: 'number',
    header: 'Số',
    width: 64,
    align: 'right',
    value: (d) => d.number,
    render: (d) => (d.number === null ? '…' : numberText(d.number)),
  },
  { id: 'symbol', header: 'Ký hiệu', width: 120, value: (d) => d.symbol },
  {
    id: 'date',
    header: 'Ngày',
    width: 96,
    value: (d) => d.date,
    render: (d) => (d.date === null ? '…' : shortDate(d.date)),
  },
  { id: 'kind', header: 'Loại', width: 100, value: (d) => documentKinds[d.kind].name },
  { id: 'subject', header: 'Trích yếu', width: 280, grow: true, value: (d) => d.subject },
  { id: 'signer', header: 'Người ký', width: 150, value: (d) => d.signerName },
  {
    id: 'copies',
    header: 'Số bản',
    hint: 'Tổng số bản gửi nơi nhận và bản lưu',
    width: 76,
    align: 'right',
    value: (d) => copiesOf(d.recipients, d.keeper) || null,
  },
  {
    id: 'state',
    header: 'Trạng thái',
    width: 150,
    value: (d) => documentStates[d.state][1],
    render: (d) => <StatusBadge tone={documentStates[d.state][0]}>{documentStates[d.state][1]}</StatusBadge>,
  },
];

const ALL = '';
const stateOptions = [
  { value: ALL, label: 'Mọi trạng thái' },
  ...Object.entries(documentStates).map(([value, [, label]]) => ({ value, label })),
];

/** Words of the entry that a search looks through; tone marks do not count. */
function searchText({ number, symbol, subject, signerName, recipients, note }: DocumentView): string {
  const numbers = number === null ? '' : `${number}/${symbol} ${numberText(number)}/${symbol}`;
  return [numbers, symbol, subject, signerName, note, ...recipients.map(({ name }) => name)].join(' ');
}

/** The register of everything that the office issues: one series of numbers a kind and year. */
export default function DocumentsScreen() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const campaignId = useMaybeCampaign()?.id ?? null;
  const thisYear = dayInVietnam(new Date()).slice(0, 4);
  const [isOwnOnly, setOwnOnly] = useState(false);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<string>(ALL);
  const [year, setYear] = useState<string>(ALL);
  const [state, setState] = useState<string>(ALL);
  // The paper of the address: a search from anywhere leads here too, also while the screen is open.
  const openId = useSearch({ from: '/documents' }).document ?? null;
  const navigate = useNavigate({ from: '/documents' });
  const setOpenId = (id: string | null) => {
    void navigate({ search: id === null ? {} : { document: id }, replace: true });
  };
  const [isAdding, setAdding] = useState(false);
  const [gap, setGap] = useState<GapView | null>(null);
  const { data: years = [] } = useQuery(trpc.documents.years.queryOptions());
  const { data: all = [] } = useQuery(
    trpc.documents.list.queryOptions({
      campaignId: isOwnOnly ? campaignId : null,
      kind: kind === ALL ? null : (kind as DocumentKind),
      year: year === ALL ? null : Number(year),
    }),
  );
  const { data: gaps = [] } = useQuery(trpc.documents.gaps.queryOptions());
  const exportRegister = useMutation(
    trpc.documents.exportRegister.mutationOptions({
      onSuccess: (file) => showDone('Đã ghi sổ đăng ký văn bản đi.', file),
    }),
  );
  const shown = all.filter(
    (paper) =>
      (state === ALL || paper.state === state) &&
      (typed.trim() === '' || matchesFolded(searchText(paper), typed)),
  );
  const bookYear = year === ALL ? (years[0] ?? Number(thisYear)) : Number(year);
  const saveBook = async () => {
    const defaultName = `Sổ đăng ký văn bản đi ${bookYear}.xlsx`;
    const target = await client.files.pickSave.mutate({ kind: 'xlsx', defaultName });
    if (target === null) return;
    exportRegister.mutate({
      year: bookYear,
      kind: kind === ALL ? null : (kind as DocumentKind),
      targetToken: target.token,
    });
  };
  return (
    <div className="screen">
      <PageHeader
        title="Sổ văn bản"
        subtitle={`${shown.length} văn bản; số chạy riêng theo từng loại, từng năm`}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              loading={exportRegister.isPending}
              onClick={saveBook}
            >
              Xuất sổ năm {bookYear}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              Ghi văn bản ngoài phần mềm
            </Button>
          </>
        }
      />
      <WorkStrip items={registerWork({ all, gaps, onState: setState, onGap: setGap })} />
      <Group gap="sm">
        <TextInput
          aria-label="Tìm trong sổ"
          placeholder="Số, trích yếu, người ký, nơi nhận"
          leftSection={<IconSearch size={16} aria-hidden />}
          w={280}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          aria-label="Loại văn bản"
          w={170}
          data={[{ value: ALL, label: 'Mọi loại văn bản' }, ...kindOptions]}
          value={kind}
          onChange={(value) => setKind(value ?? ALL)}
        />
        <Select
          aria-label="Năm"
          w={120}
          data={[{ value: ALL, label: 'Mọi năm' }, ...years.map((one) => `${one}`)]}
          value={year}
          onChange={(value) => setYear(value ?? ALL)}
        />
        <Select
          aria-label="Trạng thái"
          w={170}
          data={stateOptions}
          value={state}
          onChange={(value) => setState((value ?? ALL) as DocumentState | '')}
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
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpenId(id)}
        openKey={openId}
        emptyText={
          all.length === 0
            ? 'Chưa có văn bản nào. Kế hoạch, tờ trình, quyết định, công văn phát hành từ phần mềm sẽ nằm ở đây cùng bản Word và PDF.'
            : 'Không có văn bản nào khớp với bộ lọc.'
        }
      />
      {openId !== null && <DocumentPanel documentId={openId} onClose={() => setOpenId(null)} />}
      {isAdding && <OutsideDialog campaignId={campaignId} onClose={() => setAdding(false)} />}
      {gap !== null && <GapDialog campaignId={campaignId} gap={gap} onClose={() => setGap(null)} />}
    </div>
  );
}
