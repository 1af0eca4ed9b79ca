import type { IndicatorValue } from '../indicators/value.ts';
import type { SubjectKind } from '../plan/award-type.ts';
import type { CellIssue } from './cell-issue.ts';
import type { FormEntry } from './form-identity.ts';

/** What a filled form says, cell by cell. Nothing here has been taken in. */
export interface FormReading {
  /** One an indicator of the form; null where the unit left it blank. */
  values: { indicatorId: string; code: string; value: IndicatorValue | null; cell: string; note: string }[];
  scores: { criterionId: string; pointsHundredths: number; reason: string; cell: string }[];
  nominations: ReadNomination[];
  paper: {
    number: string;
    /** Null where it is missing or faulty; then there is an error too. */
    date: string | null;
    signer: string;
    signerPosition: string;
    preparer: string;
  };
  issues: CellIssue[];
  /** Where each value was found; null with a layout fault. */
  found: readonly FormEntry[] | null;
}

export interface ReadNomination {
  /** Cell of the name, "Đề nghị khen thưởng!D6". */
  sheet: string;
  nameCell: string;
  unitCell: string;
  awardTypeId: string;
  subject: SubjectKind;
  name: string;
  position: string;
  unit: string;
  birthYear: number | null;
  isLeader: boolean;
  achievement: string;
}
