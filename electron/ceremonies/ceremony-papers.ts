import type { CeremonyPaperInput, RegisterCeremonyPaperInput } from '#shared/contract/ceremonies.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import type { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { programmeTimes } from '#shared/domain/ceremonies/programme-times.ts';
import { awardListPart } from '#shared/domain/documents/builders/award-list.ts';
import { buildInvitation } from '#shared/domain/documents/builders/invitation.ts';
import { buildProgramme } from '#shared/domain/documents/builders/programme.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { AppError } from '#shared/errors.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import type { App } from '../app/app.ts';
import { documentContext } from '../documents/document-context.ts';
import { draftDocument } from '../documents/draft-document.ts';
import { showPage, showPaper } from '../documents/shown-papers.ts';
import { backdropDocx, backdropHtml } from './backdrop.ts';
import { ceremonyPlan, ceremonyTasks } from './preparation-papers.ts';
import { ceremonyView, editableCeremony } from './read-ceremony.ts';

/** The paper as it will print. @throws AppError CEREMONY_DATE_MISSING, CEREMONY_*_EMPTY */
export function ceremonyPreview(app: App, input: CeremonyPaperInput): PaperView {
  if (input.what !== 'backdrop') return showPaper(app, ceremonyPaper(app, input));
  const { body } = ceremonyView(app, input.ceremonyId);
  return showPage(app, {
    html: backdropHtml(body),
    name: `Phông nền ${lowerFirst(body.title)}`.slice(0, 100),
    docx: () => backdropDocx(body),
  });
}

/** What the register says a paper is for; the plan of the campaign itself is another one. */
const registerPurposes = { plan: 'ceremonyPlan', programme: 'programme', invitation: 'invitation' } as const;

/** Enters the plan, the programme or the invitation in the register as it is now; signature, number and date follow there. */
export function registerCeremonyPaper(
  app: App,
  input: RegisterCeremonyPaperInput,
): Promise<{ documentId: string }> {
  const { campaignId } = editableCeremony(app, app.db, input.ceremonyId);
  const paper = ceremonyPaper(app, input);
  return draftDocument(app, { campaignId, purpose: registerPurposes[input.what], build: () => paper });
}

function ceremonyPaper(app: App, { ceremonyId, what, guest }: CeremonyPaperInput): OfficialDocument {
  if (what === 'plan') return ceremonyPlan(app, ceremonyId, letter(app, ['Như thành phần tham dự']));
  if (what === 'tasks') return ceremonyTasks(app, ceremonyId, letter(app, ['Như trên']));
  const { body } = ceremonyView(app, ceremonyId);
  const { title, date, place } = body;
  if (date === null) throw AppError.of('CEREMONY_DATE_MISSING', { title });
  if (place === '') throw AppError.of('CEREMONY_PLACE_MISSING', { title });
  return what === 'invitation'
    ? invitation(app, body, date, guest?.trim() ?? '')
    : programme(app, ceremonyId, body, date);
}

function letter(app: App, recipients: string[]) {
  const { issuer, signature } = documentContext(app);
  const year = Number(app.ports.clock.now().toISOString().slice(0, 4));
  return { issuer, signature, recipients, registration: { number: null, date: null, year } };
}

function programme(app: App, ceremonyId: string, body: Ceremony, date: string): OfficialDocument {
  const { title, startsAt, place, programme: items } = body;
  if (items.length === 0) throw AppError.of('CEREMONY_PROGRAMME_EMPTY', { title });
  const { begins } = programmeTimes(startsAt, items);
  const paper = buildProgramme({
    ...letter(app, ['Như thành phần tham dự']),
    ...{ event: title, date, time: startsAt, place },
    items: items.map((item, at) => ({
      content: item.note === '' ? item.title : `${item.title} (${item.note})`,
      leader: item.lead === '' ? null : item.lead,
      time: begins[at] ?? null,
    })),
  });
  const { handOver } = ceremonyView(app, ceremonyId);
  if (handOver.length === 0) return paper;
  const entries = handOver.map(({ subject, name, detail, award }) => ({ subject, name, detail, award }));
  return { ...paper, parts: [awardListPart({ title: 'Thứ tự trao thưởng', entries })] };
}

function invitation(app: App, body: Ceremony, date: string, guest: string): OfficialDocument {
  const { title, startsAt, place, presider, dressCode, dateNote } = body;
  return buildInvitation({
    ...letter(app, ['Như trên']),
    ...{ event: title, date, time: startsAt, place },
    guest: guest === '' ? null : guest,
    chair: presider === '' ? null : presider,
    content: null,
    dress: dressCode === '' ? null : dressCode,
    notes: dateNote === '' ? [] : [dateNote],
  });
}
