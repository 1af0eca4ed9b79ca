import { memo, useEffect, useMemo, useRef } from 'react';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type PlanSection, planSections } from '#shared/domain/plan/sections.ts';
import { fieldProblem } from './field-problem.ts';
import { type PlanEditor, PlanEditorContext } from './plan-editor.ts';
import { sectionEditors } from './sections/section-editors.ts';

interface SectionViewProps {
  readonly name: PlanSection;
  readonly plan: Plan;
  /** The field whose last save was refused: "waves.0.name". */
  readonly wrongField: string | undefined;
  /** Whether its fields stand already; until then there is only a place for them. */
  readonly isNear: boolean;
  readonly edit: (section: PlanSection, change: (plan: Plan) => Plan) => void;
  readonly onNear: (section: PlanSection) => void;
}

/**
 * One section of the draft under its heading. It is only drawn anew when its own properties change: the one that is typed in
 * gets each keystroke, the others follow when there is time.
 */
export const SectionView = memo(function SectionView(props: SectionViewProps) {
  const { name, plan, wrongField, isNear, edit, onNear } = props;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.current === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onNear(name);
      },
      { root: place.current.parentElement, rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [name, isNear, onNear]);

  const editor = useMemo<PlanEditor>(
    () => ({
      plan,
      section: name,
      edit: (change) => edit(name, change),
      problem: (path) => (wrongField === path ? fieldProblem(plan, path) : undefined),
    }),
    [plan, name, edit, wrongField],
  );
  const Section = sectionEditors[name];
  return (
    <section ref={place} className="plan-part" data-section={name} aria-label={planSections[name]}>
      <h2 className="plan-heading">{planSections[name]}</h2>
      {isNear && (
        <PlanEditorContext value={editor}>
          <Section />
        </PlanEditorContext>
      )}
    </section>
  );
});
