import { operatorWords } from '../../domain/compare.ts';
import type {
  AwardOccasion,
  Eligibility,
  EligibilityRule,
  RatioLimit,
} from '../../domain/plan/award-type.ts';
import type { Inspection } from '../../domain/plan/inspection.ts';
import type { Deadline } from '../../domain/plan/milestone.ts';
import type { ParentPlan } from '../../domain/plan/parent-plan.ts';
import type { Rounds } from '../../domain/plan/plan.ts';
import type { ScoreStage, TieBreak } from '../../domain/plan/score-table.ts';
import { longDate, longDay, longMonth } from '../dates.ts';
import { lowerFirst, upperFirst } from '../first-letter.ts';
import { formatCount, formatPoints, romanNumeral } from '../numbers.ts';

/** Wording of the plan as an official paper. */
export const planText = {
  opening: (issuer: string, label: string) => `${issuer} tổ chức ${label} với các nội dung sau:`,
  openingUnder: (parent: string, issuer: string, label: string) =>
    `Thực hiện ${parent}, ${issuer} tổ chức ${label} với các nội dung sau:`,
  purposeAndRequirements: 'Mục đích, yêu cầu',
  aims: 'Mục đích',
  requirements: 'Yêu cầu',
  subjectsAndTime: 'Đối tượng, thời gian thi đua',
  placeSubjectsAndTime: 'Phạm vi, đối tượng, thời gian thi đua',
  territory: 'Phạm vi:',
  subjects: 'Đối tượng thi đua:',
  time: 'Thời gian thi đua:',
  from: (date: string) => `Bắt đầu từ ${longDate(date)}.`,
  fromTo: (from: string, to: string) => `Từ ${longDate(from)} đến hết ${longDate(to)}.`,
  waves: (count: number) => `Phong trào chia thành ${formatCount(count)} đợt:`,
  wave: (from: string, to: string, theme: string) =>
    ` từ ${longDate(from)} đến hết ${longDate(to)}${theme === '' ? '' : `: “${theme}”`}`,
  content: 'Nội dung thi đua',
  theme: 'Chủ đề:',
  areasAndTargets: 'Nội dung và chỉ tiêu',
  criteria: 'Tiêu chí thi đua',
  awardStandards: 'Tiêu chuẩn khen thưởng',
  target: (words: string) => `: ${words}`,
  awards: 'Khen thưởng',
  standard: 'Tiêu chuẩn:',
  conditions: 'Điều kiện:',
  quantity: 'Số lượng:',
  dossier: 'Hồ sơ đề nghị khen thưởng',
  dossierItems: 'Thành phần hồ sơ:',
  dossierSets: (sets: number, originals: boolean) =>
    `Số lượng hồ sơ: ${formatCount(sets)} bộ${originals ? ' (bản chính)' : ''}.`,
  ifAny: ' (nếu có)',
  form: (form: string) => ` (${form})`,
  prize: 'Tiền thưởng:',
  route: 'Trình tự gửi, xét hồ sơ:',
  awardNotes: 'Lưu ý',
  allocatedBy: (office: string) => `${office} phân bổ số lượng cho các đơn vị`,
  solutions: 'Giải pháp thực hiện',
  inspections: 'Kiểm tra, giám sát',
  taskReport: (name: string, deadline: string, addressees: readonly string[]) =>
    `${name} ${deadline}${addressees.length === 0 ? '' : `, gửi ${addressees.join(' và ')}`}`,
  execution: 'Tổ chức thực hiện',
  together: (coActors: readonly string[]) => ` (phối hợp: ${coActors.join('; ')})`,
  reporting: 'Chế độ báo cáo và các mốc thời gian',
  milestoneFor: (name: string, groups: string) => (groups === '' ? name : `${name} (${groups})`),
  milestone: (deadline: string, addressees: readonly string[]) =>
    `: ${deadline}${addressees.length === 0 ? '' : `, gửi ${addressees.join(' và ')}`}.`,
  annexIndicators: 'Cách tính các chỉ tiêu',
  code: 'Mã',
  indicator: 'Chỉ tiêu',
  howToCount: 'Cách tính',
  criterion: 'Tiêu chí',
  guidance: 'Cách cho điểm',
  points: 'Điểm',
  total: 'Tổng điểm tiêu chí',
  bonusCap: (points: number) => `Điểm thưởng cộng thêm tối đa ${formatPoints(points)} điểm.`,
  deductionCap: (points: number) => `Điểm trừ tối đa ${formatPoints(points)} điểm.`,
  stages: (stages: readonly string[]) => `Trình tự chấm: ${stages.join(', ')}.`,
  grades: (grades: readonly string[]) => `Xếp loại: ${grades.join('; ')}.`,
  grade: (name: string, from: number) => `${name} từ ${formatPoints(from)} điểm trở lên`,
  lowestGrade: (name: string, below: number) => `${name} dưới ${formatPoints(below)} điểm`,
  zeroBlocks: ' và không có tiêu chí điểm liệt bị 0 điểm',
  zeroMark: ' (điểm liệt)',
  tieBreaks: (texts: readonly string[]) => `Bằng điểm thì xét lần lượt: ${texts.join('; ')}.`,
  share: (numerator: string, denominator: string) => `${numerator} chia cho ${lowerFirst(denominator)}. `,
};

