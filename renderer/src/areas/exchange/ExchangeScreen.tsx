import { Tabs } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { showError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { OfficesTab } from './OfficesTab.tsx';
import { type ChosenPackage, ReceiveTab } from './ReceiveTab.tsx';
import { SendTab } from './SendTab.tsx';

/** Packages to and from other offices. A package may be dropped anywhere on the page. */
export default function ExchangeScreen() {
  const [tab, setTab] = useState<string>('send');
  const [chosen, setChosen] = useState<ChosenPackage | null>(null);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    bridge()
      .dropFiles(files)
      .then(([first]) => {
        if (first === undefined) return;
        setChosen(first);
        setTab('receive');
      })
      .catch(showError);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button "Chọn gói"
    <div className="screen" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
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
        <Tabs.Panel value="send">
          <SendTab onOffices={() => setTab('offices')} />
        </Tabs.Panel>
        <Tabs.Panel value="receive">
          <ReceiveTab chosen={chosen} onChosen={setChosen} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab />
        </Tabs.Panel>
        <Tabs.Panel value="offices">
          <OfficesTab />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
