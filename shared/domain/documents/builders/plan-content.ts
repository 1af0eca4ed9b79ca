import { planText as text } from '../../../text/documents/plan.ts';
import { formatTarget } from '../../indicators/display.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Plan } from '../../plan/plan.ts';
import { statedTarget } from '../../plan/stated-target.ts';
import type { Block } from '../document.ts';
import { bold, heading, item, rich } from '../write.ts';

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

function timeBlocks({ period, waves }: Plan): Block[] {
  const whole = period.to === null ? text.from(period.from) : text.fromTo(period.from, period.to);
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
  return plan.contentAreas.flatMap((area) => [
    area.text === '' ? heading(3, area.title) : heading(3, `${area.title}:`, sentence(area.text)),
    ...plan.indicators
      .filter(({ contentAreaId }) => contentAreaId === area.id)
      .map((indicator) => item(4, targetSentence(indicator))),
  ]);
}

/** II. Đối tượng, thời gian and III. Nội dung with the targets. */
export function contentBlocks(plan: Plan): Block[] {
  return [
    heading(1, text.subjectsAndTime),
    ...subjectBlocks(plan),
    ...timeBlocks(plan),
    heading(1, text.content),
    ...(plan.theme === '' ? [] : [heading(2, text.theme, `“${plan.theme}”.`)]),
    heading(2, text.areasAndTargets),
    ...areaBlocks(plan),
  ];
}
