import { Button, Group, Menu, SegmentedControl, Select, Tabs, TextInput } from '@mantine/core';
import { IconChevronDown, IconPlus, IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { AwardBoardView, NominationView } from '#shared/contract/awards.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { useCampaign } from '../../app/campaign.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { WorkStrip } from '../../ui/WorkStrip.tsx';
import { AllocationButton } from './AllocationButton.tsx';
import { awardWork, type Show, showNames, showTests } from './award-work.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { ExclusionsTab } from './ExclusionsTab.tsx';
import { NominationDialog } from './NominationDialog.tsx';
import { NominationPanel } from './NominationPanel.tsx';
import { nominationColumns } from './nomination-columns.tsx';
import { PapersTab } from './PapersTab.tsx';
import { QuotaMeters } from './QuotaMeters.tsx';
import { SuggestDialog } from './SuggestDialog.tsx';
import { saveTo } from './save-to.ts';
import { useNominationActions } from './use-nomination-actions.tsx';
import './awards.css';
import { TabPanel } from '../../ui/TabPanel.tsx';

export default function AwardsScreen() {
  const trpc = useTRPC();
  const campaign = useCampaign();
  const { data } = useSuspenseQuery(trpc.plan.get.queryOptions({ campaignId: campaign.id }));
  if (data.plan.awardTypes.length > 0) return <CampaignAwards />;
  return (
    <div className="screen">
      <PageHeader title="Khen thưởng" />
      <EmptyState
        title="Kế hoạch này không có khen thưởng"
        text="Bước này dành cho phong trào mà kế hoạch nêu hình thức khen thưởng. Nếu cơ quan có xét khen thưởng, hãy thêm ở mục Khen thưởng của kế hoạch."
        action={
          <Button component={Link} to="/plan">
            Mở kế hoạch
          </Button>
        }
      />
    </div>
  );
}

function CampaignAwards() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const campaign = useCampaign();
  const [awardTypeId, setAwardTypeId] = useState<string | undefined>(undefined);
  const [dialog, setDialog] = useState<'suggest' | 'decide' | 'add' | null>(null);
  const [tab, setTab] = useState('nominations');
  const [show, setShow] = useState<Show>('all');
  const { data: view } = useSuspenseQuery(
    trpc.awards.list.queryOptions({ campaignId: campaign.id, awardTypeId }),
  );
  const campaignId = campaign.id;
  const typeId = view.awardType.id;
  const today = dayInVietnam(new Date());
  const isManaged =
    campaign.origin === 'own' && (view.types.find(({ id }) => id === typeId)?.managedHere ?? false);
  const hasProposals = view.nominations.length > 0;
  const isBeginning = view.decisions.length === 0;
  const selectedCount = view.nominations.filter(({ state }) => state === 'selected').length;
  const exportList = (format: 'xlsx' | 'docx', chosenOnly: boolean) =>
    saveTo(format, `Danh sách đề nghị khen thưởng.${format}`, (target) =>
      trpcClient.awards.exportList.mutate({ campaignId, awardTypeId: typeId, format, target, chosenOnly }),
    ).catch(showError);

  return (
    <div className="screen">
      <PageHeader
        title="Khen thưởng"
        subtitle={`${view.nominations.length} đề nghị; ${view.awardType.decidedBy} quyết định`}
        actions={
          <>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                  Xuất danh sách
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void exportList('xlsx', true)}>
                  Danh sách được chọn (.xlsx)
                </Menu.Item>
                <Menu.Item onClick={() => void exportList('docx', true)}>
                  Danh sách được chọn (.docx)
                </Menu.Item>
                <Menu.Item onClick={() => void exportList('xlsx', false)}>Mọi đề nghị (.xlsx)</Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <Button
              variant={hasProposals ? 'default' : 'filled'}
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={!isManaged}
              onClick={() => setDialog('add')}
            >
              Thêm đề nghị
            </Button>
            {hasProposals && (
              <>
                <Button
                  variant={selectedCount === 0 && isBeginning ? 'filled' : 'default'}
                  disabled={!isManaged}
                  onClick={() => setDialog('suggest')}
                >
                  Đề xuất danh sách
                </Button>
                <Button
                  variant={selectedCount === 0 ? 'default' : 'filled'}
                  disabled={!isManaged || selectedCount === 0}
                  title={selectedCount === 0 ? 'Chưa có trường hợp nào trong danh sách' : undefined}
                  onClick={() => setDialog('decide')}
                >
                  Ra quyết định
                </Button>
              </>
            )}
          </>
        }
      />
      <Group gap="lg" wrap="nowrap">
        <Select
          aria-label="Hình thức khen thưởng"
          w={380}
          value={typeId}
          onChange={(id) => setAwardTypeId(id ?? undefined)}
          data={view.types.map(({ id, name, managedHere }) => ({
            value: id,
            label: managedHere ? name : `${name} (nơi khác quyết định)`,
          }))}
        />
        <QuotaMeters view={view} />
        {isManaged && <AllocationButton campaignId={campaignId} view={view} />}
      </Group>
      <WorkStrip
        items={awardWork(view, {
          show: (wanted) => {
            setTab('nominations');
            setShow(wanted);
          },
          open: (path) => void navigate({ to: path }),
          ...(isManaged ? { suggest: () => setDialog('suggest') } : {}),
        })}
      />
      <Tabs
        value={tab}
        onChange={(value) => setTab(value ?? 'nominations')}
        className="screen-fill screen-tabs"
      >
        <Tabs.List>
          <Tabs.Tab value="nominations">Đề nghị ({view.nominations.length})</Tabs.Tab>
          <Tabs.Tab value="papers">Biên bản, tờ trình, thông báo</Tabs.Tab>
          <Tabs.Tab value="decisions">Quyết định ({view.decisions.length})</Tabs.Tab>
          <Tabs.Tab value="exclusions">Trường hợp loại trừ</Tabs.Tab>
        </Tabs.List>
        <TabPanel value="nominations">
          <Nominations key={typeId} campaignId={campaignId} view={view} show={show} onShow={setShow} />
        </TabPanel>
        <TabPanel value="papers">
          {tab === 'papers' && (
            <PapersTab
              key={typeId}
              {...{ campaignId, view, today }}
              canRegister={campaign.origin === 'own'}
            />
          )}
        </TabPanel>
        <TabPanel value="decisions">
          <DecisionsTab key={typeId} decisions={view.decisions} />
        </TabPanel>
        <TabPanel value="exclusions">
          <ExclusionsTab today={today} />
        </TabPanel>
      </Tabs>
      {dialog === 'suggest' && (
        <SuggestDialog campaignId={campaignId} awardTypeId={typeId} onClose={() => setDialog(null)} />
      )}
      {dialog === 'add' && (
        <NominationDialog
          campaignId={campaignId}
          view={view}
          nomination={null}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'decide' && (
        <DecideDialog
          campaignId={campaignId}
          view={view}
          today={today}
          onClose={() => setDialog(null)}
          onDecided={() => {
            setDialog(null);
            setTab('decisions');
          }}
        />
      )}
    </div>
  );
}

