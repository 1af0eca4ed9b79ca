import type { ProposedSubject } from '#shared/domain/awards/proposed-subject.ts';
import type { RatioLimit } from '#shared/domain/plan/award-type.ts';

export function person(more: Partial<ProposedSubject> = {}): ProposedSubject {
  return { kind: 'individual', isLeader: false, isDirectWorker: false, isSmallTeam: false, ...more };
}

export function collective(more: Partial<ProposedSubject> = {}): ProposedSubject {
  return { kind: 'collective', isLeader: false, isDirectWorker: false, isSmallTeam: false, ...more };
}

/** Bình Phước's limit: leaders among the individuals proposed. */
export function leadersAtMost(percent: number): RatioLimit {
  return {
    id: 'ratio',
    part: 'leaders',
    whole: 'individuals',
    op: '<=',
    percent,
    source: 'Quyết định số 26/2020/QĐ-UBND',
  };
}
