import { cleanText } from './clean-text.ts';
import type { OfficialDocument } from './document.ts';
import type { FlowBlock, FlowGrid, FlowParagraph, FlowRule } from './flow.ts';
import { closeWith, runsOf } from './flow-runs.ts';
import { numberLine, placeAndDateLine } from './header-text.ts';
import { issuerLines } from './issuer-lines.ts';
import { documentKinds } from './kinds.ts';
import { textWidthMm } from './page-layout.ts';
import { type StyleId, styleOf } from './styles.ts';
import { boldWidthMm } from './text-width.ts';

export function paragraphOf(style: StyleId, text: string): FlowParagraph {
  return { kind: 'paragraph', style, runs: runsOf(text) };
}

/** A line of a third to a half of the text above it, and never wider than half its column. */
function ruleBelow(text: string, style: StyleId, columnMm: number): FlowRule {
  const width = Math.min(boldWidthMm(text, styleOf(style).sizePt), columnMm);
  return { kind: 'rule', widthMm: Math.round(Math.max(width * 0.42, 12)) };
}

const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Issuer and number on the left; state name, motto, place and date on the right. */
export function headerGrid(document: OfficialDocument): FlowGrid {
  const { header, kind } = document;
  const total = textWidthMm(document.orientation);
  const right = Math.max(100, Math.round(total * 0.58));
  const left = total - right;
  const issuer = issuerLines(header.issuer, left, styleOf('issuer').sizePt);
  const parents = issuerLines(header.parentBody ?? '', left, styleOf('parentBody').sizePt);

  const numbered: FlowParagraph[] = header.symbol === '' ? [] : [paragraphOf('number', numberLine(header))];
  if (kind === 'dispatch')
    numbered.push(paragraphOf('dispatchSubject', `V/v ${cleanText(document.subject)}`));
  // The form of minutes in Annex III has no place and date: they stand in the text.
  const dated =
    kind === 'minutes' || header.place === '' ? [] : [paragraphOf('placeAndDate', placeAndDateLine(header))];

  return {
    kind: 'grid',
    widthsMm: [left, right],
    rows: [
      [
        [
          ...parents.map((line) => paragraphOf('parentBody', line)),
          ...issuer.map((line) => paragraphOf('issuer', line)),
          ruleBelow(issuer.at(-1) ?? '', 'issuer', left),
        ],
        [
          paragraphOf('stateName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          paragraphOf('motto', motto),
          { kind: 'rule', widthMm: boldWidthMm(motto, styleOf('motto').sizePt) },
        ],
      ],
      ...(numbered.length + dated.length === 0 ? [] : [[numbered, dated]]),
    ],
  };
}

/** Type name, subject and the line below; a dispatch has none of them here. */
export function titleBlocks(document: OfficialDocument): FlowBlock[] {
  const { title } = documentKinds[document.kind];
  if (title === null) return [];
  const subject = cleanText(document.subject);
  const rule = ruleBelow(subject, 'subject', textWidthMm(document.orientation) * 0.8);
  return [
    paragraphOf('kindTitle', title),
    ...(subject === '' ? [] : [paragraphOf('subject', subject), rule]),
    { kind: 'gap', heightPt: 8 },
  ];
}

/** One addressee on the line of "Kính gửi:", several as a list with hyphens. */
export function addresseeBlocks(document: OfficialDocument): FlowBlock[] {
  const names = document.addressees.map(cleanText).filter((name) => name !== '');
  const [first] = names;
  if (first === undefined) return [];
  if (names.length === 1) {
    return [
      { kind: 'paragraph', style: 'addresseeSingle', runs: closeWith(runsOf(`Kính gửi: ${first}`), '.') },
    ];
  }
  return [
    { kind: 'gap', heightPt: 4 },
    paragraphOf('addresseeLabel', 'Kính gửi:'),
    ...names.map(
      (name, at): FlowParagraph => ({
        kind: 'paragraph',
        style: 'addressee',
        runs: closeWith(runsOf(`- ${name}`), at === names.length - 1 ? '.' : ';'),
      }),
    ),
    { kind: 'gap', heightPt: 6 },
  ];
}

export function legalBasisBlocks(document: OfficialDocument): FlowBlock[] {
  const bases = document.legalBases.filter((basis) => cleanText(basis).trim() !== '');
  return bases.map((basis, at) => ({
    kind: 'paragraph',
    style: 'legalBasis',
    runs: closeWith(runsOf(basis), at === bases.length - 1 ? '.' : ';'),
  }));
}
