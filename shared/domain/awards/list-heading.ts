import { foldVietnamese } from '../../text/folding.ts';
import type { SubjectKind } from '../plan/award-type.ts';
import { awardInTitle } from './award-title.ts';
import { beginsAsAward } from './award-words.ts';

/** "Tập thể", "II. CÁ NHÂN", "Hộ gia đình" as a heading, in a column or as the name of a sheet. */
export function subjectWord(text: string): SubjectKind | null {
  const folded = foldVietnamese(text);
  if (/^(cac |ve )?tap the\b|^don vi$/.test(folded)) return 'collective';
  if (/^(cac |ve )?ca nhan\b/.test(folded)) return 'individual';
  return /^(cac )?ho gia dinh\b|^ho$/.test(folded) ? 'household' : null;
}

/** The one kind of subject that a title speaks of: "TẶNG BẰNG KHEN CHO 12 TẬP THỂ"; null for none and several. */
export function subjectInTitle(title: string): SubjectKind | null {
  const folded = foldVietnamese(title);
  const kinds = [
    ...(/\btap the\b/.test(folded) ? ['collective' as const] : []),
    ...(/\bca nhan\b/.test(folded) ? ['individual' as const] : []),
    ...(/\bho gia dinh\b/.test(folded) ? ['household' as const] : []),
  ];
  const [first, ...others] = kinds;
  return first === undefined || others.length > 0 ? null : first;
}

/** Whether a row with this text alone heads those below it: "Tập thể (12)", "Tặng Giấy khen cho 5 cá nhân". */
export function isListHeading(text: string): boolean {
  const plain = text.replace(/^[-–•*+\s]*(?:(?:[IVXL]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)/-]\s*)?/u, '');
  if (/^(?:các |về )?(?:tập thể|cá nhân|hộ gia đình)\s*(?:$|[:(]|gồm|\d)/iu.test(plain)) return true;
  return beginsAsAward(plain) || /^(?:đề nghị )?(?:tặng|công nhận|danh hiệu|hình thức)\s/iu.test(plain);
}

export interface HeadingWords {
  /** Empty where none is named, or several. */
  award: string;
  subject: SubjectKind | null;
  /** Headings that say neither: units, blocs. The inner one first. */
  places: string[];
}

/** What the headings over a row say together; the inner one counts before the outer. */
export function headingWords(headings: readonly string[]): HeadingWords {
  const words: HeadingWords = { award: '', subject: null, places: [] };
  for (const heading of headings.toReversed()) {
    const award = awardInTitle(heading);
    const subject = subjectWord(heading) ?? subjectInTitle(heading);
    if (award === null && subject === null) words.places.push(heading);
    words.award ||= award ?? '';
    words.subject ??= subject;
  }
  return words;
}
