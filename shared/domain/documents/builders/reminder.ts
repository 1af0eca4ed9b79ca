import { reminderText as text } from '../../../text/documents/reminder.ts';
import { formatCount } from '../../../text/numbers.ts';
import type { OfficialDocument } from '../document.ts';
import { bold, column, paragraph, rich, row, table } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface LateItem {
  unit: string;
  /** What is missing: "Báo cáo kết quả đợt 1". */
  item: string;
  due: string;
  daysLate: number;
}

export interface ReminderInput extends Letter {
  addressees: string[];
  /** What must be sent, in a sentence after "thời hạn": "gửi báo cáo kết quả thi đua đợt 1". */
  matter: string;
  /** "Kế hoạch số 214/KH-UBND ngày 24/9/2024 của …". */
  basis: string;
  deadline: string;
  /** The state of the register of what came in. */
  checkedOn: string;
  newDeadline: string;
  /** Where to send: "Sở Nội vụ (qua Ban Thi đua - Khen thưởng)". */
  sendTo: string;
  contact: string | null;
  late: LateItem[];
}

/** Công văn đôn đốc: to all late units in one paper, or one paper for each. */
export function buildReminder(input: ReminderInput): OfficialDocument {
  const single = input.addressees.length === 1 && input.late.length <= 1;
  const units = new Set(input.late.map((item) => item.unit)).size;
  const list = table(
    [
      column(text.order, 1, 'center'),
      column(text.unit, 6),
      column(text.item, 6),
      column(text.due, 2.2, 'center'),
      column(text.late, 1.8, 'center'),
    ],
    input.late.map((item, at) =>
      row(String(at + 1), item.unit, item.item, text.day(item.due), String(item.daysLate)),
    ),
  );
  return writePaper('dispatch', input, {
    subject: text.subject(input.matter),
    addressees: input.addressees,
    blocks: [
      paragraph(text.opening(input.basis, input.matter, input.deadline)),
      ...(single
        ? [paragraph(text.missingOne(input.checkedOn, input.matter))]
        : [paragraph(text.missing(input.checkedOn, formatCount(units)), { keepWithNext: true }), list]),
      paragraph(
        rich(
          bold(single ? text.requestOne(input.newDeadline) : text.request(input.newDeadline)),
          ` ${text.sendTo(input.sendTo)}`,
        ),
      ),
      paragraph(text.consequence),
      ...(input.contact === null ? [] : [paragraph(text.contact(input.contact))]),
    ],
  });
}
