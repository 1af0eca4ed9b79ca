import { foldVietnamese } from '../../text/folding.ts';
import { addDays } from '../local-date.ts';
import type { LocalDate } from '../values.ts';
import { existsOn, type Tie } from './lineage.ts';
import type { MapChange, NewUnit } from './map-change.ts';

export interface MapUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
  /** The last day on which its name, code, kind or parent changed or it gave or took land, where that is known. */
  changedOn?: LocalDate | undefined;
}

export type MapProblem =
  | { kind: 'nothing' }
  /** Everything would be as it is. */
  | { kind: 'unchanged' }
  | { kind: 'tooEarly'; unitId: string; latest: LocalDate }
  | { kind: 'notThen'; unitId: string }
  | { kind: 'wholeAndMore'; unitId: string }
  | { kind: 'intoItself'; unitId: string }
  | { kind: 'targetEnds'; unitId: string }
  | { kind: 'codeTaken'; code: string; name: string }
  | { kind: 'nameTwice'; name: string }
  | { kind: 'nameTaken'; name: string; unitId: string }
  | { kind: 'belowItself'; unitId: string }
  | { kind: 'heirUnknown'; unitId: string }
  /** Several units could take over; somebody has to say which. */
  | { kind: 'chooseHeir'; unitId: string; candidates: string[] };

export interface EndingUnit {
  unitId: string;
  lastDay: LocalDate;
  successors: string[];
  /** Takes people, units below and what is owed; null where nothing succeeds it. */
  heir: string | null;
}

/** What a change does to the register, with the keys of new units where an id will stand. */
export interface MapPlan {
  problems: MapProblem[];
  ending: EndingUnit[];
  creating: NewUnit[];
  ties: (Tie & { note: string })[];
  renames: MapChange['renames'];
  /** New parents: as asked, and of the units below one that ends. */
  moves: { unitId: string; parentId: string | null }[];
}

/**
 * What a change of the map would do, and what stands against it. Nothing here looks at names to tell what a unit is: one that
 * comes into being is another unit, whatever it is called.
 */
export function planMapChange(units: readonly MapUnit[], change: MapChange): MapPlan {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const creating = change.items.flatMap(({ target }) => (target.kind === 'new' ? [target.unit] : []));
  const ties = tiesOf(change);
  const ending = endingUnits(change, ties);
  const moves = movesOf(units, change, ending);
  const plan = { ending, creating, ties, renames: change.renames, moves };
  return { ...plan, problems: problemsOf(known, change, plan) };
}

function tiesOf({ items, date }: MapChange): MapPlan['ties'] {
  return items.flatMap(({ sources, target }) => {
    const successorId = target.kind === 'new' ? target.unit.key : target.unitId;
    return sources.map(({ unitId, extent, note }) => ({
      predecessorId: unitId,
      successorId,
      date,
      extent,
      note,
    }));
  });
}

function endingUnits(change: MapChange, ties: MapPlan['ties']): EndingUnit[] {
  const whole = ties.filter(({ extent }) => extent === 'whole').map(({ predecessorId }) => predecessorId);
  const lastDay = addDays(change.date, -1);
  return [...new Set([...whole, ...change.ends])].map((unitId) => {
    const successors = ties
      .filter(({ predecessorId }) => predecessorId === unitId)
      .map(({ successorId }) => successorId);
    const [only, ...others] = successors;
    const heir = change.heirs[unitId] ?? (others.length === 0 ? (only ?? null) : null);
    return { unitId, lastDay, successors: [...new Set(successors)], heir };
  });
}

