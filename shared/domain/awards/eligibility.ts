import { foldVietnamese } from '../../text/folding.ts';
import type { Eligibility, EligibilityRule } from '../plan/award-type.ts';
import { gradeReaches } from '../scoring/grade.ts';
import type { RuleResult, RuleState } from './rule-result.ts';
import type { SubjectFacts, UnitFacts } from './subject-facts.ts';

type Verdict = readonly [state: RuleState, reason: string];

/**
 * Whether a rule speaks of the subject at all. While the unit (and with it the group) is not known, a rule for some groups
 * speaks: what is open must be shown, not passed over.
 */
function applies({ subjects, groupIds, onlyLeaders }: Eligibility, facts: SubjectFacts): boolean {
  if (!subjects.includes(facts.kind)) return false;
  if (onlyLeaders && !(facts.kind === 'individual' && facts.isLeader)) return false;
  const groupId = facts.unit?.groupId ?? null;
  return groupIds.length === 0 || groupId === null || groupIds.includes(groupId);
}

/** Every rule that applies to the subject, each with its verdict in words. */
export function checkEligibility(rules: readonly Eligibility[], facts: SubjectFacts): RuleResult[] {
  return rules
    .filter((entry) => applies(entry, facts))
    .map((entry) => {
      const [state, reason] = judge(entry.rule, facts);
      return { ruleId: entry.id, state, reason };
    });
}

function judge(rule: EligibilityRule, facts: SubjectFacts): Verdict {
  switch (rule.kind) {
    case 'gradeAtLeast':
      return throughUnit(facts, 'xếp loại', (unit) => judgeGrade(rule.grade, unit));
    case 'standardHeld':
      return throughUnit(facts, 'danh hiệu', (unit) => judgeStandard(rule.standard, unit));
    case 'rankAtMost':
      return throughUnit(facts, 'thứ hạng', (unit) => judgeRank(rule.rank, unit));
    case 'reportsComplete':
      return ofUnit(facts, (unit) => judgeReports(rule.onTime, unit));
    case 'indicatorsMet':
      return ofUnit(facts, (unit) => judgeIndicators(rule.percent, unit));
    case 'notExcluded':
      return judgeExclusions(facts);
    case 'consentOfManagingUnit':
      return judgeConsent(facts);
    case 'notProposedTwice':
      return facts.otherProposals.length === 0
        ? ['ok', 'Chưa được đề nghị lần nào khác trong phong trào này.']
        : [
            'failed',
            `Đã được đề nghị “${facts.otherProposals.join('”, “')}” trong phong trào này; một thành tích chỉ khen thưởng một lần.`,
          ];
  }
}

/**
 * Rules on the unit's result. A collective is judged by itself, a leader through the unit that he or she leads (Bình Phước,
 * KH 31/KH-UBND); people who lead nothing have no such result and are not held to it.
 */
function throughUnit(facts: SubjectFacts, what: string, judgeUnit: (unit: UnitFacts) => Verdict): Verdict {
  if (facts.kind !== 'collective' && !facts.isLeader) {
    return ['ok', `Không phải lãnh đạo, quản lý nên không xét theo ${what} của đơn vị.`];
  }
  return ofUnit(facts, judgeUnit);
}

function ofUnit(facts: SubjectFacts, judgeUnit: (unit: UnitFacts) => Verdict): Verdict {
  return facts.unit === null ? ['unknown', `Chưa rõ đơn vị của ${facts.name}.`] : judgeUnit(facts.unit);
}

function judgeGrade(wanted: string, unit: UnitFacts): Verdict {
  if (unit.grade === null) return ['unknown', `${unit.name} chưa được xếp loại.`];
  const reaches = gradeReaches(unit.gradesBestFirst, unit.grade, wanted);
  if (reaches === null) {
    return ['unknown', `Thang xếp loại của ${unit.name} không có loại “${wanted}” hoặc “${unit.grade}”.`];
  }
  return reaches
    ? ['ok', `${unit.name} xếp loại ${unit.grade}, đạt mức từ ${wanted} trở lên.`]
    : ['failed', `${unit.name} xếp loại ${unit.grade}, thấp hơn mức ${wanted} theo yêu cầu.`];
}

function judgeStandard(wanted: string, unit: UnitFacts): Verdict {
  const known = unit.standards?.find(({ standard }) => foldVietnamese(standard) === foldVietnamese(wanted));
  if (known === undefined) {
    return ['unknown', `Chưa rõ ${unit.name} có được công nhận “${wanted}” hay không.`];
  }
  return known.isHeld
    ? ['ok', `${unit.name} được công nhận “${wanted}” năm ${known.year}.`]
    : ['failed', `${unit.name} không được công nhận “${wanted}” năm ${known.year}.`];
}

function judgeRank(wanted: number, unit: UnitFacts): Verdict {
  if (unit.rank === null) return ['unknown', `${unit.name} chưa được xếp hạng.`];
  return unit.rank <= wanted
    ? ['ok', `${unit.name} xếp hạng ${unit.rank}, trong ${wanted} hạng đầu.`]
    : ['failed', `${unit.name} xếp hạng ${unit.rank}, ngoài ${wanted} hạng đầu.`];
}

function judgeReports(onTime: boolean, unit: UnitFacts): Verdict {
  if (unit.reports === null) return ['unknown', `Chưa rõ ${unit.name} đã nộp đủ báo cáo hay chưa.`];
  const { due, delivered, late } = unit.reports;
  if (delivered < due) {
    return ['failed', `${unit.name} còn thiếu ${due - delivered} trong ${due} báo cáo đã đến hạn.`];
  }
  if (onTime && late > 0) return ['failed', `${unit.name} nộp chậm ${late} trong ${due} báo cáo.`];
  if (due === 0) return ['unknown', `${unit.name} chưa có báo cáo nào đến hạn.`];
  return ['ok', `${unit.name} đã nộp đủ ${due} báo cáo${onTime ? ' đúng hạn' : ''}.`];
}

function judgeIndicators(percent: number, unit: UnitFacts): Verdict {
  if (unit.indicators === null || unit.indicators.judged === 0) {
    return ['unknown', `${unit.name} chưa có số liệu để đánh giá chỉ tiêu.`];
  }
  const { met, judged } = unit.indicators;
  return 100 * met >= percent * judged
    ? ['ok', `${unit.name} đạt ${met}/${judged} chỉ tiêu, yêu cầu ít nhất ${percent} %.`]
    : ['failed', `${unit.name} chỉ đạt ${met}/${judged} chỉ tiêu, yêu cầu ít nhất ${percent} %.`];
}

function judgeExclusions(facts: SubjectFacts): Verdict {
  if (facts.exclusions === null) {
    return ['unknown', 'Chưa đối chiếu với danh sách bị kỷ luật, điều tra, thanh tra, kiểm tra.'];
  }
  return facts.exclusions.length === 0
    ? ['ok', 'Không thuộc trường hợp bị loại trừ.']
    : ['failed', `Thuộc trường hợp chưa được xét khen thưởng: ${facts.exclusions.join('; ')}.`];
}

function judgeConsent(facts: SubjectFacts): Verdict {
  switch (facts.consent) {
    case 'notNeeded':
      return ['ok', 'Thuộc quyền quản lý của đơn vị đề nghị, không cần văn bản đồng ý.'];
    case 'given':
      return ['ok', 'Đã có văn bản đồng ý của đơn vị quản lý.'];
    case 'missing':
      return ['failed', 'Chưa có văn bản đồng ý của đơn vị quản lý.'];
  }
}
