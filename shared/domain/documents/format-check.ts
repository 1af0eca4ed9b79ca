import type { FormatRule } from '../../text/documents/format-rules.ts';

/** One rule of Nghị định 30/2020/NĐ-CP and whether the paper keeps it. */
export interface FormatCheck {
  rule: FormatRule;
  kept: boolean;
  /** What was found where the rule is broken. */
  found: string;
}

export type Verdict = (rule: FormatRule, kept: boolean | undefined, found: string) => void;
