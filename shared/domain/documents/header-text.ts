import { longDate } from '../../text/dates.ts';
import type { Signature } from './blocks.ts';
import { capitals, cleanText } from './clean-text.ts';
import type { DocumentHeader, OfficialDocument } from './document.ts';
import { documentKinds } from './kinds.ts';

const space = '\u00A0';
/** Room to write a number or a day by hand; non-breaking, so that it neither collapses nor wraps. */
const numberBlank = space.repeat(8);
const dayBlank = space.repeat(6);

/** The register's number as papers write it: "05", "214". */
export function numberText(header: DocumentHeader): string {
  return header.number === null ? numberBlank : cleanText(header.number).trim();
}

/** "Số: 31/KH-UBND", or with a blank while the number is open. */
export function numberLine(header: DocumentHeader): string {
  return `Số:${header.number === null ? '' : ' '}${numberText(header)}/${cleanText(header.symbol).trim()}`;
}

export function dateText(header: DocumentHeader): string {
  if (header.date !== null) return longDate(header.date);
  return `ngày${dayBlank}tháng${dayBlank}năm ${header.year}`;
}

/** "Cần Thơ, ngày 24 tháng 9 năm 2024". */
export function placeAndDateLine(header: DocumentHeader): string {
  return `${cleanText(header.place).trim()}, ${dateText(header)}`;
}

/** "(Kèm theo Quyết định số 453/QĐ-UBND ngày 31 tháng 01 năm 2026 của …)". */
export function attachedToLine(document: OfficialDocument): string {
  const { header } = document;
  const { name } = documentKinds[document.kind];
  const number = `số${header.number === null ? '' : ' '}${numberText(header)}/${cleanText(header.symbol).trim()}`;
  return `(Kèm theo ${name} ${number} ${dateText(header)} của ${cleanText(document.issuedBy).trim()})`;
}

/** The lines above the space for the signature, in capitals: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export function signatureLines(signature: Signature): string[] {
  const chain = signature.authority.map(({ form, of }) => `${form}. ${cleanText(of).trim()}`);
  return [...chain, cleanText(signature.position).trim()].filter((line) => line !== '').map(capitals);
}
