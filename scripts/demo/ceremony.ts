import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CeremonyPaper, CeremonyView } from '#shared/contract/ceremonies.ts';
import { ceremonyKindNames } from '#shared/domain/ceremonies/ceremony.ts';
import type { Campaign, Stage } from './stage.ts';

/** Step 6: each ceremony on paper: its plan, what is to be prepared, the backdrop, and, once the day is fixed, the rest. */
export async function holdCeremony(stage: Stage, campaign: Campaign): Promise<void> {
  const { out, sample, office, progress } = stage;
  const { ceremonies } = office.services;
  mkdirSync(join(out, 'le'));
  const campaignId = campaign.wholeId;
  const [first] = await ceremonies.list({ campaignId });
  if (sample.ceremonyPlan !== null && first !== undefined)
    await arrange(stage, first.id, sample.ceremonyPlan);
  let open = 0;
  const list = await ceremonies.list({ campaignId });
  for (const { id } of list) {
    const view = await ceremonies.get({ ceremonyId: id });
    await writePreparations(stage, view);
    if (view.body.date === null) open += 1;
    else await writeDay(stage, view);
  }
  const waiting = open === 0 ? '' : `; ${open} buổi chưa ấn định ngày nên chưa có chương trình, giấy mời`;
  progress.step('Lễ, hội nghị', `${list.length} buổi: kế hoạch, việc, phông${waiting}`);
}

/** The plan goes through the register; then the day is fixed. */
async function arrange(
  { out, office, progress }: Stage,
  ceremonyId: string,
  { number, date, held }: NonNullable<Stage['sample']['ceremonyPlan']>,
): Promise<void> {
  const { ceremonies, documents } = office.services;
  office.goTo(date);
  const { documentId } = await ceremonies.register({ ceremonyId, what: 'plan' });
  const paper = await documents.giveNumber({ documentId, number, date });
  for (const format of ['docx', 'pdf'] as const) {
    const file = join(out, 'le', `Kế hoạch tổ chức lễ số ${number}.${format}`);
    await documents.export({ documentId, format, targetToken: office.choose(file) });
    progress.wrote(`ceremony-plan-issued-${format}`, file);
  }
  const { body, revision } = await ceremonies.get({ ceremonyId });
  await ceremonies.save({ ceremonyId, body: { ...body, ...held }, expectedRevision: revision });
  progress.step('Kế hoạch tổ chức lễ', `số ${paper.number}/${paper.symbol}; ấn định ngày ${held.date}`);
}

async function writePreparations(stage: Stage, view: CeremonyView): Promise<void> {
  const { tasks, backdrop } = view.body;
  await write(stage, view, 'plan', 'docx', 'Kế hoạch tổ chức');
  if (tasks.length > 0) await write(stage, view, 'tasks', 'docx', 'Việc chuẩn bị');
  if (backdrop.length > 0) await write(stage, view, 'backdrop', 'pdf', 'Phông');
}

async function writeDay(stage: Stage, view: CeremonyView): Promise<void> {
  await write(stage, view, 'programme', 'docx', 'Chương trình');
  await write(stage, view, 'programme', 'pdf', 'Chương trình');
  // Whoever is summoned gets no invitation.
  for (const { name, summonedBy } of view.body.participants) {
    if (summonedBy === '')
      await write(stage, view, 'invitation', 'docx', `Giấy mời ${name}`.slice(0, 80), name);
  }
}

async function write(
  { out, office, progress }: Stage,
  { id, body }: CeremonyView,
  what: CeremonyPaper,
  format: 'docx' | 'pdf',
  title: string,
  guest?: string,
): Promise<void> {
  const file = join(out, 'le', `${title.trim()} - ${ceremonyKindNames[body.kind]}.${format}`);
  const { ceremonies, papers } = office.services;
  const input = { ceremonyId: id, what, ...(guest === undefined ? {} : { guest }) };
  const { paperId } = await ceremonies.preview(input);
  await papers.save({ paperId, format, targetToken: office.choose(file) });
  progress.wrote(`${what}-${format}`, file);
}
