import { shortDate } from '../../../text/dates.ts';
import { deadlineInWords } from '../../../text/documents/plan.ts';
import { dossierPerNames, measureInWords, milestoneKindNames } from '../../../text/documents/plan-parts.ts';
import { subjectWords } from '../../../text/subject-names.ts';
import { formatTarget } from '../../indicators/display.ts';
import type { Plan } from '../plan.ts';
import { type DescribedPart, joined, yesNo } from './described-part.ts';

type NameOf = (id: string) => string;

function names(ids: readonly string[], nameOf: NameOf): string {
  return ids.map(nameOf).join('; ');
}

function describeSubjects({ waves, subjectGroups }: Plan): DescribedPart[] {
  return [
    ...waves.map(
      (wave): DescribedPart => ({
        key: wave.id,
        section: 'waves',
        name: wave.name,
        facets: [
          ['tên', wave.name],
          ['thời gian', `từ ${shortDate(wave.from)} đến hết ${shortDate(wave.to)}`],
          ['chủ đề', wave.theme],
        ],
        raw: wave,
        list: 'các đợt thi đua',
      }),
    ),
    ...subjectGroups.map(
      (group): DescribedPart => ({
        key: group.id,
        section: 'subjects',
        name: `nhóm “${group.name}”`,
        facets: [
          ['tên', group.name],
          ['đối tượng xét', subjectWords[group.subject]],
          ['phần ghi trong kế hoạch', group.note],
          ['tiêu chuẩn', joined(group.standards)],
        ],
        raw: group,
        list: 'các nhóm đối tượng',
      }),
    ),
  ];
}

function describeContent({ contentAreas, indicators }: Plan, nameOf: NameOf): DescribedPart[] {
  return [
    ...contentAreas.map(
      (area): DescribedPart => ({
        key: area.id,
        section: 'content',
        name: `nội dung ${area.code}`,
        facets: [
          ['tên', area.title],
          ['diễn giải', area.text],
          ['mã', area.code],
        ],
        raw: area,
        list: 'các nội dung thi đua',
      }),
    ),
    ...indicators.map(
      (indicator): DescribedPart => ({
        key: indicator.id,
        section: 'content',
        name: `chỉ tiêu ${indicator.code}`,
        facets: [
          ['nội dung', indicator.name],
          ['mức phấn đấu', formatTarget(indicator)],
          ['cách tính', measureInWords(indicator.measure)],
          ['hướng dẫn', indicator.guidance],
          ['nhóm báo cáo', names(indicator.groupIds, nameOf)],
          ['cách xét khi thiếu số liệu', indicator.missingIsNotMet ? 'coi là không đạt' : 'không xét'],
          ['tên ngắn', indicator.shortName],
          ['mã', indicator.code],
          ['phần chứa', nameOf(indicator.contentAreaId)],
        ],
        raw: indicator,
        list: 'các chỉ tiêu',
      }),
    ),
  ];
}

function describeWork({ milestones, tasks, inspections }: Plan, nameOf: NameOf): DescribedPart[] {
  return [
    ...inspections.map(
      (inspection): DescribedPart => ({
        key: inspection.id,
        section: 'solutions',
        name: `đoàn kiểm tra “${inspection.name}”`,
        facets: [
          ['tên', inspection.name],
          ['trưởng đoàn', inspection.lead],
          ['thành viên', inspection.members.join(', ')],
          ['thời gian', inspection.when],
          ['nơi được kiểm tra', names(inspection.groupIds, nameOf)],
          ['nội dung', inspection.content],
        ],
        raw: inspection,
        list: 'các đoàn kiểm tra',
      }),
    ),
    ...milestones.map(
      (milestone): DescribedPart => ({
        key: milestone.id,
        section: 'milestones',
        name: `mốc “${milestone.name}”`,
        facets: [
          ['tên', milestone.name],
          ['thời hạn', deadlineInWords(milestone.deadline)],
          ['nơi nhận', milestone.addressees.join(' và ')],
          ['nhóm phải thực hiện', names(milestone.groupIds, nameOf)],
          ['loại', milestoneKindNames[milestone.kind]],
          ['đợt', milestone.waveId === null ? '' : nameOf(milestone.waveId)],
          ['biểu mẫu số liệu', yesNo(milestone.hasForm)],
        ],
        raw: milestone,
        list: 'các mốc thời gian',
      }),
    ),
    ...tasks.map(
      (task): DescribedPart => ({
        key: task.id,
        section: 'tasks',
        name: `nhiệm vụ của ${task.actor}`,
        facets: [
          ['cơ quan chủ trì', task.actor],
          ['cơ quan phối hợp', task.coActors.join('; ')],
          ['việc phải làm', joined(task.items)],
          ['báo cáo', names(task.milestoneIds, nameOf)],
        ],
        raw: task,
        list: 'phân công thực hiện',
      }),
    ),
  ];
}

function describeDossier({ dossier }: Plan): DescribedPart[] {
  return dossier.items.map((item) => ({
    key: item.id,
    section: 'dossier',
    name: `giấy tờ “${item.name}”`,
    facets: [
      ['tên', item.name],
      ['mẫu', item.form],
      ['bắt buộc', yesNo(item.required)],
      ['lập cho', dossierPerNames[item.per]],
    ],
    raw: item,
    list: 'thành phần hồ sơ',
  }));
}

/** Waves, groups, contents, indicators, milestones, tasks, teams and dossier items. */
export function describeParts(plan: Plan, nameOf: NameOf): DescribedPart[] {
  return [
    ...describeSubjects(plan),
    ...describeContent(plan, nameOf),
    ...describeDossier(plan),
    ...describeWork(plan, nameOf),
  ];
}
