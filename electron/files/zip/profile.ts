import { isPackageName, isWorkbookName } from './names.ts';

const KiB = 1024;
const MiB = 1024 * KiB;

/** What one kind of container may look like. Everything a profile does not allow is refused. */
export interface ZipProfile {
  readonly maxFileBytes: number;
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  /** Beyond `ratioGraceBytes` an entry may not inflate to more than this many times its packed size. */
  readonly maxRatio: number;
  readonly ratioGraceBytes: number;
  readonly isName: (name: string) => boolean;
  /**
   * true: every header field has the one value that our own writer gives it, so that a changed bit anywhere outside
   * the packed data is seen. false: what office programs write is tolerated – data descriptors, extra fields,
   * folder entries, dates, attributes, a directory in another order.
   */
  readonly canonical: boolean;
}

/** `.tdkt` packages: written by this application only. */
export const packageProfile: ZipProfile = {
  maxFileBytes: 64 * MiB,
  maxEntries: 2000,
  maxEntryBytes: 32 * MiB,
  maxTotalBytes: 128 * MiB,
  maxRatio: 100,
  ratioGraceBytes: 100 * KiB,
  isName: isPackageName,
  canonical: true,
};

/**
 * `.xlsx` from Excel (option bits 1–2, a growth-hint extra field), Google and LibreOffice (data descriptors, with zeroes
 * in the local header), exceljs (folder entries), openpyxl, WPS and SheetJS. All of them write parts without gaps,
 * without an archive comment and without zip64 values.
 */
export const workbookProfile: ZipProfile = {
  maxFileBytes: 32 * MiB,
  maxEntries: 1000,
  maxEntryBytes: 32 * MiB,
  maxTotalBytes: 64 * MiB,
  maxRatio: 100,
  ratioGraceBytes: MiB,
  isName: isWorkbookName,
  canonical: false,
};
