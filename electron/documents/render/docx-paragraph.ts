import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { Alignment, Run } from '#shared/domain/documents/blocks.ts';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type { FlowGap, FlowParagraph, FlowRule } from '#shared/domain/documents/flow.ts';
import { type StyleId, styleIds, styleOf } from '#shared/domain/documents/styles.ts';

/** Word counts in twentieths of a point and in half points. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

export function alignmentOf(alignment: Alignment): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return alignments[alignment];
}

/** Style ids of our own, in ASCII; the names in Word's list are Vietnamese. */
export function wordStyleId(id: StyleId): string {
  return `td-${id}`;
}

export const wordStyles: IParagraphStyleOptions[] = styleIds.map((id) => {
  const style = styleOf(id);
  return {
    id: wordStyleId(id),
    name: style.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: style.sizePt * 2,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italics: true } : {}),
    },
    paragraph: {
      alignment: alignmentOf(style.align),
      spacing: {
        before: twipsOfPoints(style.beforePt ?? 0),
        after: twipsOfPoints(style.afterPt ?? 0),
        line: Math.round(240 * (style.lines ?? 1)),
        lineRule: LineRuleType.AUTO,
      },
      indent: { left: twipsOfMm(style.leftMm ?? 0), firstLine: twipsOfMm(style.firstLineMm ?? 0) },
      widowControl: true,
      ...(style.keepWithNext ? { keepNext: true } : {}),
      ...(style.outline === undefined ? {} : { outlineLevel: style.outline }),
    },
  };
});

export function wordRuns(runs: readonly Run[], sizePt?: number): TextRun[] {
  return runs.map(
    (run) =>
      new TextRun({
        text: cleanText(run.text),
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
        ...(sizePt === undefined ? {} : { size: sizePt * 2 }),
      }),
  );
}

export function wordParagraph(paragraph: FlowParagraph): Paragraph {
  return new Paragraph({
    style: wordStyleId(paragraph.style),
    children: wordRuns(paragraph.runs),
    ...(paragraph.align === undefined ? {} : { alignment: alignmentOf(paragraph.align) }),
    ...(paragraph.firstLine === false ? { indent: { firstLine: 0 } } : {}),
    ...(paragraph.keepWithNext === undefined ? {} : { keepNext: paragraph.keepWithNext }),
  });
}

/** Empty height: a paragraph whose line is exactly that high. */
export function wordGap(gap: FlowGap): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twipsOfPoints(gap.heightPt), lineRule: LineRuleType.EXACT },
    ...(gap.keepWithNext ? { keepNext: true } : {}),
  });
}

/** A border on an empty paragraph, narrowed by indents: unlike a drawn line it stays put when a clerk edits the text. */
export function wordRule(rule: FlowRule, columnMm: number): Paragraph {
  const side = twipsOfMm(Math.max((columnMm - rule.widthMm) / 2, 0));
  return new Paragraph({
    spacing: { before: twipsOfPoints(3.5), after: 0, line: twipsOfPoints(1), lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: true,
  });
}
