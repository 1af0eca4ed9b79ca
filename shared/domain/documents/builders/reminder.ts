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
  /** Null where several things with days of their own are missing; the list then names the days. */
  deadline: string | null;
  /** The state of the register of what came in. */
  checkedOn: string;
  newDeadline: string;
  /** Where to send: "Sở Nội vụ (qua Ban Thi đua - Khen thưởng)". */
  sendTo: string;
  contact: string | null;
  /** Whether the campaign is scored, so that being late has a price; yes unless told. */
  isScored?: boolean;
  late: LateItem[];
}

/** Công văn đôn đốc: to all late units in one paper, or one paper for each. */
export function buildReminder(input: ReminderInput): OfficialDocument {
  const single = input.addressees.length === 1 && input.late.length <= 1;
  const units = new Set(input.late.map((item) => item.unit)).size;
  const toOne = input.addressees.length === 1 && units <= 1;
  const list = table(
    [
      column(text.order, 1, 'center'),
      ...(toOne ? [] : [column(text.unit, 6)]),
      column(text.item, toOne ? 12 : 6),
      column(text.due, 2.2, 'center'),
      column(text.late, 1.8, 'center'),
    ],
    input.late.map(({ unit, item, due, daysLate }, at) =>
      row(String(at + 1), ...(toOne ? [] : [unit]), item, text.day(due), String(daysLate)),
    ),
  );
  const missing = toOne
    ? text.missingSome(input.checkedOn)
    : text.missing(input.checkedOn, formatCount(units));
  return writePaper('dispatch', input, {
    subject: text.subject(input.matter),
    addressees: input.addressees,
    blocks: [
      paragraph(
        input.deadline === null
          ? text.openingMany(input.basis, input.matter)
          : text.opening(input.basis, input.matter, input.deadline),
      ),
      ...(single
        ? [paragraph(text.missingOne(input.checkedOn, input.matter))]
        : [paragraph(missing, { keepWithNext: true }), list]),
      paragraph(
        rich(
          bold(toOne ? text.requestOne(input.newDeadline) : text.request(input.newDeadline)),
          ` ${text.sendTo(input.sendTo)}`,
        ),
      ),
      ...(input.isScored === false ? [] : [paragraph(text.consequence)]),
      ...(input.contact === null ? [] : [paragraph(text.contact(input.contact))]),
    ],
  });
}
