import type { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';

/** What every part of the editor is given. */
export interface TabProps {
  readonly body: Ceremony;
  readonly edit: (changes: Partial<Ceremony>) => void;
  readonly isReadOnly: boolean;
}
