import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'muted' | 'award';

const colors: Record<Tone, { bg: string; fg: string }> = {
  ok: { bg: '#e6f4ea', fg: '#14612c' },
  warn: { bg: '#fff3d6', fg: '#7a4b00' },
  bad: { bg: '#fde7e7', fg: '#9b1c1c' },
  info: { bg: '#e7f0fb', fg: '#174a84' },
  muted: { bg: '#eef0f2', fg: '#4a525a' },
  award: { bg: '#fbeec6', fg: '#5f4903' },
};

/** A state by colour and by word. */
export function StatusBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const { bg, fg } = colors[tone];
  return (
    <Badge
      radius="sm"
      size="md"
      tt="none"
      fw={500}
      styles={{
        root: { background: bg, color: fg, height: 22, paddingInline: 8 },
        label: { overflow: 'visible' },
      }}
    >
      {children}
    </Badge>
  );
}
