import { z } from 'zod';
import { Line } from '../values.ts';
import type { OfficialDocument } from './document.ts';

/** One who gets the paper, and how many copies. */
export const Recipient = z.strictObject({ name: Line, copies: z.int().min(1).max(999) });
export type Recipient = z.infer<typeof Recipient>;

const filing = /^lưu\s*:/iu;
/** "Như trên", "Như Điều 3", "Như thành phần tham dự": they point to others and get no copy of their own. */
const pointer = /^như\s/iu;

/** Trimmed, without dash and closing mark, in the form that is stored. */
export function bareRecipient(line: string): string {
  return line
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s;.]+$/g, '');
}

export function isPointer(line: string): boolean {
  return pointer.test(line);
}

/** Who gets a copy by the paper itself: its addressees, then its list of recipients, each once, one copy each. */
export function recipientsOf({
  addressees,
  recipients,
}: Pick<OfficialDocument, 'addressees' | 'recipients'>): Recipient[] {
  const lines = recipients.map(bareRecipient).filter((line) => !filing.test(line) && !isPointer(line));
  const names = new Set([...addressees.map(bareRecipient), ...lines].filter((name) => name !== ''));
  return [...names].slice(0, 500).map((name) => ({ name, copies: 1 }));
}

/** Who keeps the file copy: "VT, THNC" of the line "Lưu: VT, THNC". */
export function keeperOf({ recipients }: Pick<OfficialDocument, 'recipients'>): string {
  const line = recipients.map(bareRecipient).find((one) => filing.test(one));
  return line?.replace(filing, '').trim() ?? '';
}

/** The drafting unit in words where the office has told its name: "VT, Phòng Tổng hợp - Nội chính". */
export function keeperInWords(keeper: string, office: { drafter: string; drafterName: string }): string {
  if (office.drafter === '' || office.drafterName === '') return keeper;
  const parts = keeper.split(',').map((part) => part.trim());
  return parts.map((part) => (part === office.drafter ? office.drafterName : part)).join(', ');
}

/** Copies of the whole edition; the one that is kept counts. */
export function copiesOf(recipients: readonly Recipient[], keeper: string): number {
  return recipients.reduce((sum, { copies }) => sum + copies, keeper === '' ? 0 : 1);
}
