import type { Grade } from '../plan/score-table.ts';

export interface GradeResult {
  /** Null when the total reaches no grade of the table. */
  name: string | null;
  /** The better grade that the points would have given, when a criterion at zero blocks it (điểm liệt); else null. */
  blockedGrade: string | null;
}

/** The best grade, in the table's order, whose threshold the total reaches and that no zero blocks. */
export function gradeOf(
  grades: readonly Grade[],
  totalHundredths: number,
  hasBlockingZero: boolean,
): GradeResult {
  const reached = grades.filter((grade) => totalHundredths >= grade.fromHundredths);
  const given = reached.find((grade) => !(hasBlockingZero && grade.blockedByZero));
  const best = reached[0];
  return {
    name: given?.name ?? null,
    blockedGrade: best !== undefined && best !== given ? best.name : null,
  };
}

/** Whether `grade` is at least `wanted` on a scale listed best first; null when either is not on the scale. */
export function gradeReaches(
  gradesBestFirst: readonly string[],
  grade: string,
  wanted: string,
): boolean | null {
  const [own, least] = [gradesBestFirst.indexOf(grade), gradesBestFirst.indexOf(wanted)];
  return own < 0 || least < 0 ? null : own <= least;
}
