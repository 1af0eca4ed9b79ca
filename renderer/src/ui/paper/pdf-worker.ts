/** Reads PDF in a worker of its own; bundled with the window, so that nothing is fetched from elsewhere. */
import 'pdfjs-dist/build/pdf.worker.mjs';
