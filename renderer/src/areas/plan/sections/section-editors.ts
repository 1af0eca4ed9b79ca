import type { ComponentType } from 'react';
import type { PlanSection } from '#shared/domain/plan/sections.ts';
import { AwardsSection } from './AwardsSection.tsx';
import { ContentSection } from './ContentSection.tsx';
import { DossierSection } from './DossierSection.tsx';
import { IssuanceSection } from './IssuanceSection.tsx';
import { MilestonesSection } from './MilestonesSection.tsx';
import { ScoringSection } from './ScoringSection.tsx';
import { SolutionsSection } from './SolutionsSection.tsx';
import { SubjectsSection } from './SubjectsSection.tsx';
import { TasksSection } from './TasksSection.tsx';
import { BasesSection, ClosingSection, GeneralSection, PurposesSection } from './TextSections.tsx';
import { WavesSection } from './WavesSection.tsx';

/** The editor of each section. */
export const sectionEditors: Record<PlanSection, ComponentType> = {
  general: GeneralSection,
  issuance: IssuanceSection,
  bases: BasesSection,
  purposes: PurposesSection,
  subjects: SubjectsSection,
  waves: WavesSection,
  content: ContentSection,
  scoring: ScoringSection,
  awards: AwardsSection,
  dossier: DossierSection,
  solutions: SolutionsSection,
  milestones: MilestonesSection,
  tasks: TasksSection,
  closing: ClosingSection,
};
