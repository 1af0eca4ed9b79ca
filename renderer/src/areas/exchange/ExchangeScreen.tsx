import { Tabs } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useDropped } from '../../app/dropped-files.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TabPanel } from '../../ui/TabPanel.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { OfficesTab } from './OfficesTab.tsx';
import { type ChosenPackage, ReceiveTab } from './ReceiveTab.tsx';
import { SendTab } from './SendTab.tsx';

/** Packages to and from other offices. A package may be dropped anywhere on the page. */
export default function ExchangeScreen() {
  const [tab, setTab] = useState<string>('send');
  const [chosen, setChosen] = useState<ChosenPackage | null>(null);

  const receive = useCallback(([first]: ChosenPackage[]) => {
    if (first === undefined) return;
    setChosen(first);
    setTab('receive');
  }, []);
  useDropped('package', receive);

  return (
    <div className="screen">
      <PageHeader
        title="Trao đổi dữ liệu"
        subtitle="Gói .tdkt có chữ ký của cơ quan lập, chép qua USB; thả tệp vào đây để nhận"
      />
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'send')} className="screen-fill screen-tabs">
        <Tabs.List>
          <Tabs.Tab value="send">Gửi đi</Tabs.Tab>
          <Tabs.Tab value="receive">Nhận vào</Tabs.Tab>
          <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
          <Tabs.Tab value="offices">Cơ quan và khóa</Tabs.Tab>
        </Tabs.List>
        <TabPanel value="send">
          <SendTab onOffices={() => setTab('offices')} />
        </TabPanel>
        <TabPanel value="receive">
          <ReceiveTab chosen={chosen} onChosen={setChosen} />
        </TabPanel>
        <TabPanel value="history">
          <HistoryTab />
        </TabPanel>
        <TabPanel value="offices">
          <OfficesTab />
        </TabPanel>
      </Tabs>
    </div>
  );
}
