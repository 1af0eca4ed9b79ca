import { and, eq, max } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { award } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { installation } from '#db/schema/settings.ts';
import type {
  DecisionDraft,
  DecisionWording,
  DraftInput,
  PrizeLine,
} from '#shared/contract/award-decisions.ts';
import { entryOn } from '#shared/domain/awards/prize.ts';
import { officeSymbol } from '#shared/domain/documents/symbols.ts';
import type { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import type { AwardType } from '#shared/domain/plan/award-type.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { longDate } from '#shared/text/dates.ts';
import { awardDecisionDefaults as text } from '#shared/text/documents/award-decision-defaults.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type App, today } from '../app/app.ts';
import { ownOffice, signersInForce } from '../documents/document-context.ts';
import { nextNumber, yearOf } from '../documents/numbers.ts';
import { type AwardBoard, assembleAwardBoard } from './award-board.ts';
import { blockingReasons, toDecide, warningReasons } from './decision-checks.ts';
import { prizeFor, prizeTables } from './prizes.ts';

const kinds = ['collective', 'individual', 'household'] as const;

/** The next free number of this office's golden book; one series a year. */
export function nextGoldenBookNumber(db: Reader, year: number): number {
  const own = db.select({ officeId: installation.officeId }).from(installation).get()?.officeId ?? '';
  const row = db
    .select({ highest: max(award.goldenBookNumber) })
    .from(award)
    .where(and(eq(award.officeId, own), eq(award.goldenBookYear, year)))
    .get();
  return (row?.highest ?? 0) + 1;
}

/** The words that the application proposes for a decision. */
export function proposedWording(
  db: Reader,
  { plan, campaignId, decree }: { plan: Plan; campaignId: string; decree: string | null },
): DecisionWording {
  const office = ownOffice(db);
  const paper = db
    .select()
    .from(documentRegister)
    .where(and(eq(documentRegister.campaignId, campaignId), eq(documentRegister.purpose, 'plan')))
    .get();
  const laws = plan.legalBases.map((basis) => basis.text).filter((basis) => /^Căn cứ Luật/u.test(basis));
  const planBasis =
    paper?.date && paper.number !== null
      ? [
          text.planBasis(
            paper.number,
            paper.symbol,
            longDate(paper.date),
            office.name,
            lowerFirst(plan.subject),
          ),
        ]
      : [];
  return {
    ground: text.ground(plan.title),
    legalBases: [...laws, ...(decree === null ? [] : [text.decreeBasis(decree)]), ...planBasis],
    proposer: text.proposer,
    executors: text.executors(office.name),
    prizeSource: decree === null ? '' : text.prizeSource(office.name.replace(/^Ủy ban nhân dân /u, '')),
    recipients: text.recipients,
  };
}

/** The decree that sets the prize on a day, without its article; null where no money goes with the award. */
export function decreeFor(tables: LegalTables, { prizeKey }: AwardType, date: string): string | null {
  const entry = entryOn(
    tables.prizeMultipliers.filter((own) => own.prizeKey === prizeKey),
    date,
  );
  return entry?.source.split(',')[0]?.trim() ?? null;
}

function prizeLines(board: AwardBoard, tables: LegalTables, date: string): PrizeLine[] {
  const list = toDecide(board);
  return kinds.flatMap((subject) => {
    const count = list.filter((own) => own.subject === subject).length;
    if (count === 0) return [];
    const prize = prizeFor(tables, board.awardType, subject, date);
    if (prize === null) return [];
    const { sources, explanation, verified, amount } = prize;
    const total = amount * count;
    const named = [...new Set([sources.multiplier, sources.baseSalary, sources.rounding])].join('; ');
    return [{ subject, count, amount, total, explanation, sources: named, verified }];
  });
}

/** What a decision of that day would say, pay and number, with everything that speaks against it. */
export function decisionDraft(app: App, { campaignId, awardTypeId, date }: DraftInput): DecisionDraft {
  const board = assembleAwardBoard(app.db, campaignId, awardTypeId, today(app), date);
  const tables = prizeTables(app.db, campaignId);
  const faults: string[] = [];
  let prizes: PrizeLine[] = [];
  try {
    prizes = prizeLines(board, tables, date);
  } catch (error) {
    // A table that is silent on that day is one more thing to mend, not a failure of the draft.
    if (!(error instanceof AppError)) throw error;
    faults.push(error.message);
  }
  const decree = decreeFor(tables, board.awardType, date);
  return {
    nextNumber: nextNumber(app.db, 'decision', yearOf(date)),
    symbol: officeSymbol(ownOffice(app.db), 'decision'),
    nextGoldenBookNumber: nextGoldenBookNumber(app.db, yearOf(date)),
    signers: signersInForce(app.db, date).map(({ id, name, position }) => ({ id, name, position })),
    wording: proposedWording(app.db, { plan: board.scores.plan, campaignId, decree }),
    prizes,
    total: prizes.reduce((sum, line) => sum + line.total, 0),
    blocking: [...blockingReasons(board, false), ...faults],
    warnings: warningReasons(board),
  };
}
