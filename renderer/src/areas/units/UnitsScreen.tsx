import { PageHeader } from '../../ui/PageHeader.tsx';

export default function UnitsScreen() {
  return <PageHeader title="Đơn vị" />;
}
