import { PageHeader } from '../../ui/PageHeader.tsx';

export default function HomeScreen() {
  return <PageHeader title="Trang chủ" />;
}
