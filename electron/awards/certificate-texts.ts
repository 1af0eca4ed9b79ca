import type { CertificateTexts } from '#shared/domain/documents/certificate.ts';
import { signatureLines } from '#shared/domain/documents/header-text.ts';
import { signatureOf } from '#shared/domain/documents/signing.ts';
import { awardDecisionDefaults, certificateAddress } from '#shared/text/documents/award-decision-defaults.ts';
import { certificateText as text } from '#shared/text/documents/certificate.ts';
import { upperFirst } from '#shared/text/first-letter.ts';
import { formatCount } from '#shared/text/numbers.ts';
import type { App } from '../app/app.ts';
import { issuerOf, ownOffice, signersInForce } from '../documents/document-context.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { type AwardRow, type DecisionRow, readDecision } from './decisions.ts';
import { detailOf, namesPlace } from './list-entries.ts';

/** What stands on each certificate of a decision; the same for all but name, detail and golden book number. */
export function certificateWriter(app: App, decisionId: string): (row: AwardRow) => CertificateTexts {
  const found = readDecision(app.db, decisionId);
  const { document } = found;
  const { plan } = currentPlan(app.db, found.decision.campaignId);
  const office = ownOffice(app.db);
  const awardName = plan.awardTypes.find(({ id }) => id === found.decision.awardTypeId)?.name ?? '';
  const date = document.date ?? '';
  const shared: CertificateTexts = {
    stateName: text.stateName,
    motto: text.motto,
    decider: issuerOf(office).head,
    verb: text.verb,
    award: awardName.split(' của ')[0] ?? awardName,
    achievement: upperFirst(groundOf(found, awardName) ?? awardDecisionDefaults.ground(plan.title)),
    decision: text.decision(formatCount(document.number ?? 0).replaceAll('.', ''), document.symbol, date),
    placeAndDate: text.placeAndDate(office.place, date),
    ...signing(app, found, date),
  };
  return (row) => ({
    ...shared,
    name:
      row.subject === 'individual' && row.sex !== null
        ? `${certificateAddress[row.sex]} ${row.name}`
        : row.name,
    detail: row.subject === 'collective' && namesPlace(row.name, detailOf(row)) ? '' : detailOf(row),
    goldenBook: text.goldenBook(String(row.goldenBookNumber)),
  });
}

/** The ground as the decision's own list words it, so that paper and certificate say the same. */
function groundOf({ document }: DecisionRow, awardName: string): string | null {
  const title = document.body?.parts[0]?.title ?? '';
  const at = title.indexOf(`${awardName} `);
  return at < 0 ? null : title.slice(at + awardName.length + 1);
}

function signing(
  app: App,
  { document }: DecisionRow,
  date: string,
): Pick<CertificateTexts, 'position' | 'signer'> {
  const own = document.body?.signature ?? null;
  if (own !== null) return { position: signatureLines(own).join('\n'), signer: own.name };
  // Decided outside: only the name is on record, the capacity comes from the list of signers.
  const known = signersInForce(app.db, date).find(({ name }) => name === document.signerName);
  const signature = known === undefined ? null : signatureOf(ownOffice(app.db), known, { personal: true });
  return {
    position: signature === null ? ownOffice(app.db).head : signatureLines(signature).join('\n'),
    signer: document.signerName,
  };
}
