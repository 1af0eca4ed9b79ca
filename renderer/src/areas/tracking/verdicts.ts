import type { FormVerdict } from '#shared/contract/tracking-forms.ts';
import { formVerdictNames } from '#shared/text/form-verdicts.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

const tones: Record<FormVerdict, Tone> = {
  accepted: 'ok',
  warnings: 'warn',
  returned: 'bad',
  foreign: 'bad',
  duplicate: 'muted',
  older: 'muted',
  unreadable: 'bad',
};

export const verdictOf = (verdict: FormVerdict) => ({
  tone: tones[verdict],
  text: formVerdictNames[verdict],
});

/** Goes back to its unit with a slip. */
export const isSentBack = (verdict: FormVerdict) =>
  verdict === 'returned' || verdict === 'foreign' || verdict === 'unreadable';

export const isGood = (verdict: FormVerdict) => verdict === 'accepted' || verdict === 'warnings';
