import { PageHeader } from '../../ui/PageHeader.tsx';

export default function SettingsScreen() {
  return <PageHeader title="Thiết lập" />;
}
