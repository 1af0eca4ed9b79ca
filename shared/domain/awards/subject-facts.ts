import type { SubjectKind } from '../plan/award-type.ts';

/** Whether a unit was recognised as meeting a standard in a year; what is not listed, nobody has said. */
export interface RecordedStandard {
  standard: string;
  year: number;
  isHeld: boolean;
}

/** What is known of a unit in the campaign. Null where nothing is recorded yet. */
export interface UnitFacts {
  name: string;
  /** Its group in the campaign's plan; null while it takes no part. */
  groupId: string | null;
  grade: string | null;
  /** Grades of its score table, best first. */
  gradesBestFirst: readonly string[];
  /** Rank in its cluster. */
  rank: number | null;
  /** Reports that were due until today, those in and not returned, and those of them that were late. */
  reports: { due: number; delivered: number; late: number } | null;
  /** Targets met and targets that can be judged; see `countMet`. */
  indicators: { met: number; judged: number } | null;
  standards: readonly RecordedStandard[] | null;
}

/** Everything that eligibility rules ask of one nominated subject. */
export interface SubjectFacts {
  kind: SubjectKind;
  name: string;
  isLeader: boolean;
  /** The unit itself for a collective; for a person or a household the unit it belongs to (a leader: leads). */
  unit: UnitFacts | null;
  /** Grounds on record for which no award may be given now; null while nobody has compared the lists. */
  exclusions: readonly string[] | null;
  /** Written consent of the managing unit, needed when the proposer does not manage the subject. */
  consent: 'notNeeded' | 'given' | 'missing';
  /** Other nominations of the same subject in this campaign, by the name of the award. */
  otherProposals: readonly string[];
}
