import { eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { decision, earlierAward } from '#db/schema/awards.ts';
import type {
  ApplyAwardImport,
  AwardListDefaults,
  AwardListImport,
  ReadAwardImport,
} from '#shared/contract/award-history.ts';
import type { AppliedImport } from '#shared/contract/list-import.ts';
import { readAwardPreface } from '#shared/domain/awards/read-decision.ts';
import { leadsBy } from '#shared/domain/units/import/person-words.ts';
import { AppError } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { nameKey } from '#shared/text/person-name.ts';
import { type App, newId, stampChange, stampNew, today } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { stepsOf } from '../import/import-units.ts';
import { type ReadTable, readTable, rememberColumns } from '../import/read-table.ts';
import { shownImport } from '../import/shown-import.ts';
import { PersonWriter } from '../people/person-writer.ts';
import { mutateRegister } from '../register-deeds.ts';
import { registerState, requireState } from '../register-state.ts';
import type { Owner } from './award-owner.ts';
import { earlierAwardKeys, historyAreas } from './earlier-award.ts';
import { type KnownAward, type PlannedAward, planAwards } from './plan-awards.ts';
import { recordedAwards } from './recorded-awards.ts';
import type { SaidSubject } from './said-subject.ts';
import { SubjectFinder } from './subject-finder.ts';

interface Read {
  read: ReadTable;
  defaults: AwardListDefaults;
  rows: PlannedAward[];
}

async function planOf(app: App, { source, defaults: asked }: ReadAwardImport, job: Job): Promise<Read> {
  const read = await readTable(app, 'awards', source, job);
  const defaults = asked ?? readAwardPreface(read.preface);
  const finder = new SubjectFinder(app.db);
  job.throwIfCancelled();
  return {
    read,
    defaults,
    rows: planAwards(read, defaults, finder, knownAwards(app.db), today(app)),
  };
}

function knownAwards(db: Reader): KnownAward[] {
  const recorded = recordedAwards(db, isNotNull(decision.id)).map((own) => ({
    ...own,
    ...{ earlierId: null, isWithin: false },
  }));
  const earlier = db
    .select()
    .from(earlierAward)
    .all()
    .map(({ id, subjectName, ...own }) => ({ ...own, name: subjectName, earlierId: id, campaign: '' }));
  return [...earlier, ...recorded];
}

/** Reads a list of awards and says row by row what it would add. Nothing is taken in. */
export async function readAwardImport(app: App, input: ReadAwardImport, job: Job): Promise<AwardListImport> {
  const { read, defaults, rows } = await planOf(app, input, job);
  return { ...shownImport(read.table, rows), defaults };
}

/**
 * Takes the list in as the dry run showed it, all rows or none.
 * @throws AppError UNIT_IMPORT_CHANGED when the file is not the one that was shown
 */
export async function applyAwardImport(app: App, input: ApplyAwardImport, job: Job): Promise<AppliedImport> {
  const state = registerState(app.db);
  const { read, rows } = await planOf(app, input, job);
  if (read.table.sha256 !== input.sha256) throw AppError.of('UNIT_IMPORT_CHANGED');
  const steps = stepsOf(rows, input.decisions, ({ earlierId }) => earlierId);
  const change = {
    action: 'awardHistory.applyImport',
    entity: 'earlier_award',
    entityId: '*',
    detail: { rows: rows.length, steps: steps.length, sha256: read.table.sha256 },
    areas: historyAreas,
  };
  const label = `Nhập ${formatNumber(steps.length)} khen thưởng từ tệp ${read.table.file}`;
  let added = 0;
  mutateRegister(app, change, label, (tx) => {
    requireState(tx, state);
    const newcomers = new Newcomers(app);
    const stamp = stampNew(app);
    for (const [at, { planned, action, id }] of steps.entries()) {
      job.progress(at, steps.length, 'khen thưởng đã ghi');
      const { owner: found, subject, choices } = planned;
      const chosen = choices.find((choice) => choice.action === action && choice.id === id)?.owner;
      const owner = chosen ?? found;
      if (owner === null) continue;
      const isNewcomer = subject.kind === 'individual' && owner.personId === null;
      const values = {
        ...valuesToWrite(planned, owner, `${read.table.file}, dòng ${planned.row}`),
        ...(isNewcomer ? { personId: newcomers.add(owner.unitId, subject) } : {}),
      };
      if (planned.state === 'changed') {
        const before = tx.select().from(earlierAward).where(eq(earlierAward.id, id)).get();
        if (before === undefined) continue;
        const set = { ...before, ...filled(values) };
        tx.update(earlierAward)
          .set({ ...set, ...earlierAwardKeys(set), ...stampChange(app) })
          .where(eq(earlierAward.id, id))
          .run();
        continue;
      }
      tx.insert(earlierAward)
        .values({ ...values, ...earlierAwardKeys(values), id: newId(), ...stamp })
        .run();
      added += 1;
    }
    rememberColumns(app, tx, 'awards', read);
  });
  const wanted = rows.filter(({ state: own }) => own !== 'unchanged').length;
  return { added, changed: steps.length - added, skipped: wanted - steps.length };
}

/** What the list says; what it leaves open stays as it is on record. */
function filled<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null),
  ) as Partial<T>;
}

function valuesToWrite({ subject, said: { year, ...said } }: PlannedAward, owner: Owner, source: string) {
  const { kind, name: subjectName, position: subjectTitle } = subject;
  return { ...owner, ...said, subject: kind, subjectName, subjectTitle, source, year: year ?? 0 };
}

/** Adds people whom the list names and the register does not, each once. */
class Newcomers {
  readonly #writer: PersonWriter;
  readonly #added = new Map<string, string>();

  constructor(app: App) {
    this.#writer = new PersonWriter(app);
  }

  add(unitId: string, { name, birthYear, position }: SaidSubject): string {
    const key = `${nameKey(name)} ${birthYear} ${unitId}`;
    const known = this.#added.get(key);
    if (known !== undefined) return known;
    const id = newId();
    const isLeader = leadsBy(position);
    this.#writer.add(id, {
      ...{ id: null, unitId, fullName: name, position, isLeader, isDirectWorker: !isLeader },
      ...{ sex: null, birthYear, validTo: null, since: null, source: '' },
    });
    this.#added.set(key, id);
    return id;
  }
}
