import { returnSlipText as text } from '../../../text/documents/return-slip.ts';
import { type ReturnSlip, type SlipCell, slipCells, slipSteps } from '../../forms/return-slip.ts';
import { adviceFor } from '../../forms/unit-advice.ts';
import type { Block } from '../blocks.ts';
import type { OfficialDocument } from '../document.ts';
import { bold, column, italic, items, paragraph, rich, row, table } from '../write.ts';
import { type Issuer, writePaper } from './issuer.ts';

export interface ReturnSlipInput {
  issuer: Issuer;
  slip: ReturnSlip;
  date: string;
  /** Who made it out and answers questions. */
  author: string;
}

/** Phiếu trả: goes back with a form; without number, since it is no letter. */
export function buildReturnSlip({ issuer, slip, date, author }: ReturnSlipInput): OfficialDocument {
  const { faults, doubts } = slipCells(slip);
  const registration = { number: null, date, year: Number(date.slice(0, 4)) };
  const signature = { authority: [], position: text.position, name: author };
  const paper = writePaper(
    'slip',
    { issuer, registration, signature, recipients: [] },
    {
      subject: text.subject,
      addressees: [slip.unit || text.unknownUnit],
      endMark: false,
      blocks: [
        paragraph(text.opening(issuer.name), { keepWithNext: true }),
        ...items(4, text.facts(slip)),
        paragraph(rich(bold(`${text.reason}: `), adviceFor(slip.reason).wrong)),
        ...cellTable(text.faults, text.wrong, faults),
        ...cellTable(text.doubts, text.doubt, doubts),
        paragraph(rich(bold(`${text.toDo}:`)), { keepWithNext: true }),
        ...items(2, slipSteps(slip)),
      ],
    },
  );
  return { ...paper, header: { ...paper.header, symbol: '' }, recipients: [] };
}

function cellTable(title: string, wrongHead: string, cells: readonly SlipCell[]): Block[] {
  if (cells.length === 0) return [];
  return [
    paragraph(rich(bold(`${title} (${cells.length}):`)), { keepWithNext: true }),
    table(
      [
        column(text.order, 1, 'center'),
        column(text.sheet, 2.4),
        column(text.cell, 1.2, 'center'),
        column(text.found, 2.4),
        column(wrongHead, 5.6),
        column(text.remedy, 4.6),
      ],
      cells.map(({ sheet, cell, found, wrong, remedy }, at) =>
        row(
          String(at + 1),
          sheet,
          rich(bold(cell)),
          found === EMPTY ? rich(italic(found)) : found,
          wrong,
          remedy,
        ),
      ),
      11,
    ),
  ];
}

const EMPTY = '(trống)';
