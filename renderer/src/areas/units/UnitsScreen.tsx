import { ActionIcon, Button, Menu, SegmentedControl, Tabs, Text } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconDots,
  IconFileExport,
  IconMap2,
  IconPlus,
  IconTags,
} from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { ListKind } from '#shared/domain/units/import/list-fields.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone, showError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useJob } from '../../ui/use-job.tsx';
import { BulkEditDialog } from './BulkEditDialog.tsx';
import { ClustersTab } from './ClustersTab.tsx';
import { AwardImportTab } from './import/AwardImportTab.tsx';
import { PeopleImportTab } from './import/PeopleImportTab.tsx';
import { UnitImportTab } from './import/UnitImportTab.tsx';
import { KindsDialog } from './KindsDialog.tsx';
import { MapChangeDialog } from './map/MapChangeDialog.tsx';
import { ProvincesDialog } from './ProvincesDialog.tsx';
import { PeopleTab } from './people/PeopleTab.tsx';
import { PersonPanel } from './people/PersonPanel.tsx';
import { RegisterDeeds } from './RegisterDeeds.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StandardDialog } from './StandardDialog.tsx';
import { UnitPanel } from './UnitPanel.tsx';
import { UnitsTab } from './UnitsTab.tsx';
import { isOver } from './unit-tree.ts';

