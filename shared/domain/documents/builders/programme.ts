import { programmeText as text } from '../../../text/documents/programme.ts';
import type { OfficialDocument } from '../document.ts';
import { bold, column, paragraph, rich, row, table } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface ProgrammeItem {
  content: string;
  /** Who leads it; an item may have no named leader. */
  leader: string | null;
  /** "07:30"; programmes without clock times leave the column out. */
  time: string | null;
}

export interface ProgrammeInput extends Letter {
  /** "Lễ phát động phong trào thi đua …". */
  event: string;
  date: string;
  time: string | null;
  place: string;
  items: ProgrammeItem[];
}

/** Chương trình of a ceremony or a conference. */
export function buildProgramme(input: ProgrammeInput): OfficialDocument {
  const timed = input.items.some((item) => item.time !== null);
  return writePaper('programme', input, {
    subject: input.event,
    endMark: false,
    blocks: [
      paragraph(rich(bold(text.time), ` ${text.timeValue(input.time, input.date)}`)),
      paragraph(rich(bold(text.place), ` ${input.place}.`)),
      table(
        [
          column(text.order, 1, 'center'),
          ...(timed ? [column(text.hour, 2.4, 'center')] : []),
          column(text.item, 8),
          column(text.leader, 6),
        ],
        input.items.map((item, at) =>
          row(String(at + 1), ...(timed ? [item.time ?? ''] : []), item.content, item.leader ?? ''),
        ),
        13,
      ),
    ],
  });
}