export const scoreStageNames: Record<ScoreStage, string> = {
  self: 'đơn vị tự chấm',
  cross: 'chấm chéo trong cụm',
  clusterHead: 'cụm trưởng chấm',
  appraisal: 'cơ quan thẩm định chấm',
  council: 'Hội đồng kết luận',
};

/** "trước ngày 14 tháng 02 năm 2025", "chậm nhất ngày …", "trong quý III năm 2024", "hằng năm, trước ngày 20 tháng 11". */
export function deadlineInWords(deadline: Deadline): string {
  const rule = deadline.rule === 'before' ? 'trước' : 'chậm nhất';
  switch (deadline.kind) {
    case 'date':
      return `${rule} ${longDate(deadline.date)}`;
    case 'month': {
      const [year = '', month = ''] = deadline.month.split('-');
      return `trong tháng ${longMonth(Number(month))} năm ${year}`;
    }
    case 'quarter': {
      const [year = '', quarter = ''] = deadline.quarter.split('-Q');
      return `trong quý ${romanNumeral(Number(quarter))} năm ${year}`;
    }
    case 'recurring': {
      const [month, day] = deadline.monthDay.split('-').map(Number);
      const every =
        deadline.everyYears === 1 ? 'hằng năm' : `${formatCount(deadline.everyYears)} năm một lần`;
      return `${every}, ${rule} ngày ${longDay(day ?? 1)} tháng ${longMonth(month ?? 1)}`;
    }
  }
}

/** "Kế hoạch số 335/KH-UBND ngày 15 tháng 10 năm 2024 của Ủy ban nhân dân tỉnh … về …", as far as it is known. */
export function parentPlanInWords({ documentName, number, issuedOn, issuer, title }: ParentPlan): string {
  return [
    documentName,
    ...(number === '' ? [] : [`số ${number}`]),
    ...(issuedOn === null ? [] : [longDate(issuedOn)]),
    `của ${issuer}`,
    `về ${lowerFirst(title)}`,
  ].join(' ');
}

/** "Đánh giá, sơ kết hằng năm; tổng kết giai đoạn 05 năm một lần." */
export function roundsInWords({ yearly, reviewYears }: Rounds): string {
  const parts = [
    ...(yearly ? ['đánh giá, sơ kết hằng năm'] : []),
    ...(reviewYears === null ? [] : [`tổng kết giai đoạn ${formatCount(reviewYears)} năm một lần`]),
  ];
  return parts.length === 0 ? '' : `${upperFirst(parts.join('; '))}.`;
}

export const awardOccasionNames: Record<Exclude<AwardOccasion, 'any'>, string> = {
  wave: 'Khen thưởng theo đợt',
  year: 'Khen thưởng hằng năm',
  review: 'Khen thưởng tổng kết giai đoạn',
  final: 'Khen thưởng tổng kết',
};

