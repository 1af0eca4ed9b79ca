import { PageHeader } from '../../ui/PageHeader.tsx';

export default function ReportsScreen() {
  return <PageHeader title="Báo cáo" />;
}
