import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type PlanSection, planSectionNames } from '#shared/domain/plan/sections.ts';
import { SectionView } from './SectionView.tsx';

/** What the outline asks of the sections. */
export interface SectionsHandle {
  show: (section: PlanSection, partId?: string) => void;
}

interface DraftSectionsProps {
  readonly plan: Plan;
  readonly wrongField: string | undefined;
  readonly edit: (section: PlanSection, change: (plan: Plan) => Plan) => void;
  /** The section that is read now, told as the page scrolls. */
  readonly onSection: (section: PlanSection) => void;
  readonly handle: RefObject<SectionsHandle | null>;
}

function sectionOf(element: Element | null): PlanSection | null {
  const name = element?.closest<HTMLElement>('[data-section]')?.dataset['section'];
  return planSectionNames.find((one) => one === name) ?? null;
}

/** All sections of the draft one below the other, as the paper has them. */
export function DraftSections({ plan, wrongField, edit, onSection, handle }: DraftSectionsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<ReadonlySet<PlanSection>>(() => new Set(planSectionNames.slice(0, 3)));
  const [focused, setFocused] = useState<PlanSection>('general');
  const [wanted, setWanted] = useState<{ section: PlanSection; partId: string | undefined } | null>(null);
  const deferred = useDeferredValue(plan);
  const markNear = useCallback((section: PlanSection) => {
    setNear((known) => (known.has(section) ? known : new Set([...known, section])));
  }, []);

  useImperativeHandle(handle, () => ({
    show: (section, partId) => {
      // Everything before it stands first, or it would be pushed away as soon as it is shown.
      setNear(new Set(planSectionNames.slice(0, planSectionNames.indexOf(section) + 2)));
      setWanted({ section, partId });
    },
  }));
  useEffect(() => {
    if (wanted === null) return;
    const { section, partId } = wanted;
    const place = scroller.current?.querySelector(`[data-section="${section}"]`);
    place?.scrollIntoView({ block: 'start' });
    const part = partId === undefined ? null : place?.querySelector(`[data-part="${CSS.escape(partId)}"]`);
    part?.scrollIntoView({ block: 'center' });
    part?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
    onSection(section);
  }, [wanted, onSection]);

  const tellSection = () => {
    const box = scroller.current;
    if (box === null) return;
    const line = box.getBoundingClientRect().top + 48;
    const passed = [...box.querySelectorAll('[data-section]')].filter(
      (part) => part.getBoundingClientRect().top <= line,
    );
    const section = sectionOf(passed.at(-1) ?? null);
    if (section !== null) onSection(section);
  };

  return (
    <div
      ref={scroller}
      className="plan-section"
      onScroll={tellSection}
      onFocusCapture={(event) => {
        const section = sectionOf(event.target);
        if (section !== null) setFocused(section);
      }}
    >
      {planSectionNames.map((name) => (
        <SectionView
          key={name}
          name={name}
          plan={name === focused ? plan : deferred}
          wrongField={wrongField}
          isNear={near.has(name)}
          edit={edit}
          onNear={markNear}
        />
      ))}
    </div>
  );
}
