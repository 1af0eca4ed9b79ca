import { cleanText } from './clean-text.ts';
import type { OfficialDocument, Signature } from './document.ts';
import type { FlowGap, FlowGrid, FlowParagraph } from './flow.ts';
import { closeWith, runsOf } from './flow-runs.ts';
import { signatureLines } from './header-text.ts';
import { paragraphOf } from './lay-out-header.ts';
import { textWidthMm } from './page-layout.ts';

/** About three lines of type: room for the signature and the stamp on its left third. */
const signatureSpacePt = 62;

function signatureCell(signature: Signature): Array<FlowParagraph | FlowGap> {
  const name = cleanText(signature.name).trim();
  return [
    ...signatureLines(signature).map((line) => paragraphOf('signatureLine', line)),
    { kind: 'gap', heightPt: signatureSpacePt, keepWithNext: true },
    ...(name === '' ? [] : [paragraphOf('signerName', name)]),
  ];
}

function recipientsCell(recipients: readonly string[]): FlowParagraph[] {
  const lines = recipients.map(cleanText).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [
    paragraphOf('recipientsLabel', 'Nơi nhận:'),
    ...lines.map(
      (line, at): FlowParagraph => ({
        kind: 'paragraph',
        style: 'recipient',
        runs: closeWith(runsOf(`- ${line}`), at === lines.length - 1 ? '.' : ';'),
      }),
    ),
  ];
}

/** Recipients on the left, signature on the right; null when the paper has neither. */
export function closingGrid(document: OfficialDocument): FlowGrid | null {
  const recipients = recipientsCell(document.recipients);
  const signature = document.signature === null ? [] : signatureCell(document.signature);
  if (recipients.length === 0 && signature.length === 0) return null;
  const half = textWidthMm(document.orientation) / 2;
  return { kind: 'grid', widthsMm: [half, half], rows: [[recipients, signature]] };
}

/** Signers side by side, in equal columns; one alone stands on the right. */
export function signaturesGrid(signers: readonly Signature[], widthMm: number): FlowGrid {
  const cells = signers.map(signatureCell);
  const placed = cells.length === 1 ? [[], ...cells] : cells;
  return { kind: 'grid', widthsMm: placed.map(() => widthMm / placed.length), rows: [placed] };
}
