import { Tabs } from '@mantine/core';
import { PageHeader } from '../../ui/PageHeader.tsx';
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
        <Tabs.Panel value="office">
          <OfficeTab />
        </Tabs.Panel>
        <Tabs.Panel value="signers">
          <SignersTab />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <TemplatesTab />
        </Tabs.Panel>
        <Tabs.Panel value="legal">
          <LegalTab />
        </Tabs.Panel>
        <Tabs.Panel value="backups">
          <BackupsTab />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTab />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
