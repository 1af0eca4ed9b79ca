import { shortDate } from '../../../text/dates.ts';
import { ceremonyPlanText as text } from '../../../text/documents/ceremony-plan.ts';
import { lowerFirst } from '../../../text/first-letter.ts';
import type { Ceremony } from '../../ceremonies/ceremony.ts';
import type { OfficialDocument } from '../document.ts';
import { column, row, table } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

/** What is to be prepared, by the day on which it must be ready, to be ticked off by hand; without a day last. */
export function buildCeremonyTasks(input: Letter & { ceremony: Ceremony }): OfficialDocument {
  const { title, tasks } = input.ceremony;
  const inOrder = tasks.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  return writePaper('list', input, {
    subject: text.listSubject(lowerFirst(title)),
    endMark: false,
    blocks: [
      table(
        [
          column(text.order, 1, 'center'),
          column(text.task, 7),
          column(text.actor, 4),
          column(text.coActors, 3.5),
          column(text.deadline, 2.2, 'center'),
          column(text.state, 1.4, 'center'),
        ],
        inOrder.map(({ text: words, actor, coActors, due, done }, at) =>
          row(
            String(at + 1),
            words,
            actor,
            coActors.join(', '),
            due === null ? '' : shortDate(due),
            done ? text.done : text.open,
          ),
        ),
      ),
    ],
  });
}
