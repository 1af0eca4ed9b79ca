import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ceremonyKindNames } from '#shared/domain/ceremonies/ceremony.ts';
import type { Campaign, Stage } from './stage.ts';

/** Step 6: the programme of each ceremony with who leads each item, on paper. */
export async function holdCeremony({ out, office, progress }: Stage, campaign: Campaign): Promise<void> {
  const { ceremonies, papers } = office.services;
  const folder = join(out, 'le');
  mkdirSync(folder);
  const list = await ceremonies.list({ campaignId: campaign.id });
  for (const { id, kind } of list) {
    const programme = await ceremonies.preview({ ceremonyId: id, what: 'programme' });
    for (const format of ['docx', 'pdf'] as const) {
      const file = join(folder, `Chương trình - ${ceremonyKindNames[kind]}.${format}`);
      const { paperId } = programme;
      await papers.save({ paperId, format, targetToken: office.choose(file) });
      progress.wrote(`programme-${format}`, file);
    }
    const file = join(folder, `Giấy mời - ${ceremonyKindNames[kind]}.docx`);
    const { paperId } = await ceremonies.preview({ ceremonyId: id, what: 'invitation' });
    await papers.save({ paperId, format: 'docx', targetToken: office.choose(file) });
    progress.wrote('invitation-docx', file);
  }
  progress.step('Lễ, hội nghị', `${list.length} buổi: chương trình và giấy mời`);
}
