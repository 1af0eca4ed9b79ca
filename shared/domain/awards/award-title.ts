import { awardStart, fullAwardName } from './award-words.ts';

/** Where the name of an award ends and the rest of a title begins. */
const AFTER_NAME =
  /\s+(?:vì|do|đã|có|trong|cho|về|năm|giai đoạn|theo|đợt|tại|nhân dịp|lần|được|và|kèm|gồm|đối với|đề nghị|các|của các|được tặng)(?=\s|$)/iu;
/** "Kỷ niệm chương Vì sự nghiệp bảo vệ và chăm sóc trẻ em". */
const AFTER_MOTTO = /\s+(?:đã|trong|cho|năm|giai đoạn|theo|đợt|tại|nhân dịp|lần|được|kèm)(?=\s|$)/iu;
/** What follows says what the award is given for, and may speak of other titles. */
const REASON = /\s(?:vì|do|đã có|có|trong)\s/iu;

/** The award that a title or a heading names; empty where it names several and none can be taken for all rows, null where it names none. */
export function awardInTitle(title: string): string | null {
  const text = fullAwardName(title);
  const at = text.search(awardStart);
  if (at < 0) return null;
  const named = text.slice(at);
  const isMotto = /^(?:kỷ niệm chương|huy hiệu)/iu.test(named);
  const others = (isMotto ? named : (named.split(REASON)[0] ?? '')).match(new RegExp(awardStart, 'giu'));
  if ((others?.length ?? 0) > 1) return '';
  const words = isMotto ? named.replace(/[“”"]/gu, '') : named;
  const phrase = /^[^.;:()"”]*/u.exec(words)?.[0] ?? '';
  const cut = phrase.split(isMotto ? AFTER_MOTTO : AFTER_NAME)[0] ?? '';
  return fullAwardName(cut.replace(/[\s,–-]+\d*\s*$/u, ''));
}
