import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import { awardListTable } from '#shared/domain/documents/builders/award-list.ts';
import { writePaper } from '#shared/domain/documents/builders/issuer.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { proposedListText } from '#shared/text/documents/award-decision-defaults.ts';
import { shortCluster } from '#shared/text/short-cluster.ts';
import { type App, today } from '../app/app.ts';
import { documentContext } from '../documents/document-context.ts';
import { yearOf } from '../documents/numbers.ts';
import { renderWord } from '../documents/render-document.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { type AwardBoard, assembleAwardBoard, type BoardNomination } from './award-board.ts';
import { readAwards, readDecision } from './decisions.ts';
import { inListOrder, listEntry } from './list-entries.ts';
import { type ProposedRow, prizeWorkbook, proposedWorkbook } from './list-workbook.ts';

interface ListRequest {
  campaignId: string;
  awardTypeId: string;
  format: 'xlsx' | 'docx';
  target: string;
  /** Only what is chosen; else everything that is not rejected. */
  chosenOnly: boolean;
}

/**
 * Writes the list of an award as a workbook or as a paper.
 * @throws AppError NOTHING_SELECTED, AWARD_NOTHING_CHOSEN, FILE_UNWRITABLE
 */
export async function exportList(app: App, request: ListRequest): Promise<WrittenFile> {
  const path = app.tokens.resolve(request.target);
  const day = today(app);
  const board = assembleAwardBoard(app.db, request.campaignId, request.awardTypeId, day);
  const rows = inListOrder(
    board.nominations.filter(({ state }) =>
      request.chosenOnly ? state === 'selected' || state === 'awarded' : state !== 'rejected',
    ),
  );
  if (rows.length === 0) throw AppError.of('AWARD_NOTHING_CHOSEN', { award: board.awardType.name });
  const title = proposedListText.title(board.awardType.name, board.scores.plan.title);
  const bytes =
    request.format === 'xlsx'
      ? await proposedWorkbook({ title, day, rows: rows.map((own) => proposedRow(board, own)) })
      : await renderWord(app, listPaper(app, title, rows));
  await writeFileAtomically(path, bytes);
  return { token: request.target, name: basename(path), size: bytes.length };
}

function proposedRow({ scores }: AwardBoard, own: BoardNomination): ProposedRow {
  const { judgedBy, dossier } = own;
  const cluster = scores.clusters.find(({ id }) => id === judgedBy?.clusterId);
  const remarks = own.rules.filter(({ state }) => state !== 'ok').map(({ reason }) => reason);
  return {
    ...own,
    clusterName: shortCluster(cluster?.name ?? ''),
    grade: judgedBy?.standing.grade ?? '',
    rank: judgedBy?.standing.rank ?? null,
    points: judgedBy === null ? null : judgedBy.standing.totalHundredths / 100,
    dossier: dossier.state === 'ok' ? 'Đủ' : `Thiếu ${dossier.missing.length} loại giấy tờ`,
    remarks: [own.reason, ...remarks].filter((part) => part !== '').join(' '),
  };
}

/** The list as a page of its own, lying down: it is handed round in the meeting. */
function listPaper(app: App, title: string, rows: readonly BoardNomination[]): OfficialDocument {
  const { issuer, signature } = documentContext(app);
  const registration = { number: null, date: null, year: yearOf(today(app)) };
  const paper = writePaper(
    'list',
    { issuer, registration, signature, recipients: [] },
    {
      subject: title,
      orientation: 'landscape',
      endMark: false,
      signature: null,
      blocks: [awardListTable(rows.map((own) => listEntry(own)))],
    },
  );
  return { ...paper, recipients: [] };
}

/** Writes the list by which the prizes of a decision are paid. @throws AppError NOT_FOUND, FILE_UNWRITABLE */
export async function exportPrizes(
  app: App,
  { decisionId, target }: { decisionId: string; target: string },
): Promise<WrittenFile> {
  const path = app.tokens.resolve(target);
  const { decision, document } = readDecision(app.db, decisionId);
  const { plan } = currentPlan(app.db, decision.campaignId);
  const title = plan.awardTypes.find(({ id }) => id === decision.awardTypeId)?.name ?? '';
  const number = `${document.number ?? ''}/${document.symbol}`;
  const named = `Quyết định số ${number} ngày ${shortDate(document.date ?? '')}`;
  const rows = readAwards(app.db, decisionId);
  const bytes = await prizeWorkbook({ title, decision: named, rows });
  await writeFileAtomically(path, bytes);
  return { token: target, name: basename(path), size: bytes.length };
}
