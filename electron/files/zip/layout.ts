/** Sizes, signatures and flags of the zip format (APPNOTE 4.3–4.5) as far as we accept it. */
export const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30 } as const;
export const DIRECTORY_HEADER = { signature: 0x02014b50, bytes: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, bytes: 22 } as const;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;
export const ZIP64_END = { signature: 0x06064b50, bytes: 56 } as const;
export const ZIP64_LOCATOR = { signature: 0x07064b50, bytes: 20 } as const;

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;

export const FLAG = {
  encrypted: 1 << 0,
  /** How hard the writer tried to deflate; says nothing to a reader. */
  deflateEffort: (1 << 1) | (1 << 2),
  descriptor: 1 << 3,
  strongEncryption: 1 << 6,
  utf8: 1 << 11,
  maskedHeaders: 1 << 13,
} as const;

/** The values of our own writer. 1980-01-01 00:00, the earliest date of the format, keeps the bytes reproducible. */
export const CANONICAL = { version: 20, time: 0, date: 0x21 } as const;
