import { PageHeader } from '../../ui/PageHeader.tsx';

export default function PlanScreen() {
  return <PageHeader title="Kế hoạch" />;
}
