import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentFile } from '#db/schema/documents.ts';
import { planVersion } from '#db/schema/plan.ts';
import type { PlanVersionPaper, PlanVersionView } from '#shared/contract/plan.ts';
import { comparePlans } from '#shared/domain/plan/changes/compare-plans.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { frozenFiles as shownFiles } from '../documents/export-document.ts';
import { readDocument } from '../documents/list-documents.ts';
import { showPaper } from '../documents/shown-papers.ts';
import { changeViews } from './amend-plan.ts';
import { papersInForce } from './base-paper.ts';
import { buildDraftPaper } from './plan-paper.ts';

function versionsOf(db: Reader, campaignId: string) {
  return db
    .select()
    .from(planVersion)
    .where(eq(planVersion.campaignId, campaignId))
    .orderBy(desc(planVersion.number))
    .all();
}

/** Every version of a campaign's plan, the newest first; the one in force is the newest that was issued. */
export function planVersions(db: Reader, campaignId: string): PlanVersionView[] {
  const rows = versionsOf(db, campaignId);
  const inForce = rows.find(({ state }) => state === 'issued')?.id;
  return rows.map(({ id, number, state, issuedAt, amendment, documentId }) => ({
    versionId: id,
    number,
    state,
    issuedAt,
    reason: amendment?.reason ?? null,
    isInForce: id === inForce,
    document: documentId === null ? null : readDocument(db, documentId).view,
  }));
}

/** Whether the frozen bytes of a paper are still what was frozen. */
function frozenFiles(app: App, documentId: string): PlanVersionPaper['files'] {
  const rows = app.db.select().from(documentFile).where(eq(documentFile.documentId, documentId)).all();
  return rows.map(({ format, fileName, sha256 }) => {
    try {
      app.files.get(sha256, fileName);
      return { format, fileName, sha256, isIntact: true };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { format, fileName, sha256, isIntact: false };
    }
  });
}

/**
 * One version as it was issued: its paper, the frozen files with their check sums, and what it changed. A round that rests
 * on the plan of several years shows that paper.
 * @throws AppError NOT_FOUND
 */
export function versionPaper(app: App, versionId: string): PlanVersionPaper {
  const version = app.db.select().from(planVersion).where(eq(planVersion.id, versionId)).get();
  if (version === undefined) throw AppError.of('NOT_FOUND', { what: 'bản kế hoạch' });
  const earlier = versionsOf(app.db, version.campaignId).find(({ number }) => number < version.number);
  const changes = earlier === undefined ? [] : changeViews(comparePlans(earlier.body, version.body));
  const documentId =
    version.documentId ??
    (version.state === 'issued' ? (papersInForce(app.db, version.campaignId)[0]?.id ?? null) : null);
  const issued = documentId === null ? null : readDocument(app.db, documentId);
  return {
    number: version.number,
    paper:
      issued === null || issued.row.body === null
        ? showPaper(app, buildDraftPaper(app, version))
        : showPaper(app, issued.row.body, shownFiles(app, issued.view)),
    /** The whole plan as this version has it, which an amendment's own paper does not say. */
    whole: version.number > 1 ? showPaper(app, buildDraftPaper(app, { ...version, amendment: null })) : null,
    files: documentId === null ? [] : frozenFiles(app, documentId),
    changes,
  };
}
