import type { SubjectKind } from '../domain/plan/award-type.ts';

/** Kinds of those proposed for an award, inside a sentence. */
export const subjectWords: Record<SubjectKind, string> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
};

/** The same as a label, in the cell of a table or form. */
export const subjectNames: Record<SubjectKind, string> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
};
