import type { DocumentState, DocumentView } from '#shared/contract/documents.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const documentStates: Readonly<Record<DocumentState, [Tone, string]>> = {
  draft: ['muted', 'Chờ ký'],
  signed: ['warn', 'Đã ký, chờ số'],
  issued: ['ok', 'Đã phát hành'],
  withdrawn: ['bad', 'Đã thu hồi, hủy'],
  outside: ['info', 'Ngoài phần mềm'],
};

/** The number as it stands on paper: "05", "214". */
export function numberText(number: number): string {
  return String(number).padStart(2, '0');
}

/** "Kế hoạch số 214/KH-UBND ngày 24/09/2024", or what there is of it. */
export function documentName({ kind, number, symbol, date }: DocumentView): string {
  const words = number === null ? 'chưa có số' : `số ${numberText(number)}/${symbol}`;
  return `${documentKinds[kind].name} ${words}${date === null ? '' : ` ngày ${shortDate(date)}`}`;
}

export const kindOptions = Object.entries(documentKinds).map(([value, { name }]) => ({ value, label: name }));
