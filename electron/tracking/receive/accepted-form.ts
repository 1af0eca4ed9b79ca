import type { FormReading } from '#shared/domain/forms/form-reading.ts';
import type { stampChange, stampNew } from '../../app/app.ts';
import type { Judgement } from './judge-form.ts';

/** The stamps of one transaction. */
export interface Stamps {
  fresh: ReturnType<typeof stampNew>;
  changed: ReturnType<typeof stampChange>;
}

/** A good form that is to be stored. */
export interface Accepted {
  formReturnId: string;
  campaignId: string;
  unitId: string;
  receivedOn: string;
  judgement: Judgement;
  reading: FormReading;
}
