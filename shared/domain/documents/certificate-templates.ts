import { CertificateTemplate } from './certificate.ts';

/** Boxes on a sheet of 400 × 300 mm; smaller sheets are scaled from it. */
const sheet = { width: 400, height: 300 } as const;

const centred = { align: 'center', xMm: 50, widthMm: 300 } as const;
const left = { align: 'left', xMm: 58, widthMm: 130, anchor: 'top' } as const;
const right = { align: 'center', xMm: 215, widthMm: 130 } as const;
const printed = { onBlank: false, overflow: 'shrinkThenWrap', maxLines: 1 } as const;
const changing = { onBlank: true, overflow: 'shrinkThenWrap', maxLines: 2 } as const;

const large = {
  name: 'Bằng khen cấp tỉnh, khổ 400 × 300 mm',
  pageMm: sheet,
  source:
    'Nghị định 50/2006/NĐ-CP, Điều 28 (đã bị thay thế); lề và vị trí dòng do phần mềm đề xuất, cần đo trên phôi thật',
  verified: false,
  frame: { marginMm: 14, bandMm: 12 },
  emblemMm: { x: 187, y: 34, width: 26, height: 26 },
  fields: [
    {
      ...centred,
      ...printed,
      key: 'stateName',
      yMm: 62,
      heightMm: 10,
      font: 'bold',
      sizePt: 21,
      minSizePt: 16,
    },
    { ...centred, ...printed, key: 'motto', yMm: 71, heightMm: 10, font: 'bold', sizePt: 21, minSizePt: 16 },
    {
      ...centred,
      ...printed,
      key: 'decider',
      yMm: 88,
      heightMm: 13,
      font: 'bold',
      color: 'red',
      capitals: true,
      sizePt: 27,
      minSizePt: 18,
    },
    {
      ...centred,
      ...printed,
      key: 'verb',
      yMm: 101,
      heightMm: 11,
      font: 'bold',
      capitals: true,
      sizePt: 22,
      minSizePt: 16,
    },
    {
      ...centred,
      ...printed,
      key: 'award',
      yMm: 111,
      heightMm: 26,
      font: 'bold',
      color: 'red',
      capitals: true,
      sizePt: 58,
      minSizePt: 36,
    },
    { ...centred, ...changing, key: 'name', yMm: 138, heightMm: 19, font: 'bold', sizePt: 32, minSizePt: 22 },
    {
      ...centred,
      ...changing,
      key: 'detail',
      yMm: 157,
      heightMm: 13,
      font: 'regular',
      sizePt: 20,
      minSizePt: 14,
    },
    {
      ...centred,
      ...changing,
      key: 'achievement',
      yMm: 170,
      heightMm: 24,
      font: 'italic',
      overflow: 'wrapThenShrink',
      maxLines: 3,
      sizePt: 20,
      minSizePt: 14,
    },
    {
      ...right,
      ...changing,
      maxLines: 1,
      key: 'placeAndDate',
      yMm: 196,
      heightMm: 8,
      font: 'italic',
      sizePt: 17,
      minSizePt: 12,
    },
    {
      ...right,
      ...changing,
      anchor: 'top',
      key: 'position',
      yMm: 204,
      heightMm: 17,
      font: 'bold',
      capitals: true,
      maxLines: 3,
      sizePt: 18,
      minSizePt: 12,
    },
    {
      ...right,
      ...changing,
      maxLines: 1,
      key: 'signer',
      yMm: 254,
      heightMm: 10,
      font: 'bold',
      sizePt: 19,
      minSizePt: 13,
    },
    {
      ...left,
      ...changing,
      maxLines: 1,
      key: 'decision',
      yMm: 238,
      heightMm: 8,
      font: 'regular',
      sizePt: 15,
      minSizePt: 11,
    },
    {
      ...left,
      ...changing,
      maxLines: 1,
      key: 'goldenBook',
      yMm: 247,
      heightMm: 8,
      font: 'regular',
      sizePt: 15,
      minSizePt: 11,
    },
  ],
} as const;

/** The same layout on another sheet: places by the sheet's sides, type by the smaller of both ratios. */
function scaleTemplate(
  template: CertificateTemplate,
  pageMm: CertificateTemplate['pageMm'],
  name: string,
  source: string,
): CertificateTemplate {
  const across = pageMm.width / template.pageMm.width;
  const down = pageMm.height / template.pageMm.height;
  const scale = Math.min(across, down);
  const half = (points: number) => Math.max(Math.round(points * scale * 2) / 2, 6);
  const { frame, emblemMm } = template;
  return {
    ...template,
    name,
    source,
    pageMm,
    verified: false,
    frame: frame && { marginMm: frame.marginMm * scale, bandMm: Math.max(frame.bandMm * scale, 3) },
    emblemMm: emblemMm && {
      x: (emblemMm.x + emblemMm.width / 2) * across - (emblemMm.width * scale) / 2,
      y: emblemMm.y * down,
      width: emblemMm.width * scale,
      height: emblemMm.height * scale,
    },
    fields: template.fields.map((field) => ({
      ...field,
      xMm: field.xMm * across,
      yMm: field.yMm * down,
      widthMm: field.widthMm * across,
      heightMm: field.heightMm * down,
      sizePt: half(field.sizePt),
      minSizePt: half(field.minSizePt),
    })),
  };
}

export const largeCertificate: CertificateTemplate = CertificateTemplate.parse(large);

export const a4Certificate: CertificateTemplate = scaleTemplate(
  largeCertificate,
  { width: 297, height: 210 },
  'Giấy khen, bằng khen in trên khổ A4 ngang',
  'Thu nhỏ từ khổ 400 × 300 mm; chưa có văn bản quy định, cần đo trên phôi thật',
);

/** Starting points for the office's own settings. */
export const defaultCertificateTemplates: readonly CertificateTemplate[] = [a4Certificate, largeCertificate];
