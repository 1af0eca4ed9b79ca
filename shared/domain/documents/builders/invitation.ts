import { invitationText as text } from '../../../text/documents/invitation.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { bold, centred, paragraph, rich } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface InvitationInput extends Letter {
  /** "Lễ phát động phong trào thi đua …". */
  event: string;
  /** Who is invited; null leaves a line to write on. One paper for each guest makes the mail merge. */
  guest: string | null;
  chair: string | null;
  date: string;
  /** "07:30"; null while not fixed. */
  time: string | null;
  place: string;
  content: string | null;
  dress: string | null;
  notes: string[];
}

/** Giấy mời. */
export function buildInvitation(input: InvitationInput): OfficialDocument {
  const line = (label: string, value: string | null): Block[] =>
    value === null || value === '' ? [] : [paragraph(rich(bold(label), ` ${value.replace(/[.;]?$/, '.')}`))];
  return writePaper('invitation', input, {
    subject: text.subject(input.event),
    blocks: [
      paragraph(text.invite(input.issuer.name), { keepWithNext: true }),
      centred(input.guest === null ? text.guestBlank : [bold(input.guest)]),
      paragraph(text.attend(input.event)),
      ...line(text.chair, input.chair),
      ...line(text.time, text.timeValue(input.time, input.date)),
      ...line(text.place, input.place),
      ...line(text.content, input.content),
      ...line(text.dress, input.dress),
      ...input.notes.flatMap((note, at) => (at === 0 ? line(text.notes, note) : [paragraph(note)])),
      paragraph(text.closing),
    ],
  });
}
