import { useMemo } from 'react';
import type {
  CertificateField,
  CertificateTemplate,
  CertificateTexts,
  PrinterOffset,
} from '#shared/domain/documents/certificate.ts';
import { fitText, type Measure } from '#shared/domain/documents/fit-text.ts';
import './awards.css';

interface CertificatePreviewProps {
  readonly template: CertificateTemplate;
  readonly texts: CertificateTexts;
  readonly mode: 'full' | 'blank';
  readonly offset: PrinterOffset;
  /** Width on the screen in pixels. */
  readonly width: number;
}

const pointsPerMm = 72 / 25.4;
const weights = { regular: '', bold: 'bold ', italic: 'italic ', boldItalic: 'italic bold ' } as const;
const alignments = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const anchors = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Widths by the same rules as on paper, with the fonts of the window. */
function measureFor(font: CertificateField['font']): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, sizePt) => {
    if (context === null) return 0;
    context.font = `${weights[font]}${sizePt}px Tinos, "Times New Roman", serif`;
    return context.measureText(text).width;
  };
}

/** One certificate as it will be printed, at the size of the window; on blanks only what the printer adds. */
export function CertificatePreview({ template, texts, mode, offset, width }: CertificatePreviewProps) {
  const { pageMm, frame } = template;
  const scale = width / pageMm.width;
  const shift = mode === 'blank' ? offset : { xMm: 0, yMm: 0 };
  const fields = useMemo(
    () =>
      template.fields
        .filter((field) => mode === 'full' || field.onBlank)
        .map((field) => {
          const raw = (texts[field.key] ?? '').trim();
          const text = field.capitals ? raw.toLocaleUpperCase('vi') : raw;
          const { widthMm, heightMm, sizePt, minSizePt, maxLines, overflow } = field;
          const box = { widthPt: widthMm * pointsPerMm, heightPt: heightMm * pointsPerMm };
          const fitted = fitText(
            text,
            { ...box, sizePt, minSizePt, maxLines, overflow },
            measureFor(field.font),
          );
          return { field, fitted };
        }),
    [template, texts, mode],
  );
  return (
    <div
      className="certificate"
      role="img"
      aria-label={`Xem trước: ${texts.name ?? ''}`}
      style={{ width, height: pageMm.height * scale }}
    >
      {mode === 'full' && frame !== null && (
        <div
          className="certificate-frame"
          style={{ inset: frame.marginMm * scale, borderWidth: Math.max(3, frame.bandMm * scale) }}
        />
      )}
      {fields.map(({ field, fitted }) => (
        <div
          key={field.key}
          className="certificate-field"
          style={{
            left: (field.xMm + shift.xMm) * scale,
            top: (field.yMm + shift.yMm) * scale,
            width: field.widthMm * scale,
            height: field.heightMm * scale,
            alignItems: alignments[field.align],
            justifyContent: anchors[field.anchor],
            fontSize: (fitted.sizePt / pointsPerMm) * scale,
            fontWeight: field.font === 'bold' || field.font === 'boldItalic' ? 700 : 400,
            fontStyle: field.font === 'italic' || field.font === 'boldItalic' ? 'italic' : 'normal',
            color: field.color === 'red' ? '#c00000' : '#000',
          }}
        >
          {fitted.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      ))}
    </div>
  );
}
