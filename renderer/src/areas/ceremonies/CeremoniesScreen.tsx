import './ceremonies.css';
import { Button, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CeremonySummary } from '#shared/contract/ceremonies.ts';
import { type CeremonyKind, ceremonyKindNames } from '#shared/domain/ceremonies/ceremony.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { useTRPC } from '../../app/trpc.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type WorkItem, WorkStrip } from '../../ui/WorkStrip.tsx';
import { CeremonyPanel } from './CeremonyPanel.tsx';

/** Ceremonies and conferences of the campaign: the list, the editor, the paper. */
export default function CeremoniesScreen() {
  const campaign = useMaybeCampaign();
  if (campaign === null) {
    return (
      <div className="screen">
        <PageHeader title="Lễ, hội nghị" />
        <EmptyState
          title="Chưa có phong trào thi đua"
          text="Ở đây chuẩn bị lễ phát động, hội nghị sơ kết, tổng kết của phong trào: chương trình, thành phần, giấy mời, phông nền. Bắt đầu bằng việc lập kế hoạch."
          action={
            <Button component={Link} to="/plan">
              Lập kế hoạch
            </Button>
          }
        />
      </div>
    );
  }
  return <CampaignCeremonies campaignId={campaign.id} isOwn={campaign.origin === 'own'} />;
}

interface CampaignCeremoniesProps {
  readonly campaignId: string;
  readonly isOwn: boolean;
}

function CampaignCeremonies({ campaignId, isOwn }: CampaignCeremoniesProps) {
  const trpc = useTRPC();
  const { data: ceremonies } = useSuspenseQuery(trpc.ceremonies.list.queryOptions({ campaignId }));
  const [chosen, setChosen] = useState<string | null>(null);
  const create = useMutation(
    trpc.ceremonies.create.mutationOptions({ onSuccess: ({ id }) => setChosen(id) }),
  );
  const current = ceremonies.find(({ id }) => id === chosen) ?? ceremonies[0];
  const add = (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />} loading={create.isPending}>
          Thêm lễ, hội nghị
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(ceremonyKindNames) as CeremonyKind[]).map((kind) => (
          <Menu.Item key={kind} onClick={() => create.mutate({ campaignId, kind })}>
            {ceremonyKindNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <div className="screen">
      <PageHeader
        title="Lễ, hội nghị"
        subtitle={ceremonies.length === 0 ? undefined : `${ceremonies.length} lễ, hội nghị`}
        actions={isOwn && current !== undefined ? add : undefined}
      />
      <WorkStrip items={ceremonyWork(ceremonies, setChosen)} />
      {current === undefined ? (
        <EmptyState
          title="Chưa có lễ, hội nghị nào"
          text="Chọn loại để có sẵn trình tự thường dùng: chào cờ, giới thiệu đại biểu, báo cáo, công bố quyết định, trao thưởng, phát biểu chỉ đạo, bế mạc. Sau đó chỉ cần sửa người thực hiện và thời lượng."
          action={isOwn ? add : undefined}
        />
      ) : (
        <div className="ceremony-body screen-fill">
          <nav aria-label="Danh sách lễ, hội nghị" className="ceremony-list">
            {ceremonies.map((own) => (
              <ListItem
                key={own.id}
                ceremony={own}
                isCurrent={own.id === current.id}
                onChoose={() => setChosen(own.id)}
              />
            ))}
          </nav>
          <CeremonyPanel key={current.id} ceremonyId={current.id} onRemoved={() => setChosen(null)} />
        </div>
      )}
    </div>
  );
}

/** What is late or open in the preparation of each. */
function ceremonyWork(ceremonies: readonly CeremonySummary[], choose: (id: string) => void): WorkItem[] {
  return ceremonies.flatMap(({ id, kind, overdueTasks, openTasks, date }): WorkItem[] => {
    const name = ceremonyKindNames[kind];
    const onClick = () => choose(id);
    if (overdueTasks > 0)
      return [{ id, tone: 'bad', text: `${name}: ${overdueTasks} việc chuẩn bị quá hạn`, onClick }];
    if (openTasks > 0)
      return [{ id, tone: 'warn', text: `${name}: ${openTasks} việc chuẩn bị chưa xong`, onClick }];
    return date === null ? [{ id, tone: 'info', text: `${name}: chưa ấn định ngày`, onClick }] : [];
  });
}

interface ListItemProps {
  readonly ceremony: CeremonySummary;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function ListItem({ ceremony, isCurrent, onChoose }: ListItemProps) {
  const { kind, date, dateNote, openTasks, overdueTasks } = ceremony;
  const when = date === null ? dateNote || 'Chưa có ngày' : shortDate(date);
  return (
    <UnstyledButton className="ceremony-item" aria-current={isCurrent} onClick={onChoose}>
      <Text size="sm" fw={600}>
        {ceremonyKindNames[kind]}
      </Text>
      <Text size="xs" c="gray.7">
        {when}
      </Text>
      {overdueTasks > 0 ? (
        <StatusBadge tone="bad">{overdueTasks} việc quá hạn</StatusBadge>
      ) : (
        openTasks > 0 && <StatusBadge tone="warn">{openTasks} việc chưa xong</StatusBadge>
      )}
    </UnstyledButton>
  );
}
