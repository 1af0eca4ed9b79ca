import { operatorWords } from '../compare.ts';
import { formatShare } from '../indicators/display.ts';
import type { RatioLimit } from '../plan/award-type.ts';
import { ceilOf, floorOf, rational } from '../rational.ts';
import type { ProposedSubject } from './proposed-subject.ts';
import type { RuleResult } from './rule-result.ts';

const partNames: Record<RatioLimit['part'], string> = {
  leaders: 'lãnh đạo, quản lý',
  notDirectWorkers: 'người không trực tiếp lao động',
  notSmallTeams: 'tập thể không phải tập thể nhỏ',
};

const wholeNames: Record<RatioLimit['whole'], string> = {
  individuals: 'cá nhân',
  collectives: 'tập thể',
};

const wholeKinds = { individuals: 'individual', collectives: 'collective' } as const;

export function isInPart(part: RatioLimit['part'], subject: ProposedSubject): boolean {
  switch (part) {
    case 'leaders':
      return subject.kind === 'individual' && subject.isLeader;
    case 'notDirectWorkers':
      return subject.kind === 'individual' && !subject.isDirectWorker;
    case 'notSmallTeams':
      return subject.kind === 'collective' && !subject.isSmallTeam;
  }
}

/**
 * How many of `whole` may be in the part: "at most 40 %" holds when 100 × part ≤ 40 × whole (product definition; Bình Phước,
 * QĐ 26/2020/QĐ-UBND Art. 11(5) for leaders). Of nothing nothing is asked. `min` above `max` when no number fits.
 */
export function allowedPart(
  limit: Pick<RatioLimit, 'op' | 'percent'>,
  whole: number,
): { min: number; max: number } {
  if (whole === 0) return { min: 0, max: 0 };
  const share = rational(limit.percent * whole, 100);
  switch (limit.op) {
    case '<=':
      return { min: 0, max: floorOf(share) };
    case '<':
      return { min: 0, max: ceilOf(share) - 1 };
    case '>=':
      return { min: ceilOf(share), max: whole };
    case '>':
      return { min: floorOf(share) + 1, max: whole };
    case '=':
      return { min: ceilOf(share), max: floorOf(share) };
  }
}

/** Every ratio limit against the subjects proposed. */
export function checkRatioLimits(
  limits: readonly RatioLimit[],
  proposed: readonly ProposedSubject[],
): RuleResult[] {
  return limits.map((limit) => {
    const whole = proposed.filter((subject) => subject.kind === wholeKinds[limit.whole]);
    const part = whole.filter((subject) => isInPart(limit.part, subject)).length;
    const allowed = allowedPart(limit, whole.length);
    const isOk = part >= allowed.min && part <= allowed.max;
    return {
      ruleId: limit.id,
      state: isOk ? 'ok' : 'failed',
      reason: explain(limit, part, whole.length, isOk ? null : allowed),
    };
  });
}

function explain(
  limit: RatioLimit,
  part: number,
  whole: number,
  broken: { min: number; max: number } | null,
): string {
  const wholeName = wholeNames[limit.whole];
  if (whole === 0) return `Chưa đề nghị ${wholeName} nào nên chưa xét tỷ lệ ${partNames[limit.part]}.`;
  const rule = `quy định ${operatorWords[limit.op]} ${limit.percent} % (${limit.source})`;
  const said = `Có ${part} ${partNames[limit.part]} trong ${whole} ${wholeName} được đề nghị (${formatShare(part, whole)}); ${rule}`;
  if (broken === null) return `${said}.`;
  if (broken.max < broken.min)
    return `${said}, với ${whole} ${wholeName} thì không có số nào đúng tỷ lệ này.`;
  const bound = part > broken.max ? `nhiều nhất là ${broken.max}` : `ít nhất là ${broken.min}`;
  return `${said}, tức ${bound} khi đề nghị ${whole} ${wholeName}.`;
}
