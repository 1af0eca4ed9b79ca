import type { FlowBlock, FlowDocument, FlowGrid, FlowParagraph } from '#shared/domain/documents/flow.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { paragraphOf } from '#shared/domain/documents/lay-out-header.ts';
import { textWidthMm } from '#shared/domain/documents/page-layout.ts';
import { styleOf } from '#shared/domain/documents/styles.ts';
import { boldWidthMm } from '#shared/domain/documents/text-width.ts';
import { renderFlowDocx } from '../render/docx.ts';

const motto = 'Độc lập - Tự do - Hạnh phúc';
/** Kinds that are addressed: "Kính gửi: …". */
const addressed: readonly DocumentKind[] = ['dispatch', 'submission', 'report'];

function header(kind: DocumentKind, hasParent: boolean): FlowGrid {
  const total = textWidthMm('portrait');
  const left = total - Math.max(100, Math.round(total * 0.58));
  const numbered: FlowParagraph[] = [paragraphOf('number', 'Số: {so_ky_hieu}')];
  if (kind === 'dispatch') numbered.push(paragraphOf('dispatchSubject', 'V/v {trich_yeu}'));
  return {
    kind: 'grid',
    widthsMm: [left, total - left],
    rows: [
      [
        [
          ...(hasParent ? [paragraphOf('parentBody', '{co_quan_chu_quan}')] : []),
          paragraphOf('issuer', '{co_quan_ban_hanh}'),
          { kind: 'rule', widthMm: 25 },
        ],
        [
          paragraphOf('stateName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          paragraphOf('motto', motto),
          { kind: 'rule', widthMm: boldWidthMm(motto, styleOf('motto').sizePt) },
        ],
      ],
      [numbered, kind === 'minutes' ? [] : [paragraphOf('placeAndDate', '{dia_danh_ngay}')]],
    ],
  };
}

function closing(): FlowGrid {
  const half = textWidthMm('portrait') / 2;
  return {
    kind: 'grid',
    widthsMm: [half, half],
    rows: [
      [
        [paragraphOf('recipientsLabel', 'Nơi nhận:'), paragraphOf('recipient', '{noi_nhan}')],
        [
          paragraphOf('signatureLine', '{quyen_han}'),
          { kind: 'gap', heightPt: 62, keepWithNext: true },
          paragraphOf('signerName', '{nguoi_ky}'),
        ],
      ],
    ],
  };
}

/** A file to begin with: our own look of the kind, with the fields in their places, ready to be changed in Word. */
export function sampleTemplate(
  kind: DocumentKind,
  office: { name: string; hasParent: boolean },
): Promise<Buffer> {
  const hasTitle = documentKinds[kind].title !== null;
  const blocks: FlowBlock[] = [
    header(kind, office.hasParent),
    ...(hasTitle
      ? [
          paragraphOf('kindTitle', '{ten_loai}'),
          paragraphOf('subject', '{trich_yeu}'),
          { kind: 'rule', widthMm: 45 } as const,
        ]
      : []),
    { kind: 'gap', heightPt: 8 },
    ...(addressed.includes(kind) ? [paragraphOf('addresseeLabel', 'Kính gửi: {kinh_gui}')] : []),
    ...(kind === 'decision' ? [paragraphOf('authority', '{tham_quyen}')] : []),
    paragraphOf('legalBasis', '{@can_cu}'),
    ...(kind === 'decision' ? [paragraphOf('resolve', 'QUYẾT ĐỊNH:')] : []),
    paragraphOf('body', '{@noi_dung}'),
    ...(kind === 'minutes' ? [] : [{ kind: 'gap', heightPt: 8, keepWithNext: true } as const, closing()]),
  ];
  const flow: FlowDocument = {
    title: `Mẫu ${documentKinds[kind].name}`,
    sections: [{ orientation: 'portrait', blocks }],
  };
  return renderFlowDocx(flow, office.name);
}
