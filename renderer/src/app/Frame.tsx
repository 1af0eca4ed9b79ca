import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { formatNumber } from '#shared/text/numbers.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { DropAnywhere } from './DropAnywhere.tsx';
import { FirstRun } from './FirstRun.tsx';
import { HelpPanel } from './help/HelpPanel.tsx';
import { Opening } from './Opening.tsx';
import { ReceivedNote } from './ReceivedNote.tsx';
import { steps } from './steps.ts';
import { TopBar } from './TopBar.tsx';
import { useTRPC } from './trpc.ts';

/** The frame of every screen: steps on the left, campaign and person above. */
export function Frame() {
  const trpc = useTRPC();
  const { data: setup } = useSuspenseQuery(trpc.settings.setup.queryOptions());
  if (setup.office === null) return <FirstRun />;
  return (
    <div className="frame">
      <TopBar officeName={setup.office.shortName} actor={setup.actor} />
      <Navigation />
      <main className="frame-main">
        <Suspense fallback={<Opening />}>
          <ReceivedNote />
          <div className="frame-screen">
            <Outlet />
          </div>
        </Suspense>
      </main>
      <DropAnywhere />
      <HelpPanel />
    </div>
  );
}

function Navigation() {
  const trpc = useTRPC();
  const { data: counts } = useQuery(trpc.home.counts.queryOptions());
  const [isCollapsed, setCollapsed] = useState(false);
  const Toggle = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = isCollapsed ? 'Mở rộng danh mục' : 'Thu gọn danh mục';
  return (
    <nav className="frame-nav" aria-label="Các bước công việc" data-collapsed={isCollapsed}>
      {steps.map(({ path, area, label, icon: Icon }) => {
        const count = counts?.find((c) => c.area === area);
        return (
          <Tooltip
            key={path}
            label={count?.text ?? label}
            position="right"
            disabled={!isCollapsed && !count}
            openDelay={400}
          >
            <Link
              to={path}
              className="nav-link"
              activeOptions={{ exact: path === '/' }}
              {...(isCollapsed ? { 'aria-label': label } : {})}
            >
              <Icon size={19} stroke={1.7} aria-hidden style={{ flexShrink: 0 }} />
              {!isCollapsed && <span>{label}</span>}
              {!isCollapsed && count && (
                <span className="nav-count">
                  <StatusBadge tone={count.tone}>{formatNumber(count.count, 0)}</StatusBadge>
                </span>
              )}
            </Link>
          </Tooltip>
        );
      })}
      <div
        style={{
          marginTop: 'auto',
          display: 'flex',
          justifyContent: isCollapsed ? 'center' : 'space-between',
          alignItems: 'center',
        }}
      >
        {!isCollapsed && (
          <Text size="xs" c="gray.7" px={10}>
            Thi Đua
          </Text>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={toggleLabel}
          onClick={() => setCollapsed(!isCollapsed)}
        >
          <Toggle size={18} aria-hidden />
        </ActionIcon>
      </div>
    </nav>
  );
}
