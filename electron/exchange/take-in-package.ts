import { eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { storedFile } from '#db/schema/documents.ts';
import { packageLog } from '#db/schema/exchange.ts';
import { campaign } from '#db/schema/plan.ts';
import { installation } from '#db/schema/settings.ts';
import type { PackageInspection, TakenIn } from '#shared/contract/exchange.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, newId, nowIso } from '../app/app.ts';
import { type Json, mutate } from '../app/mutate.ts';
import { changesOf, compareRows, type TablePlan } from './compare-rows.ts';
import { differingFigures } from './figures.ts';
import { insertTrusted } from './office-keys.ts';
import { checkReceivable, openReceived, type ReceivedPackage } from './open-received.ts';
import { type PackageContents, readContents } from './read-contents.ts';
import { asReceived, takenBefore } from './taken-before.ts';
import { writeRows } from './write-rows.ts';

const areas = [
  'campaigns',
  'plan',
  'units',
  'tracking',
  'evidence',
  'scoring',
  'awards',
  'ceremonies',
  'documents',
  'exchange',
  'reports',
];
const MAX_LISTED = 200;

function plansFor(app: App, db: Reader, received: ReceivedPackage, contents: PackageContents): TablePlan[] {
  const { from, campaignId } = received.manifest;
  const before = takenBefore(app, db, from.officeId, campaignId);
  const plans = compareRows(db, { ...before, rows: asReceived(contents.rows), senderId: from.officeId });
  // A campaign that is another office's, or our own: nothing of the package has a place here.
  const [own] = plans;
  const isElsewhere =
    own !== undefined && own.conflicts.length > 0 && !isHereFrom(db, from.officeId, campaignId);
  if (isElsewhere) throw AppError.of('EXCHANGE_ROW_FOREIGN', { part: 'campaign', line: 1 });
  return plans;
}

function isHereFrom(db: Reader, officeId: string, campaignId: string): boolean {
  const row = db.select().from(campaign).where(eq(campaign.id, campaignId)).get();
  return row?.officeId === officeId;
}

function titleOf({ rows }: PackageContents): string {
  return String(rows.get('campaign')?.[0]?.['title'] ?? '');
}

function conflictsOf(plans: readonly TablePlan[]) {
  return plans.flatMap(({ conflicts }) => conflicts).slice(0, MAX_LISTED);
}

/** Checks the package to the last byte and says what taking it in would do. Changes nothing. */
export async function inspectPackage(
  app: App,
  token: string,
  trustSigner: boolean,
): Promise<PackageInspection> {
  const received = await openReceived(app, token, trustSigner);
  const { manifest, signer, files, fileName, bytes } = received;
  const { packageId, campaignId, kind, to, serial, madeAt } = manifest;
  const warnings: PackageInspection['warnings'] = [];
  let isTakenInAlready = false;
  try {
    isTakenInAlready = checkReceivable(app, app.db, received);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    warnings.push({ text: error.message, blocks: true });
  }
  const contents = files === null ? null : readContents(files, manifest);
  const plans = contents === null ? [] : plansFor(app, app.db, received, contents);
  return {
    fileName,
    size: bytes.length,
    header: { packageId, campaignId, kind, fromName: signer.officeName, toName: to.name, serial, madeAt },
    signer: { state: signer.isTrusted ? 'trusted' : 'unknown', fingerprint: signer.fingerprint },
    contents:
      contents === null
        ? null
        : {
            campaignTitle: titleOf(contents),
            tables: changesOf(plans),
            conflicts: conflictsOf(plans),
            files: contents.attachments.size,
          },
    warnings,
    isTakenInAlready,
  };
}

/**
 * Takes a package in: all of it that may be taken, in one transaction, or nothing. The same package a second time changes
 * nothing.
 * @throws AppError PACKAGE_*, EXCHANGE_*
 */
export async function takeInPackage(app: App, token: string, trustSigner: boolean): Promise<TakenIn> {
  const received = await openReceived(app, token, trustSigner);
  const { manifest, files, signer, bytes, sha256 } = received;
  const { campaignId, from } = manifest;
  if (files === null) throw AppError.of('EXCHANGE_SIGNER_UNKNOWN', { fingerprint: signer.fingerprint });
  const wasTakenInBefore = checkReceivable(app, app.db, received);
  const contents = readContents(files, manifest);
  const outcome = (plans: readonly TablePlan[], differing: number): TakenIn => ({
    campaignId,
    campaignTitle: titleOf(contents),
    wasTakenInBefore,
    tables: changesOf(plans),
    conflicts: conflictsOf(plans),
    files: contents.attachments.size,
    figures: { units: contents.figures.length, differing },
  });
  if (wasTakenInBefore) return outcome([], 0);

  // Bytes first: what no row points to in the end does no harm.
  for (const attachment of contents.attachments.values()) app.files.put(attachment);
  app.files.put(bytes);
  const change = {
    action: 'exchange.takeInPackage',
    entity: 'package',
    entityId: manifest.packageId,
    detail: (taken: TakenIn): Json => ({
      from: from.officeId,
      campaignId,
      serial: manifest.serial,
      sha256,
      conflicts: taken.conflicts.length,
    }),
    areas,
  };
  return mutate(app, change, (tx) => {
    // Again inside the transaction: between looking and writing something may have changed.
    checkReceivable(app, tx, received);
    const plans = plansFor(app, tx, received, contents);
    const at = nowIso(app);
    if (!signer.isTrusted) insertTrusted(app, tx, { ...from, publicKey: signer.publicKey });
    writeRows(tx, plans, contents.attachments, at);
    const taken = outcome(plans, differingFigures(tx, campaignId, contents.figures));
    tx.insert(storedFile).values({ sha256, size: bytes.length, addedAt: at }).onConflictDoNothing().run();
    tx.insert(packageLog)
      .values(logEntry(app, received, taken, at))
      .run();
    tx.update(installation)
      .set({ currentCampaignId: campaignId })
      .where(isNull(installation.currentCampaignId))
      .run();
    return taken;
  });
}

function logEntry(app: App, received: ReceivedPackage, taken: TakenIn, at: string) {
  const { manifest, fileName, sha256, bytes, packageHash, signer } = received;
  const { packageId, kind, campaignId, from, to, serial, madeAt } = manifest;
  const { tables, conflicts, figures } = taken;
  return {
    ...{ id: newId(), direction: 'in' as const, packageId, kind, campaignId, serial, madeAt, at },
    ...{ fromOfficeId: from.officeId, fromOfficeName: signer.officeName, toOfficeName: to.name },
    ...{ fileName, sha256, size: bytes.length, author: currentActor(app).actor },
    summary: { packageHash, tables, conflicts, figures },
  };
}
