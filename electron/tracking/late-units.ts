import { eq } from 'drizzle-orm';
import { participant, unit } from '#db/schema/units.ts';
import type { LateRow, OverdueInput, OverdueView } from '#shared/contract/tracking.ts';
import type { App } from '../app/app.ts';
import { type CountedMatrix, countMatrix } from './count-matrix.ts';
import { columnFiller, type FilledColumn, fillMatrix } from './fill-matrix.ts';
import { isOverdue } from './matrix-cell.ts';
import type { Member } from './matrix-facts.ts';
import { columnKey, type Occurrence, occurrencesOf } from './occurrences.ts';

interface WhichLate {
  /** Column keys; everything that is overdue when empty. */
  columns?: readonly string[];
  /** All units when empty. */
  unitIds?: readonly string[];
}

const keyOf = ({ milestone, occurrence }: Occurrence) => columnKey(milestone.id, occurrence);

/** Units whose paper is overdue and not in, the longest overdue first. */
export function lateUnits(app: App, campaignId: string, { columns = [], unitIds = [] }: WhichLate = {}) {
  const keys = new Set(columns);
  const isWanted = (own: Occurrence) => keys.size === 0 || keys.has(keyOf(own));
  const filled = fillMatrix(app, { campaignId, isWanted });
  const chosen = new Set(unitIds);
  const rows = lateRows(filled.members, filled.columns).filter(
    ({ unitId }) => chosen.size === 0 || chosen.has(unitId),
  );
  return withContacts(app, campaignId, rows);
}

/** The first of them; of years of reports only the times that are overdue longest are looked at. */
export function longestLate(app: App, campaignId: string, counted: CountedMatrix, limit: number): LateRow[] {
  const fill = filler(app, campaignId, counted);
  const filled: FilledColumn[] = [];
  let found: BareLateRow[] = [];
  for (const { key, due } of counted.columns.filter(({ overdue }) => overdue > 0)) {
    // Whoever is late with what was due after the last one's day is late by less.
    const last = found[limit - 1];
    if (last !== undefined && last.due < due) break;
    filled.push(fill(key));
    found = lateRows(counted.members, filled).slice(0, limit);
  }
  return withContacts(app, campaignId, found);
}

const NAMED = 5;

/** Who would get a letter: at which times some of the units are overdue, and how many are at the one that is asked about. */
export function overdueView(app: App, { campaignId, milestone, unitIds }: OverdueInput): OverdueView {
  const counted = countMatrix(app, campaignId);
  const fill = filler(app, campaignId, counted);
  const chosen = new Set(unitIds);
  const asked = milestone === null ? null : columnKey(milestone.id, milestone.occurrence);
  const longest = new Map<Member, number>();
  const columns: string[] = [];
  for (const { key } of counted.columns.filter(({ overdue }) => overdue > 0)) {
    let isAny = false;
    for (const [at, cell] of fill(key).cells.entries()) {
      const member = counted.members[at];
      if (cell === null || member === undefined || !isOverdue(cell)) continue;
      if (chosen.size > 0 && !chosen.has(member.unitId)) continue;
      isAny = true;
      if (asked === null || asked === key) {
        longest.set(member, Math.max(longest.get(member) ?? 0, cell.daysLate));
      }
    }
    if (isAny) columns.push(key);
  }
  const first = [...longest].sort(([, a], [, b]) => b - a).slice(0, NAMED);
  return { columns, units: longest.size, names: first.map(([{ name }]) => name) };
}

function filler(app: App, campaignId: string, { plan, members, today }: CountedMatrix) {
  const fill = columnFiller(app, { campaignId }, plan, members);
  const occurrences = new Map(occurrencesOf(plan, today).map((own) => [keyOf(own), own]));
  return (key: string): FilledColumn => {
    const occurrence = occurrences.get(key);
    if (occurrence === undefined) throw new Error('a column that is due at no time');
    return fill(occurrence);
  };
}

type BareLateRow = Omit<LateRow, 'contactName' | 'contactPhone'>;

function lateRows(members: readonly Member[], columns: readonly FilledColumn[]): BareLateRow[] {
  return members
    .flatMap(({ unitId, code, name: unitName, clusterName }, at) =>
      columns.flatMap(({ cells, milestoneId, occurrence, name }): BareLateRow[] => {
        const cell = cells[at];
        if (cell == null || !isOverdue(cell)) return [];
        const what = { milestoneId, occurrence, milestoneName: name, due: cell.due, daysLate: cell.daysLate };
        return [{ unitId, code, unitName, clusterName, ...what }];
      }),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
}

function withContacts(app: App, campaignId: string, rows: readonly BareLateRow[]): LateRow[] {
  const contacts = new Map(
    app.db
      .select({ id: unit.id, contactName: unit.contactName, contactPhone: unit.contactPhone })
      .from(participant)
      .innerJoin(unit, eq(unit.id, participant.unitId))
      .where(eq(participant.campaignId, campaignId))
      .all()
      .map(({ id, ...contact }) => [id, contact]),
  );
  return rows.map((row) => ({
    ...row,
    ...(contacts.get(row.unitId) ?? { contactName: '', contactPhone: '' }),
  }));
}
