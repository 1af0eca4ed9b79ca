import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** The place above the tabs; null until it stands. */
export const HeaderPlace = createContext<HTMLElement | null>(null);

interface PlanHeaderProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly actions?: ReactNode;
  /** False while another tab is in front. */
  readonly isShown: boolean;
}

/** The header of the tab in front, shown above the tabs as on every screen; the panels know what stands in it. */
export function PlanHeader({ isShown, ...header }: PlanHeaderProps) {
  const place = useContext(HeaderPlace);
  return place === null || !isShown ? null : createPortal(<PageHeader {...header} />, place);
}
