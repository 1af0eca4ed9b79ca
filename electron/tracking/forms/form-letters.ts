import type { IssueFormsInput } from '#shared/contract/tracking-forms.ts';
import { buildFormLetter } from '#shared/domain/documents/builders/form-letter.ts';
import type { FormContent } from '#shared/domain/forms/form-content.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type App, today } from '../../app/app.ts';
import { documentContext } from '../../documents/document-context.ts';
import { renderDocx } from '../../documents/render/docx.ts';
import { basisOf } from '../plan-basis.ts';

export type LetterOf = (form: FormContent) => Promise<Uint8Array>;

/** Word letters that go with forms. They get number and date when they are signed, so none of them is in the register. */
export function letterWriter(
  app: App,
  campaignId: string,
  plan: Plan,
  { signerId, contact }: NonNullable<IssueFormsInput['letter']>,
): LetterOf {
  const day = today(app);
  const { issuer, signature } = documentContext(app, signerId, day);
  const basis = basisOf(app, campaignId, plan, issuer.name);
  const registration = { number: null, date: null, year: Number(day.slice(0, 4)) };
  return (form) =>
    renderDocx(
      buildFormLetter({
        ...{ issuer, signature, registration, basis },
        recipients: ['Như trên'],
        unit: form.unit.name,
        milestone: lowerFirst(form.milestone),
        period: form.period,
        lastDay: form.lastDay,
        sendTo: form.sendTo.join('; ') || issuer.name,
        contact: contact === '' ? null : contact,
      }),
    );
}
