import { subjectNames } from '../../text/subject-names.ts';
import type { SubjectKind } from '../plan/award-type.ts';
import type { FormContent } from './form-content.ts';
import type { FormLayout, FormLists } from './form-layout.ts';
import { layOutGuide } from './lay-out-guide.ts';
import { gradeList, layOutIndicators } from './lay-out-indicators.ts';
import { layOutNominations } from './lay-out-nominations.ts';
import { layOutPaper } from './lay-out-paper.ts';
import { layOutScores } from './lay-out-scores.ts';
import { lists, NO, YES } from './wording.ts';

/** Which cell of the form holds what: sheets to show, drop-downs, and the map that the reader goes by. */
export function layOutForm(content: FormContent): FormLayout {
  const parts = [
    ...(content.indicators.length === 0 ? [] : [layOutIndicators(content)]),
    ...(content.scoreTable === null ? [] : [layOutScores(content, content.scoreTable)]),
    ...(content.awardTypes.length === 0 ? [] : [layOutNominations(content)]),
    layOutPaper(content),
  ];
  return {
    sheets: [layOutGuide(content), ...parts.map((part) => part.sheet)],
    lists: listsOf(content),
    entries: parts.flatMap((part) => part.entries),
  };
}

function listsOf(content: FormContent): FormLists {
  const found: FormLists = new Map();
  const yesNo = [YES, NO];
  found.set(lists.yesNo, yesNo);
  if (content.awardTypes.length > 0) {
    found.set(
      lists.awards,
      content.awardTypes.map((type) => type.name),
    );
    found.set(lists.subjects, subjectsOf(content));
    found.set(lists.units, content.units);
  }
  for (const indicator of content.indicators) {
    if (indicator.measure.kind === 'grade') found.set(gradeList(indicator), indicator.measure.scale);
  }
  return found;
}

/** Subjects with a quota in some award; all of them where no award names any. */
function subjectsOf({ awardTypes }: FormContent): string[] {
  const named = new Set<SubjectKind>(awardTypes.flatMap((type) => type.quotas.map((quota) => quota.subject)));
  const order: SubjectKind[] = ['collective', 'individual', 'household'];
  return order.filter((kind) => named.size === 0 || named.has(kind)).map((kind) => subjectNames[kind]);
}
