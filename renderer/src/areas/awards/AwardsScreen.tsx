import { PageHeader } from '../../ui/PageHeader.tsx';

export default function AwardsScreen() {
  return <PageHeader title="Khen thưởng" />;
}
