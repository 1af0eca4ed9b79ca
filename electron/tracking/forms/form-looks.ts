import type ExcelJS from 'exceljs';
import { type CellLook, isInput } from '#shared/domain/forms/form-layout.ts';

const FONT = 'Times New Roman';
const LINE = { style: 'thin', color: { argb: 'FF9AA1A8' } } as const;
const border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

type Align = 'left' | 'center' | 'right';
interface Look {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: Align;
  fill?: string;
  framed?: boolean;
}

/** Light yellow is where the clerk writes; everything else is white or grey and locked. */
const looks: Record<CellLook, Look> = {
  title: { size: 14, bold: true, align: 'center' },
  subtitle: { italic: true, align: 'center' },
  plain: {},
  bold: { bold: true },
  head: { bold: true, align: 'center', fill: 'FFE3E7EB', framed: true },
  section: { bold: true, fill: 'FFF1F3F5', framed: true },
  code: { align: 'center', framed: true },
  text: { framed: true },
  centre: { align: 'center', framed: true },
  input: { align: 'right', fill: 'FFFFF8DC', framed: true },
  inputText: { fill: 'FFFFF8DC', framed: true },
  inputCentre: { align: 'center', fill: 'FFFFF8DC', framed: true },
  automatic: { align: 'center', italic: true, fill: 'FFF1F3F5', framed: true },
  note: { italic: true, size: 11 },
};

const styleOf: Record<CellLook, Partial<ExcelJS.Style>> = Object.fromEntries(
  Object.entries(looks).map(([name, look]) => [name, toStyle(name as CellLook, look)]),
) as Record<CellLook, Partial<ExcelJS.Style>>;

function toStyle(name: CellLook, look: Look): Partial<ExcelJS.Style> {
  return {
    font: { name: FONT, size: look.size ?? 12, bold: look.bold ?? false, italic: look.italic ?? false },
    alignment: { vertical: 'middle', horizontal: look.align ?? 'left', wrapText: true },
    protection: { locked: !isInput(name) },
    ...(look.fill === undefined ? {} : { fill: fill(look.fill) }),
    ...(look.framed === true ? { border } : {}),
  };
}

const formatted = new Map<string, Partial<ExcelJS.Style>>();

/**
 * The style of a cell as exceljs takes it; the same object for the same look and format, which keeps the file small. A format is
 * never set on the cell afterwards: that would write it into the style of every other cell of the look.
 */
export function styleFor(look: CellLook, format: string | undefined): Partial<ExcelJS.Style> {
  if (format === undefined) return styleOf[look];
  const key = `${look} ${format}`;
  const own = formatted.get(key) ?? { ...styleOf[look], numFmt: format };
  formatted.set(key, own);
  return own;
}