/** Units below one that ends go to its heir, else to the next unit above that does not end. */
function movesOf(
  units: readonly MapUnit[],
  change: MapChange,
  ending: readonly EndingUnit[],
): MapPlan['moves'] {
  const endingById = new Map(ending.map((end) => [end.unitId, end]));
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const asked = new Set(change.moves.map(({ unitId }) => unitId));
  const above = (unitId: string): string | null => {
    const seen = new Set<string>();
    let at: string | null = unitId;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      const end = endingById.get(at);
      if (end === undefined) return at;
      at = end.heir ?? parents.get(at) ?? null;
    }
    return null;
  };
  const below = units
    .filter(({ id, parentId }) => parentId !== null && endingById.has(parentId) && !endingById.has(id))
    .filter((unit) => existsOn(unit, change.date) && !asked.has(unit.id))
    .map(({ id, parentId }) => {
      const next = above(parentId ?? '');
      // The heir itself stood below the unit that ends: it goes up to where that one stood.
      const up = next === id ? parents.get(parentId ?? '') : next;
      return { unitId: id, parentId: up === next || up == null ? (up ?? null) : above(up) };
    })
    .map((move) => (move.unitId === move.parentId ? { ...move, parentId: null } : move));
  return [...change.moves, ...below];
}

function problemsOf(
  known: ReadonlyMap<string, MapUnit>,
  change: MapChange,
  { ending, creating, ties, moves }: Omit<MapPlan, 'problems'>,
): MapProblem[] {
  const problems: MapProblem[] = [];
  const ends = new Set(ending.map(({ unitId }) => unitId));
  const keys = new Set(creating.map(({ key }) => key));
  const isThen = (unitId: string) => {
    const unit = known.get(unitId);
    // A unit that ends must have existed the day before, and one that began on the day itself is not yet there to change.
    return unit !== undefined && existsOn(unit, addDays(change.date, -1)) && existsOn(unit, change.date);
  };
  const named = [
    ...ties.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
    ...change.renames.map(({ unitId }) => unitId),
    ...change.moves.flatMap(({ unitId, parentId }) => [unitId, ...(parentId === null ? [] : [parentId])]),
    ...creating.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])),
    ...change.ends,
  ];
  if (named.length === 0) problems.push({ kind: 'nothing' });
  for (const unitId of new Set(named)) {
    if (!keys.has(unitId) && !isThen(unitId)) problems.push({ kind: 'notThen', unitId });
  }
  for (const [unitId, own] of Map.groupBy(ties, ({ predecessorId }) => predecessorId)) {
    if (own.length > 1 && own.some(({ extent }) => extent === 'whole')) {
      problems.push({ kind: 'wholeAndMore', unitId });
    }
    if (own.some(({ successorId }) => successorId === unitId)) problems.push({ kind: 'intoItself', unitId });
  }
  for (const { successorId } of ties) {
    if (ends.has(successorId)) problems.push({ kind: 'targetEnds', unitId: successorId });
  }
  for (const { unitId, heir, successors } of ending) {
    if (heir === null && successors.length > 1) {
      problems.push({ kind: 'chooseHeir', unitId, candidates: successors });
    } else if (heir !== null && (ends.has(heir) || (!keys.has(heir) && !isThen(heir)))) {
      problems.push({ kind: 'heirUnknown', unitId });
    }
  }
  problems.push(
    ...tooEarly(known, change, { ends, moves }),
    ...codeProblems(known, change, ends, creating),
    ...nameProblems(known, change, ends, creating),
    ...cycles(known, creating, moves),
  );
  if (named.length > 0 && isUnchanged(known, change)) problems.push({ kind: 'unchanged' });
  return problems;
}

/** What a unit became later stands on what it was: a change before that one would have to be made first. */
function tooEarly(
  known: ReadonlyMap<string, MapUnit>,
  { date, renames }: MapChange,
  { ends, moves }: { ends: ReadonlySet<string>; moves: MapPlan['moves'] },
): MapProblem[] {
  const touched = new Set([
    ...ends,
    ...renames.map(({ unitId }) => unitId),
    ...moves.map((own) => own.unitId),
  ]);
  return [...touched].flatMap((unitId): MapProblem[] => {
    const latest = known.get(unitId)?.changedOn;
    return latest !== undefined && latest > date ? [{ kind: 'tooEarly', unitId, latest }] : [];
  });
}

