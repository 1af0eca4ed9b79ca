import type { SubjectKind } from '../plan/award-type.ts';

/** What quotas and ratio limits need to know of a proposed subject. */
export interface ProposedSubject {
  kind: SubjectKind;
  /** A person from deputy head of a division (phó trưởng phòng) up; false for units. */
  isLeader: boolean;
  /** A direct worker (người lao động trực tiếp); false for units. */
  isDirectWorker: boolean;
  /** A small team (tập thể nhỏ); false for people. */
  isSmallTeam: boolean;
}
