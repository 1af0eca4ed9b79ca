interface PdfReference {
  data: Record<string, unknown>;
  end(): void;
}

/** The parts of a pdfkit page that its types leave out. */
interface PageInternals {
  content: PdfReference;
  resources: PdfReference;
  width: number;
  height: number;
  readonly xobjects: Record<string, PdfReference>;
}

interface DocumentInternals {
  page: PageInternals;
  ref(data: Record<string, unknown>): PdfReference;
  addContent(data: string): unknown;
}

function internals(document: PDFKit.PDFDocument): DocumentInternals {
  return document as unknown as DocumentInternals;
}

export interface PdfForm {
  /** Shows the drawing on the current page. */
  place(): void;
}

/**
 * Draws once into a Form XObject that every page then refers to: drawn again on each of a thousand pages, a frame costs
 * over a gigabyte. pdfkit has no call for it, so its output is led into the form's stream while `draw` runs.
 */
export function drawOnce(document: PDFKit.PDFDocument, draw: () => void): PdfForm {
  const inner = internals(document);
  const { page } = inner;
  const form = inner.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, page.width, page.height],
  });
  const content = page.content;
  page.content = form;
  try {
    draw();
  } finally {
    page.content = content;
  }
  const { Font, XObject, ColorSpace } = page.resources.data;
  form.data['Resources'] = {
    ProcSet: ['PDF', 'Text', 'ImageB', 'ImageC', 'ImageI'],
    ...(Font === undefined ? {} : { Font: { ...(Font as object) } }),
    ...(XObject === undefined ? {} : { XObject: { ...(XObject as object) } }),
    ...(ColorSpace === undefined ? {} : { ColorSpace: { ...(ColorSpace as object) } }),
  };
  form.end();
  return {
    place: () => {
      inner.page.xobjects['Shared'] = form;
      inner.addContent('/Shared Do');
    },
  };
}
