import { checkQuotas } from '#shared/domain/awards/quota.ts';
import { checkRatioLimits } from '#shared/domain/awards/ratio-limit.ts';
import { errorText } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type AwardBoard, type BoardNomination, chosenOf } from './award-board.ts';

/** Rules that rest on points, which may still move while they are open. */
const restsOnPoints = new Set(['gradeAtLeast', 'rankAtMost']);

/** What will be decided now: chosen and not given yet. */
export function toDecide(board: AwardBoard): BoardNomination[] {
  return board.nominations.filter(({ state }) => state === 'selected');
}

/** What forbids a decision on the list as it stands, each as a sentence. */
export function blockingReasons(board: AwardBoard, isOutside: boolean): string[] {
  const { awardType, scores } = board;
  const list = toDecide(board);
  const chosen = chosenOf(board).map(({ shape }) => shape);
  const people = list.flatMap((own) => {
    const failed = own.rules.find(({ state }) => state === 'failed');
    const unknown = own.rules.find(({ state }) => state === 'unknown');
    if (failed !== undefined) return [`${own.name}: ${failed.reason}`];
    return unknown !== undefined && own.reason === ''
      ? [`${own.name}: ${unknown.reason} Chưa ghi lý do vẫn chọn.`]
      : [];
  });
  const limits = [...checkQuotas(awardType, chosen), ...checkRatioLimits(awardType.ratioLimits, chosen)]
    .filter(({ state }) => state === 'failed')
    .map(({ reason }) => reason);
  const isOpen =
    !isOutside &&
    scores.tables.length > 0 &&
    !scores.isFinal &&
    awardType.eligibility.some(({ rule }) => restsOnPoints.has(rule.kind));
  return [
    ...(list.length === 0 ? [errorText('AWARD_NOTHING_CHOSEN', { award: awardType.name })] : []),
    ...(isOpen ? [errorText('AWARD_SCORES_NOT_LOCKED')] : []),
    ...limits,
    ...people,
  ];
}

/** What deserves a look but does not forbid the decision. */
export function warningReasons(board: AwardBoard): string[] {
  const list = toDecide(board);
  const ids = new Set(list.map(({ id }) => id));
  const incomplete = list.filter(({ dossier }) => dossier.state !== 'ok').length;
  const possible = board.duplicates.filter(
    ({ certainty, nominationIds }) => certainty === 'possible' && nominationIds.some((id) => ids.has(id)),
  );
  const moved = board.scores.units.filter(({ hasMovedSinceLock }) => hasMovedSinceLock).length;
  return [
    ...(incomplete === 0 ? [] : [`${formatNumber(incomplete)} hồ sơ trong danh sách còn thiếu giấy tờ.`]),
    ...possible.map(({ reason }) => reason),
    ...(moved === 0
      ? []
      : [
          `Số liệu của ${formatNumber(moved)} đơn vị đã thay đổi sau khi khóa điểm; xếp hạng giữ như lúc khóa.`,
        ]),
  ];
}
