import { shortDate } from '../../../text/dates.ts';
import { parentPlanInWords, roundsInWords } from '../../../text/documents/plan.ts';
import { campaignKindNames, issuedAsNames, standardsAsNames } from '../../../text/documents/plan-parts.ts';
import type { Plan } from '../plan.ts';
import type { PlanSection } from '../sections.ts';
import { type DescribedPart, field, joined, yesNo } from './described-part.ts';

type Paragraphs = Plan['aims'];

function paragraphs(section: PlanSection, list: Paragraphs, name: string): DescribedPart[] {
  return list.map((paragraph) => ({
    key: paragraph.id,
    section,
    name,
    facets: [['', paragraph.text]],
    raw: paragraph,
    list: `các ${name}`,
  }));
}

function periodInWords({ from, to }: Plan['period']): string {
  return to === null ? `từ ${shortDate(from)}` : `từ ${shortDate(from)} đến hết ${shortDate(to)}`;
}

/** The fields of a plan that are one text or one choice. */
export function describeTexts(plan: Plan): DescribedPart[] {
  const { parentPlan, decision, dispatch, dossier } = plan;
  return [
    field('general', 'title', 'tên phong trào', plan.title),
    field('general', 'subject', 'trích yếu', plan.subject),
    field('general', 'kind', 'loại phong trào', campaignKindNames[plan.kind], plan.kind),
    field('general', 'label', 'cách gọi phong trào', plan.label),
    field('general', 'theme', 'chủ đề', plan.theme),
    field(
      'issuance',
      'parentPlan',
      'kế hoạch của cấp trên',
      parentPlan === null ? '' : parentPlanInWords(parentPlan),
      parentPlan,
    ),
    field('issuance', 'issuedAs', 'hình thức ban hành', issuedAsNames[plan.issuedAs], plan.issuedAs),
    field('issuance', 'decision.proposedBy', 'cơ quan đề nghị', decision.proposedBy),
    field('issuance', 'decision.executors', 'trách nhiệm thi hành', decision.executors),
    field('issuance', 'dispatch.addressees', 'nơi kính gửi', joined(dispatch.addressees)),
    field('issuance', 'dispatch.drafter', 'đơn vị soạn thảo', dispatch.drafter),
    ...paragraphs('bases', plan.legalBases, 'căn cứ'),
    field('bases', 'opening', 'đoạn mở đầu', plan.opening),
    ...paragraphs('purposes', plan.aims, 'mục đích'),
    ...paragraphs('purposes', plan.requirements, 'yêu cầu'),
    field('subjects', 'territory', 'phạm vi', plan.territory),
    field('subjects', 'scope', 'đối tượng thi đua', plan.scope),
    field(
      'subjects',
      'standardsAs',
      'cách gọi tiêu chuẩn của nhóm',
      standardsAsNames[plan.standardsAs],
      plan.standardsAs,
    ),
    field('waves', 'period', 'thời gian thi đua', periodInWords(plan.period), plan.period),
    field('waves', 'rounds', 'việc đánh giá từng năm', roundsInWords(plan.rounds), plan.rounds),
    field('content', 'contentIntro', 'đoạn dẫn vào nội dung', plan.contentIntro),
    field('awards', 'prizeNote', 'quy định tiền thưởng', plan.prizeNote),
    field('awards', 'awardNotes', 'lưu ý chung về khen thưởng', joined(plan.awardNotes), plan.awardNotes),
    field('dossier', 'dossier.sets', 'số bộ hồ sơ', String(dossier.sets), dossier.sets),
    field('dossier', 'dossier.originals', 'yêu cầu bản chính', yesNo(dossier.originals), dossier.originals),
    field('dossier', 'dossier.route', 'trình tự gửi, xét hồ sơ', joined(dossier.route), dossier.route),
    field('dossier', 'dossier.notes', 'lưu ý về hồ sơ', joined(dossier.notes), dossier.notes),
    ...paragraphs('solutions', plan.solutions, 'giải pháp'),
    field('closing', 'closing', 'đoạn kết thúc', plan.closing),
    field('closing', 'recipients', 'nơi nhận', joined(plan.recipients), plan.recipients),
    field('closing', 'filingLine', 'dòng lưu', plan.filingLine),
  ];
}