/** Who takes part: the tree of units, their clusters, lists from Excel. */
export default function UnitsScreen() {
  const trpc = useTRPC();
  const { data: units } = useSuspenseQuery(trpc.units.tree.queryOptions());
  const search = useSearch({ from: '/units' });
  const [tab, setTab] = useState(search.person === undefined ? 'units' : 'people');
  const navigate = useNavigate({ from: '/units' });
  const [isAdding, setAdding] = useState(false);
  const [list, setList] = useState<ListKind>('units');
  // The unit for which somebody is being added; empty: none was chosen yet.
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const openPerson = search.person ?? (addingTo === null ? null : 'new');
  const setOpenPerson = (person: string | null, unitId = '') => {
    setAddingTo(person === 'new' ? unitId : null);
    void navigate({ search: person === null || person === 'new' ? {} : { person }, replace: true });
  };
  // The unit of the address: a search from anywhere leads here too, also while the screen is open.
  const found = units.find(({ id }) => id === search.unit)?.id;
  const open = found ?? (isAdding ? 'new' : null);
  const setOpen = (unit: string | null) => {
    setAdding(unit === 'new');
    void navigate({ search: unit === null || unit === 'new' ? {} : { unit }, replace: true });
  };
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'map' | 'edit' | 'standard' | 'kinds' | 'provinces' | null>(null);
  const chosen = units.filter(({ id, validTo }) => selected.has(id) && validTo === null).map(({ id }) => id);
  const today = dayInVietnam(new Date());
  const current = units.filter((unit) => !isOver(unit, today) && unit.validFrom <= today);
  const members = units.filter(({ takesPart }) => takesPart).length;

  const job = useJob({ after: 400 });
  const exportList = async () => {
    const target = await trpcClient.files.pickSave.mutate({
      kind: 'xlsx',
      defaultName: 'Danh sách đơn vị.xlsx',
    });
    if (target === null) return;
    const file = await job.run('Đang ghi danh sách đơn vị', (jobId) =>
      trpcClient.units.exportList.mutate({ fileToken: target.token, jobId }),
    );
    if (file !== null) showDone(`Đã ghi danh sách ${formatNumber(current.length)} đơn vị.`, file);
  };

  const people = units.reduce((sum, { personCount }) => sum + personCount, 0);
  return (
    <div className="screen">
      <PageHeader
        title="Đơn vị"
        subtitle={`${formatNumber(current.length)} đơn vị, ${formatNumber(members)} đơn vị tham gia phong trào, ${formatNumber(people)} người`}
        actions={
          <>
            <RegisterDeeds />
            <Button
              variant="default"
              leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
              onClick={() => setDialog('map')}
            >
              Sắp xếp đơn vị
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size={36} aria-label="Việc khác">
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconFileExport size={16} aria-hidden />}
                  onClick={() => exportList().catch(showError)}
                >
                  Xuất danh sách đơn vị ra Excel
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconTags size={16} aria-hidden />}
                  onClick={() => setDialog('kinds')}
                >
                  Loại đơn vị của cơ quan
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconMap2 size={16} aria-hidden />}
                  onClick={() => setDialog('provinces')}
                >
                  Danh mục 34 tỉnh, thành phố
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
              Thêm đơn vị
            </Button>
          </>
        }
      />
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'units')} className="screen-fill screen-tabs">
        <Tabs.List>
          <Tabs.Tab value="units">Đơn vị</Tabs.Tab>
          <Tabs.Tab value="people">Cá nhân</Tabs.Tab>
          <Tabs.Tab value="clusters">Cụm, khối thi đua</Tabs.Tab>
          <Tabs.Tab value="import">Nhập từ Excel</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="units">
          <div className="screen" style={{ gap: 0 }}>
            <UnitsTab
              units={units}
              openId={open}
              onOpen={setOpen}
              onImport={() => setTab('import')}
              onProvinces={() => setDialog('provinces')}
              selected={selected}
              onSelect={setSelected}
            />
            {chosen.length > 0 && (
              <SelectionBar
                text={`Đã chọn ${formatNumber(chosen.length)} đơn vị`}
                onClear={() => setSelected(new Set())}
              >
                <Button variant="default" size="xs" onClick={() => setDialog('edit')}>
                  Sửa cùng lúc
                </Button>
                <Button variant="default" size="xs" onClick={() => setDialog('standard')}>
                  Ghi danh hiệu
                </Button>
                <Button variant="default" size="xs" onClick={() => setDialog('map')}>
                  Sắp xếp
                </Button>
              </SelectionBar>
            )}
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <Suspense fallback={<Opening />}>
            {tab === 'people' && (
              <PeopleTab
                units={units}
                openId={openPerson}
                onOpen={setOpenPerson}
                onImport={() => {
                  setList('people');
                  setTab('import');
                }}
              />
            )}
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="clusters">
          <Suspense fallback={<Opening />}>
            <ClustersTab units={units} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <div className="screen" style={{ gap: 0, paddingTop: 10 }}>
            <SegmentedControl
              aria-label="Danh sách cần nhập"
              style={{ alignSelf: 'flex-start', flexShrink: 0 }}
              data={[
                { value: 'units', label: 'Danh sách đơn vị' },
                { value: 'people', label: 'Danh sách cá nhân' },
                { value: 'awards', label: 'Khen thưởng đã nhận' },
              ]}
              value={list}
              onChange={(value) => setList(value as ListKind)}
            />
            {list === 'units' && <UnitImportTab />}
            {list === 'people' && <PeopleImportTab />}
            {list === 'awards' && <AwardImportTab />}
          </div>
        </Tabs.Panel>
      </Tabs>
      {job.view}
      <Suspense fallback={null}>
        {dialog === 'map' && (
          <MapChangeDialog units={units} chosen={chosen} onClose={() => setDialog(null)} />
        )}
        {dialog === 'edit' && <BulkEditDialog unitIds={chosen} onClose={() => setDialog(null)} />}
        {dialog === 'standard' && <StandardDialog unitIds={chosen} onClose={() => setDialog(null)} />}
        {dialog === 'provinces' && <ProvincesDialog units={units} onClose={() => setDialog(null)} />}
        {dialog === 'kinds' && <KindsDialog onClose={() => setDialog(null)} />}
      </Suspense>
      <SidePanel
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open === 'new' ? 'Đơn vị mới' : 'Thông tin đơn vị'}
        width={520}
      >
        {open !== null && (
          <UnitPanel
            key={open}
            unitId={open === 'new' ? null : open}
            units={units}
            onSaved={setOpen}
            onProvinces={() => {
              setOpen(null);
              setDialog('provinces');
            }}
            onPerson={(personId, unitId) => {
              setAdding(false);
              setOpenPerson(personId, unitId);
            }}
          />
        )}
      </SidePanel>
      <SidePanel
        opened={openPerson !== null && open === null}
        onClose={() => setOpenPerson(null)}
        title={openPerson === 'new' ? 'Người mới' : 'Thông tin cá nhân'}
        width={520}
      >
        {openPerson !== null && open === null && (
          <PersonPanel
            key={openPerson}
            personId={openPerson === 'new' ? null : openPerson}
            unitId={addingTo || null}
            units={units}
            onSaved={setOpenPerson}
          />
        )}
      </SidePanel>
    </div>
  );
}

/** While a list is read the screen around it stays. */
function Opening() {
  return (
    <Text size="sm" c="dimmed" p="md">
      Đang mở…
    </Text>
  );
}
