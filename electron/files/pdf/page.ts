/** A straight line of a page: level at `at` from `from` to `to`, or upright. */
export interface PdfRule {
  level: boolean;
  at: number;
  from: number;
  to: number;
}

/** A run of letters where the page draws it; `y` is its base line, counted upwards from the foot of the page. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: PdfPiece[];
  rules: PdfRule[];
}
