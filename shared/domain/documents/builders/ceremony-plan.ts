import { ceremonyPlanText as text } from '../../../text/documents/ceremony-plan.ts';
import { lowerFirst } from '../../../text/first-letter.ts';
import type { Ceremony, CeremonyTask, ParticipantGroup } from '../../ceremonies/ceremony.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { bold, centred, heading, item, items, paragraph, rich } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';
import { sentence } from './plan-content.ts';

export interface CeremonyPlanInput extends Letter {
  ceremony: Ceremony;
  /** "Kế hoạch số 399/KH-BCA-X03 ngày … của Bộ Công an về …"; null when the campaign carries out none. */
  parentPlan: string | null;
  /** What the campaign is for and asks, as its plan says. */
  purposes: readonly string[];
}

function guestLine({ name, count, summonedBy, note }: ParticipantGroup): string {
  const more = [...(summonedBy === '' ? [] : [text.summonedBy(summonedBy)]), ...(note === '' ? [] : [note])];
  const number = count === null ? '' : `: ${text.guestCount(count)}`;
  return sentence(`${name}${number}${more.length === 0 ? '' : ` (${more.map(lowerFirst).join('; ')})`}`);
}

function timeOf({ date, startsAt, dateNote }: Ceremony): string {
  if (date !== null) return text.timeValue(startsAt, date);
  return dateNote === '' ? text.timeOpen : sentence(dateNote);
}

function frameBlocks(ceremony: Ceremony): Block[] {
  const { place, participants, headCount, presider, dressCode } = ceremony;
  const line = (title: string, words: string): Block[] =>
    words === '' ? [] : [heading(2, title, sentence(words))];
  return [
    heading(1, text.frame),
    heading(2, text.time, timeOf(ceremony)),
    ...line(text.place, place),
    ...line(text.presider, presider),
    headCount === null ? heading(2, text.guests) : heading(2, text.guests, text.guestsPlanned(headCount)),
    ...items(4, participants.map(guestLine)),
    ...line(text.dress, dressCode),
  ];
}

/** Who does what, the tasks of one actor with the same helpers together, in the order in which they were entered. */
function dutyBlocks(tasks: readonly CeremonyTask[]): Block[] {
  const duty = ({ text: words, due }: CeremonyTask) =>
    sentence(`${words}${due === null ? '' : text.due(due)}`);
  const byActor = Map.groupBy(tasks, ({ actor, coActors }) =>
    coActors.length === 0 ? actor : `${actor}${text.together(coActors)}`,
  );
  return [...byActor].flatMap(([who, own]) => {
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0) return [heading(2, `${who}:`, duty(only))];
    return [heading(2, who), ...items(3, own.map(duty))];
  });
}

/** Kế hoạch tổ chức lễ, hội nghị: time, place, guests, programme with who leads each item, duties, backdrop, money. */
export function buildCeremonyPlan(input: CeremonyPlanInput): OfficialDocument {
  const { ceremony, issuer, parentPlan, purposes } = input;
  const { title, programme, tasks, backdrop, budgetNote } = ceremony;
  const event = lowerFirst(title);
  const opening =
    parentPlan === null
      ? text.opening(issuer.name, event)
      : text.openingUnder(parentPlan, issuer.name, event);
  const items2 = programme.map(({ title: what, lead, note }) => {
    const words = note === '' ? what : `${what} (${lowerFirst(note)})`;
    return item(4, lead === '' ? sentence(words) : rich(`${words}: `, bold(lead), '.'));
  });
  return writePaper('plan', input, {
    subject: text.subject(event),
    blocks: [
      paragraph(opening),
      ...(purposes.length === 0 ? [] : [heading(1, text.purposes), ...items(2, purposes.map(sentence))]),
      ...frameBlocks(ceremony),
      ...(items2.length === 0 ? [] : [heading(1, text.programme), ...items2]),
      ...(tasks.length === 0 ? [] : [heading(1, text.duties), ...dutyBlocks(tasks)]),
      ...(backdrop.length === 0
        ? []
        : [heading(1, text.backdrop), ...backdrop.map((line) => centred([bold(line)]))]),
      ...(budgetNote === '' ? [] : [heading(1, text.budget), paragraph(sentence(budgetNote))]),
      paragraph(text.closing(issuer.name)),
    ],
  });
}