function isUnchanged(
  known: ReadonlyMap<string, MapUnit>,
  { items, ends, renames, moves }: MapChange,
): boolean {
  if (items.length > 0 || ends.length > 0) return false;
  const isAsBefore = ({ unitId, ...next }: MapChange['renames'][number]) => {
    const own = known.get(unitId);
    return own?.name === next.name && own.code === next.code && own.kind === next.kind;
  };
  return (
    renames.every(isAsBefore) &&
    moves.every(({ unitId, parentId }) => known.get(unitId)?.parentId === parentId)
  );
}

/** A new or renamed unit must be told from those of its kind beside it. */
function nameProblems(
  known: ReadonlyMap<string, MapUnit>,
  change: MapChange,
  ends: ReadonlySet<string>,
  creating: readonly NewUnit[],
): MapProblem[] {
  const renamed = new Map(change.renames.map((rename) => [rename.unitId, rename]));
  const place = (own: Pick<MapUnit, 'name' | 'kind' | 'parentId'>) =>
    `${foldVietnamese(own.name)} ${own.kind} ${own.parentId}`;
  const beside = new Map(
    [...known.values()]
      .filter(({ id, validTo }) => validTo === null && !ends.has(id) && !renamed.has(id))
      .map((own) => [place(own), own.id]),
  );
  const wanted = [
    ...creating,
    ...change.renames.flatMap(({ unitId, ...next }) => {
      const own = known.get(unitId);
      return own === undefined || own.name === next.name ? [] : [{ ...own, ...next }];
    }),
  ];
  return wanted.flatMap((own): MapProblem[] => {
    const unitId = beside.get(place(own));
    return unitId === undefined ? [] : [{ kind: 'nameTaken', name: own.name, unitId }];
  });
}

function codeProblems(
  known: ReadonlyMap<string, MapUnit>,
  change: MapChange,
  ends: ReadonlySet<string>,
  creating: readonly NewUnit[],
): MapProblem[] {
  const renamed = new Map(change.renames.map((rename) => [rename.unitId, rename]));
  const staying = [...known.values()].filter(({ id, validTo }) => validTo === null && !ends.has(id));
  const after = [
    ...staying.map((unit) => ({ ...unit, ...renamed.get(unit.id), isTouched: renamed.has(unit.id) })),
    ...creating.map((unit) => ({ ...unit, isTouched: true })),
  ];
  const problems: MapProblem[] = [];
  for (const own of Map.groupBy(after, ({ code }) => foldVietnamese(code)).values()) {
    const [first] = own;
    if (first === undefined || own.length < 2 || own.every(({ isTouched }) => !isTouched)) continue;
    const holder = own.find(({ isTouched }) => !isTouched) ?? first;
    problems.push({ kind: 'codeTaken', code: holder.code, name: holder.name });
  }
  const names = creating.map(({ name, parentId }) => `${foldVietnamese(name)} ${parentId}`);
  creating.forEach(({ name }, at) => {
    if (names.indexOf(names[at] ?? '') < at) problems.push({ kind: 'nameTwice', name });
  });
  return problems;
}

/** Nothing may come to stand below itself. */
function cycles(
  known: ReadonlyMap<string, MapUnit>,
  creating: readonly NewUnit[],
  moves: MapPlan['moves'],
): MapProblem[] {
  const parentOf = new Map<string, string | null>(
    [...known.values()].map(({ id, parentId }) => [id, parentId]),
  );
  for (const { key, parentId } of creating) parentOf.set(key, parentId);
  for (const { unitId, parentId } of moves) parentOf.set(unitId, parentId);
  return moves.flatMap(({ unitId }): MapProblem[] => {
    const seen = new Set<string>();
    for (let at = parentOf.get(unitId) ?? null; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
      if (at === unitId) return [{ kind: 'belowItself', unitId }];
      seen.add(at);
    }
    return [];
  });
}
