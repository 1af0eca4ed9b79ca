import { PageHeader } from '../../ui/PageHeader.tsx';

export default function TrackingScreen() {
  return <PageHeader title="Theo dõi" />;
}
