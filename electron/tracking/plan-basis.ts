import { and, desc, eq } from 'drizzle-orm';
import { documentRegister } from '#db/schema/documents.ts';
import { documentKindNames, documentKinds } from '#shared/domain/documents/kinds.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { App } from '../app/app.ts';

/** The plan as a paper names it, with its number where it was issued from here. */
export function basisOf(app: App, campaignId: string, plan: Plan, issuer: string): string {
  const paper = app.db
    .select({
      kind: documentRegister.kind,
      number: documentRegister.number,
      symbol: documentRegister.symbol,
      date: documentRegister.date,
    })
    .from(documentRegister)
    .where(and(eq(documentRegister.campaignId, campaignId), eq(documentRegister.purpose, 'plan')))
    .orderBy(desc(documentRegister.date))
    .limit(1)
    .get();
  if (!paper || paper.number === null || paper.date === null)
    return `Kế hoạch của ${issuer} về ${plan.title}`;
  // A dispatch or a decision may have put it into force.
  const kind = documentKindNames.find((name) => name === paper.kind) ?? 'plan';
  return `${documentKinds[kind].name} số ${paper.number}/${paper.symbol} ngày ${shortDate(paper.date)} của ${issuer}`;
}
