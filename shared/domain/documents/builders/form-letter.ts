import { formLetterText as text } from '../../../text/documents/form-letter.ts';
import type { OfficialDocument } from '../document.ts';
import { bold, paragraph, rich } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface FormLetterInput extends Letter {
  unit: string;
  /** "báo cáo kết quả đợt 1", to follow "phục vụ". */
  milestone: string;
  /** "Kế hoạch số 214/KH-UBND ngày 24/9/2024 của …". */
  basis: string;
  /** The time that the figures cover, as the form says it. */
  period: string;
  lastDay: string;
  sendTo: string;
  contact: string | null;
}

/** Công văn that goes with the form of one unit; number and date are left open, since it is signed on paper. */
export function buildFormLetter(input: FormLetterInput): OfficialDocument {
  const { unit, milestone, basis, period, lastDay, sendTo, contact } = input;
  return writePaper('dispatch', input, {
    subject: text.subject(milestone),
    addressees: [unit],
    blocks: [
      paragraph(text.opening(basis, unit, milestone)),
      paragraph(text.period(period)),
      paragraph(text.howTo),
      paragraph(rich(bold(text.deadline(lastDay, sendTo)))),
      paragraph(text.returned),
      ...(contact === null ? [] : [paragraph(text.contact(contact))]),
    ],
  });
}
