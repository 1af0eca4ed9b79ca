import { Loader, Tabs } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';

interface TabPanelProps {
  readonly value: string;
  readonly children: ReactNode;
}

/** What a tab shows; while it is read the title and the tabs above stay where they are. */
export function TabPanel({ value, children }: TabPanelProps) {
  return (
    <Tabs.Panel value={value}>
      <Suspense fallback={<Loader size="sm" m="md" role="status" aria-label="Đang mở" />}>
        {children}
      </Suspense>
    </Tabs.Panel>
  );
}
