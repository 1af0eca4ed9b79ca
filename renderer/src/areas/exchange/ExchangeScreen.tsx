import { PageHeader } from '../../ui/PageHeader.tsx';

export default function ExchangeScreen() {
  return <PageHeader title="Trao đổi dữ liệu" />;
}
