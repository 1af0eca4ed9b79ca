import { Button } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useMaybeCampaign } from './campaign.ts';
import { steps } from './steps.ts';

/** What will be on a screen once there is a campaign. */
const texts: Record<string, string> = {
  '/tracking':
    'Ở đây theo dõi từng đơn vị nộp báo cáo đúng hạn, chậm hay còn thiếu, phát và nhận biểu mẫu, xem chỉ tiêu. Bắt đầu bằng việc lập kế hoạch của phong trào.',
  '/scoring':
    'Ở đây chấm điểm từng đơn vị theo bảng điểm của kế hoạch, xếp loại và xếp hạng trong cụm. Bắt đầu bằng việc lập kế hoạch của phong trào.',
  '/awards':
    'Ở đây xét đề nghị khen thưởng theo điều kiện và số lượng của kế hoạch, ra quyết định, in bằng. Bắt đầu bằng việc lập kế hoạch của phong trào.',
};

/** Screens that belong to a campaign; without one they say what they are for and where it begins. */
export function CampaignOnly() {
  const campaign = useMaybeCampaign();
  const { pathname } = useLocation();
  if (campaign !== null) return <Outlet />;
  return (
    <div className="screen">
      <PageHeader title={steps.find(({ path }) => path === pathname)?.label ?? ''} />
      <EmptyState
        title="Chưa có phong trào thi đua"
        text={texts[pathname] ?? ''}
        action={
          <Button component={Link} to="/plan">
            Lập kế hoạch
          </Button>
        }
      />
    </div>
  );
}
