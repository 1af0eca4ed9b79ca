import { statSync } from 'node:fs';
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { AppError } from '#shared/errors.ts';

/**
 * Before anything is opened: SQLite would make a new database under a mistyped name.
 * @throws AppError IMPORT_DATABASE_MISSING
 */
export function requireDatabase(file: string): void {
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isThere) throw AppError.of('IMPORT_DATABASE_MISSING', { file });
}

/**
 * The campaign named, or the only one of this office that has a plan.
 * @throws AppError IMPORT_CAMPAIGN_UNKNOWN, IMPORT_CAMPAIGN_MISSING, IMPORT_CAMPAIGNS_MANY
 */
export function campaignToImport(db: Reader, wanted: string | null, file: string): string {
  const planned = db.selectDistinct({ id: planVersion.campaignId }).from(planVersion).all();
  const ids = planned.map(({ id }) => id);
  const own =
    ids.length === 0
      ? []
      : db
          .select({ id: campaign.id, title: campaign.title, origin: campaign.origin })
          .from(campaign)
          .where(inArray(campaign.id, ids))
          .all()
          .filter(({ origin }) => origin === 'own');
  const known = own.map(({ id, title }) => `${id} (${title})`).join('; ');
  if (wanted !== null) {
    const found = db.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, wanted)).get();
    if (found !== undefined && ids.includes(found.id)) return found.id;
    throw AppError.of('IMPORT_CAMPAIGN_UNKNOWN', { id: wanted, known: known || 'chưa có phong trào nào' });
  }
  const [only] = own;
  if (only === undefined) throw AppError.of('IMPORT_CAMPAIGN_MISSING', { file });
  if (own.length > 1) throw AppError.of('IMPORT_CAMPAIGNS_MANY', { known });
  return only.id;
}
