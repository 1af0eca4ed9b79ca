import type { ExchangeService } from '#shared/contract/exchange.ts';
import type { App } from '../app/app.ts';
import { packageHistory } from './history.ts';
import { exportKeyCard, inspectKeyCard, listOffices, revokeOffice, trustCard } from './office-keys.ts';
import { inspectPackage, takeInPackage } from './take-in-package.ts';
import { packageDraft, writeCampaignPackage } from './write-campaign-package.ts';

/** Packages between offices, and the keys by which offices know each other. */
export function createExchangeService(app: App): ExchangeService {
  return {
    offices: () => listOffices(app),
    keyCard: ({ target }) => exportKeyCard(app, target),
    importKeyCard: ({ token }) => inspectKeyCard(app, token),
    trustOffice: ({ token, fingerprint }) => trustCard(app, token, fingerprint),
    revokeOffice: ({ officeId }) => revokeOffice(app, officeId),
    packageDraft: ({ campaignId }) => packageDraft(app, campaignId),
    writePackage: (input) => writeCampaignPackage(app, input),
    inspectPackage: ({ token, trustSigner }) => inspectPackage(app, token, trustSigner ?? false),
    takeInPackage: ({ token, trustSigner }) => takeInPackage(app, token, trustSigner ?? false),
    history: () => packageHistory(app),
  };
}