/** What an inspection team does, in one sentence without closing mark. */
export function inspectionInWords(inspection: Inspection, groups: readonly string[]): string {
  const { lead, members, when, content } = inspection;
  return [
    `trưởng đoàn: ${lead}`,
    ...(members.length === 0 ? [] : [`thành viên: ${members.join(', ')}`]),
    ...(when === '' ? [] : [`thời gian: ${when}`]),
    ...(groups.length === 0 ? [] : [`nơi được kiểm tra: ${groups.join(', ')}`]),
    ...(content === '' ? [] : [`nội dung: ${content}`]),
  ].join('; ');
}

const leaders: Record<RatioLimit['part'], string> = {
  leaders: 'lãnh đạo, quản lý',
  notDirectWorkers: 'người không trực tiếp lao động',
  notSmallTeams: 'tập thể không phải tập thể nhỏ',
};
const wholes: Record<RatioLimit['whole'], string> = { individuals: 'số cá nhân', collectives: 'số tập thể' };

/** "lãnh đạo, quản lý không quá 40% số cá nhân được đề nghị". */
export function ratioLimitInWords({ part, whole, op, percent }: Omit<RatioLimit, 'id' | 'source'>): string {
  return `${leaders[part]} ${operatorWords[op]} ${percent}% ${wholes[whole]} được đề nghị`;
}

/** A condition for an award as the plan states it, without closing mark. */
export function eligibilityInWords(rule: EligibilityRule): string {
  switch (rule.kind) {
    case 'gradeAtLeast':
      return `được xếp loại từ ${rule.grade} trở lên (người đứng đầu xét theo đơn vị mình phụ trách)`;
    case 'standardHeld':
      return `đơn vị được công nhận “${rule.standard}”`;
    case 'rankAtMost':
      return `đơn vị xếp từ thứ ${rule.rank} trở lên trong cụm, khối`;
    case 'reportsComplete':
      return rule.onTime ? 'đơn vị gửi đủ báo cáo, đúng hạn' : 'đơn vị gửi đủ báo cáo';
    case 'indicatorsMet':
      return `đơn vị hoàn thành ít nhất ${rule.percent}% số chỉ tiêu được giao`;
    case 'notExcluded':
      return 'không trong thời gian bị xem xét kỷ luật, thi hành kỷ luật, điều tra, thanh tra, kiểm tra theo quy định';
    case 'consentOfManagingUnit':
      return 'có văn bản đồng ý của nơi quản lý nếu không thuộc đơn vị đề nghị';
    case 'notProposedTwice':
      return 'mỗi thành tích chỉ đề nghị một hình thức khen thưởng trong phong trào này';
  }
}

/** For whom a condition holds when it does not hold for everybody: "lãnh đạo, quản lý thuộc xã, phường". */
function conditionScope(onlyLeaders: boolean, groups: readonly string[]): string {
  const who = onlyLeaders ? 'lãnh đạo, quản lý' : '';
  if (groups.length === 0) return who;
  const names = groups.join('; ');
  return who === '' ? names : `${who} thuộc ${names}`;
}

/** A condition with those for whom it holds; `groupNames` are those of its groups. */
export function conditionInWords(
  { rule, onlyLeaders }: Pick<Eligibility, 'rule' | 'onlyLeaders'>,
  groupNames: readonly string[],
): string {
  const scope = conditionScope(onlyLeaders, groupNames);
  return scope === '' ? eligibilityInWords(rule) : `${scope}: ${eligibilityInWords(rule)}`;
}

/** A tie-break in words; `name` finds the section, criterion or indicator that it compares. */
export function tieBreakInWords(tieBreak: TieBreak, name: (id: string) => string): string {
  switch (tieBreak.kind) {
    case 'section':
      return `điểm phần “${name(tieBreak.sectionId)}” cao hơn`;
    case 'criterion':
      return `điểm tiêu chí “${name(tieBreak.criterionId)}” cao hơn`;
    case 'indicator':
      return `chỉ tiêu “${name(tieBreak.indicatorId)}” ${tieBreak.better === 'higher' ? 'cao hơn' : 'thấp hơn'}`;
    case 'fewerDeductions':
      return 'ít điểm trừ hơn';
    case 'fewerDaysLate':
      return 'ít ngày báo cáo chậm hơn';
  }
}
