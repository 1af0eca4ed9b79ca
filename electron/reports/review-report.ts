import type { PaperView } from '#shared/contract/papers.ts';
import type { ReportChoices, ReportInput } from '#shared/contract/reports.ts';
import { buildReport } from '#shared/domain/documents/builders/report.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { AppError } from '#shared/errors.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type App, today } from '../app/app.ts';
import { documentContext } from '../documents/document-context.ts';
import { draftDocument } from '../documents/draft-document.ts';
import { showPaper } from '../documents/shown-papers.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { assembleScoreBoard } from '../scoring/score-board.ts';
import { indicatorTable } from '../tracking/indicators.ts';
import { trackingMatrix } from '../tracking/matrix.ts';
import { awardChapter } from './award-chapter.ts';
import { directionLines, planBasis } from './direction-chapter.ts';
import { figureRows, strengthLines, weaknessLines } from './figure-chapter.ts';
import { rankingChapter } from './ranking-chapter.ts';
import { submittedChapter } from './submitted-chapter.ts';

/** Waves to choose from, and the one whose end is the last that has passed. */
export function reportChoices(app: App, campaignId: string): ReportChoices {
  const { waves } = currentPlan(app.db, campaignId).plan;
  const ended = waves.filter(({ to }) => to < today(app)).at(-1);
  return {
    waves: waves.map(({ id, name }) => ({ id, name })),
    proposedWaveId: (ended ?? waves[0])?.id ?? null,
  };
}

/**
 * Báo cáo sơ kết, tổng kết: every figure from the same functions as the screens, room for the words that only a person can
 * write.
 * @throws AppError NOT_FOUND
 */
function reviewReport(app: App, { campaignId, kind, waveId }: ReportInput): OfficialDocument {
  const { plan } = currentPlan(app.db, campaignId);
  const wave = waveId === null ? null : plan.waves.find(({ id }) => id === waveId);
  if (wave === undefined) throw AppError.of('NOT_FOUND', { what: 'đợt thi đua trong kế hoạch' });
  const day = today(app);
  const { issuer, signature, office } = documentContext(app);
  const table = indicatorTable(app, { campaignId, waveId: wave?.id ?? null, groupId: null });
  const matrix = trackingMatrix(app, campaignId);
  const ofWave = new Set(plan.milestones.filter((own) => own.waveId === wave?.id).map(({ id }) => id));
  const columns = matrix.columns.filter(({ milestoneId }) => wave === null || ofWave.has(milestoneId));
  const campaign = lowerFirst(plan.title);
  return buildReport({
    ...{ issuer, signature, kind },
    registration: { number: null, date: null, year: Number(day.slice(0, 4)) },
    recipients: [
      office.parentName === '' ? 'Cơ quan cấp trên (để báo cáo)' : 'Như trên',
      'Thành viên Hội đồng Thi đua - Khen thưởng',
      'Các đơn vị tham gia phong trào',
    ],
    addressees: office.parentName === '' ? [] : [office.parentName],
    campaign: wave === null ? campaign : `${lowerFirst(wave.name)} ${campaign}`,
    basis: planBasis(app.db, campaignId) ?? `kế hoạch ${lowerFirst(plan.subject)}`,
    direction: { lines: directionLines(app.db, campaignId, day) },
    figures: figureRows(table.lines),
    submitted: submittedChapter({ ...matrix, columns }, day),
    ranking: rankingChapter(assembleScoreBoard(app.db, campaignId, day), kind),
    awards: awardChapter(app.db, campaignId, plan),
    strengths: { lines: strengthLines(table.lines) },
    weaknesses: { lines: weaknessLines(table.lines) },
    ahead: { lines: [] },
    proposals: { lines: [] },
  });
}

export function reportPreview(app: App, input: ReportInput): PaperView {
  return showPaper(app, reviewReport(app, input));
}

/** Enters the report in the register: who signs and gets it are known, its words are finished in Word. */
export function registerReport(app: App, input: ReportInput): Promise<{ documentId: string }> {
  const paper = reviewReport(app, input);
  const { campaignId } = input;
  return draftDocument(app, { campaignId, purpose: 'report', build: () => paper, isFinishedInWord: true });
}
