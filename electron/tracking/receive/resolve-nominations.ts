import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { person } from '#db/schema/units.ts';
import type { CellIssue } from '#shared/domain/forms/cell-issue.ts';
import { IssueList } from '#shared/domain/forms/cell-issue.ts';
import type { ReadNomination } from '#shared/domain/forms/form-reading.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import type { NameRegister } from './name-register.ts';

/** A nomination whose unit is known and whose person was looked for in the register. */
export interface ResolvedNomination extends ReadNomination {
  unitId: string;
  /** Null for a collective, a household, or a person who is to be entered as new. */
  personId: string | null;
}

/** Finds units and persons of the nominations. What cannot be told is an error for a collective, a warning for a person. */
export function resolveNominations(
  db: Reader,
  register: NameRegister,
  proposer: { unitId: string; name: string },
  nominations: readonly ReadNomination[],
): { resolved: ResolvedNomination[]; issues: CellIssue[] } {
  const issues = new IssueList();
  const seen = new Set<string>();
  const resolved: ResolvedNomination[] = [];
  for (const nomination of nominations) {
    const place = { sheet: nomination.sheet, cell: nomination.nameCell };
    const unitId = unitOf(register, proposer, nomination, issues);
    if (unitId === null) continue;
    const key = [
      nomination.awardTypeId,
      nomination.subject,
      unitId,
      foldVietnamese(nomination.name),
      nomination.birthYear ?? '',
    ].join('|');
    if (seen.has(key)) {
      issues.error(place, AppError.of('FORM_NOMINATION_TWICE', { name: nomination.name }));
      continue;
    }
    seen.add(key);
    const personId = nomination.subject === 'individual' ? personOf(db, unitId, nomination, issues) : null;
    resolved.push({ ...nomination, unitId, personId });
  }
  return { resolved, issues: issues.all };
}

function unitOf(
  register: NameRegister,
  proposer: { unitId: string; name: string },
  nomination: ReadNomination,
  issues: IssueList,
): string | null {
  const { sheet, subject, name } = nomination;
  if (subject === 'collective') {
    const found = register.find(name, proposer.unitId);
    if (typeof found === 'object') return found.unitId;
    const code = found === 'unknown' ? 'FORM_COLLECTIVE_UNKNOWN' : 'FORM_COLLECTIVE_AMBIGUOUS';
    issues.error({ sheet, cell: nomination.nameCell }, AppError.of(code, { name }));
    return null;
  }
  if (nomination.unit === '') return proposer.unitId;
  const found = register.find(nomination.unit, proposer.unitId);
  if (typeof found === 'object') return found.unitId;
  const params = { unit: nomination.unit, proposer: proposer.name };
  issues.warn({ sheet, cell: nomination.unitCell }, AppError.of('FORM_PERSON_UNIT_UNKNOWN', params));
  return proposer.unitId;
}

/** The one person of that name in the unit; birth years decide where both are known. */
function personOf(
  db: Reader,
  unitId: string,
  { sheet, nameCell, name, birthYear, isLeader }: ReadNomination,
  issues: IssueList,
): string | null {
  const place = { sheet, cell: nameCell };
  const namesakes = db
    .select({ id: person.id, birthYear: person.birthYear, isLeader: person.isLeader })
    .from(person)
    .where(and(eq(person.unitId, unitId), eq(person.searchKey, foldVietnamese(name))))
    .all();
  const possible = namesakes.filter(
    (candidate) => birthYear === null || candidate.birthYear === null || candidate.birthYear === birthYear,
  );
  const exact = possible.filter((candidate) => birthYear !== null && candidate.birthYear === birthYear);
  const [first, ...others] = exact.length > 0 ? exact : possible;
  if (first === undefined) return null;
  if (others.length > 0) {
    issues.warn(place, AppError.of('FORM_PERSON_AMBIGUOUS', { name }));
    return null;
  }
  if (first.isLeader !== isLeader) {
    const register = first.isLeader ? 'có' : 'không';
    issues.warn(place, AppError.of('FORM_LEADER_DIFFERS', { name, register }));
  }
  return first.id;
}
