import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTRPC } from '../../app/trpc.ts';
import type { SourceKind } from './NewPlanDialog.tsx';

/** Where the first plan of an office may come from. */
export function NewPlanButtons({ onChoose }: { readonly onChoose: (kind: SourceKind) => void }) {
  const trpc = useTRPC();
  const { data: campaigns = [] } = useQuery(trpc.campaigns.list.queryOptions());
  return (
    <Group>
      <Button onClick={() => onChoose('sample')}>Tạo từ kế hoạch mẫu</Button>
      {campaigns.length > 0 && (
        <Button variant="default" onClick={() => onChoose('campaign')}>
          Tạo từ phong trào trước
        </Button>
      )}
      <Button variant="default" component={Link} to="/plan/read">
        Đọc từ văn bản
      </Button>
      <Button variant="default" onClick={() => onChoose('blank')}>
        Soạn từ đầu
      </Button>
    </Group>
  );
}
