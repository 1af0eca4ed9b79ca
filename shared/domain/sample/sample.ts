import { z } from 'zod';
import type { Ceremony } from '../ceremonies/ceremony.ts';
import type { Plan } from '../plan/plan.ts';
import type { Round } from '../plan/rounds.ts';
import { Line, LocalDate, Text } from '../values.ts';

/** A unit of a sample; `key` is unique in the sample and becomes a new id when the sample is loaded. */
export interface SampleUnit {
  key: string;
  code: string;
  kind: string;
  name: string;
  parentKey: string | null;
  /** A team below a commune that does not take part by itself. */
  isTeam: boolean;
  contactName: string;
  contactPhone: string;
}

export interface SampleCluster {
  key: string;
  name: string;
  type: 'cum' | 'khoi';
  headKey: string;
  deputyKey: string | null;
  memberKeys: string[];
}

export interface SamplePerson {
  key: string;
  unitKey: string;
  fullName: string;
  position: string;
  isLeader: boolean;
  isDirectWorker: boolean;
  sex: 'male' | 'female';
  birthYear: number;
}

/** What one unit writes into its form of one milestone. Indicators and criteria are named by their plan codes. */
export interface SampleReport {
  unitKey: string;
  milestoneId: string;
  /** Date on the paper. */
  date: string;
  /** Why the office sends it back, null where it keeps it. */
  returnedFor: string | null;
  values: {
    indicatorCode: string;
    numerator?: number;
    denominator?: number;
    count?: number;
    yes?: boolean;
    /** Step of a graded scale, 0 = lowest. */
    step?: number;
  }[];
  selfScores: { criterionCode: string; pointsHundredths: number; note: string }[];
  nominations: {
    awardTypeId: string;
    subject: 'collective' | 'individual';
    /** A unit of the sample or a person of it. */
    subjectKey: string;
    achievement: string;
  }[];
}

/** A paper without a form that came in: the plan was received, the launch paper arrived. */
export interface SampleReceipt {
  unitKey: string;
  milestoneId: string;
  date: string;
  returnedFor: string | null;
}

export const SampleSigner = z.object({
  name: Line,
  /** Printed position, in lower case with capitals where they belong: "Phó Chủ tịch". */
  position: Line,
  form: z.enum(['none', 'TM', 'KT', 'TM_KT', 'TL', 'TUQ', 'Q']),
  validFrom: LocalDate,
});
export type SampleSigner = z.infer<typeof SampleSigner>;

export const SampleOffice = z.object({
  name: Line,
  shortName: Line,
  /** Lines above the name on paper; empty for a People's Committee. */
  parentName: Text,
  /** "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ" as it stands on paper, lines separated by "\n". */
  letterhead: Text,
  place: Line,
  /** "UBND", the part of the symbol after the type. */
  symbol: Line,
  /** Printed position of its head, "Chủ tịch". */
  head: Line,
});
export type SampleOffice = z.infer<typeof SampleOffice>;

/** Whether a unit was recognised as meeting a standard in a year. */
export interface SampleStandard {
  unitKey: string;
  standard: string;
  year: number;
  isHeld: boolean;
}

/** The paper by which the first ceremony is arranged, and the day that was fixed after it. */
export const SampleCeremonyPlan = z.object({
  number: z.int().positive(),
  date: LocalDate,
  held: z.object({ date: LocalDate, startsAt: z.string() }),
});
export type SampleCeremonyPlan = z.infer<typeof SampleCeremonyPlan>;

/** A whole campaign that can be tried out: everything but what the office itself would decide. */
export interface Sample {
  id: string;
  name: string;
  description: string;
  office: SampleOffice;
  /** The office one level up that receives the package. */
  officeAbove: SampleOffice;
  signers: SampleSigner[];
  plan: Plan;
  planDate: string;
  planNumber: number | null;
  ceremonyPlan: SampleCeremonyPlan | null;
  round: Round | null;
  units: SampleUnit[];
  clusters: SampleCluster[];
  people: SamplePerson[];
  reports: SampleReport[];
  receipts: SampleReceipt[];
  /** Appraisal differences: where the appraiser gives other points than the unit itself. */
  appraisal: { unitKey: string; criterionCode: string; pointsHundredths: number; reason: string }[];
  standards: SampleStandard[];
  ceremonies: Ceremony[];
}
