import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export interface PaperPages {
  document: PDFDocumentProxy;
  pages: PDFPageProxy[];
}

let library: Promise<typeof import('pdfjs-dist')> | undefined;

/** The library is large and most screens show no paper: it is loaded with the first one. */
function loadLibrary(): Promise<typeof import('pdfjs-dist')> {
  library ??= import('pdfjs-dist').then((pdf) => {
    pdf.GlobalWorkerOptions.workerPort = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      type: 'module',
    });
    return pdf;
  });
  return library;
}

/** Fonts are in the file and its pictures are simple: nothing else is fetched, nothing is compiled. */
export async function openPdf(base64: string): Promise<PaperPages> {
  const { getDocument } = await loadLibrary();
  const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const document = await getDocument({
    ...{ data, useWasm: false, useSystemFonts: false, enableXfa: false, useWorkerFetch: false },
    ...{ disableAutoFetch: true, disableStream: true, stopAtErrors: true },
  }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return { document, pages: await Promise.all(numbers.map((number) => document.getPage(number))) };
}

/** Text that can be selected, found and read aloud, laid over the picture of the page. */
export async function layText(page: PDFPageProxy, layer: HTMLElement, scale: number): Promise<void> {
  const { TextLayer } = await loadLibrary();
  layer.style.setProperty('--total-scale-factor', String(scale));
  const viewport = page.getViewport({ scale });
  await new TextLayer({
    ...{ container: layer, viewport },
    textContentSource: await page.getTextContent(),
  }).render();
}
