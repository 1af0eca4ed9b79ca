import type { ErrorCode } from '../../errors.ts';
import { REMEDY_UNKNOWN, unitRemedies } from '../../text/unit-remedies.ts';
import { tidyText } from './read-cell.ts';

/** A fault as the clerk of a unit reads it. */
export interface UnitAdvice {
  wrong: string;
  remedy: string;
}

/** Our messages say what is wrong, then what to do: this is where the second half begins. */
const REMEDY = /\s(?=Hãy |Đề nghị đơn vị |Không mở tệp |Nếu không phát sinh )/;
const ASKED = /^(Hãy|Đề nghị đơn vị sửa rồi nộp lại:?)\s+/;

/** What is wrong and what to do about it, in words for the unit; `code` is what a register holds, of whatever release. */
export function adviceFor({ code, message }: { code: string; message: string }): UnitAdvice {
  const [wrong = '', ...rest] = message.split(REMEDY);
  const own = Object.hasOwn(unitRemedies, code) ? unitRemedies[code as ErrorCode] : undefined;
  const asked = rest.join(' ').replace(ASKED, '');
  const remedy =
    own ?? (asked === '' ? REMEDY_UNKNOWN : `${asked[0]?.toLocaleUpperCase('vi')}${asked.slice(1)}`);
  return { wrong: wrong.trim(), remedy };
}

/** Whether the unit can do something about what is only worth a look; the rest is for the office to look at. */
export function concernsUnit({ level, code }: { level: 'error' | 'warning'; code: string }): boolean {
  return level === 'error' || Object.hasOwn(unitRemedies, code);
}

const SHOWN_LETTERS = 120;

/** What stands in a cell as a slip shows it: one line, long texts shortened. */
export function shownInSlip(found: string): string {
  const text = tidyText(found);
  if (text === '') return '(trống)';
  return text.length <= SHOWN_LETTERS ? text : `${text.slice(0, SHOWN_LETTERS).trimEnd()}…`;
}
