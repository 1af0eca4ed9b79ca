import { and, eq } from 'drizzle-orm';
import { nomination } from '#db/schema/awards.ts';
import type { Envelope } from '#shared/bridge.ts';
import type { DecisionView } from '#shared/contract/award-decisions.ts';
import type { AwardBoardView, NominationView } from '#shared/contract/awards.ts';
import { applySampleReports } from '../../support/apply-sample-reports.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

export function data<T>(envelope: Envelope): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data as T;
}

export function code(envelope: Envelope): string {
  return envelope.ok ? 'ok' : envelope.error.code;
}

export function message(envelope: Envelope): string {
  return envelope.ok ? '' : envelope.error.message;
}

/** The sample with everything reported, appraised and locked: ready for the awards. */
export async function appraisedSample(): Promise<TestApp> {
  const test = await createTestApp({ sample: 'can-tho-2024' });
  applySampleReports(test);
  const { campaignId } = test;
  const { units } = await test.services.scoring.board({ campaignId });
  const unitIds = units.map(({ unitId }) => unitId);
  await test.services.scoring.acceptSelf({ campaignId, unitIds, stage: 'appraisal' });
  await test.services.scoring.lock({ campaignId, stage: 'appraisal' });
  return test;
}

/** Short words for the awards of one test application. */
export class AwardTools {
  readonly test: TestApp;
  awardTypeId = '';

  constructor(test: TestApp) {
    this.test = test;
  }

  async board(): Promise<AwardBoardView> {
    const view = data<AwardBoardView>(
      await this.test.call('awards.list', { campaignId: this.test.campaignId }),
    );
    this.awardTypeId = view.awardType.id;
    return view;
  }

  call(procedure: string, input: object): Promise<Envelope> {
    return this.test.call(`awards.${procedure}`, input);
  }

  private get typeOf() {
    return { campaignId: this.test.campaignId, awardTypeId: this.awardTypeId };
  }

  ofType(procedure: string, input: object = {}): Promise<Envelope> {
    return this.call(procedure, { ...this.typeOf, ...input });
  }

  select(rows: readonly NominationView[], reason = ''): Promise<Envelope> {
    return this.call('select', { nominationIds: rows.map(({ id }) => id), reason });
  }

  decide(input: object = {}): Promise<Envelope> {
    return this.ofType('decide', {
      ...{ number: null, date: '2025-09-05', signerId: null, wording: null, isOutside: false },
      ...input,
    });
  }

  /** The suggested list chosen and decided on a day. */
  async decided(date: string): Promise<DecisionView> {
    await this.board();
    data(await this.ofType('applySuggestion'));
    return data<DecisionView>(await this.decide({ date }));
  }

  target(name: string): { token: string; path: string } {
    const path = `${this.test.folder}/${name}`;
    return { token: this.test.app.tokens.issue(path).token, path };
  }

  stored(state: 'proposed' | 'selected' | 'rejected' | 'awarded'): number {
    const { campaignId } = this.test;
    const where = and(eq(nomination.campaignId, campaignId), eq(nomination.state, state));
    return this.test.app.db.select().from(nomination).where(where).all().length;
  }
}
