import { quotaAllocationText as text } from '../../../text/documents/quota-allocation.ts';
import { formatCount } from '../../../text/numbers.ts';
import { subjectNames } from '../../../text/subject-names.ts';
import type { SubjectKind } from '../../plan/award-type.ts';
import type { OfficialDocument } from '../document.ts';
import { column, paragraph, row, table, totalRow } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';
import { sentence } from './plan-content.ts';

interface AllocationLine {
  name: string;
  units: number;
  weight: number;
  /** In the order of `subjects`. */
  shares: number[];
}

export interface QuotaAllocationInput extends Letter {
  award: string;
  /** "Kế hoạch số 31/KH-UBND ngày …". */
  basis: string;
  subjects: SubjectKind[];
  lines: AllocationLine[];
  /** Limits that the list as a whole must keep, in words. */
  limits: string[];
}

/** Thông báo phân bổ chỉ tiêu khen thưởng: how many each cluster may propose. */
export function buildQuotaAllocation(input: QuotaAllocationInput): OfficialDocument {
  const { award, basis, subjects, lines, limits, issuer } = input;
  const sum = (pick: (line: AllocationLine) => number) =>
    formatCount(lines.reduce((all, line) => all + pick(line), 0));
  return writePaper('notice', input, {
    subject: text.subject(award),
    blocks: [
      paragraph(text.opening(basis, issuer.name, award), { keepWithNext: true }),
      table(
        [
          column(text.order, 1, 'center'),
          column(text.cluster, 8),
          column(text.units, 1.8, 'center'),
          column(text.weight, 1.8, 'center'),
          ...subjects.map((subject) => column(subjectNames[subject], 1.8, 'center')),
        ],
        [
          ...lines.map((line, at) =>
            row(
              String(at + 1),
              line.name,
              formatCount(line.units),
              formatCount(line.weight),
              ...line.shares.map((share) => formatCount(share)),
            ),
          ),
          totalRow(
            '',
            text.total,
            sum(({ units }) => units),
            sum(({ weight }) => weight),
            ...subjects.map((_subject, at) => sum(({ shares }) => shares[at] ?? 0)),
          ),
        ],
      ),
      paragraph(text.method),
      ...limits.map((words) => paragraph(sentence(text.limit(words)))),
      paragraph(sentence(text.closing)),
    ],
  });
}
