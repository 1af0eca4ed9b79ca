import { Tabs } from '@mantine/core';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TabPanel } from '../../ui/TabPanel.tsx';
import { AuditTab } from './AuditTab.tsx';
import { BackupsTab } from './BackupsTab.tsx';
import { LegalTab } from './LegalTab.tsx';
import { OfficeTab } from './OfficeTab.tsx';
import { SignersTab } from './SignersTab.tsx';
import { TemplatesTab } from './TemplatesTab.tsx';

export default function SettingsScreen() {
  return (
    <div className="screen">
      <PageHeader title="Thiết lập" />
      <Tabs defaultValue="office" className="screen-fill screen-tabs">
        <Tabs.List>
          <Tabs.Tab value="office">Cơ quan</Tabs.Tab>
          <Tabs.Tab value="signers">Người ký</Tabs.Tab>
          <Tabs.Tab value="templates">Mẫu văn bản</Tabs.Tab>
          <Tabs.Tab value="legal">Bảng mức theo quy định</Tabs.Tab>
          <Tabs.Tab value="backups">Sao lưu, khôi phục</Tabs.Tab>
          <Tabs.Tab value="audit">Nhật ký thay đổi</Tabs.Tab>
        </Tabs.List>
        <TabPanel value="office">
          <OfficeTab />
        </TabPanel>
        <TabPanel value="signers">
          <SignersTab />
        </TabPanel>
        <TabPanel value="templates">
          <TemplatesTab />
        </TabPanel>
        <TabPanel value="legal">
          <LegalTab />
        </TabPanel>
        <TabPanel value="backups">
          <BackupsTab />
        </TabPanel>
        <TabPanel value="audit">
          <AuditTab />
        </TabPanel>
      </Tabs>
    </div>
  );
}
