import type { Reader } from '#db/open.ts';
import { awardListTable } from '#shared/domain/documents/builders/award-list.ts';
import type { ReportChapter } from '#shared/domain/documents/builders/report.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { longDate } from '#shared/text/dates.ts';
import { formatCount, formatMoney } from '#shared/text/numbers.ts';
import { subjectWords } from '#shared/text/subject-names.ts';
import { decisionViews } from '../awards/decisions.ts';
import { readNominations } from '../awards/read-nominations.ts';

/** "10 tập thể, 20 cá nhân". */
function countsOf(rows: readonly { subject: SubjectKind }[]): string {
  return (['collective', 'individual', 'household'] as const)
    .map((subject) => ({ subject, count: rows.filter((own) => own.subject === subject).length }))
    .filter(({ count }) => count > 0)
    .map(({ subject, count }) => `${formatCount(count)} ${subjectWords[subject]}`)
    .join(', ');
}

/** What was decided, with the list; what is proposed and not decided yet. */
export function awardChapter(db: Reader, campaignId: string, plan: Plan): ReportChapter {
  const decided = plan.awardTypes.flatMap((type) =>
    decisionViews(db, campaignId, type.id).map((view) => ({ type, view })),
  );
  const open = readNominations(db, campaignId).filter(
    ({ state }) => state === 'proposed' || state === 'selected',
  );
  const lines = decided.map(({ type, view }) => {
    const number = `${view.number ?? '……'}/${view.symbol}`;
    const day = view.date === '' ? '' : ` ${longDate(view.date)}`;
    return `Quyết định số ${number}${day}: tặng ${type.name} cho ${countsOf(view.awards)}; tiền thưởng ${formatMoney(view.total)}.`;
  });
  if (open.length > 0) lines.push(`Đề nghị khen thưởng chưa có quyết định: ${countsOf(open)}.`);
  const entries = decided.flatMap(({ type, view }) =>
    view.awards.map(({ subject, name, detail }) => ({
      ...{ subject, name, detail },
      ...(decided.length > 1 ? { award: type.name } : {}),
    })),
  );
  return {
    lines: lines.length === 0 ? ['Chưa có đề nghị khen thưởng.'] : lines,
    ...(entries.length === 0
      ? {}
      : { tables: [{ caption: 'Tập thể, cá nhân được khen thưởng:', table: awardListTable(entries) }] }),
  };
}
