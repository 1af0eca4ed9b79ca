import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

interface SidePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Pixels; 480 unless told. */
  readonly width?: number;
}

/** Details on the right; the list behind it stays and stays usable. */
export function SidePanel({ opened, onClose, title, children, width = 480 }: SidePanelProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={width}
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      styles={{
        content: { borderLeft: '1px solid var(--mantine-color-gray-4)' },
        header: { minHeight: 52, borderBottom: '1px solid var(--mantine-color-gray-2)' },
        title: { fontWeight: 600, fontSize: 16 },
        body: { paddingTop: 12 },
      }}
    >
      {children}
    </Drawer>
  );
}
