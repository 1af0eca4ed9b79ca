import { PageHeader } from '../../ui/PageHeader.tsx';

export default function CeremoniesScreen() {
  return <PageHeader title="Lễ, hội nghị" />;
}
