import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from './installation.ts';
import { type Campaign, jobId, type Stage } from './stage.ts';

/** Step 7: key cards change hands, the package goes up, and the office above sees the same figures. */
export async function sendUp(stage: Stage, campaign: Campaign, above: Installation): Promise<void> {
  const { out, sample, office, progress } = stage;
  await above.services.settings.setUpOffice({ office: sample.officeAbove, actor: 'Lê Minh Tuấn' });
  const folder = join(out, 'goi-du-lieu');
  mkdirSync(folder);
  const ourCard = join(folder, 'the-khoa-co-quan.txt');
  await office.services.exchange.keyCard({ target: office.choose(ourCard) });
  const theirCard = join(folder, 'the-khoa-cap-tren.txt');
  await above.services.exchange.keyCard({ target: above.choose(theirCard) });
  await trust(above, ourCard);
  const receiver = await trust(office, theirCard);

  const file = join(folder, 'bao-cao-cap-tren.tdkt');
  const sent = await office.services.exchange.writePackage({
    campaignId: campaign.id,
    kind: 'report-up',
    toOfficeId: receiver,
    target: office.choose(file),
    jobId: jobId(),
  });
  progress.wrote('package', file);
  const taken = await above.services.exchange.takeInPackage({ token: above.choose(file) });
  const again = await above.services.exchange.takeInPackage({ token: above.choose(file) });
  if (!again.wasTakenInBefore) throw new Error('the same package was taken in twice');
  await compareFigures(office, above, campaign.id);
  progress.step(
    'Gói dữ liệu cấp trên',
    `${sent.rows} dòng, ${sent.files} tệp; cấp trên tính lại ${taken.figures.units} đơn vị, lệch ${taken.figures.differing}`,
  );
}

async function trust(installation: Installation, card: string): Promise<string> {
  const token = installation.choose(card);
  const { fingerprint } = await installation.services.exchange.importKeyCard({ token });
  return (await installation.services.exchange.trustOffice({ token, fingerprint })).id;
}

/** The office above computes every point and rank from what it received; they must be the same. */
async function compareFigures(office: Installation, above: Installation, campaignId: string): Promise<void> {
  const figures = async (installation: Installation) => {
    const board = await installation.services.scoring.board({ campaignId });
    return board.units
      .map(({ unitId, totalHundredths, grade, rank }) => [unitId, totalHundredths, grade, rank].join(' '))
      .sort();
  };
  const [ours, theirs] = await Promise.all([figures(office), figures(above)]);
  if (ours.join('\n') !== theirs.join('\n')) throw new Error('the office above sees other figures');
}
