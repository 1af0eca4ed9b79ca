import { roundsInWords, planText as text } from '../../../text/documents/plan.ts';
import { formatTarget } from '../../indicators/display.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Plan } from '../../plan/plan.ts';
import { statedTarget } from '../../plan/stated-target.ts';
import type { Block } from '../document.ts';
import { bold, heading, item, items, paragraph, rich } from '../write.ts';

/** Ends a sentence that has no closing mark of its own. */
export function sentence(line: string): string {
  return /[.;:!?…]$/.test(line) ? line : `${line}.`;
}

/** The statement with its target: as it stands when it names the figure, with the figure behind it otherwise. */
function targetSentence(indicator: Indicator): string {
  const target = formatTarget(indicator);
  const isWritten = target === '' || statedTarget(indicator) === 'stated';
  return sentence(isWritten ? indicator.name : `${indicator.name}${text.target(target)}`);
}

function subjectBlocks(plan: Plan): Block[] {
  const { scope, subjectGroups } = plan;
  const title = scope === '' ? text.subjects.replace(/:$/, '') : text.subjects;
  return [
    scope === '' ? heading(2, title) : heading(2, title, sentence(scope)),
    ...subjectGroups.map(({ name, note }) =>
      item(4, note === '' ? sentence(name) : rich(bold(`${name}:`), ` ${sentence(note)}`)),
    ),
  ];
}

function timeBlocks({ period, waves, rounds }: Plan): Block[] {
  const limits = period.to === null ? text.from(period.from) : text.fromTo(period.from, period.to);
  const whole = `${limits} ${roundsInWords(rounds)}`.trim();
  const time = waves.length > 1 ? `${whole} ${text.waves(waves.length)}` : whole;
  return [
    heading(2, text.time, time),
    ...(waves.length > 1
      ? waves.map(({ name, from, to, theme }, at) => {
          const end = at === waves.length - 1 ? '.' : ';';
          return item(4, rich(bold(`${name}:`), `${text.wave(from, to, theme)}${end}`));
        })
      : []),
  ];
}

function areaBlocks(plan: Plan): Block[] {
  return plan.contentAreas.flatMap((area) => {
    const [first = '', ...points] = area.text.split('\n').filter((line) => line.trim() !== '');
    return [
      first === '' ? heading(3, area.title) : heading(3, `${area.title}:`, sentence(first)),
      ...items(4, points.map(sentence)),
      ...plan.indicators
        .filter(({ contentAreaId }) => contentAreaId === area.id)
        .map((indicator) => item(4, targetSentence(indicator))),
    ];
  });
}

/** The standards of each group, a heading each; nothing while no group has any. */
export function standardBlocks(plan: Plan, level: 1 | 2): Block[] {
  const groups = plan.subjectGroups.filter(({ standards }) => standards.length > 0);
  if (groups.length === 0) return [];
  return [
    heading(level, text[plan.standardsAs]),
    ...groups.flatMap(({ name, standards }) => [
      heading(level === 1 ? 2 : 3, name),
      ...items(4, standards.map(sentence)),
    ]),
  ];
}

/** II. Phạm vi, đối tượng, thời gian; III. Nội dung with the targets; IV. Tiêu chí where groups have some. */
export function contentBlocks(plan: Plan): Block[] {
  return [
    heading(1, plan.territory === '' ? text.subjectsAndTime : text.placeSubjectsAndTime),
    ...(plan.territory === '' ? [] : [heading(2, text.territory, sentence(plan.territory))]),
    ...subjectBlocks(plan),
    ...timeBlocks(plan),
    heading(1, text.content),
    ...(plan.contentIntro === '' ? [] : plan.contentIntro.split('\n').map((line) => paragraph(line))),
    ...(plan.theme === '' ? [] : [heading(2, text.theme, `“${plan.theme}”.`)]),
    heading(2, text.areasAndTargets),
    ...areaBlocks(plan),
    ...(plan.standardsAs === 'criteria' ? standardBlocks(plan, 1) : []),
  ];
}
