import type { AwardBoardView, NominationView } from '#shared/contract/awards.ts';
import type { WorkItem } from '../../ui/WorkStrip.tsx';

export type Show = 'all' | 'selected' | 'eligible' | 'objection' | 'dossier';

export const showNames: Record<Show, string> = {
  all: 'Tất cả',
  selected: 'Trong danh sách',
  eligible: 'Đủ điều kiện',
  objection: 'Có vướng mắc',
  dossier: 'Thiếu hồ sơ',
};

const isOpen = (row: NominationView) => row.state === 'proposed' || row.state === 'selected';

export const showTests: Record<Show, (row: NominationView) => boolean> = {
  all: () => true,
  selected: ({ state }) => state === 'selected' || state === 'awarded',
  eligible: (row) => row.eligibility === 'ok' && isOpen(row),
  objection: (row) => isOpen(row) && (row.eligibility !== 'ok' || row.duplicates.length > 0),
  dossier: (row) => isOpen(row) && row.dossier.state !== 'ok',
};

/** What is left to do before the decision. */
export function awardWork(view: AwardBoardView, show: (wanted: Show) => void): WorkItem[] {
  const count = (wanted: Show) => view.nominations.filter(showTests[wanted]).length;
  const selected = view.nominations.filter(({ state }) => state === 'selected');
  const isOver = view.decisions.length > 0 && selected.length === 0;
  if (isOver) return [];
  const objections = count('objection');
  const lacking = selected.filter(({ dossier }) => dossier.state !== 'ok').length;
  const item = (id: string, tone: WorkItem['tone'], text: string, onClick?: () => void): WorkItem => ({
    ...{ id, tone, text, onClick },
  });
  return [
    ...(view.isScoreFinal
      ? []
      : [item('lock', 'warn', 'Điểm chưa khóa: xếp loại, thứ hạng còn có thể thay đổi')]),
    ...(objections === 0
      ? []
      : [item('objection', 'warn', `${objections} đề nghị có vướng mắc`, () => show('objection'))]),
    ...(lacking === 0
      ? []
      : [
          item('dossier', 'warn', `${lacking} hồ sơ trong danh sách còn thiếu giấy tờ`, () =>
            show('dossier'),
          ),
        ]),
    ...(selected.length === 0
      ? [item('suggest', 'info', 'Chưa chọn danh sách: dùng “Đề xuất danh sách” để bắt đầu')]
      : [
          item('decide', 'ok', `${selected.length} trường hợp sẵn sàng để ra quyết định`, () =>
            show('selected'),
          ),
        ]),
  ];
}
