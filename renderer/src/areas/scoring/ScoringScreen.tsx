import { PageHeader } from '../../ui/PageHeader.tsx';

export default function ScoringScreen() {
  return <PageHeader title="Chấm điểm" />;
}
