import { type DocumentKind, documentKinds } from '../../domain/documents/kinds.ts';
import type { PlanChange } from '../../domain/plan/changes/compare-plans.ts';
import { longDate } from '../dates.ts';
import { upperFirst } from '../first-letter.ts';

/** Wording that the papers of a plan share, whichever kind they are. */
export const planPaperText = {
  everybody: 'các cơ quan, đơn vị, địa phương',
  asAbove: 'Như trên',
  reportTo: (name: string, addressees: readonly string[]) => `${name}, gửi ${addressees.join(' và ')}`,
};

/** Wording of a paper that changes a plan in force. */
export const planAmendmentText = {
  subject: (base: string) => `Sửa đổi, bổ sung một số nội dung của ${base}`,
  dispatchSubject: (base: string) => `sửa đổi, bổ sung một số nội dung của ${base}`,
  attachedTo: (decision: string) => `Kế hoạch ban hành kèm theo ${decision}`,
  opening: (issuer: string, base: string) =>
    `${issuer} sửa đổi, bổ sung một số nội dung của ${base} như sau:`,
  openingBecause: (reason: string, issuer: string, base: string) =>
    `${reason}, ${issuer} sửa đổi, bổ sung một số nội dung của ${base} như sau:`,
  basis: (base: string) => `Căn cứ ${base}`,
  contents: 'Nội dung sửa đổi, bổ sung',
  execution: 'Tổ chức thực hiện',
  rest: (base: string) => `Các nội dung khác của ${base} vẫn giữ nguyên.`,
  inForce: 'Kế hoạch này có hiệu lực kể từ ngày ký.',
  article: (base: string) => `Sửa đổi, bổ sung một số nội dung của ${base} như sau:`,
  articleForce: (base: string) =>
    `Quyết định này có hiệu lực kể từ ngày ký. Các nội dung khác của ${base} vẫn giữ nguyên.`,
  closing: 'Đề nghị các cơ quan, đơn vị, địa phương căn cứ nội dung trên tổ chức thực hiện',
};

function quoted(value: string): string {
  return `“${value.replace(/\s*\n\s*/g, ' ').replace(/[.;]$/, '')}”`;
}

/** One change as a sentence with its closing mark. */
export function planChangeInWords({ kind, name, label, before, after }: PlanChange): string {
  const what = label === '' ? name : `${label} của ${name}`;
  switch (kind) {
    case 'added':
      return `Bổ sung ${name}: ${quoted(after)}.`;
    case 'removed':
      return `Bỏ ${name}: ${quoted(before)}.`;
    case 'moved':
      return `Sắp xếp lại thứ tự ${name}.`;
    case 'changed':
      if (before === '' && after === '') return `Sửa ${what}.`;
      if (before === '') return `Bổ sung ${what}: ${quoted(after)}.`;
      if (after === '') return `Bỏ ${what}: ${quoted(before)}.`;
      return `${upperFirst(what)}: thay ${quoted(before)} bằng ${quoted(after)}.`;
  }
}

/** As papers write it: "05", "214", "1280". */
export function paperNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** "Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024". */
export function documentInWords(document: {
  kind: DocumentKind;
  number: number | null;
  symbol: string;
  date: string | null;
}): string {
  const { kind, number, symbol, date } = document;
  return [
    documentKinds[kind].name,
    ...(number === null ? [] : [`số ${paperNumber(number)}/${symbol}`]),
    ...(date === null ? [] : [longDate(date)]),
  ].join(' ');
}

export function earlierAmendments(papers: readonly string[]): string {
  return `(đã được sửa đổi, bổ sung bởi ${papers.join('; ')})`;
}