interface NominationsProps {
  readonly campaignId: string;
  readonly view: AwardBoardView;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

function Nominations({ campaignId, view, show, onShow }: NominationsProps) {
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const [editing, setEditing] = useState<NominationView | null>(null);
  const actions = useNominationActions(view.nominations, () => setSelected(new Set()));
  const rows = useMemo(() => {
    const words = foldVietnamese(search);
    return view.nominations.filter(
      (row) =>
        showTests[show](row) &&
        (words === '' || foldVietnamese(`${row.name} ${row.unitName} ${row.proposerName}`).includes(words)),
    );
  }, [view.nominations, show, search]);
  const ids = [...selected];
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label="Hiện"
          value={show}
          onChange={(value) => onShow(value as Show)}
          data={Object.entries(showNames).map(([value, label]) => ({
            value,
            label: `${label} (${view.nominations.filter(showTests[value as Show]).length})`,
          }))}
        />
        <TextInput
          aria-label="Tìm đề nghị"
          placeholder="Tìm người, tập thể, đơn vị"
          w={240}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Group>
      {ids.length > 0 && (
        <div className="bulk-bar">
          <b>{ids.length} đề nghị được đánh dấu</b>
          <Button size="compact-sm" onClick={() => actions.select(ids)}>
            Đưa vào danh sách
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => actions.deselect(ids)}>
            Bỏ khỏi danh sách
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => actions.reject(ids)}>
            Không chọn
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => actions.withdraw(ids)}>
            Rút đề nghị
          </Button>
        </div>
      )}
      <DataGrid
        label="Đề nghị khen thưởng"
        rows={rows}
        columns={nominationColumns}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenId(row.id)}
        selected={selected}
        onSelect={setSelected}
        openKey={openId}
        summary={{ name: `${rows.length} đề nghị` }}
        emptyText="Chưa có đề nghị nào. Đề nghị đến cùng biểu mẫu của đơn vị, hoặc thêm bằng nút Thêm đề nghị."
      />
      <NominationPanel
        view={view}
        nomination={view.nominations.find(({ id }) => id === openId)}
        onClose={() => setOpenId(null)}
        onSelect={actions.select}
        onDeselect={actions.deselect}
        onReject={actions.reject}
        onWithdraw={actions.withdraw}
        onEdit={setEditing}
      />
      {editing !== null && (
        <NominationDialog
          campaignId={campaignId}
          view={view}
          nomination={editing}
          onClose={() => setEditing(null)}
        />
      )}
      {actions.dialog}
    </div>
  );
}
